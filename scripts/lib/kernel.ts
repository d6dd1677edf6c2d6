import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const COMPILER = 'node_modules/assemblyscript/bin/asc.js';
const SOURCE = 'src/learning/simd/assembly/index.ts';
export const KERNEL_FILE = 'src/learning/simd/bytes.ts';

// Plain 128-bit SIMD: relaxed SIMD may round differently on another machine. "stub" is AssemblyScript's runtime without a garbage collector: the kernel allots nothing.
const OPTIONS = ['--runtime', 'stub', '--enable', 'simd', '-O3', '--converge', '--noAssert', '--initialMemory', '1'];

/**
 * Compiles the kernel, in a process of its own: the compiler's types change those of JavaScript's arrays for the whole project.
 * @throws Error with what the compiler says.
 */
export async function compileKernel(): Promise<Uint8Array> {
  const folder = await mkdtemp(join(tmpdir(), 'kernel-'));
  try {
    const file = join(folder, 'kernel.wasm');
    await promisify(execFile)(process.execPath, [COMPILER, SOURCE, '--outFile', file, ...OPTIONS]);
    return await readFile(file);
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** The module that carries the bytes as text, so that Node, tests and the bundler load them alike, and a name for what they compute. */
export function kernelModule(bytes: Uint8Array): string {
  const name = createHash('sha256').update(bytes).digest('hex').slice(0, 12);
  const text = Buffer.from(bytes).toString('base64');
  return `/** Made by \`npm run kernel\` from assembly/; not to be edited. */\nexport const KERNEL = '${name}';\n\nexport const KERNEL_BASE64 =\n  '${text}';\n`;
}
