import { useContext, useState } from 'preact/hooks';
import type { Figure } from '../../src/exhibits/figure.ts';
import { sayBytes } from '../../src/exhibits/numbers.ts';
import type { Language } from '../../src/language.ts';
import type { DrawPlot } from '../figure/LivePlot.tsx';
import { FigureOrigin } from './origin.ts';
import type { Format } from './save-figure.ts';
import { takeHomeWords } from './words.ts';

const FORMATS: readonly Format[] = ['svg', 'png', 'csv'];

/** Saves one figure. What makes the files is loaded when the first is wanted. */
export function SaveFigure({ figure, draw, language }: { figure: Figure; draw: DrawPlot; language: Language }) {
  const origin = useContext(FigureOrigin);
  const [said, setSaid] = useState<string>();
  if (!origin) return null;
  const words = takeHomeWords[language];
  const save = async (format: Format) => {
    try {
      const { saveFigure } = await import('./save-figure.ts');
      const { name, bytes } = await saveFigure(figure, format, origin, language, draw);
      setSaid(words.saved(name, sayBytes(bytes, language)));
    } catch (error) {
      setSaid(words.failed(error instanceof Error ? error.message : String(error)));
    }
  };
  return (
    <p class="save">
      {words.save}
      {FORMATS.map((format) => (
        <button key={format} type="button" data-save={format} aria-label={words.saveAs(format.toUpperCase(), figure.title)} onClick={() => void save(format)}>{format.toUpperCase()}</button>
      ))}
      <span role="status">{said}</span>
    </p>
  );
}
