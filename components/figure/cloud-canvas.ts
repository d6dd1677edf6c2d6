import type { CloudFigure, CloudPanel } from '../../src/exhibits/figure.ts';
import { styles } from '../../src/exhibits/styles.ts';
import { project } from './cloud-geometry.ts';
import { COLOURED, dotSize, KNOT, LINE, lines, path } from './cloud-svg.ts';

/** Paints one panel's points, PANEL × PANEL units from the origin; `color` resolves the theme's custom properties, given as var(--name). */
export function paintPanel(context: CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D, figure: CloudFigure, panel: CloudPanel, color: (variable: string) => string): void {
  if (panel.outline) {
    context.strokeStyle = color('var(--muted)');
    context.stroke(new Path2D(path(project(figure, panel.outline).pixels, 'L')));
  }
  for (const { style, points, fills, pathLength } of panel.layers) {
    const { pixels } = project(figure, points, !pathLength);
    if (fills) {
      context.globalAlpha = 1;
      context.lineWidth = 0.4;
      context.strokeStyle = color('var(--ink)');
      fills.forEach((fill, i) => {
        context.fillStyle = fill;
        context.beginPath();
        context.arc(pixels[2 * i]!, pixels[2 * i + 1]!, COLOURED, 0, 2 * Math.PI);
        context.fill();
        context.stroke();
      });
      continue;
    }
    if (pathLength) {
      context.globalAlpha = 1;
      context.lineWidth = LINE;
      context.strokeStyle = color(styles[style].color);
      context.stroke(new Path2D(lines(pixels, pathLength)));
      if (style === 'data') continue;
    }
    const radius = (pathLength ? KNOT : dotSize(points.length / 2)) / 2;
    context.globalAlpha = style === 'data' ? 0.55 : 0.8;
    context.fillStyle = color(styles[style].color);
    context.beginPath();
    for (let i = 0; i < pixels.length; i += 2) {
      context.moveTo(pixels[i]! + radius, pixels[i + 1]!);
      context.arc(pixels[i]!, pixels[i + 1]!, radius, 0, 2 * Math.PI);
    }
    context.fill();
  }
}
