import type { CloudFigure, CloudPanel } from '../../src/exhibits/figure.ts';
import { styles } from '../../src/exhibits/styles.ts';
import type { Language } from '../../src/language.ts';
import { PANEL, project } from './cloud-geometry.ts';
import { axesNote, COLOURED, dotSize, KNOT, LINE, lines, panelMarkup, path, sayOutside } from './cloud-svg.ts';
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
        const note = sayOutside(figure, panel, language);
        return (
          <div class="cloud" key={panel.label}>
            <p class="cloud-label">{panel.label}</p>
            {live ? <CanvasPanel figure={figure} panel={panel} /> : <SvgPanel figure={figure} panel={panel} />}
            {note && <p class="cloud-note">{note}</p>}
          </div>
        );
      })}
    </div>
    {figure.x.label && <p class="axes-note">{axesNote(figure)}</p>}
    </>
  );
}

function SvgPanel({ figure, panel }: { figure: CloudFigure; panel: CloudPanel }) {
  return (
    <svg
      viewBox={`0 0 ${PANEL} ${PANEL}`}
      class="cloud-field"
      role="img"
      aria-label={`${figure.title} ${panel.label}`}
      dangerouslySetInnerHTML={{ __html: panelMarkup(figure, panel) }}
    />
  );
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
