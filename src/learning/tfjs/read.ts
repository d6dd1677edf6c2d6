import type { Tensor } from '@tensorflow/tfjs-core';

/** The numbers of a tensor, which is disposed of. */
export async function read(tensor: Tensor): Promise<Float32Array> {
  try {
    return (await tensor.data()) as Float32Array;
  } finally {
    tensor.dispose();
  }
}
