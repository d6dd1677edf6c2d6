import type { EndReason, Progress } from '../exhibits/exhibit.ts';
import type { BackendReport, BackendId } from '../learning/backend.ts';
import type { SavedWeights } from './custody.ts';
import type { Fault } from './faults.ts';

/** Control of one run, called through Comlink. Records come back over the port that `start` is given. */
export interface LabControl {
  start(exhibit: string, parameters: Record<string, unknown>, options: LabOptions, port: MessagePort): Promise<void>;
  pause(): Promise<void>;
  resume(): Promise<void>;
  /** One training step (or one unit of work), then pause. */
  step(): Promise<void>;
  /** The networks as they are after the present turn; undefined where none has been made. */
  weights(): Promise<SavedWeights | undefined>;
}

export interface LabOptions {
  /** Try this back end first. */
  readonly backend?: BackendId;
  /** Wait for `step` or `resume` before the first turn. */
  readonly paused?: boolean;
  /** Go on without being asked as far as no engine is needed, and no further. */
  readonly hold?: boolean;
  /** Networks to go on with instead of fresh ones. */
  readonly weights?: SavedWeights;
  /** They are a checkpoint of the same run: no record is sent before training has gone beyond them. */
  readonly goesOn?: boolean;
  /** Send the networks now and then, so that they outlive the worker. */
  readonly checkpoints?: boolean;
  /** Back ends that gave out earlier in this run. */
  readonly without?: readonly BackendId[];
}

/** What a run says, in order: backend (if it uses the engine), records, then end or failed, after which nothing follows. */
export type LabMessage =
  | { readonly kind: 'backend'; readonly report: BackendReport }
  | { readonly kind: 'record'; readonly record: unknown; readonly progress: Progress; readonly perSecond: number }
  | { readonly kind: 'paused' }
  | { readonly kind: 'held' }
  | { readonly kind: 'alive' }
  /** From the client, not the worker: no work has been heard of for a while. */
  | { readonly kind: 'waiting' }
  /** The networks as they were after the last record before this message; all their numbers are finite. */
  | { readonly kind: 'checkpoint'; readonly weights: SavedWeights }
  /** What was trained, just before the end. */
  | { readonly kind: 'weights'; readonly weights: SavedWeights }
  | { readonly kind: 'end'; readonly reason: EndReason }
  | { readonly kind: 'failed'; readonly fault: Fault; readonly message: string };
