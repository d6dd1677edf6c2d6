/** Registers tfjs's WebGPU back end with the one kernel that reading the state needs, instead of all of them. */
import '@tensorflow/tfjs-backend-webgpu/dist/base.js';
import { sliceConfig } from '@tensorflow/tfjs-backend-webgpu/dist/kernels/Slice.js';
import { registerKernel } from '@tensorflow/tfjs-core';

registerKernel(sliceConfig);
