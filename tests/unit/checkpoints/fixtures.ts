import type { Inspection } from '../../../src/checkpoints/findings.ts';
import { inspect, type Outcome } from '../../../src/checkpoints/inspect.ts';
import type { Problem } from '../../../src/checkpoints/problem.ts';
import { sourceOf } from '../../../src/checkpoints/source.ts';

export interface Tensor {
  readonly dtype: string;
  readonly shape: readonly number[];
  readonly data_offsets: readonly [number, number];
}

export const EMPTY: Tensor = { dtype: 'F32', shape: [0], data_offsets: [0, 0] };
export const tensor = (...shape: number[]): Tensor => ({ dtype: 'F16', shape, data_offsets: [0, 0] });

/** A safetensors file: eight bytes of length, the header, and zeros for data. */
export function safetensors(header: unknown, { data = 0, claimed }: { data?: number; claimed?: number } = {}): Uint8Array<ArrayBuffer> {
  const text = new TextEncoder().encode(typeof header === 'string' ? header : JSON.stringify(header));
  const bytes = new Uint8Array(8 + text.length + data);
  new DataView(bytes.buffer).setBigUint64(0, BigInt(claimed ?? text.length), true);
  bytes.set(text, 8);
  return bytes;
}

export const look = (name: string, content: string | Uint8Array<ArrayBuffer>): Promise<Outcome> => inspect(sourceOf(name, new Blob([content])));

export async function inspected(name: string, content: string | Uint8Array<ArrayBuffer>): Promise<Inspection> {
  const outcome = await look(name, content);
  if (!outcome.ok) throw new Error(`${name}: ${JSON.stringify(outcome.problem)}`);
  return outcome.inspection;
}

export async function refused(name: string, content: string | Uint8Array<ArrayBuffer>): Promise<Problem> {
  const outcome = await look(name, content);
  if (outcome.ok) throw new Error(`${name} was taken: ${JSON.stringify(outcome.inspection.conclusion)}`);
  return outcome.problem;
}

export const config = (entries: object): string => JSON.stringify(entries);
export const codes = ({ warnings }: Inspection): string[] => warnings.map(({ code }) => code);

/** What the configurations of Stable Diffusion have in common. */
export const SD = { beta_start: 0.00085, beta_end: 0.012, beta_schedule: 'scaled_linear', num_train_timesteps: 1000 } as const;

/** The example of the page: the markers of NoobAI-XL V-Pred on SDXL’s text encoder. */
export const NOOBAI = {
  __metadata__: { format: 'pt', note: 'Written for this site: header only. Marker tensors as in ComfyUI, supported_models.py' },
  'conditioner.embedders.1.model.ln_final.weight': { dtype: 'F16', shape: [1280], data_offsets: [0, 2560] },
  v_pred: { dtype: 'F32', shape: [0], data_offsets: [2560, 2560] },
  ztsnr: { dtype: 'F32', shape: [0], data_offsets: [2560, 2560] },
};
