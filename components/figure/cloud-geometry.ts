import type { CloudFigure, CloudPanel } from '../../src/exhibits/figure.ts';

/** Natural size of one panel's plotting area; both the build-time drawing and the canvas use it. */
export const PANEL = 300;

/**
 * Points of a figure in panel pixels. Points outside the frame are counted and kept on its edge rather than lost; but for those of paths, whose
 * lines would run elsewhere.
 */
export function project(figure: CloudFigure, points: ArrayLike<number>, onEdge = true): { pixels: Float64Array; outside: number } {
  const pixels = new Float64Array(points.length);
  let outside = 0;
  const domains = [figure.x.domain, figure.y.domain] as const;
  for (let i = 0; i < points.length; i += 2) {
    let out = false;
    for (let j = 0; j < 2; j++) {
      const [low, high] = domains[j]!;
      const share = (points[i + j]! - low) / (high - low);
      out ||= !(share >= 0 && share <= 1);
      const kept = Number.isNaN(share) ? 0 : onEdge ? Math.min(1, Math.max(0, share)) : share;
      pixels[i + j] = PANEL * (j === 0 ? kept : 1 - kept);
    }
    if (out) outside++;
  }
  return { pixels, outside };
}

export const countOutside = (figure: CloudFigure, panel: CloudPanel): number =>
  panel.layers.reduce((sum, { style, points }) => (style === 'data' ? sum : sum + project(figure, points).outside), 0);
