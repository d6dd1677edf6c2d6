import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { lightPalette } from './drawing.ts';

const TOUCH = 180;
const SMALL = 32;
/** Sides of the icons of an installed copy, icon-N.png. */
export const APP_ICONS = [192, 512];

/** favicon.svg for what cannot show it: touch and app icons, which need a ground and a margin, and favicon.ico. */
export async function writeIcons(root: string): Promise<void> {
  const svg = await readFile('public/favicon.svg');
  await writeFile(join(root, 'apple-touch-icon.png'), await onGround(svg, TOUCH, 0.84));
  // A mask may take a fifth off each side.
  for (const side of APP_ICONS) await writeFile(join(root, `icon-${side}.png`), await onGround(svg, side, 0.6));
  await writeFile(join(root, 'favicon.ico'), icoOf(await sharp(svg, { density: 600 }).resize(SMALL, SMALL).png().toBuffer(), SMALL));
}

/** The drawing on paper, as a square of so many pixels of which it fills a share. */
async function onGround(svg: Buffer, side: number, share: number): Promise<Buffer> {
  const inner = Math.round(side * share);
  const drawing = await sharp(svg, { density: 600 }).resize(inner, inner).png().toBuffer();
  const ground = sharp({ create: { width: side, height: side, channels: 3, background: lightPalette()('paper') } });
  return ground.composite([{ input: drawing }]).png().toBuffer();
}

/** An ICO file with one PNG in it. */
export function icoOf(png: Buffer, size: number): Buffer {
  const head = Buffer.alloc(22);
  head.writeUInt16LE(1, 2);
  head.writeUInt16LE(1, 4);
  head.writeUInt8(size, 6);
  head.writeUInt8(size, 7);
  head.writeUInt16LE(1, 10);
  head.writeUInt16LE(32, 12);
  head.writeUInt32LE(png.length, 14);
  head.writeUInt32LE(head.length, 18);
  return Buffer.concat([head, png]);
}
