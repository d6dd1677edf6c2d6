import type { FoundSchedule } from './schedule.ts';

/** What a network puts out. `edm` is the output behind EDM's preconditioning where it is not −v (Karras et al. 2022, Eq. 7). */
export const OUTPUTS = ['epsilon', 'v', 'x0', 'flow', 'edm'] as const;
export type Output = (typeof OUTPUTS)[number];

export const FAMILIES = ['sd1', 'sd2', 'sdxl', 'sdxl-refiner', 'sd3', 'flux', 'svd', 'playground', 'cogvideox'] as const;
export type Family = (typeof FAMILIES)[number];

export type Format = 'scheduler' | 'yaml' | 'safetensors';

/** Training settings that say something about the loss but nothing about what the network puts out. */
export const TRAINING_NOTES = ['min-snr', 'noise-offset', 'multires-noise', 'debiased', 'input-noise', 'weighting'] as const;
export type TrainingNote = (typeof TRAINING_NOTES)[number];

/**
 * stated: a key says so. default: the key is missing, and the program that the file is written for then assumes this.
 * architecture: every model of this architecture does so.
 */
export type How = 'stated' | 'default' | 'architecture';

export type Meaning =
  | { readonly about: 'prediction'; readonly is: Output; readonly how: How }
  | { readonly about: 'unknown-prediction' }
  | { readonly about: 'terminal'; readonly zero: boolean }
  | { readonly about: 'family'; readonly is: Family }
  | { readonly about: 'inputs'; readonly channels: number }
  | { readonly about: 'lora' }
  | { readonly about: 'spacing' }
  | { readonly about: 'schedule' }
  | { readonly about: 'solver' }
  | { readonly about: 'training'; readonly note: TrainingNote };

/** A key of the file, its value as it stands there, and what it means. */
export interface Finding {
  readonly key: string;
  readonly value: string;
  readonly means: Meaning;
}

export type Conclusion =
  | { readonly kind: How; readonly is: Output; readonly keys: readonly string[] }
  | { readonly kind: 'disagree'; readonly says: readonly { readonly key: string; readonly is: Output }[] }
  /** The file does not say. `assumed`: what the tools then take it for. */
  | { readonly kind: 'unknown'; readonly assumed: Output | undefined };

export type Warning =
  | { readonly code: 'epsilon-at-zero' | 'v-above-zero' | 'pndm-with-v' | 'edm-epsilon' | 'ztsnr-alone' | 'lora' | 'offset-at-zero' }
  | { readonly code: 'never-pure-noise'; readonly spacing: string; readonly steps: number; readonly first: number; readonly snr: number; readonly byDefault: boolean }
  | { readonly code: 'disagree'; readonly keys: readonly string[] }
  | { readonly code: 'terminal-disagree'; readonly keys: readonly string[] }
  | { readonly code: 'base-says-v'; readonly name: string }
  | { readonly code: 'v-name-says-epsilon'; readonly name: string }
  | { readonly code: 'sdxl-base-says-v'; readonly name: string }
  | { readonly code: 'type-missing' }
  | { readonly code: 'unknown-type'; readonly value: string }
  | { readonly code: 'schedule-missing'; readonly keys: readonly string[] }
  | { readonly code: 'unusual-betas'; readonly start: number; readonly end: number }
  | { readonly code: 'bad-value'; readonly key: string; readonly value: string }
  | { readonly code: 'unknown-schedule'; readonly value: string }
  | { readonly code: 'marker-not-read'; readonly key: string }
  | { readonly code: 'cut-off'; readonly missing: number };

export interface Inspection {
  readonly format: Format;
  readonly name: string;
  readonly family: Family | undefined;
  readonly conclusion: Conclusion;
  readonly findings: readonly Finding[];
  readonly warnings: readonly Warning[];
  /** Whether the last timestep is pure noise; undefined where the file does not say. */
  readonly zero: boolean | undefined;
  readonly schedule: FoundSchedule | undefined;
  readonly lora: boolean;
}

/** Text out of a file, fit to be shown: one line, no control or direction marks, not too long. */
export function shown(value: unknown, length = 72): string {
  const text = typeof value === 'string' ? value.slice(0, 4 * length) : String(value);
  const plain = text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\s]+/gu, ' ').trim();
  const letters = Array.from(plain);
  return letters.length > length ? `${letters.slice(0, length - 1).join('')}…` : plain;
}
