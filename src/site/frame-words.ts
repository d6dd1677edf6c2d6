import type { EndReason, Holds } from '../exhibits/exhibit.ts';
import type { Language } from '../language.ts';
import type { Fault } from '../lab/faults.ts';
import type { BackendId, Rejection } from '../learning/backend.ts';
import { en } from './dictionary/frame-en.ts';
import { zh } from './dictionary/frame-zh.ts';

export type PauseReason = 'asked' | 'hidden' | 'held';

/** What the interface says around exhibits and figures: the part of the dictionary that travels to the reader's browser. */
export interface FrameWords {
  readonly exhibit: string;
  readonly actions: { readonly start: string; readonly pause: string; readonly resume: string; readonly step: string; readonly reset: string; readonly addSeed: string; readonly goOn: (step: string) => string; readonly reload: string };
  /** Of a slider that moves by itself; `next` where motion is unwelcome. */
  readonly play: Readonly<Record<'start' | 'stop' | 'next', (label: string) => string>>;
  readonly settings: string;
  readonly presets: string;
  readonly link: { readonly copy: string; readonly copied: string; readonly byHand: string };
  /** Values read off a chart: at one place of its first column, or their means from one place to another. */
  readonly reading: (column: string, from: string, to: string | undefined, count: number, values: readonly string[]) => string;
  readonly viewSettings: string;
  readonly numbers: string;
  readonly needsJavaScript: string;
  readonly progress: string;
  readonly idle: string;
  /** Settings differ from those of the run on screen. */
  readonly changed: { readonly idle: string; readonly underWay: string; readonly over: string };
  readonly starting: string;
  readonly running: string;
  readonly pausedBy: Readonly<Record<PauseReason, string>>;
  readonly ended: Readonly<Record<EndReason, string>>;
  /** Nothing has been heard of a run for ten seconds. */
  readonly waiting: { readonly loading: string; readonly computing: string };
  readonly faults: Readonly<Record<Fault, string>>;
  /** `resumable`: there are networks to go on from. */
  readonly failed: (fault: Fault, resumable: boolean, detail: string) => string;
  readonly count: Readonly<Record<'steps' | 'examples', (done: string, total: string) => string>>;
  readonly speed: Readonly<Record<'steps' | 'examples', (perSecond: string) => string>>;
  readonly share: (percent: number) => string;
  readonly trained: (steps: string) => string;
  readonly exactValue: string;
  /** A part of the page could not be loaded. */
  readonly notLoaded: string;
  /** The controls of an exhibit have not come after some seconds. */
  readonly late: string;
  /** The browser threw away a page with a run, and made it anew. */
  readonly returned: (step: string) => string;
  readonly timeLeft: (seconds: number) => string;
  readonly backends: Readonly<Record<BackendId | 'javascript', string>>;
  readonly engine: { readonly label: string; readonly auto: string; readonly help: string };
  readonly runsOn: (backend: string, adapter: string | undefined) => string;
  readonly rejected: (backend: string, reason: string) => string;
  /** TensorFlow.js computes where the site's own kernel cannot. */
  readonly slowPlan: (reason: string) => string;
  readonly rejectedBecause: Readonly<Record<Rejection['reason'], string>>;
  readonly liveRun: string;
  readonly smallNetwork: string;
  readonly verdict: string;
  readonly seeds: (count: number) => string;
  readonly holds: Readonly<Record<Holds, string>>;
}

export const frameWords: Readonly<Record<Language, FrameWords>> = { en, zh };
