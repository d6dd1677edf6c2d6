import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { colornames } from 'color-name-list';
import { converter } from 'culori';
import { describe, expect, it } from 'vitest';
import { DATA_SET_IDS, DATA_SETS, type DataSetId } from '../../../src/data/catalogue.ts';
import { namedColours } from '../../../src/data/colours.ts';
import { loadDataSet } from '../../../src/data/load.ts';
import { penguins } from '../../../src/data/penguins.ts';

const root = join(import.meta.dirname, '../../..');
const toOklab = converter('oklab');
const toRgb = converter('rgb');

describe('loadDataSet', () => {
  it.each(DATA_SET_IDS)('gives %s as the catalogue announces it', async (id) => {
    const data = await loadDataSet(id);
    expect([data.id, data.mixture.classes, data.classNames.length]).toEqual([id, DATA_SETS[id].classes, DATA_SETS[id].classes]);
    expect(data.source === undefined).toBe(DATA_SETS[id].kind === 'synthetic');
  });

  it('names an id it does not know', async () => {
    await expect(loadDataSet('spiral' as DataSetId)).rejects.toThrow(/got spiral/);
  });
});

describe('make-data.ts', () => {
  it('writes the files of src/data again, byte for byte', () => {
    const folder = mkdtempSync(join(tmpdir(), 'data-'));
    try {
      execFileSync(process.execPath, [join(root, 'scripts/make-data.ts'), folder]);
      for (const name of ['colours.json', 'penguins.json']) {
        expect(readFileSync(join(folder, name)).equals(readFileSync(join(root, 'src/data', name)))).toBe(true);
      }
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

describe('named colours', () => {
  const { mixture, classNames, frame, source, colour } = namedColours();
  const place = (k: number) => [0, 1].map((j) => frame.offset[j]! + frame.scale[j]! * mixture.means[2 * k + j]!);

  it('have seven hues of 230 names, each ending in its colour word', () => {
    expect(classNames).toEqual(['red', 'orange', 'yellow', 'green', 'blue', 'purple', 'pink']);
    expect(colour.names.length).toBe(1610);
    expect(new Set(colour.names).size).toBe(1610);
    colour.names.forEach((name, k) => {
      expect(mixture.classOf[k]).toBe(Math.floor(k / 230));
      expect(name.toLowerCase()).toMatch(new RegExp(`(^|[^a-z])${classNames[mixture.classOf[k]!]}$`));
    });
  });

  it('lie at the OKLab of their hex codes, to four decimals', () => {
    const hex = new Map(colornames.map((entry) => [entry.name, entry.hex]));
    colour.names.forEach((name, k) => {
      const { l, a, b } = toOklab(hex.get(name)!)!;
      const error = Math.max(Math.abs(place(k)[0]! - a), Math.abs(place(k)[1]! - b), Math.abs(colour.lightness[k]! - l));
      expect(error).toBeLessThan(5.1e-5);
    });
  });

  it('are centred and scaled to unit variance, one scale for both axes', () => {
    expect(frame.scale[0]).toBe(frame.scale[1]);
    const mean = (j: number) => mixture.means.reduce((sum, v, i) => sum + (i % 2 === j ? v : 0), 0) / 1610;
    expect(Math.abs(mean(0)) + Math.abs(mean(1))).toBeLessThan(1e-12);
    expect(mixture.means.reduce((sum, v) => sum + v * v, 0) / 3220 + 0.08 ** 2).toBeCloseTo(1, 12);
  });

  it('carry their licence and where they come from', () => {
    expect(source).toMatchObject({ licence: 'MIT', count: 1610, version: expect.stringMatching(/^\d+\.\d+\.\d+$/) });
    expect(source?.licenceText).toContain('Copyright (c) 2017 David Aerne');
  });

  describe('gamut outline', () => {
    const { hue, chroma } = colour.gamut;
    const insideSomewhere = (degrees: number, c: number) => Array.from({ length: 2001 }, (_, i) => i / 2000).some((l) => {
      const angle = (degrees * Math.PI) / 180;
      const { r, g, b } = toRgb({ mode: 'oklab', l, a: c * Math.cos(angle), b: c * Math.sin(angle) });
      return Math.min(r, g, b) >= -1e-3 && Math.max(r, g, b) <= 1 + 1e-3;
    });

    it('goes once around in ascending order, every degree and the six corners', () => {
      expect([hue.length, hue[0], hue.at(-1)]).toEqual([366, 0, 359]);
      for (let i = 1; i < hue.length; i++) expect(hue[i]!).toBeGreaterThan(hue[i - 1]!);
      const { a, b } = toOklab('#00f')!;
      const blue = hue.findIndex((h) => Math.abs(h - (Math.atan2(b, a) * 180) / Math.PI - 360) < 1e-4);
      expect(chroma[blue]).toBeCloseTo(Math.hypot(a, b), 4);
    });

    it('is reached at some lightness and left at every lightness', () => {
      for (let i = 0; i < hue.length; i += 12) {
        expect(insideSomewhere(hue[i]!, chroma[i]! * 0.995)).toBe(true);
        expect(insideSomewhere(hue[i]!, chroma[i]! * 1.01)).toBe(false);
      }
    });
  });
});

describe('penguins', () => {
  const { mixture, classNames, frame, source } = penguins();

  it('are the 342 with both measures, of 344: 151 Adelie, 68 chinstrap, 123 gentoo', () => {
    expect(source?.count).toBe(342);
    expect(classNames.map((_, label) => mixture.classOf.filter((of) => of === label).length)).toEqual([151, 68, 123]);
  });

  it('have the published mean bills: 38.8 × 18.3, 48.8 × 18.4, 47.5 × 15.0 mm', () => {
    const published = [[38.8, 18.3], [48.8, 18.4], [47.5, 15.0]];
    published.forEach((bill, label) => bill.forEach((size, j) => {
      const sizes = Array.from(mixture.classOf.keys()).filter((k) => mixture.classOf[k] === label)
        .map((k) => frame.offset[j]! + frame.scale[j]! * mixture.means[2 * k + j]!);
      expect(sizes.reduce((sum, v) => sum + v, 0) / sizes.length).toBeCloseTo(size, 1);
    }));
  });

  it('have unit variance in each dimension, kernel included', () => {
    for (const j of [0, 1]) {
      const squares = mixture.means.reduce((sum, v, i) => sum + (i % 2 === j ? v * v : 0), 0);
      expect(squares / 342 + 0.08 ** 2).toBeCloseTo(1, 12);
    }
  });
});
