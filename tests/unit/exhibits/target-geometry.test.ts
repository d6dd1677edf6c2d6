import { beforeAll, describe, expect, it } from 'vitest';
import type { PlotFigure } from '../../../src/exhibits/figure.ts';
import { defaults } from '../../../src/exhibits/parameters.ts';
import figures from '../../../src/exhibits/target-geometry/figures.ts';
import { targetGeometry } from '../../../src/exhibits/target-geometry/index.ts';
import { parameters, type TargetGeometryParameters } from '../../../src/exhibits/target-geometry/parameters.ts';
import type { TargetGeometryState } from '../../../src/exhibits/target-geometry/run.ts';
import { measures, verdict } from '../../../src/exhibits/target-geometry/verdict.ts';
import { runToEnd } from '../../../src/lab/headless.ts';

const noBackend = () => Promise.reject(new Error('this exhibit needs no engine'));

let state: TargetGeometryState;
beforeAll(async () => {
  state = (await runToEnd(targetGeometry, {}, noBackend)).state as TargetGeometryState;
});
const draw = (settings: Partial<TargetGeometryParameters>, language: 'en' | 'zh' = 'en') => figures(state, { ...defaults(parameters), ...settings }, language);
const figure = (id: string, settings: Partial<TargetGeometryParameters>, language: 'en' | 'zh' = 'en') => draw(settings, language).find((one) => one.id === id) as PlotFigure;
const rowOf = (settings: Partial<TargetGeometryParameters>, label: string) => draw(settings)[0]!.table.rows.find(([name]) => name === label)!;

describe('the error gain', () => {
  it.each([10, 30, 45, 60, 80])('at %s° is tan φ for ε, sin φ for v, 1 for x₀ and sin φ/(sin φ + cos φ) for u', (degrees) => {
    const phi = (degrees * Math.PI) / 180;
    const { gains } = state;
    expect(gains.epsilon[degrees]).toBeCloseTo(Math.tan(phi), 12);
    expect(gains.v[degrees]).toBeCloseTo(Math.sin(phi), 12);
    expect(gains.x0[degrees]).toBeCloseTo(1, 12);
    expect(gains.flow[degrees]).toBeCloseTo(Math.sin(phi) / (Math.sin(phi) + Math.cos(phi)), 12);
  });
  it('of ε alone is infinite at pure noise, and said in words', () => {
    expect(Object.entries(state.gains).filter(([, values]) => values.includes(null)).map(([id]) => id)).toEqual(['epsilon']);
    expect(state.gains.epsilon.indexOf(null)).toBe(90);
    expect(figure('gain', { angle: 90 }).finding).toContain('ε infinite (no inverse)');
    expect(figure('gain', { angle: 90 }, 'zh').finding).toContain('ε 无穷大（无法换算）');
  });
});

describe('the table', () => {
  it('gives x₀ and ε back from each of the four targets', () => {
    for (const label of ['ε', 'v', 'x₀', 'u']) {
      const [, , , , , x0, epsilon] = rowOf({ angle: 33, x0: -0.7, epsilon: 1.2 }, label);
      expect(x0).toBeCloseTo(-0.7, 12);
      expect(epsilon).toBeCloseTo(1.2, 12);
    }
  });
  it('has no inverse for ε at pure noise, and none of ε for x₀ at clean data, where x_t still is x₀', () => {
    expect(rowOf({ angle: 90 }, 'ε').slice(5)).toEqual(['no inverse', 'no inverse']);
    expect(rowOf({ angle: 0, x0: 0.8 }, 'x₀').slice(5)).toEqual([0.8, 'no inverse']);
  });
  it('has v between ε at clean data and −x₀ at pure noise', () => {
    expect(rowOf({ angle: 0, epsilon: 1.2 }, 'v')[3]).toBeCloseTo(1.2, 12);
    expect(rowOf({ angle: 90, x0: 0.8 }, 'v')[3]).toBeCloseTo(-0.8, 12);
  });
});

describe('the picture', () => {
  it('names the target that lies on the line of x_t', () => {
    expect(draw({ angle: 0 })[0]!.finding).toContain('nothing to add to it: x₀.');
    expect(draw({ angle: 40 })[0]!.finding).toContain('No target lies on the line');
    expect(draw({ angle: 90 })[0]!.finding).toContain('nothing to add to it: ε.');
  });
});

describe('the conversions', () => {
  it('say at 45° how each comes from each, with x_t', () => {
    const { columns, rows } = figure('conversions', { angle: 45, x0: 1, epsilon: 0.5 }).table;
    expect(columns).toEqual(['known', 'gives ε', 'gives v', 'gives x₀', 'gives u']);
    expect(rows.map(([known]) => known)).toEqual(['x_t, ε', 'x_t, v', 'x_t, x₀', 'x_t, u']);
    // x₀ = √2·x_t − ε, u = ε − x₀ = √2·v.
    expect(rows[0]![3]).toBe('1 = 1.41 x_t − 1 ε');
    expect(rows[1]![4]).toBe('−0.5 = 0 x_t + 1.41 v');
  });
  it.each([[90, 0, 'ε'], [0, 2, 'x₀']] as const)('at %s° are lost from the one that only repeats x_t, and from no other', (angle, row, label) => {
    const { finding, table } = figure('conversions', { angle });
    expect(table.rows.map((cells) => cells.includes('no inverse'))).toEqual([0, 1, 2, 3].map((i) => i === row));
    expect(finding).toContain(`${label} only repeats x_t here`);
  });
  it.each([
    ['x0', 'From x₀ there is no way at 0°', '在 0° 无法换算'],
    ['epsilon', 'From ε there is no way at 90°', '在 90° 无法换算'],
    ['v', 'From v nothing blows up', '由 v 出发，处处不会爆掉'],
    ['flow', 'From u nothing blows up', '由 u 出发，处处不会爆掉'],
  ] as const)('from %s blow up where its own D is 0, and the words say where', (from, en, zh) => {
    expect(figure('factors', { from }).finding).toContain(en);
    expect(figure('factors', { from }, 'zh').finding).toContain(zh);
  });
});

describe('what is dragged', () => {
  const handle = (id: string) => figure('arrows', { angle: 30, x0: 0.5, epsilon: -1 }).handles!.find((one) => one.id === id)!;
  it('stands where the settings put it', () => {
    expect(handle('point')).toMatchObject({ x: 0.5, y: -1 });
    expect(handle('angle').x).toBeCloseTo(Math.cos(Math.PI / 6), 12);
  });
  it('sets what it stands for and nothing else', () => {
    expect(handle('point').sets(-0.3, 1.1)).toEqual({ x0: -0.3, epsilon: 1.1 });
    expect(handle('x0').sets(-0.3, 1.1)).toEqual({ x0: -0.3 });
    expect(handle('epsilon').sets(-0.3, 1.1)).toEqual({ epsilon: 1.1 });
    expect(handle('angle').sets(2, 2)).toEqual({ angle: 45 });
  });
  it('goes no further than its setting', () => {
    expect(handle('point').sets(9, -9)).toEqual({ x0: 1.5, epsilon: -1.5 });
    expect(handle('angle').sets(-1, 0.5)).toEqual({ angle: 90 });
    expect(handle('angle').sets(1, -0.5)).toEqual({ angle: 0 });
  });
});

describe('two common slips', () => {
  it('without the root, x₀ comes back with the error σα(1 − α)ε: 0.133 over angles drawn evenly', () => {
    const expected = Math.sqrt(3 / 16 - 8 / (15 * Math.PI));
    expect(Math.abs(state.slips.withoutRoot - expected)).toBeLessThan(0.015);
  });
  it('the swapped limits of v miss by about all of it: cos 5°', () => {
    expect(Math.abs(state.slips.swappedLimits - Math.cos(Math.PI / 36))).toBeLessThan(0.06);
  });
});

describe('the verdict', () => {
  it('finds the identities true to a few roundings', () => {
    expect(verdict([measures(state)]).holds).toBe('yes');
    expect(verdict([measures(state)]).effect).toBeLessThan(8);
  });
  it('counts guidance in one space or another among them', () => {
    expect(state.violations.guidance).toBeGreaterThan(0);
    expect(verdict([{ ...measures(state), guidance: 1e15 }]).holds).toBe('no');
  });
  it('fails them all for one wrong seed', () => {
    expect(verdict([measures(state), { ...measures(state), slope: 1e15 }]).holds).toBe('no');
  });
  it('is open without seeds', () => {
    expect(verdict([]).holds).toBe('open');
  });
});
