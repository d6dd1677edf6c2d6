import type { CloudFigure, Figure, SwatchFigure } from '../../src/exhibits/figure.ts';
import { FRAME } from '../../src/exhibits/plot-kit.ts';
import { styles } from '../../src/exhibits/styles.ts';
import type { Language } from '../../src/language.ts';
import { PANEL } from '../figure/cloud-geometry.ts';
import { axesNote, panelMarkup, sayOutside } from '../figure/cloud-svg.ts';
import { FILE_FONTS, resolveColours } from './palette.ts';
import { wrap } from './wrap.ts';

/** What a figure's file says besides the drawing. */
export interface Caption {
  /** Lines under the drawing: what was run, with which settings and seed, and where to find it. */
  readonly lines: readonly string[];
  /** The same for programs. */
  readonly metadata: Readonly<Record<string, unknown>>;
}

export interface Sheet {
  readonly svg: string;
  readonly width: number;
  readonly height: number;
}

const WIDTH = 760;
const MARGIN = 30;
const INNER = WIDTH - 2 * MARGIN;
const [TITLE, FINDING, CAPTION, LABEL] = [22, 15, 11.5, 14];

/** A part of the sheet: its height, and its markup with the top left corner at (0, 0). */
interface Part {
  readonly height: number;
  readonly markup: string;
}

/** A figure as one SVG file that needs nothing else: title, finding, drawing, caption. `plot` is the drawing of a chart, as XML. */
export function sheetOf(figure: Figure, { lines, metadata }: Caption, language: Language, plot?: string): Sheet {
  const drawing = figure.kind === 'plot' ? chart(plot!) : figure.kind === 'clouds' ? clouds(figure, language) : swatches(figure);
  const parts = [
    words([figure.title], TITLE, 'font-weight="650"'),
    gap(4),
    words([figure.finding], FINDING, 'fill="var(--muted)"'),
    gap(10),
    drawing,
    gap(14),
    { height: 1, markup: `<path d="M0 0H${INNER}" stroke="var(--rule)"/>` },
    gap(6),
    words(lines, CAPTION, 'fill="var(--muted)"'),
  ];
  let y = MARGIN;
  const placed = parts.map(({ height, markup }) => {
    const group = markup && `<g transform="translate(${MARGIN} ${y.toFixed(1)})">${markup}</g>`;
    y += height;
    return group;
  });
  const height = Math.ceil(y + MARGIN - 8);
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${height}" viewBox="0 0 ${WIDTH} ${height}" font-family="${FILE_FONTS}" fill="var(--ink)">`
    + `<title>${escape(figure.title)}</title><desc>${escape(figure.finding)}</desc><metadata>${escape(JSON.stringify(metadata))}</metadata>`
    + `<rect width="${WIDTH}" height="${height}" fill="var(--paper)"/>${placed.join('')}</svg>`;
  return { svg: resolveColours(svg), width: WIDTH, height };
}

const gap = (height: number): Part => ({ height, markup: '' });

function words(paragraphs: readonly string[], size: number, attributes: string): Part {
  const lines = paragraphs.flatMap((text) => wrap(text, INNER / size));
  return { height: lines.length * size * 1.35, markup: lines.map((line, i) => text(line, 0, size * (1 + 1.35 * i), size, attributes)).join('') };
}

const text = (what: string, x: number, y: number, size: number, attributes = ''): string => `<text x="${x.toFixed(1)}" y="${y.toFixed(1)}" font-size="${size}" ${attributes}>${escape(what)}</text>`;

function chart(plot: string): Part {
  const height = (INNER * FRAME.height) / FRAME.width;
  return { height, markup: plot.replace('<svg', `<svg width="${INNER}" height="${height}"`) };
}

/** Panels in as few rows as keep them large enough to read. */
function clouds(figure: CloudFigure, language: Language): Part {
  const columns = Math.min(figure.panels.length, figure.panels.length === 4 ? 2 : 3);
  const space = 18;
  const size = Math.min(340, (INNER - space * (columns - 1)) / columns);
  const row = size + LABEL + 34;
  const markup = figure.panels.map((panel, i) => {
    const note = sayOutside(figure, panel, language);
    return `<g transform="translate(${((i % columns) * (size + space)).toFixed(1)} ${(Math.floor(i / columns) * row).toFixed(1)})">`
      + text(panel.label, 0, LABEL, LABEL, 'font-weight="600"')
      + `<svg y="${LABEL + 8}" width="${size}" height="${size}" viewBox="0 0 ${PANEL} ${PANEL}">${panelMarkup(figure, panel)}<rect width="${PANEL}" height="${PANEL}" fill="none" stroke="var(--rule)"/></svg>`
      + (note ? text(note, 0, size + LABEL + 22, CAPTION, 'fill="var(--muted)"') : '')
      + '</g>';
  }).join('');
  const height = Math.ceil(figure.panels.length / columns) * row;
  if (!figure.x.label) return { height, markup };
  return { height: height + LABEL, markup: markup + text(axesNote(figure), 0, height + 4, CAPTION, 'fill="var(--muted)"') };
}

function swatches({ rows }: SwatchFigure): Part {
  const [label, columns, gapWidth] = [120, 16, 2];
  const size = (INNER - label) / columns;
  let y = 0;
  const markup = rows.map(({ label: name, style, swatches: colours }) => {
    const squares = colours.map(({ css, outside }, i) => {
      const [x, top] = [label + (i % columns) * size, y + Math.floor(i / columns) * size];
      const side = size - gapWidth;
      return `<rect x="${x.toFixed(1)}" y="${top.toFixed(1)}" width="${side.toFixed(1)}" height="${side.toFixed(1)}" fill="${escape(css)}"/>`
        + (outside ? `<path d="M${(x + 0.7 * side).toFixed(1)} ${top.toFixed(1)}h${(0.3 * side).toFixed(1)}v${(0.3 * side).toFixed(1)}z" fill="var(--ink)"/>` : '');
    }).join('');
    const line = text(name, 0, y + size / 2 + 4, LABEL, `font-weight="600" fill="${styles[style].color}"`) + squares;
    y += Math.ceil(colours.length / columns) * size + 8;
    return line;
  }).join('');
  return { height: y, markup };
}

const escape = (what: string): string => what.replace(/[&<>"]/g, (c) => `&#${c.charCodeAt(0)};`);
