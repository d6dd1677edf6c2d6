/** `npm run kernel`: compiles src/learning/simd/assembly into src/learning/simd/bytes.ts. */
import { writeFile } from 'node:fs/promises';
import { compileKernel, kernelModule, KERNEL_FILE } from './lib/kernel.ts';

const bytes = await compileKernel();
await writeFile(KERNEL_FILE, kernelModule(bytes));
console.log(`${KERNEL_FILE}: ${bytes.length} bytes`);
