import * as Plot from '@observablehq/plot';
import type { PlotFigure } from '../../src/exhibits/figure.ts';
import type { PlotDrawing } from './LivePlot.tsx';

/**
 * Draws a chart into `document`, the browser's or one made at build time. Plot puts a <style> element into every drawing, which a strict
 * Content-Security-Policy forbids; the same rules stand in the site's style sheet.
 */
export function drawPlot(figure: PlotFigure, document: Document): PlotDrawing {
  const svg = Plot.plot({ ...figure.options, document }) as unknown as PlotDrawing;
  if (figure.ghost) svg.prepend(drawGhost(figure, document));
  for (const style of svg.querySelectorAll('style')) style.remove();
  svg.removeAttribute('width');
  svg.removeAttribute('height');
  // The drawing is one image with one name; labels on its parts are not allowed there, but the style sheet goes by them.
  for (const part of svg.querySelectorAll('[aria-label]')) {
    part.setAttribute('data-mark', part.getAttribute('aria-label')!);
    part.removeAttribute('aria-label');
  }
  for (const part of svg.querySelectorAll('[aria-hidden]')) part.removeAttribute('aria-hidden');
  svg.setAttribute('role', 'img');
  svg.setAttribute('aria-label', `${figure.title} ${figure.finding}`);
  return svg;
}

/** The marks of another run on the axes of this chart, as one faint group; without its labels, which would lie on this chart's own. */
function drawGhost({ options, ghost }: PlotFigure, document: Document): SVGGElement {
  const bare = { axis: null, grid: false } as const;
  const svg = Plot.plot({ ...options, x: { ...options.x, ...bare }, y: { ...options.y, ...bare }, marks: ghost!, document });
  for (const label of svg.querySelectorAll('[aria-label="text"]')) label.remove();
  const group = document.createElementNS('http://www.w3.org/2000/svg', 'g');
  group.setAttribute('class', 'ghost');
  group.setAttribute('opacity', '0.35');
  group.append(...svg.childNodes);
  return group;
}
