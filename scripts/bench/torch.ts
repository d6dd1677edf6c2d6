import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { join } from 'node:path';
import { pythonWith } from '../lib/python.ts';

/** PyTorch in a process of its own that lives as long as the benchmark and works when told to. */
export interface Torch {
  readonly version: string;
  readonly python: string;
  /** 10⁹ operations a second in a matrix product of the networks' size. */
  readonly gflops: number;
  open(width: number, batch: number): Promise<void>;
  /** Milliseconds. @throws Error where the loss is not finite */
  train(steps: number): Promise<number>;
  close(): void;
}

interface Answer {
  readonly torch?: string;
  readonly python?: string;
  readonly gflops?: number;
  readonly milliseconds?: number;
  readonly losses?: readonly number[];
}

/** undefined where no Python with PyTorch is found. */
export async function startTorch(): Promise<Torch | undefined> {
  const python = pythonWith('torch');
  if (!python) return undefined;
  const env = { ...process.env, OMP_NUM_THREADS: '1', OPENBLAS_NUM_THREADS: '1', MKL_NUM_THREADS: '1' };
  const child = spawn(python, [join(import.meta.dirname, 'torch_training.py')], { env, stdio: ['pipe', 'pipe', 'inherit'] });
  const lines = createInterface(child.stdout)[Symbol.asyncIterator]();
  const next = async (): Promise<Answer> => {
    const { done, value } = await lines.next();
    if (done) throw new Error('PyTorch ended before its work was done; what it said stands above');
    return JSON.parse(value) as Answer;
  };
  const ask = (order: object): Promise<Answer> => {
    child.stdin.write(`${JSON.stringify(order)}\n`);
    return next();
  };
  const hello = await next();
  return {
    version: hello.torch!,
    python: hello.python!,
    gflops: hello.gflops!,
    async open(width, batch) {
      await ask({ open: { width, batch } });
    },
    async train(steps) {
      const { milliseconds, losses } = await ask({ steps });
      if (!losses!.every(Number.isFinite)) throw new Error(`PyTorch's losses are ${losses!.join(' and ')}`);
      return milliseconds!;
    },
    close: () => child.stdin.end(),
  };
}
