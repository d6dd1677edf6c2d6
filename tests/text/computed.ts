import { noiseRatio } from '../../src/diffusion/level.ts';
import { levelFromAngle } from '../../src/diffusion/level.ts';
import { errorGain, magnitude, predictions } from '../../src/diffusion/prediction.ts';
import { makeSchedule, type ScheduleId } from '../../src/diffusion/schedule.ts';

const sixty = levelFromAngle(Math.PI / 3);
const half = levelFromAngle(Math.PI / 4);
const endGain = (id: ScheduleId) => noiseRatio(makeSchedule(id).level(999));

/** Numbers of the text that follow from a formula, by the names that content/numbers.json uses. */
export const computed: Readonly<Record<string, () => number>> = {
  'timestep of Stable Diffusion’s schedule where α is a third': () => makeSchedule('scaled-linear').timeOf({ alpha: 1 / 3, sigma: Math.sqrt(8) / 3 }),
  'error gain of ε at the end of Stable Diffusion’s schedule': () => endGain('scaled-linear'),
  'error gain of ε at the end of the linear schedule': () => endGain('linear'),
  'error gain of ε at the end of the cosine schedule': () => endGain('cosine'),
  'error gain of ε at 60°': () => errorGain(predictions.epsilon, sixty),
  'error gain of v at 60°': () => errorGain(predictions.v, sixty),
  '0.1 times the error gain of ε at 60°': () => 0.1 * errorGain(predictions.epsilon, sixty),
  '0.1 times the error gain of v at 60°': () => 0.1 * errorGain(predictions.v, sixty),
  '0.1 divided by the error gain of ε at 60°': () => 0.1 / errorGain(predictions.epsilon, sixty),
  '0.1 times α at 60°': () => 0.1 * sixty.alpha,
  '1 over the square of 0.25': () => 1 / 0.25 ** 2,
  // v − αε = −σx0, of unit variance like v.
  'share of v that αε misses at 45°': () => half.sigma,
  'σ² where α² is 0.2': () => 1 - 0.2,
  '0.2 times 0.1': () => 0.2 * 0.1,
  '0.8 plus 0.2 times 0.1': () => 0.8 + 0.2 * 0.1,
  '0.1 divided by 0.25': () => 0.1 / 0.25,
  'mean square of u for data of variance 1': () => magnitude(predictions.flow, half, 1),
  'last timestep of a schedule': () => makeSchedule('scaled-linear').steps - 1,
  'all but the share of the data that counts as off the data': () => 1 - 0.005,
  '1/e': () => Math.exp(-1),
};

/** Whether a number as written is the value, rounded to the digits that are written. */
export function says(number: string, value: number): boolean {
  const share = number.endsWith('%');
  const written = Number(number.replace('%', ''));
  const digits = number.replace(/[%.-]/g, '').replace(/^0+/, '').replace(number.includes('.') ? '' : /0+$/, '').length;
  return Number((share ? 100 * value : value).toPrecision(Math.max(1, digits))) === written;
}
