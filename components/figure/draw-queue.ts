/**
 * Charts of all exhibits wait here and are drawn a few milliseconds' worth per frame, so that drawing many never becomes one long task.
 * A chart that is asked for again before its turn is drawn once, from the newest data.
 */
const waiting = new Map<object, () => void>();
/** How long each drawing took the last time, in ms. */
const costs = new WeakMap<object, number>();
const SLICE_MS = 12;
let scheduled = false;

export function queueDraw(owner: object, draw: () => void): void {
  waiting.set(owner, draw);
  schedule();
}

export function cancelDraw(owner: object): void {
  waiting.delete(owner);
}

function schedule(): void {
  if (scheduled || waiting.size === 0) return;
  scheduled = true;
  requestAnimationFrame(() => {
    scheduled = false;
    const started = performance.now();
    let now = started;
    let drawn = 0;
    for (const [owner, draw] of waiting) {
      // The first always has its turn, however long it takes.
      if (drawn++ > 0 && now - started + (costs.get(owner) ?? SLICE_MS) > SLICE_MS) break;
      waiting.delete(owner);
      draw();
      const after = performance.now();
      costs.set(owner, after - now);
      now = after;
    }
    schedule();
  });
}
