/**
 * Charts of all exhibits wait here and are drawn a few milliseconds' worth per frame, so that drawing many never becomes one long task.
 * A chart that is asked for again before its turn is drawn once, from the newest data.
 */
const waiting = new Map<object, () => void>();
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
    for (const [owner, draw] of waiting) {
      waiting.delete(owner);
      draw();
      if (performance.now() - started > SLICE_MS) break;
    }
    schedule();
  });
}
