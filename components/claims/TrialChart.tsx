import { bounds } from '../../src/exhibits/estimate.ts';
import { say } from '../../src/exhibits/numbers.ts';
import type { Language } from '../../src/language.ts';
import { claimWords } from '../../src/site/claims/words.ts';
import type { Finding } from '../../src/trials/finding.ts';
import type { Trial } from '../../src/trials/trial.ts';
import { makeScale, type Scale } from './trial-scale.ts';

export interface ChartRow {
  readonly id: 'stored' | 'yours';
  readonly label: string;
  readonly values: readonly number[];
  readonly finding?: Finding;
}
interface ChartProps {
  readonly trial: Trial;
  readonly rows: readonly ChartRow[];
  readonly language: Language;
  /** What the picture says, for those who do not see it. */
  readonly description: string;
}

const WIDTH = 480;
const [LEFT, RIGHT] = [6, 474];
const TOP = 26;
const ROW = 66;

/** One dot a seed, the interval of their mean, and the threshold: where the hypothesis wants them is shaded. */
export function TrialChart({ trial, rows, language, description }: ChartProps) {
  const scale = makeScale(trial, rows.flatMap(({ values }) => values));
  const x = (value: number) => LEFT + scale.at(value) * (RIGHT - LEFT);
  const bottom = TOP + ROW * rows.length;
  return (
    <svg class="trial-chart" viewBox={`0 0 ${WIDTH} ${bottom + 26}`} role="img" aria-label={description}>
      <Zones trial={trial} x={x} bottom={bottom} language={language} />
      {rows.map((row, i) => <Row key={row.id} row={row} top={TOP + ROW * i} x={x} />)}
      <Axis scale={scale} x={x} y={bottom} language={language} trial={trial} />
    </svg>
  );
}

type Place = (value: number) => number;

function Zones({ trial: { expects: { above, below } }, x, bottom, language }: { trial: Trial; x: Place; bottom: number; language: Language }) {
  const { supports, refutes } = claimWords[language].trial;
  const [from, to] = [above === undefined ? LEFT : x(above), below === undefined ? RIGHT : x(below)];
  const between = above !== undefined && below !== undefined;
  const lines = [above, below].filter((value) => value !== undefined);
  return (
    <g>
      <rect class="zone" x={from} y={TOP - 8} width={to - from} height={bottom - TOP + 8} />
      {lines.map((value) => <path key={value} class="threshold" d={`M${x(value)} ${TOP - 20}V${bottom}`} />)}
      {between
        ? <text x={(from + to) / 2} y={TOP - 13} text-anchor="middle">{supports}</text>
        : <text x={below === undefined ? from + 6 : to - 6} y={TOP - 11} text-anchor={below === undefined ? 'start' : 'end'}>{supports}</text>}
      {above !== undefined && !between && <text x={from - 6} y={TOP - 11} text-anchor="end">{refutes}</text>}
      {below !== undefined && !between && <text x={to + 6} y={TOP - 11} text-anchor="start">{refutes}</text>}
    </g>
  );
}

function Row({ row: { id, label, values, finding }, top, x }: { row: ChartRow; top: number; x: Place }) {
  const middle = top + 38;
  // Seeds that agree lie on each other: each has a height of its own.
  const height = (i: number) => middle - 15 + (30 * (i + 0.5)) / Math.max(values.length, 8);
  const known = finding && !Number.isNaN(finding.estimate.mean) ? bounds(finding.estimate) : undefined;
  return (
    <g class={`row-${id}`}>
      <text class="row-label" x={LEFT + 4} y={top + 14}>{label}</text>
      {known && <path class="interval" d={`M${x(known[0])} ${middle}H${x(known[1])}M${x(known[0])} ${middle - 9}v18M${x(known[1])} ${middle - 9}v18`} />}
      {values.map((value, i) => (Number.isFinite(value) ? <circle key={i} cx={x(value)} cy={height(i)} r={4} /> : <NoDot key={i} value={value} y={height(i)} />))}
    </g>
  );
}

/** Without bound: an arrow at the edge. Without a number: a cross there. */
function NoDot({ value, y }: { value: number; y: number }) {
  if (Number.isNaN(value)) return <path class="failed" d={`M${RIGHT - 8} ${y - 3}l6 6m0 -6l-6 6`} />;
  return <path class="beyond" d={value > 0 ? `M${RIGHT - 14} ${y}h12m-4 -3l4 3l-4 3` : `M${LEFT + 14} ${y}h-12m4 -3l-4 3l4 3`} />;
}

function Axis({ scale: { ticks }, x, y, language, trial: { expects } }: { scale: Scale; x: Place; y: number; language: Language; trial: Trial }) {
  const threshold = (tick: number) => tick === expects.above || tick === expects.below;
  return (
    <g class="axis">
      <path d={`M${LEFT} ${y}H${RIGHT}`} />
      {ticks.map((tick) => (
        <g key={tick} class={threshold(tick) ? 'at-threshold' : undefined}>
          <path d={`M${x(tick)} ${y}v5`} />
          <text x={x(tick)} y={y + 20} text-anchor="middle">{say(tick, language)}</text>
        </g>
      ))}
    </g>
  );
}
