import { useState } from 'preact/hooks';
import type { Figure, PlotFigure, SwatchFigure, Table } from '../../src/exhibits/figure.ts';
import { say } from '../../src/exhibits/numbers.ts';
import type { Language } from '../../src/language.ts';
import { frameWords } from '../../src/site/frame-words.ts';
import { SaveFigure } from '../take-home/SaveFigure.tsx';
import { Clouds } from './Clouds.tsx';
import { LivePlot, type DrawPlot } from './LivePlot.tsx';
import { stopsOf, type Cursor } from './reading.ts';

interface FigureProps {
  readonly figure: Figure;
  readonly language: Language;
  /** Takes a whole row. */
  readonly alone: boolean;
  readonly cursor: Cursor | undefined;
  readonly onCursor: (cursor: Cursor | undefined) => void;
  /** In the page: draws into it. */
  readonly draw?: DrawPlot;
  /** At build time: the drawing as text. */
  readonly drawn?: (figure: PlotFigure) => string;
}

/** One figure: the question, the finding in words, the drawing, the numbers behind it. The same at build time and live. */
export function FigureView({ figure, language, alone, cursor, onCursor, draw, drawn }: FigureProps) {
  return (
    <figure class={`figure figure-${figure.kind}${alone ? ' alone' : ''}`} data-figure={figure.id}>
      <figcaption>
        <p class="figure-title">{figure.title}</p>
        <p class="finding">{figure.finding}</p>
      </figcaption>
      {figure.kind === 'clouds' && <Clouds figure={figure} live={!!draw} language={language} />}
      {figure.kind === 'swatches' && <Swatches figure={figure} />}
      {figure.kind === 'plot' && (
        <div class="sheet">
          {drawn && <Stored figure={figure} drawn={drawn} />}
          {draw && <LivePlot figure={figure} draw={draw} language={language} cursor={cursor} onCursor={onCursor} />}
        </div>
      )}
      <div class="figure-foot">
        <Numbers table={figure.table} language={language} caption={figure.title} eager={!draw} />
        {draw && <SaveFigure figure={figure} draw={draw} language={language} />}
      </div>
    </figure>
  );
}

/** The line under it keeps its place for what will be read off. */
function Stored({ figure, drawn }: { figure: PlotFigure; drawn: (figure: PlotFigure) => string }) {
  const readable = stopsOf(figure).length > 0;
  return (
    <>
      <div class="drawing" data-readable={readable} dangerouslySetInnerHTML={{ __html: drawn(figure) }} />
      {readable && <p class="reading" />}
    </>
  );
}

function Swatches({ figure }: { figure: SwatchFigure }) {
  return (
    <div class="swatches">
      {figure.rows.map(({ label, style, swatches }) => (
        <div class="swatch-row" key={label} data-learner={style}>
          <p class={`swatch-label ink-${style}`}>{label}</p>
          <div class="swatch-strip" role="img" aria-label={`${label}: ${swatches.map(({ css, outside }) => `${css}${outside ? ' ×' : ''}`).join(', ')}`}>
            {swatches.map(({ css, outside }, i) => (
              <svg key={i} viewBox="0 0 10 10" aria-hidden="true">
                <rect width="10" height="10" fill={css} />
                {outside && <path d="M7 0h3v3z" fill="var(--ink)" />}
              </svg>
            ))}
          </div>
        </div>
      ))}
    </div>
  );
}

/** The table behind a figure. A live one is written out only while it is open: it changes ten times a second. */
function Numbers({ table, language, caption, eager }: { table: Table; language: Language; caption: string; eager: boolean }) {
  const [open, setOpen] = useState(false);
  return (
    <details class="numbers" onToggle={(event) => setOpen((event.currentTarget).open)}>
      <summary>{frameWords[language].numbers}</summary>
      {(eager || open) && (
        <div class="table-scroll" tabIndex={0} role="region" aria-label={caption}>
          <table>
            <thead><tr>{table.columns.map((column) => <th scope="col" key={column}>{column}</th>)}</tr></thead>
            <tbody>
              {table.rows.map((row, i) => (
                <tr key={i}>{row.map((cell, j) => <td key={j}>{typeof cell === 'number' ? say(cell, language) : cell}</td>)}</tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </details>
  );
}
