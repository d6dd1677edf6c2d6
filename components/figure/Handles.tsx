import type * as Plot from '@observablehq/plot';
import { createContext, type TargetedPointerEvent } from 'preact';
import { useContext } from 'preact/hooks';
import type { Handle } from '../../src/exhibits/figure.ts';

/** How a drawing changes the settings of the exhibit that it stands in. */
export const SetValues = createContext<(values: Readonly<Record<string, unknown>>) => void>(() => {});

/** The drawing's natural size and its scales, from data to that. */
export interface Plane {
  readonly width: number;
  readonly height: number;
  readonly x: Plot.Scale;
  readonly y: Plot.Scale;
}

/** Points of a live chart that a pointer can take hold of. They outlive the drawings beneath them, so that a drag goes on while the chart is drawn anew. */
export function Handles({ handles, plane: { width, height, x, y } }: { handles: readonly Handle[]; plane: Plane }) {
  const set = useContext(SetValues);
  const move = (event: TargetedPointerEvent<HTMLDivElement>, handle: Handle) => {
    if (!event.currentTarget.hasPointerCapture(event.pointerId)) return;
    const sheet = event.currentTarget.parentElement!.getBoundingClientRect();
    const [across, down] = [((event.clientX - sheet.left) / sheet.width) * width, ((event.clientY - sheet.top) / sheet.height) * height];
    set(handle.sets(x.invert!(across) as number, y.invert!(down) as number));
  };
  return (
    <div class="handles" style={{ aspectRatio: `${width} / ${height}` }} aria-hidden="true">
      {handles.map((handle) => (
        <div
          key={handle.id}
          class="handle"
          data-handle={handle.id}
          data-moves={handle.moves}
          style={{ left: `${(100 * (x.apply(handle.x) as number)) / width}%`, top: `${(100 * (y.apply(handle.y) as number)) / height}%` }}
          onPointerDown={(event) => {
            // A chart that is read off as well must not take this for reading.
            event.stopPropagation();
            event.currentTarget.setPointerCapture(event.pointerId);
          }}
          onPointerMove={(event) => move(event, handle)}
        />
      ))}
    </div>
  );
}
