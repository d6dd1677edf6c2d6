import { InvalidInputError, requireInteger } from '../diffusion/errors.ts';

/** The q-quantile of Student's t with `freedom` degrees of freedom, 0 < q < 1, to about 1e-8 at the usual levels: Newton's method on the integrated density. */
export function studentQuantile(q: number, freedom: number): number {
  requireInteger('degrees of freedom', freedom, 1);
  if (!(q > 0 && q < 1)) throw new InvalidInputError('q', q, 'between 0 and 1');
  if (q < 0.5) return -studentQuantile(1 - q, freedom);
  const scale = gammaRatio(freedom) / Math.sqrt(freedom * Math.PI);
  const density = (x: number) => scale * (1 + (x * x) / freedom) ** (-(freedom + 1) / 2);
  // The distribution function is concave to the right of 0, so from 0 Newton's steps never overshoot.
  let x = 0, below = 0.5;
  for (let i = 0; i < 200 && q - below > 1e-12; i++) {
    const next = x + (q - below) / density(x);
    below += integral(density, x, next);
    x = next;
  }
  return x;
}

/** Γ((ν + 1)/2)/Γ(ν/2), by Γ(x + 1) = x·Γ(x) from ν = 1 or 2. */
function gammaRatio(freedom: number): number {
  let ratio = freedom % 2 === 1 ? 1 / Math.sqrt(Math.PI) : Math.sqrt(Math.PI) / 2;
  for (let nu = freedom % 2 === 1 ? 1 : 2; nu < freedom; nu += 2) ratio *= (nu + 1) / nu;
  return ratio;
}

/** Simpson's rule. */
function integral(f: (x: number) => number, from: number, to: number, pieces = 200): number {
  const h = (to - from) / pieces;
  let sum = f(from) + f(to);
  for (let i = 1; i < pieces; i++) sum += (i % 2 ? 4 : 2) * f(from + i * h);
  return (sum * h) / 3;
}
