import type { PlotFigure } from '../../src/exhibits/figure.ts';
import type { DrawPlot } from '../figure/LivePlot.tsx';

/** What the page's style sheet says about parts of a chart, as attributes: programs that open SVG files know no style sheet of ours. */
const LOOKS: readonly (readonly [parts: string, attributes: Readonly<Record<string, string>>])[] = [
  ['[data-mark$="axis tick label"], [data-mark$="axis label"]', { fill: 'var(--muted)' }],
  ['[data-mark$="axis tick"]', { stroke: 'var(--rule)' }],
  ['[data-mark$="grid"]', { stroke: 'var(--rule)', 'stroke-opacity': '0.8' }],
];

/** A chart's drawing as it stands in a file: nothing in it depends on the page. */
export function plainPlot(figure: PlotFigure, draw: DrawPlot, serialize: (svg: SVGSVGElement) => string): string {
  const svg = draw(figure);
  for (const [parts, attributes] of LOOKS) {
    for (const part of svg.querySelectorAll(parts)) {
      for (const [name, value] of Object.entries(attributes)) part.setAttribute(name, value);
    }
  }
  for (const [name, value] of Object.entries({ 'font-size': '13', fill: 'currentColor', overflow: 'visible', 'xml:space': 'preserve' })) svg.setAttribute(name, value);
  for (const name of ['font-family', 'class', 'role', 'aria-label']) svg.removeAttribute(name);
  return serialize(svg);
}
