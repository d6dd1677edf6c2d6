import type { TargetedPointerEvent } from 'preact';
import { useId, useRef, useState } from 'preact/hooks';
import { atCell, inOrder, MOST_CLASSES, PLANE, type OwnPoint, type OwnPoints } from '../../src/data/own/own-data.ts';
import { say } from '../../src/exhibits/numbers.ts';
import type { Language } from '../../src/language.ts';
import { classOfKey, isHollow } from './ClassChoice.tsx';
import { mark, PAD, padX, padY, penOn, shareX, shareY } from './plane.ts';
import { ownWords } from './words.ts';

interface PadProps {
  readonly data: OwnPoints;
  /** `gesture`: see useHistory. */
  readonly onChange: (make: (points: readonly OwnPoint[]) => readonly OwnPoint[], gesture?: string) => void;
  readonly label: number;
  readonly onLabel: (label: number) => void;
  readonly erasing: boolean;
  readonly most: number;
  readonly language: Language;
}

/** Distance on the pad between points of one stroke. */
const SPACING = 9;
/** An eraser reaches so far. */
const REACH = 14;
const RADIUS = 4.6;
/** Of the grid: how far a key moves the cross, and with Shift. */
const [STEP, SMALL_STEP] = [1 / 64, 1 / 256];

/** A plane of points: drawn and erased with a pointer, or placed and removed at a cross that keys move. */
export function PointPad({ data, onChange, label, onLabel, erasing, most, language }: PadProps) {
  const words = ownWords[language];
  const id = useId();
  const { bits, points, axes = [PLANE, PLANE] } = data;
  const last = 2 ** bits - 1;
  const [cross, setCross] = useState<readonly [number, number]>([last >> 1, last >> 1]);
  const [said, setSaid] = useState('');
  const stroke = useRef<{ x: number; y: number; gesture: string }>();
  const where = ([column, row]: readonly [number, number]) => [say(atCell(axes[0], column, bits), language), say(atCell(axes[1], row, bits), language)] as const;
  const onPad = ([column, row]: readonly [number, number, number?]) => [padX(column / last), padY(row / last)] as const;
  const cellAt = (x: number, y: number) => [shareX(x), shareY(y)].map((share) => Math.round(Math.min(1, Math.max(0, share)) * last)) as unknown as readonly [number, number];

  const place = (cell: readonly [number, number], gesture?: string) => {
    if (points.length >= most) return setSaid(words.full(most));
    onChange((now) => (now.length >= most ? now : inOrder([...now, [...cell, label]])), gesture);
    setSaid(words.placed(label + 1, ...where(cell), points.length + 1));
  };
  /** Takes away the point nearest to (x, y) on the pad, if it is within reach. */
  const remove = (x: number, y: number, reach: number, gesture?: string) => {
    const away = (point: OwnPoint) => {
      const [px, py] = onPad(point);
      return Math.hypot(px - x, py - y);
    };
    const nearest = points.reduce<OwnPoint | undefined>((best, point) => (best === undefined || away(point) < away(best) ? point : best), undefined);
    if (!nearest || away(nearest) > reach) return setSaid(nearest ? '' : words.nothingToRemove);
    onChange((now) => now.filter((point) => point !== nearest), gesture);
    setSaid(words.removed(points.length - 1));
  };
  const act = ({ x, y }: { x: number; y: number }, gesture: string) => {
    stroke.current = { x, y, gesture };
    const cell = cellAt(x, y);
    setCross(cell);
    if (erasing) remove(x, y, REACH, gesture);
    else place(cell, gesture);
  };
  const onPointerDown = (event: TargetedPointerEvent<SVGSVGElement>) => {
    if (event.button !== 0) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    act(penOn(event.currentTarget, event), `stroke ${event.timeStamp}`);
  };
  const onPointerMove = (event: TargetedPointerEvent<SVGSVGElement>) => {
    if (!stroke.current) return;
    const pen = penOn(event.currentTarget, event);
    if (Math.hypot(pen.x - stroke.current.x, pen.y - stroke.current.y) >= SPACING) act(pen, stroke.current.gesture);
  };
  const release = () => (stroke.current = undefined);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const step = Math.max(1, Math.round(last * (event.shiftKey ? SMALL_STEP : STEP)));
    const move = ({ ArrowLeft: [-step, 0], ArrowRight: [step, 0], ArrowUp: [0, step], ArrowDown: [0, -step] } as const)[event.key];
    const chosen = classOfKey(event.key);
    if (move) {
      const next = cross.map((cell, j) => Math.min(last, Math.max(0, cell + move[j]!))) as unknown as readonly [number, number];
      setCross(next);
      setSaid(words.cursor(...where(next)));
    } else if (event.key === 'Enter' || event.key === ' ') place(cross);
    else if (event.key === 'Delete' || event.key === 'Backspace') remove(...onPad(cross), Infinity);
    else if (chosen !== undefined) onLabel(chosen);
    else return;
    event.preventDefault();
    // Keys of the page around it mean something else.
    event.stopPropagation();
  };

  const [x, y] = onPad(cross);
  return (
    <>
      <svg
        class="own-pad"
        viewBox={`0 0 ${PAD} ${PAD}`}
        role="application"
        tabindex={0}
        aria-label={words.pad.name}
        aria-describedby={`${id}-keys ${id}-said`}
        data-erasing={erasing}
        onPointerDown={onPointerDown}
        onPointerMove={onPointerMove}
        onPointerUp={release}
        onPointerCancel={release}
        onKeyDown={onKeyDown}
      >
        {Array.from({ length: MOST_CLASSES }, (_, of) => (
          <path key={of} class="own-mark" data-hollow={isHollow(of)} data-active={of === label} d={points.filter((point) => point[2] === of).map((point) => mark(of, ...onPad(point), RADIUS)).join('')} />
        ))}
        <path class="own-cross" d={`M${x - 9} ${y}h18M${x} ${y - 9}v18`} />
      </svg>
      <p class="own-said" id={`${id}-said`} role="status">{said}</p>
      <p class="help" id={`${id}-keys`}>{words.pad.keys}</p>
    </>
  );
}
