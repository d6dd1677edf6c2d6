import type { CloudFigure } from '../../src/exhibits/figure.ts';
import type { Language } from '../../src/language.ts';
import { paintPanel } from '../figure/cloud-canvas.ts';
import { PANEL } from '../figure/cloud-geometry.ts';
import { sayOutside } from '../figure/cloud-svg.ts';
import { colourOf, FILE_FONTS } from './palette.ts';
import { wrap } from './wrap.ts';

export type FilmFormat = 'gif' | 'webm';

/** What a worker is given to make a film of: bounded, and made of plain data. */
export interface FilmOrder {
  readonly format: FilmFormat;
  readonly frames: readonly Pick<CloudFigure, 'id' | 'kind' | 'title' | 'finding' | 'panels' | 'x' | 'y' | 'revision' | 'table'>[];
  /** Foot of every frame. */
  readonly lines: readonly string[];
  readonly language: Language;
  /** Goes into the file beside the pictures. */
  readonly about: { readonly title: string; readonly description: string; readonly comment: string };
}

/** Seconds of each frame, and of the last, so that the end can be looked at. */
const [FRAME, LAST] = [0.25, 2];
export const secondsOf = ({ frames }: FilmOrder, i: number): number => (i === frames.length - 1 ? LAST : FRAME);

type Context = CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D;

const WIDTH = 720;
const MARGIN = 20;
const INNER = WIDTH - 2 * MARGIN;
const SPACE = 14;
const [TITLE, FINDING, LABEL, FOOT] = [20, 14, 13, 11];
const LINE = 1.3;

/** Everything at the same place in every frame, with room for the longest of each. */
export function filmOf({ frames, lines, language }: FilmOrder) {
  const longest = Math.max(...frames.map(({ finding }) => wrap(finding, INNER / FINDING).length));
  const count = Math.max(...frames.map(({ panels }) => panels.length));
  const columns = Math.min(count, count === 4 ? 2 : 3);
  const size = Math.min(300, (INNER - SPACE * (columns - 1)) / columns);
  const row = size + LABEL * LINE + FOOT * LINE + 12;
  const panelsAt = MARGIN + TITLE * LINE + longest * FINDING * LINE + 10;
  const footAt = panelsAt + Math.ceil(count / columns) * row + 4;
  const foot = lines.flatMap((line) => wrap(line, INNER / FOOT));
  // Video players want even numbers.
  const height = 2 * Math.ceil((footAt + foot.length * FOOT * LINE + MARGIN) / 2);

  function paint(context: Context, frame: FilmOrder['frames'][number]): void {
    context.globalAlpha = 1;
    context.fillStyle = colourOf('var(--paper)');
    context.fillRect(0, 0, WIDTH, height);
    const write = (text: string, x: number, y: number, fontSize: number, color: string, weight = '') => {
      context.font = `${weight} ${fontSize}px ${FILE_FONTS}`;
      context.fillStyle = colourOf(color);
      context.fillText(text, x, y + fontSize);
    };
    write(frame.title, MARGIN, MARGIN, TITLE, 'var(--ink)', '600');
    wrap(frame.finding, INNER / FINDING).forEach((line, i) => write(line, MARGIN, MARGIN + TITLE * LINE + i * FINDING * LINE, FINDING, 'var(--muted)'));
    frame.panels.forEach((panel, i) => {
      const [x, y] = [MARGIN + (i % columns) * (size + SPACE), panelsAt + Math.floor(i / columns) * row];
      write(panel.label, x, y, LABEL, 'var(--ink)', '600');
      const note = sayOutside(frame, panel, language);
      if (note) write(note, x, y + LABEL * LINE + size + 6, FOOT, 'var(--muted)');
      context.save();
      context.translate(x, y + LABEL * LINE + 4);
      context.scale(size / PANEL, size / PANEL);
      context.beginPath();
      context.rect(0, 0, PANEL, PANEL);
      context.clip();
      paintPanel(context, frame, panel, colourOf);
      context.globalAlpha = 1;
      context.lineWidth = 1;
      context.strokeStyle = colourOf('var(--rule)');
      context.strokeRect(0.5, 0.5, PANEL - 1, PANEL - 1);
      context.restore();
    });
    foot.forEach((line, i) => write(line, MARGIN, footAt + i * FOOT * LINE, FOOT, 'var(--muted)'));
  }
  return { width: WIDTH, height, paint };
}
