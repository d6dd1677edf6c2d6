import * as Plot from '@observablehq/plot';
import { PREDICTION_IDS } from '../../diffusion/prediction.ts';
import type { Language } from '../../language.ts';
import type { PlotFigure } from '../figure.ts';
import { logScale, plotOptions } from '../plot-kit.ts';
import { styles } from '../styles.ts';
import { nameOfSolver } from './solver-names.ts';
import type { Spaces } from './state.ts';
import { words } from './words.ts';

/** From below the last bit of a number of size 1, where differences of exactly 0 are drawn, to what an eye would see. */
const DOMAIN = [1e-17, 1] as const;

/** The same exact denoiser answering in four spaces: a row for each solver, the largest difference of any end point along it. */
export function spacesFigure({ worst, sameAsDdim }: Spaces, leastError: number, language: Language, revision: string): PlotFigure {
  const w = words[language];
  const dots = worst.flatMap((row) => PREDICTION_IDS.flatMap((id) => (row[id] === null ? [] : [{ solver: nameOfSolver(row.solver), id, difference: Math.max(DOMAIN[0], row[id]) }])));
  return {
    kind: 'plot',
    id: 'spaces',
    revision,
    title: w.spacesTitle,
    finding: w.spacesFinding(worst, sameAsDdim, leastError),
    table: {
      columns: [w.solver, ...PREDICTION_IDS.map((id) => styles[id].label)],
      rows: worst.map((row) => [nameOfSolver(row.solver), ...PREDICTION_IDS.map((id) => row[id] ?? '–')]),
    },
    options: plotOptions({
      height: 340,
      marginLeft: 108,
      x: { ...logScale(...DOMAIN, w.spacesAxis), labelAnchor: 'center', grid: true },
      y: { type: 'band', domain: worst.map(({ solver }) => nameOfSolver(solver)), label: null, tickSize: 0 },
      marks: [
        Plot.ruleX([leastError], { stroke: 'var(--data)', strokeWidth: 1.5, strokeDasharray: '3 3' }),
        Plot.text([leastError], { x: (error: number) => error, frameAnchor: 'top', text: () => w.leastError, textAnchor: 'end', dx: -6, dy: -14, fill: 'var(--muted)', fontSize: 11.5 }),
        ...PREDICTION_IDS.map((id) => Plot.dot(dots.filter((dot) => dot.id === id), { x: 'difference', y: 'solver', symbol: styles[id].symbol, fill: styles[id].color, r: 3.4 })),
      ],
    }),
  };
}
