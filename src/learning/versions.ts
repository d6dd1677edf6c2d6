export { version as tfjs } from '@tensorflow/tfjs-core/package.json';
export { KERNEL as kernel } from './simd/bytes.ts';
