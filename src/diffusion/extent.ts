import { stdOf, type GaussianMixture } from './mixture.ts';

/** E|x0|²/d in closed form, the components' own variance included. */
export function meanSquare({ means, std, weights, dimension }: GaussianMixture): number {
  let sum = 0;
  for (let i = 0; i < means.length; i++) sum += weights[Math.floor(i / dimension)]! * means[i]! ** 2;
  return sum / dimension + std ** 2;
}

/** Half the width of a box around the data, three standard deviations of every component included. */
export const boxOf = (mixture: GaussianMixture): number =>
  mixture.means.reduce((most, value, i) => Math.max(most, Math.abs(value) + 3 * stdOf(mixture, Math.floor(i / mixture.dimension))), 0);
