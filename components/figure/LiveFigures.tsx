import type { Figure } from '../../src/exhibits/figure.ts';
import type { Language } from '../../src/language.ts';
import { FigureOrigin, type Origin } from '../take-home/origin.ts';
import { drawPlot } from './draw-plot.ts';
import { Figures } from './Figures.tsx';
import { SetValues } from './Handles.tsx';
import type { DrawPlot } from './LivePlot.tsx';

export { withGhosts } from './ghost.ts';

interface LiveFiguresProps {
  readonly figures: readonly Figure[];
  readonly language: Language;
  readonly origin: Origin;
  readonly onSet: (values: Readonly<Record<string, unknown>>) => void;
}

const draw: DrawPlot = (figure) => drawPlot(figure, document);

/** An exhibit's figures as drawn in the page, with Plot and all that reading them off takes: loaded when the first is wanted. */
export function LiveFigures({ figures, language, origin, onSet }: LiveFiguresProps) {
  return (
    <SetValues.Provider value={onSet}>
      <FigureOrigin.Provider value={origin}><Figures figures={figures} language={language} draw={draw} /></FigureOrigin.Provider>
    </SetValues.Provider>
  );
}
