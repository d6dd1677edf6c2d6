import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadDataSet } from '../../../src/data/load.ts';
import { checksum, fromBase64url, toBase64url } from '../../../src/data/own/bits.ts';
import { atCell, cellOf, DRAWN_BITS, inOrder, lackOf, LIMITS, MOST_CLASSES, MOST_GAUSSIANS, MOST_POINTS, PLANE, TABLE_BITS, tidyName, type OwnData, type OwnPoint } from '../../../src/data/own/own-data.ts';
import { decodeOwn, encodeOwn } from '../../../src/data/own/own-text.ts';
import { seeded } from '../../../src/random.ts';

const label = fc.integer({ min: 0, max: MOST_CLASSES - 1 });
const name = fc.string({ unit: 'grapheme', maxLength: 12 }).map(tidyName);
const axis = fc.record({ name, from: fc.double({ min: -1e6, max: 1e6, noNaN: true }), to: fc.double({ min: 1, max: 1e6, noNaN: true }) }).map(({ name: called, from, to }) => ({ name: called, from, to: from + to }));
const points = fc.constantFrom(DRAWN_BITS, TABLE_BITS).chain((bits) => {
  const cell = fc.integer({ min: 0, max: 2 ** bits - 1 });
  return fc.record({
    kind: fc.constant('points' as const),
    bits: fc.constant(bits),
    kernel: fc.integer(LIMITS.kernel),
    points: fc.array(fc.tuple(cell, cell, label), { maxLength: 300 }).map(inOrder),
    classNames: fc.array(name, { maxLength: MOST_CLASSES }),
    axes: fc.option(fc.tuple(axis, axis), { nil: undefined }),
  }).map(({ axes, ...rest }) => ({ ...rest, ...(axes && { axes }) }));
});
const gaussians = fc.record({
  kind: fc.constant('gaussians' as const),
  components: fc.array(fc.record({ x: fc.integer(LIMITS.centre), y: fc.integer(LIMITS.centre), std: fc.integer(LIMITS.std), weight: fc.integer(LIMITS.weight), label }), { maxLength: MOST_GAUSSIANS }),
});
const own: fc.Arbitrary<OwnData> = fc.oneof(points, gaussians);

describe('own data as text', () => {
  it('give back every point, label, name and Gaussian that went in', () => {
    fc.assert(fc.property(own, (data) => {
      expect(decodeOwn(encodeOwn(data))).toEqual(data);
    }), { numRuns: 300 });
  });
  it('are made of letters that an address need not escape', () => {
    fc.assert(fc.property(own, (data) => {
      expect(encodeOwn(data)).toMatch(/^own:[\w-]+$/);
    }));
  });
  it('are noticed to be damaged, whichever letter is changed, left out or put in, and wherever they are cut off', () => {
    fc.assert(fc.property(own, fc.nat(), fc.constantFrom('change', 'drop', 'double', 'cut'), (data, where, how) => {
      const text = encodeOwn(data);
      const at = 4 + (where % (text.length - 4));
      const mangled = {
        change: text.slice(0, at) + (text[at] === 'A' ? 'B' : 'A') + text.slice(at + 1),
        drop: text.slice(0, at) + text.slice(at + 1),
        double: text.slice(0, at) + text[at]! + text.slice(at),
        cut: text.slice(0, at),
      }[how];
      // What was left out or doubled may be its own neighbour.
      if (mangled !== text) expect(decodeOwn(mangled)).toBeUndefined();
    }), { numRuns: 1000 });
  });
  it('take anything without throwing', () => {
    fc.assert(fc.property(fc.string(), (text) => {
      expect(decodeOwn(`own:${text}`)).toBeUndefined();
    }));
    fc.assert(fc.property(fc.uint8Array({ minLength: 1, maxLength: 60 }), (bytes) => {
      const crc = checksum(bytes);
      expect(() => decodeOwn(`own:${toBase64url(Uint8Array.of(...bytes, crc >> 8, crc & 255))}`)).not.toThrow();
    }), { numRuns: 2000 });
  });
  it('of 200 drawn points take less than 700 letters, of the most points that are kept less than 2,600', () => {
    const random = seeded(1);
    const drawn = (count: number, bits: number, of: number) => encodeOwn({
      kind: 'points', bits, kernel: 10, classNames: [],
      points: inOrder(Array.from({ length: count }, (): OwnPoint => [random.integer(2 ** bits), random.integer(2 ** bits), random.integer(of)])),
    });
    expect(drawn(200, DRAWN_BITS, MOST_CLASSES).length).toBeLessThan(700);
    expect(drawn(MOST_POINTS, DRAWN_BITS, 3).length).toBeLessThan(2600);
  });
  it.each([
    ['points in disorder', { kind: 'points', bits: 10, kernel: 10, classNames: [], points: [[5, 5, 0], [1, 1, 0]] }],
    ['a label beyond 8', { kind: 'points', bits: 10, kernel: 10, classNames: [], points: [[5, 5, 9]] }],
    ['a cell off the grid', { kind: 'points', bits: 10, kernel: 10, classNames: [], points: [[1024, 5, 0]] }],
    ['an axis without length', { kind: 'points', bits: 10, kernel: 10, classNames: [], points: [], axes: [{ name: '', from: 1, to: 1 }, { name: '', from: 0, to: 1 }] }],
    ['a name with a right-to-left mark', { kind: 'points', bits: 10, kernel: 10, classNames: ['a\u202eb'], points: [] }],
    ['a width of 0', { kind: 'gaussians', components: [{ x: 0, y: 0, std: 0, weight: 1, label: 0 }] }],
  ] as const)('are not written with %s', (_, data) => {
    expect(() => encodeOwn(data as unknown as OwnData)).toThrow(RangeError);
  });
  it('are written in base64url as others write it', () => {
    fc.assert(fc.property(fc.uint8Array(), (bytes) => {
      expect(toBase64url(bytes)).toBe(Buffer.from(bytes).toString('base64url'));
      expect([...fromBase64url(toBase64url(bytes))!]).toEqual([...bytes]);
    }));
    expect(checksum(new TextEncoder().encode('123456789'))).toBe(0x29b1);
  });
});

describe('the grid', () => {
  it('gives every value its cell, to half a cell', () => {
    fc.assert(fc.property(axis, fc.double({ min: 0, max: 1, noNaN: true }), (along, share) => {
      const value = along.from + share * (along.to - along.from);
      expect(Math.abs(atCell(along, cellOf(along, value, TABLE_BITS), TABLE_BITS) - value)).toBeLessThanOrEqual((0.501 * (along.to - along.from)) / 4095);
    }));
  });
  it('keeps what lies outside at its edge', () => {
    expect([cellOf(PLANE, -9, 10), cellOf(PLANE, 9, 10)]).toEqual([0, 1023]);
  });
});

describe('own data as a data set', () => {
  const variance = async (data: OwnData) => {
    const { mixture } = await loadDataSet(encodeOwn(data));
    return [0, 1].map((j) => {
      const mean = mixture.weights.reduce((sum, weight, k) => sum + weight * mixture.means[2 * k + j]!, 0);
      expect(mean).toBeCloseTo(0, 6);
      return mixture.weights.reduce((sum, weight, k) => sum + weight * (mixture.means[2 * k + j]! - mean) ** 2, 0) + mixture.std ** 2;
    });
  };
  it('are centred, with a mean variance of 1', () => fc.assert(fc.asyncProperty(own, async (data) => {
    if (lackOf(data, { most: MOST_POINTS, classes: 1 })) return;
    const [x, y] = await variance(data);
    expect((x! + y!) / 2).toBeCloseTo(1, 6);
  })));
  it('of a table have a variance of 1 in each column, and axes named and counted as in the file', async () => {
    const axes = [{ name: 'bill', from: 30, to: 60 }, { name: '身高', from: 1000, to: 2000 }] as const;
    const data: OwnData = { kind: 'points', bits: 12, axes, kernel: 8, classNames: ['Adélie', ''], points: [[0, 0, 0], [4095, 2000, 0], [1000, 4095, 4]] };
    expect((await variance(data)).map((one) => one.toFixed(9))).toEqual(['1.000000000', '1.000000000']);
    const { frame, mixture, classNames } = await loadDataSet(encodeOwn(data));
    expect(frame.axes.map(({ name }) => name)).toEqual(['bill', '身高']);
    expect(frame.offset[0] + frame.scale[0] * mixture.means[2]!).toBeCloseTo(60, 9);
    expect(frame.offset[1] + frame.scale[1] * mixture.means[5]!).toBeCloseTo(2000, 9);
    expect([...mixture.classOf]).toEqual([0, 0, 1]);
    expect(classNames).toEqual(['Adélie', '5']);
  });
  it('of a table with a column that does not vary are scaled by the other', async () => {
    const axes = [{ name: '', from: 0, to: 1 }, { name: '', from: 0, to: 1 }] as const;
    const [x, y] = await variance({ kind: 'points', bits: 12, axes, kernel: 10, classNames: [], points: [[0, 7, 0], [9, 7, 0], [30, 7, 0]] });
    expect((x! + y!) / 2).toBeCloseTo(1, 9);
  });
  it('of Gaussians keep ratios of widths, weights and classes', async () => {
    const { mixture, frame } = await loadDataSet(encodeOwn({ kind: 'gaussians', components: [{ x: -200, y: 0, std: 50, weight: 1, label: 0 }, { x: 200, y: 100, std: 25, weight: 3, label: 5 }] }));
    expect(mixture.widths![0]! / mixture.widths![1]!).toBeCloseTo(2, 12);
    expect([...mixture.weights]).toEqual([0.25, 0.75]);
    expect(mixture.classes).toBe(2);
    expect(frame.offset[0] + frame.scale[0] * mixture.means[0]!).toBeCloseTo(-2, 12);
  });
  it('that cannot be read are refused', async () => {
    await expect(loadDataSet('own:nonsense')).rejects.toThrow('own data cannot be read');
  });
  it.each([
    ['few-points', { kind: 'points', bits: 10, kernel: 10, classNames: [], points: [[1, 1, 0], [2, 2, 1]] }],
    ['no-spread', { kind: 'points', bits: 10, kernel: 10, classNames: [], points: [[1, 1, 0], [1, 1, 1], [1, 1, 2]] }],
    ['one-class', { kind: 'points', bits: 10, kernel: 10, classNames: [], points: [[1, 1, 3], [2, 1, 3], [1, 1, 3]] }],
    ['many-points', { kind: 'points', bits: 10, kernel: 10, classNames: [], points: Array.from({ length: 11 }, (_, i) => [i, 1, i % 2] as const) }],
    ['few-points', { kind: 'gaussians', components: [] }],
    [undefined, { kind: 'gaussians', components: [{ x: 0, y: 0, std: 10, weight: 1, label: 0 }, { x: 0, y: 0, std: 10, weight: 1, label: 1 }] }],
  ] as const)('%s is why they cannot be run', (lack, data) => {
    expect(lackOf(data, { most: 10, classes: 2 })).toBe(lack);
  });
});
