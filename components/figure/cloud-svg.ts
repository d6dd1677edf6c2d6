import type { CloudFigure, CloudLayer, CloudPanel } from '../../src/exhibits/figure.ts';
import { styles } from '../../src/exhibits/styles.ts';
import type { Language } from '../../src/language.ts';
import { countOutside, project } from './cloud-geometry.ts';

/** Radius of a point that shows a colour of its own. */
export const COLOURED = 4.2;
/** Of paths: width of their lines, and of the dots along them. */
export const [LINE, KNOT] = [1.6, 4.4];

export const dotSize = (count: number): number => Math.max(2, Math.min(4.5, 90 / Math.sqrt(count)));

export function lines(pixels: Float64Array, pathLength: number): string {
  return Array.from({ length: pixels.length / (2 * pathLength) }, (_, i) => path(pixels.subarray(2 * i * pathLength, 2 * (i + 1) * pathLength), 'L')).join('');
}

/** Points joined by lines, or each a stroke so short that its round ends make it a dot; of length 0 some programs drop it. */
export function path(pixels: Float64Array, join: 'L' | 'M'): string {
  let d = '';
  for (let i = 0; i < pixels.length; i += 2) {
    d += `${join === 'M' || i === 0 ? 'M' : 'L'}${pixels[i]!.toFixed(1)} ${pixels[i + 1]!.toFixed(1)}${join === 'M' ? 'h.01' : ''}`;
  }
  return d;
}

/** One panel's points as SVG, PANEL × PANEL: one path a layer, in the theme's custom properties. */
export function panelMarkup(figure: CloudFigure, panel: CloudPanel): string {
  const outline = panel.outline ? `<path d="${path(project(figure, panel.outline).pixels, 'L')}" fill="none" stroke="var(--muted)" stroke-width="1.2"/>` : '';
  return outline + panel.layers.map((layer) => layerMarkup(figure, layer)).join('');
}

function layerMarkup(figure: CloudFigure, { style, points, fills, pathLength }: CloudLayer): string {
  const { pixels } = project(figure, points, !pathLength);
  const { color } = styles[style];
  if (pathLength) {
    const knots = style === 'data' ? '' : `<path d="${path(pixels, 'M')}" stroke-width="${KNOT}" stroke-linecap="round"/>`;
    return `<g stroke="${color}" fill="none"><path d="${lines(pixels, pathLength)}" stroke-width="${LINE}"/>${knots}</g>`;
  }
  if (fills) {
    return fills.map((fill, i) => `<circle cx="${pixels[2 * i]!.toFixed(1)}" cy="${pixels[2 * i + 1]!.toFixed(1)}" r="${COLOURED}" fill="${fill}" stroke="var(--ink)" stroke-width="0.4"/>`).join('');
  }
  return `<path d="${path(pixels, 'M')}" stroke="${color}" stroke-width="${dotSize(points.length / 2)}" stroke-linecap="round" opacity="${style === 'data' ? 0.55 : 0.8}"/>`;
}

/** What became of points outside the frame; undefined where all are inside. */
export function sayOutside(figure: CloudFigure, panel: CloudPanel, language: Language): string | undefined {
  const outside = countOutside(figure, panel);
  return outside > 0 ? (panel.layers.some(({ pathLength }) => pathLength) ? notes.cut : notes.onEdge)[language](outside) : undefined;
}

const notes = {
  onEdge: { en: (count: number) => `${count} outside the frame, drawn at its edge`, zh: (count: number) => `${count} 个点在框外，画在边上` },
  cut: { en: (count: number) => `${count} outside the frame`, zh: (count: number) => `${count} 个点在框外` },
};

export const axesNote = ({ x, y }: CloudFigure): string => `→ ${x.label} · ↑ ${y.label}`;
