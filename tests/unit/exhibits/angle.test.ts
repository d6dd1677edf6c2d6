import { beforeAll, describe, expect, it } from 'vitest';
import { angle } from '../../../src/exhibits/angle/index.ts';
import figures from '../../../src/exhibits/angle/figures.ts';
import { parameters, type AngleParameters } from '../../../src/exhibits/angle/parameters.ts';
import { turned, velocity } from '../../../src/exhibits/angle/rotation.ts';
import type { AngleState } from '../../../src/exhibits/angle/run.ts';
import { measures, verdict } from '../../../src/exhibits/angle/verdict.ts';
import { defaults } from '../../../src/exhibits/parameters.ts';
import { runToEnd } from '../../../src/lab/headless.ts';

const noEngine = () => Promise.reject(new Error('nothing is trained here'));
let state: AngleState;
beforeAll(async () => {
  state = (await runToEnd(angle, {}, noEngine)).state as AngleState;
});
const draw = (settings: Partial<AngleParameters> = {}) => figures(state, { ...defaults(parameters), ...settings }, 'en');

describe('turning x_t and v by δ', () => {
  it('keeps the pair: from 70° by 25° is where the same x₀ and ε stand at 45°', () => {
    const [phi, delta] = [(70 * Math.PI) / 180, (25 * Math.PI) / 180];
    const [x0, epsilon] = [Float64Array.of(0.6, -1.1), Float64Array.of(-0.4, 0.9)];
    const at = (angle: number) => x0.map((value, j) => Math.cos(angle) * value + Math.sin(angle) * epsilon[j]!);
    const v = velocity(at(phi), x0, { alpha: Math.cos(phi), sigma: Math.sin(phi) });
    turned(at(phi), v, delta).forEach((value, j) => expect(value).toBeCloseTo(at(phi - delta)[j]!, 14));
  });
});

describe('walks from noise to data with a perfect model', () => {
  it('in one step end at the mean of the data, which is 0', () => {
    for (const value of state.walks[0]!.ends) expect(value).toBeCloseTo(0, 3);
  });
  it('come nearer to the exact ends with every doubling, in the end by half: the rotation is of first order', () => {
    const errors = state.walks.map(({ evenAngle }) => evenAngle);
    errors.slice(1).forEach((error, i) => expect(error).toBeLessThan(errors[i]!));
    expect(errors.at(-1)! / errors.at(-2)!).toBeCloseTo(0.5, 1);
  });
  it('begin where the exact paths begin and, at 64 steps, end close to where they end', () => {
    const { places, ends } = state.walks.at(-1)!;
    expect(places[0]!.x).toEqual(state.exact[0]);
    ends.forEach((value, j) => expect(Math.abs(value - state.exact.at(-1)![j]!)).toBeLessThan(0.1));
  });
});

describe('the figures', () => {
  it.each([0, 30, 90])('give at %s° the point and the velocity of every pair: x_t·x_t + v·v = x₀·x₀ + ε·ε', (degrees) => {
    for (const row of draw({ angle: degrees })[0]!.table.rows) {
      const [, a, b, c, d, x, y, u, w] = row as number[];
      expect(x! ** 2 + y! ** 2 + u! ** 2 + w! ** 2).toBeCloseTo(a! ** 2 + b! ** 2 + c! ** 2 + d! ** 2, 10);
    }
  });
  it('show the number of steps that is chosen', () => {
    expect(draw({ steps: '1' })[1]!.title).toBe('Where does a single step of 90° end?');
    expect(draw({ steps: '8' })[1]!.title).toBe('Where do 8 steps of 11.3° lead?');
  });
});

describe('the verdict', () => {
  it('finds a DDIM step and the rotation equal to rounding', () => {
    expect(verdict([measures(state)]).holds).toBe('yes');
    expect(measures(state)['rounding']).toBeGreaterThan(0);
  });
  it('goes by the worst seed', () => {
    expect(verdict([measures(state), { ...measures(state), rounding: 1e15 }]).holds).toBe('no');
  });
  it('is open without seeds', () => {
    expect(verdict([]).holds).toBe('open');
  });
});
