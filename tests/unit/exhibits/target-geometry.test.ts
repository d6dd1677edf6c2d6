import { beforeAll, describe, expect, it } from 'vitest';
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
    expect(draw({ angle: 90 })[1]!.finding).toContain('ε infinite (no inverse)');
    expect(draw({ angle: 90 }, 'zh')[1]!.finding).toContain('ε 无穷大（无法换算）');
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
