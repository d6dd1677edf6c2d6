import { useEffect } from 'preact/hooks';

/** The least type on the screen, in pixels of CSS; a little more than it, since charts are scaled to broken numbers. */
const LEAST = 24.2;
/** Type of a chart in its own units: as drawn, and the largest for which its labels still have room. */
const [DRAWN, LARGEST] = [14, 21];

/** Tells the style sheet the shape of each chart of an exhibit and, in the chart's own units, the type that can be read from the back row. */
export function useFit(exhibit: string, shown: string): void {
  useEffect(() => {
    const figures = document.querySelector<HTMLElement>(`.exhibit[data-exhibit="${exhibit}"] .figures`);
    if (!figures) return;
    const fit = () => {
      for (const drawing of figures.querySelectorAll<HTMLElement>('.drawing')) {
        const box = drawing.querySelector<SVGSVGElement>('svg[viewBox]')?.viewBox.baseVal;
        if (!box || drawing.clientWidth === 0) continue;
        drawing.style.setProperty('--shape', String(box.width / box.height));
        drawing.style.setProperty('--type', `${Math.min(LARGEST, Math.max(DRAWN, (LEAST * box.width) / drawing.clientWidth)).toFixed(2)}px`);
      }
    };
    fit();
    const resized = new ResizeObserver(fit);
    for (const element of [figures, ...figures.querySelectorAll('.drawing')]) resized.observe(element);
    const drawn = new MutationObserver((changes) => {
      for (const { addedNodes } of changes) {
        for (const node of addedNodes) if (node instanceof HTMLElement) for (const drawing of node.querySelectorAll('.drawing')) resized.observe(drawing);
      }
      fit();
    });
    drawn.observe(figures, { childList: true, subtree: true });
    return () => {
      resized.disconnect();
      drawn.disconnect();
    };
  }, [exhibit, shown]);
}
