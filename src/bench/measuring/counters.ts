import * as tf from '@tensorflow/tfjs-core';

/** Kernels of tfjs that `work` runs. */
export async function countKernels(work: () => Promise<void>): Promise<number> {
  const { kernels } = await tf.profile(async () => {
    await work();
    return tf.scalar(0);
  });
  return kernels.length;
}

export interface DeviceCounts {
  readonly dispatches: number;
  /** Buffers mapped for reading. */
  readonly readBacks: number;
}

/** What `work` asks of WebGPU, counted at the device's own interface, whoever asks. */
export async function countDevice(work: () => Promise<void>): Promise<DeviceCounts> {
  const pass = GPUComputePassEncoder.prototype;
  const buffer = GPUBuffer.prototype;
  const { dispatchWorkgroups, dispatchWorkgroupsIndirect } = pass;
  const { mapAsync } = buffer;
  let dispatches = 0;
  let readBacks = 0;
  pass.dispatchWorkgroups = function (...args) {
    dispatches++;
    return dispatchWorkgroups.apply(this, args);
  };
  pass.dispatchWorkgroupsIndirect = function (...args) {
    dispatches++;
    return dispatchWorkgroupsIndirect.apply(this, args);
  };
  buffer.mapAsync = function (...args) {
    if (args[0] & GPUMapMode.READ) readBacks++;
    return mapAsync.apply(this, args);
  };
  try {
    await work();
  } finally {
    Object.assign(pass, { dispatchWorkgroups, dispatchWorkgroupsIndirect });
    Object.assign(buffer, { mapAsync });
  }
  return { dispatches, readBacks };
}

/** Most bytes of tensors at once beyond those before and, of plans without tfjs, by how much memories of WebAssembly on this thread grow; undefined where there are none. */
export async function processorBytes(work: () => Promise<void>): Promise<number | undefined> {
  const memory = WebAssembly.Memory.prototype;
  const { grow } = memory;
  const PAGE = 65536;
  let grown = 0;
  memory.grow = function (pages) {
    grown += pages * PAGE;
    return grow.call(this, pages);
  };
  const before = tf.engine().state.numBytes;
  try {
    const { kernels, peakBytes } = await tf.profile(async () => {
      await work();
      return tf.scalar(0);
    });
    return (kernels.length > 0 ? Math.max(0, peakBytes - before) : grown) || undefined;
  } finally {
    Object.assign(memory, { grow });
  }
}

/** Bytes of the buffers that WebGPU has to make for `work`; undefined where it makes do with those there are. */
export async function deviceBytes(work: () => Promise<void>): Promise<number | undefined> {
  const device = GPUDevice.prototype;
  const { createBuffer } = device;
  let bytes = 0;
  device.createBuffer = function (descriptor) {
    bytes += descriptor.size;
    return createBuffer.call(this, descriptor);
  };
  try {
    await work();
  } finally {
    Object.assign(device, { createBuffer });
  }
  return bytes || undefined;
}
