import { readFileSync } from 'node:fs';
import { reportSchema, type Report } from '../../bench/report.ts';

/** The committed run of the benchmark. @throws Error where it is not what a run prints */
export const loadReport = (): Report => reportSchema.parse(JSON.parse(readFileSync('public/bench.json', 'utf8')));
