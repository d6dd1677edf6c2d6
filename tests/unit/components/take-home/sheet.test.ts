import { readFileSync } from 'node:fs';
import { parseHTML } from 'linkedom';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { drawPlot } from '../../../../components/figure/draw-plot.ts';
import { plainPlot } from '../../../../components/take-home/plain-plot.ts';
import { sheetOf } from '../../../../components/take-home/sheet.ts';
import type { ReferenceRun } from '../../../../src/exhibits/reference-run.ts';
import { loadExhibits } from '../../../../src/exhibits/registry.ts';

const { document } = parseHTML('<!DOCTYPE html><html><body></body></html>');
const exhibits = await loadExhibits();

describe.each(exhibits.map((exhibit) => [exhibit.id, exhibit] as const))('the figures of %s as files', (id, exhibit) => {
  it.each(['en', 'zh'] as const)('%s: are SVG that needs nothing else and says where it comes from', async (language) => {
    const { state, parameters } = JSON.parse(readFileSync(`public/reference-runs/${id}.json`, 'utf8')) as ReferenceRun;
    const figures = (await exhibit.figures())(state, parameters as never, language);
    for (const figure of figures) {
      const plot = figure.kind === 'plot' ? plainPlot(figure, (one) => drawPlot(one, document), (svg) => svg.outerHTML) : undefined;
      const { svg, width, height } = sheetOf(figure, { lines: ['seed 1', 'https://example.org/?a=1&b=<2>'], metadata: { exhibit: id, text: '"<ε>"' } }, language, plot);
      expect(svg).not.toMatch(/var\(|currentColor|<style|style="|class="|NaN|undefined|<image|href=/);
      // librsvg refuses what is not well-formed XML.
      const picture = await sharp(Buffer.from(svg)).metadata();
      expect([picture.width, picture.height]).toEqual([width, height]);
      const read = parseHTML(svg).document;
      expect(read.querySelector('metadata')!.textContent).toBe(JSON.stringify({ exhibit: id, text: '"<ε>"' }));
      expect(read.querySelector('svg > title')!.textContent).toBe(figure.title);
      expect([...read.querySelectorAll('text')].map((text) => text.textContent).join('')).toContain('https://example.org/?a=1&b=<2>');
    }
  });
});
