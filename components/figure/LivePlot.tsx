import type * as Plot from '@observablehq/plot';
import type { TargetedPointerEvent } from 'preact';
import { useMemo, useRef, useState } from 'preact/hooks';
import type { PlotFigure } from '../../src/exhibits/figure.ts';
import type { Language } from '../../src/language.ts';
import { Handles, type Plane } from './Handles.tsx';
import { covered, sayReading, stopsOf, type Cursor, type Stop } from './reading.ts';
import { useDrawing } from './use-drawing.ts';

export type PlotDrawing = SVGSVGElement & Partial<Pick<Plot.Plot, 'scale'>>;
export type DrawPlot = (figure: PlotFigure) => PlotDrawing;

interface LivePlotProps {
  readonly figure: PlotFigure;
  readonly draw: DrawPlot;
  readonly language: Language;
  readonly cursor: Cursor | undefined;
  readonly onCursor: (cursor: Cursor | undefined) => void;
}

interface Sheet {
  readonly width: number;
  readonly height: number;
  /** Pixels of the drawing for a value on the x axis. */
  readonly place: (x: number) => number;
}

/** A chart in the page, with a hair line that reads its numbers: by pointer, by touch, or focused and with the arrow keys. */
export function LivePlot({ figure, draw, language, cursor, onCursor }: LivePlotProps) {
  const sheet = useRef<Sheet>();
  const pressed = useRef<number>();
  const [plane, setPlane] = useState<Plane>();
  const holder = useDrawing<HTMLDivElement>(figure.revision, (element) => {
    const svg = draw(figure);
    const { width, height } = svg.viewBox.baseVal;
    const scale = svg.scale?.('x');
    sheet.current = scale && { width, height, place: (x) => scale.apply(x) as number };
    element.replaceChildren(svg);
    if (figure.handles) setPlane({ width, height, x: svg.scale!('x')!, y: svg.scale!('y')! });
  });
  const column = figure.table.columns[0]!;
  const stops = useMemo(() => stopsOf(figure), [figure]);
  const read = covered(stops, column, cursor);
  const said = read.length > 0 ? sayReading(figure, read, language) : '';
  const handles = figure.handles && plane && <Handles handles={figure.handles} plane={plane} />;
  if (stops.length === 0) return <div class="drawing"><div ref={holder} />{handles}</div>;

  const move = (key: number, extend: boolean) => onCursor({ column, from: extend && cursor?.column === column ? cursor.from : key, to: key });
  const at = (event: TargetedPointerEvent<HTMLDivElement>): Stop | undefined => {
    const { left, width } = event.currentTarget.getBoundingClientRect();
    const now = sheet.current;
    if (!now) return undefined;
    const pixel = ((event.clientX - left) / width) * now.width;
    const away = ({ x }: Stop) => Math.abs(now.place(x) - pixel);
    return stops.reduce((best, stop) => (away(stop) < away(best) ? stop : best));
  };
  const onPointerMove = (event: TargetedPointerEvent<HTMLDivElement>) => {
    const stop = at(event);
    if (!stop) return;
    if (pressed.current !== undefined) onCursor({ column, from: pressed.current, to: stop.key });
    // A stretch stays until a click or Escape takes it away.
    else if (!cursor || cursor.from === cursor.to) move(stop.key, false);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const inOrder = stops.toSorted((one, other) => (sheet.current?.place(one.x) ?? one.x) - (sheet.current?.place(other.x) ?? other.x));
    const here = cursor?.column === column ? inOrder.indexOf(covered(stops, column, { ...cursor, from: cursor.to })[0]!) : -1;
    const to = { ArrowRight: here + 1, ArrowUp: here + 1, ArrowLeft: here - 1, ArrowDown: here - 1, PageUp: here + 5, PageDown: here - 5, Home: 0, End: inOrder.length - 1 }[event.key];
    if (event.key === 'Escape') onCursor(undefined);
    else if (to === undefined) return;
    else move(inOrder[Math.min(inOrder.length - 1, Math.max(0, to))]!.key, event.shiftKey);
    event.preventDefault();
  };
  const last = read.at(-1);
  return (
    <>
      <div
        class="drawing readable"
        role="slider"
        tabIndex={0}
        aria-label={figure.title}
        aria-orientation="horizontal"
        aria-valuemin={0}
        aria-valuemax={stops.length - 1}
        aria-valuenow={last ? stops.indexOf(last) : 0}
        aria-valuetext={said || figure.finding}
        onKeyDown={onKeyDown}
        onPointerDown={(event) => {
          const stop = at(event);
          if (!stop) return;
          event.currentTarget.setPointerCapture(event.pointerId);
          pressed.current = stop.key;
          move(stop.key, false);
        }}
        onPointerMove={onPointerMove}
        onPointerUp={() => (pressed.current = undefined)}
        onPointerCancel={() => (pressed.current = undefined)}
        // A finger leaves when it is lifted, and what it has pointed at is to be read then.
        onPointerLeave={({ pointerType }) => pointerType !== 'touch' && cursor && cursor.from === cursor.to && onCursor(undefined)}
        onBlur={() => cursor && cursor.from === cursor.to && onCursor(undefined)}
      >
        <div ref={holder} />
        {read.length > 0 && sheet.current && <Hair sheet={sheet.current} stops={read} />}
        {handles}
      </div>
      <p class="reading" aria-hidden="true">{said}</p>
    </>
  );
}

function Hair({ sheet: { width, height, place }, stops }: { sheet: Sheet; stops: readonly Stop[] }) {
  const pixels = stops.map(({ x }) => place(x));
  const [low, high] = [Math.min(...pixels), Math.max(...pixels)];
  return (
    <svg class="hair" viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
      {high > low && <rect x={low} y={26} width={high - low} height={height - 68} />}
      <path d={high > low ? `M${low} 26V${height - 42}M${high} 26V${height - 42}` : `M${low} 26V${height - 42}`} />
    </svg>
  );
}
