import { KERNEL_BASE64 } from './bytes.ts';

type Address = number;

/**
 * The compiled kernel (assembly/). Addresses are bytes from the beginning of `memory`, multiples of 16. A matrix is `rows` rows of
 * strideOf(columns) float32 numbers each; columns are multiples of 4, and so are the rows of `product`.
 */
export interface Kernel {
  readonly memory: WebAssembly.Memory;
  product(c: Address, a: Address, b: Address, bias: Address, rows: number, inner: number, columns: number): void;
  accumulate(g: Address, a: Address, delta: Address, rows: number, inputs: number, outputs: number): void;
  transpose(to: Address, from: Address, rows: number, columns: number): void;
  silu(a: Address, slope: Address, rows: number, columns: number): void;
  multiply(a: Address, b: Address, rows: number, columns: number): void;
  outputDelta(outputs: Address, targets: Address, weights: Address, n: number, rows: number, dimension: number, columns: number, factor: number): number;
  addSquaredNorms(sums: Address, a: Address, delta: Address, rows: number, inputs: number, outputs: number): void;
  addTo(to: Address, from: Address, count: number): void;
  dot(a: Address, b: Address, count: number): number;
  adam(theta: Address, m: Address, v: Address, ema: Address, g: Address, count: number, beta1: number, beta2: number, rate: number, epsilon: number, decay: number): void;
}

/** The next multiple of 4. */
export const padded = (columns: number): number => (columns + 3) & ~3;

/** As in assembly/layout.ts. */
export const strideOf = (columns: number): number => padded(columns) | 4;

let compiled: WebAssembly.Module | undefined;
/** Engines reserve gigabytes of addresses for each memory and free them late, so what a disposed plan leaves is used again. */
const idle: Kernel[] = [];

/** @throws WebAssembly.CompileError where 128-bit SIMD is missing. */
export async function compile(): Promise<void> {
  compiled ??= await WebAssembly.compile(Uint8Array.from(atob(KERNEL_BASE64), (letter) => letter.charCodeAt(0)));
}

/** A kernel with a memory of its own, contents undefined. After `compile`. */
export function borrowKernel(): Kernel {
  if (!compiled) throw new Error('the kernel is not compiled yet');
  return idle.pop() ?? (new WebAssembly.Instance(compiled).exports as unknown as Kernel);
}

export const returnKernel = (kernel: Kernel): void => void idle.push(kernel);

const PAGE = 65536;

/** Makes the memory at least this large. Views of it from before are dead afterwards. */
export function reserve({ memory }: Kernel, bytes: number): void {
  const missing = bytes - memory.buffer.byteLength;
  if (missing > 0) memory.grow(Math.ceil(missing / PAGE));
}
