export { version as tfjs } from '@tensorflow/tfjs-core/package.json';
