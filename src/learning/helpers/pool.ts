import * as Comlink from 'comlink';
import type { PlanService } from './service.ts';

/** A thread that exposes a planService, as its starter knows it. */
export interface Thread {
  readonly endpoint: Comlink.Endpoint;
  /** Calls back when the thread could not start, died or failed outside of an answer. */
  onLost(lost: () => void): void;
  end(): void;
}

export interface Helper {
  /** @throws whatever the helper throws; HelperLost once it is gone, or if it is silent for too long. */
  ask<T>(question: (service: Comlink.Remote<PlanService>) => Promise<T>): Promise<T>;
}

export class HelperLost extends Error {
  override name = 'HelperLost';
}

/** Nothing that is asked takes longer on a machine that is worth helping; and a reader is not yet told that nothing happens. */
const SILENCE = 8_000;
const MOMENT = 250;
/** A helper that is not there by then is not waited for. */
const PATIENCE = 3_000;

let offer: { readonly spawn: () => Thread; readonly count: number } | undefined;
let starting: Promise<Helper | undefined>[] = [];

/** Threads that plans may use beside their own: at most `count`, each started by `spawn`. None unless this was called. */
export function offerHelpers(spawn: () => Thread, count: number): void {
  offer = { spawn, count };
  starting = [];
}

/** Starts the threads on offer, so that they are there when they are asked for. */
export function startHelpers(): void {
  while (offer && starting.length < offer.count) starting.push(startHelper(offer.spawn).catch(() => undefined));
}

/** Helpers that are there and alive, at most `most`. */
export async function helpersAtHand(most: number): Promise<Helper[]> {
  startHelpers();
  const there = await Promise.all(starting.slice(0, Math.max(0, most)));
  return there.filter((helper) => helper !== undefined);
}

async function startHelper(spawn: () => Thread): Promise<Helper> {
  const thread = spawn();
  const service = Comlink.wrap<PlanService>(thread.endpoint);
  const waiting = new Set<(lost: Error) => void>();
  let gone: Error | undefined;

  function lose(why: string): void {
    if (gone) return;
    gone = new HelperLost(why);
    thread.end();
    for (const reject of waiting) reject(gone);
    waiting.clear();
  }

  function ask<T>(question: (service: Comlink.Remote<PlanService>) => Promise<T>, patience = SILENCE): Promise<T> {
    if (gone) return Promise.reject(gone);
    // Comlink's promise stays open when the other side dies.
    return new Promise((resolve, reject) => {
      // After a time in which this thread was busy, or the page frozen, time is up at once, and what came meanwhile is still to be read: it has a moment more.
      let timer = setTimeout(() => {
        timer = setTimeout(() => lose(`no answer in ${patience / 1000} s`), MOMENT);
      }, patience);
      const settle = <V>(how: (value: V) => void) => (value: V) => {
        clearTimeout(timer);
        waiting.delete(refuse);
        how(value);
      };
      const refuse = settle(reject);
      waiting.add(refuse);
      question(service).then(settle(resolve), refuse);
    });
  }

  thread.onLost(() => lose('the thread ended'));
  await ask((remote) => remote.ready(), PATIENCE);
  return { ask };
}
