import type { CloudFigure, CloudPanel } from '../../src/exhibits/figure.ts';
import type { Language } from '../../src/language.ts';
import { paintPanel } from './cloud-canvas.ts';
import { PANEL } from './cloud-geometry.ts';
import { axesNote, panelMarkup, sayOutside } from './cloud-svg.ts';
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
    paintPanel(context, figure, panel, color);
  });
  return <canvas ref={canvas} class="cloud-field" role="img" aria-label={`${figure.title} ${panel.label}`} width={PANEL} height={PANEL} />;
}
