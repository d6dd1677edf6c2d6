import { useState } from 'preact/hooks';
import type { Figure } from '../../src/exhibits/figure.ts';
import type { Language } from '../../src/language.ts';
import { FigureView } from './FigureView.tsx';
import type { DrawPlot } from './LivePlot.tsx';
import type { Cursor } from './reading.ts';

interface FiguresProps {
  readonly figures: readonly Figure[];
  readonly language: Language;
  /** In the page: draws into it. */
  readonly draw?: DrawPlot;
  /** At build time: the drawing as text. */
  readonly drawn?: (figure: Extract<Figure, { kind: 'plot' }>) => string;
}

/** The figures of one exhibit. What is read off one chart is read off every other that runs along the same quantity. */
export function Figures({ figures, language, draw, drawn }: FiguresProps) {
  const [cursor, setCursor] = useState<Cursor>();
  const plots = figures.filter(({ kind }) => kind === 'plot');
  // Charts stand in pairs; one that is left over takes the whole row, its words beside it.
  const alone = plots.length % 2 === 1 ? plots.at(-1) : undefined;
  return (
    <>
      {figures.map((figure) => (
        <FigureView
          key={figure.id}
          figure={figure}
          language={language}
          alone={figure === alone}
          cursor={cursor}
          onCursor={setCursor}
          {...(draw && { draw })}
          {...(drawn && { drawn })}
        />
      ))}
    </>
  );
}
