import { availableParallelism, cpus, release, totalmem, type } from 'node:os';
import type { Report } from '../../src/bench/report.ts';

export const thisMachine = (): Report['machine'] => ({
  processor: cpus()[0]?.model.trim() || 'unknown processor',
  cores: availableParallelism(),
  memoryGB: Number((totalmem() / 2 ** 30).toPrecision(3)),
  system: `${type()} ${release().split('-')[0]!}, ${process.arch}`,
});
