/** The kernel: what networks spend their time on, for 128-bit registers. Compiled by `npm run kernel` into ../bytes.ts. */
export { accumulate, product, transpose } from './product';
export { adam, addSquaredNorms, addTo, dot, multiply, outputDelta, silu } from './elementwise';
