import { expect, it } from 'vitest';
import { drawCard, lightPalette } from '../../../src/site/build/cards/drawing.ts';
import { loadFonts } from '../../../src/site/build/cards/fonts.ts';
import { icoOf } from '../../../src/site/build/cards/icons.ts';
import { cardIn } from '../../../src/site/build/cards/index.ts';

it('a page’s head says what stands on its card and where the card is', () => {
  const head = ['site_name" content="S', 'title" content="A &amp; B', 'description" content="D', 'image" content="https://a.example/cards/zh/a.png'].map((rest) => `<meta property="og:${rest}">`).join('');
  expect(cardIn(`<!DOCTYPE html><html lang="zh-Hans"><head>${head}</head><body><p>…</p></body></html>`)).toEqual({
    path: '/cards/zh/a.png',
    text: { language: 'zh-Hans', siteName: 'S', title: 'A & B', description: 'D' },
  });
});

it('a page without a card has none', () => {
  expect(cardIn('<!DOCTYPE html><html><head></head><body></body></html>')).toBeUndefined();
});

it('a card is drawn in outlines, in the colours of ε, v and x₀, whatever formulas its words hold', async () => {
  const palette = lightPalette();
  const text = { language: 'zh-Hans', siteName: '该预测什么', title: '预测 x̂₀ 与 ε', description: '“ᾱ = α²，α² + σ² = 1”，xₜ → x₀ ≈ v ≤ ∞' };
  const svg = await drawCard(text, loadFonts(), palette);
  expect(svg).toMatch(/^<svg width="1200" height="630"/);
  expect(svg).not.toContain('<text');
  for (const colour of ['epsilon', 'v', 'x0']) expect(svg).toContain(palette(colour));
});

it('a character that no font has is no box on a card but an error that names it', async () => {
  const text = { language: 'en', siteName: 'S', title: 'with ᚠ', description: 'D' };
  await expect(drawCard(text, loadFonts(), lightPalette())).rejects.toThrow('no font of the cards has "ᚠ", in "with ᚠ"');
});

it('an icon file says where its picture is', () => {
  const ico = icoOf(Buffer.from('picture'), 32);
  expect([ico.readUInt16LE(2), ico.readUInt16LE(4), ico[6]]).toEqual([1, 1, 32]);
  expect(ico.subarray(ico.readUInt32LE(18), ico.readUInt32LE(18) + ico.readUInt32LE(14)).toString()).toBe('picture');
});
