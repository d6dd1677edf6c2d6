/** Registers tfjs's WebGPU back end with the one kernel that reading the state needs; all of them are 167 more. */
import '@tensorflow/tfjs-backend-webgpu/dist/base.js';
import { sliceConfig } from '@tensorflow/tfjs-backend-webgpu/dist/kernels/Slice.js';
import { registerKernel } from '@tensorflow/tfjs-core';

registerKernel(sliceConfig);
