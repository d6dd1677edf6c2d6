/** Names of the deterministic solvers, as their papers and libraries write them; the keys are the ids in SOLVERS. */
export const solverNames = {
  ddim: 'DDIM',
  euler: 'Euler (σ/α)',
  'euler-flow': 'Euler (flow)',
  heun: 'Heun (σ/α)',
  'heun-flow': 'Heun (flow)',
  'dpm-solver-1': 'DPM-Solver-1',
  'dpm-solver-2': 'DPM-Solver-2',
  'dpmpp-1': 'DPM++ 1',
  'dpmpp-2m': 'DPM++ 2M',
  'dpmpp-3m': 'DPM++ 3M',
  'deis-2': 'DEIS-2',
  'deis-3': 'DEIS-3',
  'unipc-2': 'UniPC-2',
  'unipc-2-bh1': 'UniPC-2 bh1',
  'unipc-3': 'UniPC-3',
} as const;

export const nameOfSolver = (id: string): string => (solverNames as Readonly<Record<string, string>>)[id] ?? id;
