import type { TargetedPointerEvent } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { say } from '../../src/exhibits/numbers.ts';
import { knotsOf, onStep, type Curve } from '../../src/exhibits/parameters.ts';
import { styles } from '../../src/exhibits/styles.ts';
import type { Language } from '../../src/language.ts';

interface CurveProps {
  readonly parameter: Curve;
  readonly value: readonly number[];
  readonly onChange: (value: readonly number[]) => void;
  readonly language: Language;
  readonly disabled: boolean;
  readonly labelledBy: string;
  readonly describedBy?: string;
}

const WIDTH = 480;
const HEIGHT = 200;
const [LEFT, RIGHT, TOP, BOTTOM] = [38, 30, 16, 30];
/** A pointer that comes down so near to a knot, in pixels of the screen, holds that knot; anywhere else it draws. */
const GRAB = 18;

/** Where the pointer is: along the knots (0 the first, 1 the second …) and in value. */
interface Pen {
  readonly place: number;
  readonly value: number;
}

/** A function as a row of knots: dragged one at a time, drawn across with the pointer, or each moved as the slider that it is. */
export function CurveControl({ parameter, value, onChange, language, disabled, labelledBy, describedBy }: CurveProps) {
  const { along, min, max, step, style, guides = [] } = parameter;
  const knots = knotsOf(parameter);
  const last = knots.length - 1;
  const x = (knot: number) => LEFT + (knot / last) * (WIDTH - LEFT - RIGHT);
  const y = (at: number) => TOP + ((max - at) / (max - min)) * (HEIGHT - TOP - BOTTOM);
  const path = (values: readonly number[]) => values.map((at, i) => `${i ? 'L' : 'M'}${x(i)} ${y(at).toFixed(1)}`).join('');
  // Several moves may come between two renders.
  const latest = useRef(value);
  latest.current = value;
  const held = useRef<{ readonly knot: number | undefined; readonly pen: Pen }>();
  const [active, setActive] = useState<number>();
  const change = (next: readonly number[]) => {
    latest.current = next.map((at) => onStep(at, parameter));
    onChange(latest.current);
  };

  const penAt = (event: TargetedPointerEvent<SVGSVGElement>): Pen & { readonly scale: number } => {
    const { left, top, width } = event.currentTarget.getBoundingClientRect();
    const scale = width / WIDTH;
    const place = (((event.clientX - left) / scale - LEFT) / (WIDTH - LEFT - RIGHT)) * last;
    return { place: Math.min(last, Math.max(0, place)), value: max - (((event.clientY - top) / scale - TOP) / (HEIGHT - TOP - BOTTOM)) * (max - min), scale };
  };
  const onPointerDown = (event: TargetedPointerEvent<SVGSVGElement>) => {
    if (disabled || event.button !== 0) return;
    const pen = penAt(event);
    const knot = Math.round(pen.place);
    const away = pen.scale * Math.hypot(x(pen.place) - x(knot), y(pen.value) - y(latest.current[knot]!));
    held.current = { knot: away <= GRAB ? knot : undefined, pen };
    event.currentTarget.setPointerCapture(event.pointerId);
    event.currentTarget.querySelectorAll<SVGElement>('[role="slider"]')[knot]!.focus({ preventScroll: true });
    setActive(knot);
    if (away > GRAB) change(latest.current.with(knot, pen.value));
  };
  const onPointerMove = (event: TargetedPointerEvent<SVGSVGElement>) => {
    if (!held.current) return;
    const pen = penAt(event);
    const { knot, pen: from } = held.current;
    held.current = { knot, pen };
    if (knot === undefined) setActive(Math.round(pen.place));
    change(knot === undefined ? drawn(latest.current, from, pen) : latest.current.with(knot, pen.value));
  };
  const release = () => (held.current = undefined);
  const onKeyDown = (event: KeyboardEvent, knot: number) => {
    const fine = event.shiftKey ? step : 5 * step;
    const now = value[knot]!;
    const to = { ArrowUp: now + fine, ArrowRight: now + fine, ArrowDown: now - fine, ArrowLeft: now - fine, PageUp: now + 25 * step, PageDown: now - 25 * step, Home: min, End: max }[event.key];
    if (to === undefined || disabled) return;
    event.preventDefault();
    change(latest.current.with(knot, to));
  };

  const lines = Array.from({ length: Math.floor(max) - Math.ceil(min) + 1 }, (_, i) => Math.ceil(min) + i);
  const ends = along.ends[language];
  return (
    <svg
      class="curve"
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      role="group"
      aria-labelledby={labelledBy}
      aria-describedby={describedBy}
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onPointerUp={release}
      onPointerCancel={release}
    >
      <g class="curve-frame" aria-hidden="true">
        {lines.map((at) => <path key={at} d={`M${LEFT} ${y(at)}H${WIDTH - RIGHT}`} data-zero={at === 0} />)}
        {lines.map((at) => <text key={at} x={LEFT - 8} y={y(at) + 4.5} text-anchor="end">{say(at, language)}</text>)}
        {knots.map((knot, i) => <path key={knot} d={`M${x(i)} ${HEIGHT - BOTTOM}v4`} />)}
        <text x={x(0)} y={HEIGHT - 8} text-anchor="start">{`${along.symbol} = ${along.from}${along.unit} ${ends[0]}`}</text>
        <text x={x(last / 2)} y={HEIGHT - 8} text-anchor="middle">{`${(along.from + along.to) / 2}${along.unit}`}</text>
        <text x={WIDTH - 4} y={HEIGHT - 8} text-anchor="end">{`${along.to}${along.unit} ${ends[1]}`}</text>
      </g>
      {guides.map(({ style: id, values }) => (
        <g key={id} class="curve-guide" aria-hidden="true">
          <path d={path(values)} stroke={styles[id].color} stroke-dasharray={styles[id].dash} />
          <text x={x(last) + 9} y={y(values[last]!) + 4.5} fill={styles[id].color}>{styles[id].label}</text>
        </g>
      ))}
      <path class="curve-line" d={path(value)} stroke={styles[style].color} aria-hidden="true" />
      {knots.map((knot, i) => (
        <g
          key={knot}
          class="knot"
          role="slider"
          // In SVG attributes keep their case, and tabIndex would be none.
          tabindex={disabled ? -1 : 0}
          aria-disabled={disabled}
          aria-label={`${parameter.label[language]}, ${along.symbol} = ${say(knot, language, 4)}${along.unit}`}
          aria-orientation="vertical"
          aria-valuemin={min}
          aria-valuemax={max}
          aria-valuenow={value[i]}
          aria-valuetext={say(value[i]!, language)}
          onKeyDown={(event) => onKeyDown(event, i)}
          onFocus={() => setActive(i)}
          onBlur={() => setActive(undefined)}
        >
          <circle class="knot-ring" cx={x(i)} cy={y(value[i]!)} r={14} />
          <circle class="knot-dot" cx={x(i)} cy={y(value[i]!)} r={7} fill={styles[style].color} />
          {active === i && <text x={x(i)} y={y(value[i]!) + (y(value[i]!) < TOP + 22 ? 26 : -14)} text-anchor="middle">{say(value[i]!, language)}</text>}
        </g>
      ))}
    </svg>
  );
}

/** The knot nearest to the pen gets its value, and those it has passed since the last look the values where it passed. */
function drawn(values: readonly number[], from: Pen, to: Pen): number[] {
  const [first, last] = [Math.round(from.place), Math.round(to.place)];
  return values.map((value, i) => {
    if (i === last) return to.value;
    if ((i - first) * (i - last) >= 0) return value;
    return from.value + ((i - from.place) / (to.place - from.place)) * (to.value - from.value);
  });
}
