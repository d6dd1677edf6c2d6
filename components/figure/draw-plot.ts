import * as Plot from '@observablehq/plot';
import type { PlotFigure } from '../../src/exhibits/figure.ts';
import type { PlotDrawing } from './LivePlot.tsx';

/**
 * Draws a chart into `document`, the browser's or one made at build time. Plot puts a <style> element into every drawing, which a strict
 * Content-Security-Policy forbids; the same rules stand in the site's style sheet.
 */
export function drawPlot(figure: PlotFigure, document: Document): PlotDrawing {
  const svg = Plot.plot({ ...figure.options, document }) as unknown as PlotDrawing;
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
