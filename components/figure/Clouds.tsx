import type { CloudFigure, CloudPanel } from '../../src/exhibits/figure.ts';
import { styles } from '../../src/exhibits/styles.ts';
import type { Language } from '../../src/language.ts';
import { countOutside, PANEL, project } from './cloud-geometry.ts';
import { useDrawing } from './use-drawing.ts';

interface CloudsProps {
  readonly figure: CloudFigure;
  readonly live: boolean;
  readonly language: Language;
}

/** Small multiples of point clouds: on canvas while a run is live, as one SVG path per layer at build time. */
export function Clouds({ figure, live, language }: CloudsProps) {
  return (
    <>
    <div class="clouds" data-count={figure.panels.length}>
      {figure.panels.map((panel) => {
        const outside = countOutside(figure, panel);
        return (
          <div class="cloud" key={panel.label}>
            <p class="cloud-label">{panel.label}</p>
            {live ? <CanvasPanel figure={figure} panel={panel} /> : <SvgPanel figure={figure} panel={panel} />}
            {outside > 0 && <p class="cloud-note">{(panel.layers.some(({ pathLength }) => pathLength) ? notes.cut : notes.onEdge)[language](outside)}</p>}
          </div>
        );
      })}
    </div>
    {figure.x.label && <p class="axes-note">{`→ ${figure.x.label} · ↑ ${figure.y.label}`}</p>}
    </>
  );
}

/** What became of points outside the frame. */
const notes = {
  onEdge: { en: (count: number) => `${count} outside the frame, drawn at its edge`, zh: (count: number) => `${count} 个点在框外，画在边上` },
  cut: { en: (count: number) => `${count} outside the frame`, zh: (count: number) => `${count} 个点在框外` },
};

/** Radius of a point that shows a colour of its own. */
const COLOURED = 4.2;

const dotSize = (count: number): number => Math.max(2, Math.min(4.5, 90 / Math.sqrt(count)));

function SvgPanel({ figure, panel }: { figure: CloudFigure; panel: CloudPanel }) {
  return (
    <svg viewBox={`0 0 ${PANEL} ${PANEL}`} class="cloud-field" role="img" aria-label={`${figure.title} ${panel.label}`}>
      {panel.outline && <path d={path(project(figure, panel.outline).pixels, 'L')} fill="none" stroke="var(--muted)" stroke-width="1.2" />}
      {panel.layers.map(({ style, points, fills, pathLength }, layer) => {
        const { pixels } = project(figure, points, !pathLength);
        if (pathLength) {
          const { color } = styles[style];
          return (
            <g key={layer} stroke={color} fill="none">
              <path d={lines(pixels, pathLength)} stroke-width={LINE} />
              {style !== 'data' && <path d={path(pixels, 'M')} stroke-width={KNOT} stroke-linecap="round" />}
            </g>
          );
        }
        if (fills) {
          return fills.map((fill, i) => <circle key={i} cx={pixels[2 * i]!.toFixed(1)} cy={pixels[2 * i + 1]!.toFixed(1)} r={COLOURED} fill={fill} stroke="var(--ink)" stroke-width={0.4} />);
        }
        return (
          <path key={layer} d={path(pixels, 'M')} stroke={styles[style].color} stroke-width={dotSize(points.length / 2)} stroke-linecap="round" opacity={style === 'data' ? 0.55 : 0.8} />
        );
      })}
    </svg>
  );
}

/** Of paths: width of their lines, and of the dots along them. */
const [LINE, KNOT] = [1.6, 4.4];

function lines(pixels: Float64Array, pathLength: number): string {
  return Array.from({ length: pixels.length / (2 * pathLength) }, (_, i) => path(pixels.subarray(2 * i * pathLength, 2 * (i + 1) * pathLength), 'L')).join('');
}

function path(pixels: Float64Array, join: 'L' | 'M'): string {
  let d = '';
  for (let i = 0; i < pixels.length; i += 2) {
    d += `${join === 'M' || i === 0 ? 'M' : 'L'}${pixels[i]!.toFixed(1)} ${pixels[i + 1]!.toFixed(1)}${join === 'M' ? 'h0' : ''}`;
  }
  return d;
}

function CanvasPanel({ figure, panel }: { figure: CloudFigure; panel: CloudPanel }) {
  const canvas = useDrawing<HTMLCanvasElement>(`${figure.revision}/${panel.label}`, (element) => {
    const ratio = Math.min(3, (element.clientWidth / PANEL) * (globalThis.devicePixelRatio || 1)) || 1;
    element.width = element.height = Math.round(PANEL * ratio);
    const context = element.getContext('2d')!;
    const theme = getComputedStyle(element);
    const color = (variable: string) => theme.getPropertyValue(variable.slice(4, -1)).trim();
    context.scale(ratio, ratio);
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
  });
  return <canvas ref={canvas} class="cloud-field" role="img" aria-label={`${figure.title} ${panel.label}`} width={PANEL} height={PANEL} />;
}
