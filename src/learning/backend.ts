import { NoBackendError, Unusable, type Refusal } from './errors.ts';
import { candidates, use, type PlanId } from './plans.ts';
import { selfCheck } from './self-check.ts';

export { NoBackendError } from './errors.ts';

/** In the order in which they are tried. */
export const BACKEND_IDS = ['webgpu', 'wasm', 'cpu'] as const;
export type BackendId = (typeof BACKEND_IDS)[number];

export interface Rejection extends Refusal {
  readonly id: BackendId;
}

export interface BackendReport {
  readonly id: BackendId;
  readonly plan: PlanId;
  /** Name of the graphics adapter. */
  readonly adapter?: string;
  readonly rejected: readonly Rejection[];
  /** Why a faster plan of the same back end does not run. */
  readonly refused?: Refusal & { readonly plan: PlanId };
}

export interface BackendOptions {
  /** Tried first; the others follow in their order. */
  readonly prefer?: BackendId;
  readonly forbid?: readonly BackendId[];
  readonly forbidPlans?: readonly PlanId[];
  /** Not to be tried again: these gave out earlier. */
  readonly without?: readonly BackendId[];
  /** From file name to address, for the three files of tfjs-backend-wasm. In Node they are found by themselves. */
  readonly wasmPaths?: Record<string, string>;
}

/**
 * Loads back ends one at a time and takes the first plan that trains one known step as the float64 reference does. New trainers
 * run on it unless they name another that was started.
 * @throws NoBackendError with every reason.
 */
export async function chooseBackend({ prefer, forbid = [], forbidPlans = [], without = [], wasmPaths }: BackendOptions = {}): Promise<BackendReport> {
  const rejected: Rejection[] = [];
  const order = prefer ? [prefer, ...BACKEND_IDS.filter((id) => id !== prefer)] : BACKEND_IDS;
  for (const id of order) {
    const refused: (Refusal & { plan: PlanId })[] = [];
    for (const { plan, start } of candidates[id]) {
      try {
        if (without.includes(id)) throw new Unusable('gave-out', 'gave out earlier');
        if (forbid.includes(id) || forbidPlans.includes(plan)) throw new Unusable('unavailable', 'forbidden');
        const { make, adapter } = await start(wasmPaths);
        const wrong = await selfCheck(make);
        if (wrong) throw new Unusable('wrong-numbers', wrong);
        use(id, make);
        return { id, plan, ...(adapter === undefined ? {} : { adapter }), rejected, ...(refused[0] && { refused: refused[0] }) };
      } catch (error) {
        const reason = error instanceof Unusable ? error.reason : 'failed';
        refused.push({ plan, reason, detail: error instanceof Error ? error.message : String(error) });
      }
    }
    const { reason, detail } = refused.at(-1)!;
    rejected.push({ id, reason, detail });
  }
  throw new NoBackendError(rejected);
}
