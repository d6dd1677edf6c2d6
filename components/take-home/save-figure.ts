import type { Figure } from '../../src/exhibits/figure.ts';
import type { Language } from '../../src/language.ts';
import type { DrawPlot } from '../figure/LivePlot.tsx';
import { captionOf } from './caption.ts';
import { csvOf } from './csv.ts';
import { download } from './download.ts';
import { fileName, type Origin } from './origin.ts';
import { plainPlot } from './plain-plot.ts';
import { withTexts } from './png-text.ts';
import { sheetOf, type Caption, type Sheet } from './sheet.ts';

export type Format = 'svg' | 'png' | 'csv';

/** Makes the file, hands it to the reader and says what it was called and how many bytes it has. */
export async function saveFigure(figure: Figure, format: Format, origin: Origin, language: Language, draw: DrawPlot): Promise<{ name: string; bytes: number }> {
  const name = fileName(origin, figure.id, format);
  const content = await make();
  download(name, content);
  return { name, bytes: content.size };

  async function make(): Promise<Blob> {
    if (format === 'csv') return new Blob([csvOf(figure.table)], { type: 'text/csv' });
    const caption = await captionOf(figure, origin, language);
    const plot = figure.kind === 'plot' ? plainPlot(figure, draw, (svg) => new XMLSerializer().serializeToString(svg)) : undefined;
    const sheet = sheetOf(figure, caption, language, plot);
    return format === 'svg' ? new Blob([`<?xml version="1.0" encoding="UTF-8"?>\n${sheet.svg}\n`], { type: 'image/svg+xml' }) : pngOf(sheet, figure, caption);
  }
}

/** Twice the size, for screens with fine pixels and for print. */
const PIXELS = 2;

async function pngOf({ svg, width, height }: Sheet, figure: Figure, { lines, metadata }: Caption): Promise<Blob> {
  const url = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
  try {
    const image = new Image();
    image.src = url;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = PIXELS * width;
    canvas.height = PIXELS * height;
    canvas.getContext('2d')!.drawImage(image, 0, 0, canvas.width, canvas.height);
    const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
    if (!blob) throw new Error(`${canvas.width} × ${canvas.height}`);
    const texts = { Title: figure.title, Description: `${figure.finding}\n${lines.join('\n')}`, Source: String(metadata['address']), Comment: JSON.stringify(metadata) };
    return new Blob([withTexts(new Uint8Array(await blob.arrayBuffer()), texts)], { type: 'image/png' });
  } finally {
    URL.revokeObjectURL(url);
  }
}
