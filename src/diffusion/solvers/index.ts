import { ddimDefinition, ddimEta1 } from './ddim.ts';
import { ddpmLarge, ddpmSmall } from './ddpm.ts';
import { deis2, deis3 } from './deis.ts';
import { dpmSolver1 } from './dpm-solver-1.ts';
import { dpmSolver2 } from './dpm-solver-2.ts';
import { dpmpp1 } from './dpmpp-1.ts';
import { dpmpp2mSde } from './dpmpp-2m-sde.ts';
import { dpmpp2m } from './dpmpp-2m.ts';
import { dpmpp3m } from './dpmpp-3m.ts';
import { eulerFlow, eulerSigma } from './euler.ts';
import { heunFlow, heunSigma } from './heun.ts';
import { odeReferenceDefinition } from './ode-reference.ts';
import type { SolverDefinition } from './solver.ts';
import { uniPc2, uniPc2Bh1, uniPc3 } from './unipc.ts';

/** Every solver there is, each with its space, order and needs. Variants with further options are in the solvers' own files. */
export const SOLVERS: readonly SolverDefinition[] = [
  ddpmSmall,
  ddpmLarge,
  ddimDefinition,
  ddimEta1,
  eulerSigma,
  eulerFlow,
  heunSigma,
  heunFlow,
  dpmSolver1,
  dpmSolver2,
  dpmpp1,
  dpmpp2m,
  dpmpp3m,
  dpmpp2mSde,
  deis2,
  deis3,
  uniPc2,
  uniPc3,
  uniPc2Bh1,
  odeReferenceDefinition,
];
