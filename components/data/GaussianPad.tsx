import type { TargetedPointerEvent } from 'preact';
import { useId, useRef } from 'preact/hooks';
import { LIMITS, MOST_GAUSSIANS, type OwnGaussian } from '../../src/data/own/own-data.ts';
import { say } from '../../src/exhibits/numbers.ts';
import type { Language } from '../../src/language.ts';
import { classOfKey, isHollow } from './ClassChoice.tsx';
import { mark, PAD, padX, padY, penOn, shareX, shareY } from './plane.ts';
import { ownWords } from './words.ts';

export type Part = 'x' | 'y' | 'std' | 'weight';

interface PadProps {
  readonly components: readonly OwnGaussian[];
  readonly onChange: (make: (components: readonly OwnGaussian[]) => readonly OwnGaussian[], gesture?: string) => void;
  readonly chosen: number;
  readonly onChoose: (index: number) => void;
  readonly language: Language;
}

/** Distance on the pad within which a pointer takes hold of a centre or of the handle on a ring. */
const GRAB = 16;
const SPAN = LIMITS.centre.max - LIMITS.centre.min;
const along = (value: number): number => (value - LIMITS.centre.min) / SPAN;
/** A length in hundredths as a length on the pad. */
const length = (value: number): number => padX(value / SPAN) - padX(0);
const bounds: Readonly<Record<Part, { min: number; max: number }>> = { x: LIMITS.centre, y: LIMITS.centre, std: LIMITS.std, weight: LIMITS.weight };

/** A part of one component set to the nearest value that it may have. */
export const withPart = (component: OwnGaussian, part: Part, value: number): OwnGaussian =>
  ({ ...component, [part]: Math.min(bounds[part].max, Math.max(bounds[part].min, Math.round(value))) });

export const replaced = (components: readonly OwnGaussian[], index: number, make: (component: OwnGaussian) => OwnGaussian): readonly OwnGaussian[] =>
  components.map((component, i) => (i === index ? make(component) : component));

/** The Gaussians themselves: centres and widths are dragged, or moved by keys at the one that has the focus. */
export function GaussianPad({ components, onChange, chosen, onChoose, language }: PadProps) {
  const words = ownWords[language];
  const id = useId();
  const held = useRef<{ index: number; part: 'centre' | 'std'; gesture: string }>();
  const heaviest = components.reduce((most, { weight }) => Math.max(most, weight), 1);
  const centre = ({ x, y }: OwnGaussian) => ({ x: padX(along(x)), y: padY(along(y)) });
  /** On the ring of one standard deviation, towards the upper right. */
  const handle = (component: OwnGaussian) => {
    const { x, y } = centre(component);
    const reach = Math.SQRT1_2 * length(component.std);
    return { x: Math.min(PAD, x + reach), y: Math.max(0, y - reach) };
  };
  const change = (index: number, make: (component: OwnGaussian) => OwnGaussian, gesture?: string) => onChange((now) => replaced(now, index, make), gesture);
  const placed = (component: OwnGaussian, { x, y }: { x: number; y: number }) =>
    withPart(withPart(component, 'x', LIMITS.centre.min + shareX(x) * SPAN), 'y', LIMITS.centre.min + shareY(y) * SPAN);

  const onPointerDown = (event: TargetedPointerEvent<SVGSVGElement>) => {
    if (event.button !== 0) return;
    const pen = penOn(event.currentTarget, event);
    const grips = components.flatMap((component, index) => [
      { index, part: 'centre' as const, at: centre(component) },
      ...(index === chosen ? [{ index, part: 'std' as const, at: handle(component) }] : []),
    ]).map((grip) => ({ ...grip, away: Math.hypot(grip.at.x - pen.x, grip.at.y - pen.y) }));
    const grip = grips.filter(({ away }) => away <= GRAB).sort((one, other) => one.away - other.away)[0];
    if (!grip) return;
    event.preventDefault();
    event.currentTarget.setPointerCapture(event.pointerId);
    event.currentTarget.querySelectorAll<SVGElement>('[data-gaussian]')[grip.index]!.focus({ preventScroll: true });
    onChoose(grip.index);
    held.current = { ...grip, gesture: `drag ${event.timeStamp}` };
  };
  const onPointerMove = (event: TargetedPointerEvent<SVGSVGElement>) => {
    if (!held.current) return;
    const { index, part, gesture } = held.current;
    const pen = penOn(event.currentTarget, event);
    change(index, (component) => {
      if (part === 'centre') return placed(component, pen);
      const { x, y } = centre(component);
      return withPart(component, 'std', (Math.hypot(pen.x - x, pen.y - y) / length(1)));
    }, gesture);
  };
  const release = () => (held.current = undefined);
  const onDblClick = (event: MouseEvent) => {
    if (components.length >= MOST_GAUSSIANS) return;
    const pen = penOn(event.currentTarget as Element, event);
    onChange((now) => [...now, placed({ x: 0, y: 0, std: 40, weight: 20, label: now[chosen]?.label ?? 0 }, pen)]);
    onChoose(components.length);
  };
  const onKeyDown = (event: KeyboardEvent, index: number) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const component = components[index]!;
    const step = event.shiftKey && event.key.startsWith('Arrow') ? 2 : 10;
    const set = (part: Part, by: number) => change(index, (now) => withPart(now, part, now[part] + by));
    const label = classOfKey(event.key);
    if (label !== undefined) change(index, (now) => ({ ...now, label }));
    else if (event.key === 'ArrowLeft') set('x', -step);
    else if (event.key === 'ArrowRight') set('x', step);
    else if (event.key === 'ArrowUp') set('y', step);
    else if (event.key === 'ArrowDown') set('y', -step);
    else if (event.key === '+' || event.key === '=') set('std', 5);
    else if (event.key === '-' || event.key === '−') set('std', -5);
    else if (event.key === ']') set('weight', 5);
    else if (event.key === '[') set('weight', component.weight > 5 ? -5 : -1);
    else if (event.key === 'Delete' || event.key === 'Backspace') {
      onChange((now) => now.filter((_, i) => i !== index));
      onChoose(Math.max(0, index - 1));
    } else return;
    event.preventDefault();
    // Keys of the page around it mean something else.
    event.stopPropagation();
  };

  return (
    <>
      <svg class="own-pad" data-moves viewBox={`0 0 ${PAD} ${PAD}`} role="group" aria-label={words.gaussianPad.name} aria-describedby={`${id}-keys`} onPointerDown={onPointerDown} onPointerMove={onPointerMove} onPointerUp={release} onPointerCancel={release} onDblClick={onDblClick}>
        {components.map((component, i) => {
          const { x, y } = centre(component);
          const size = 4 + 7 * Math.sqrt(component.weight / heaviest);
          const grip = handle(component);
          return (
            <g
              key={i}
              class="own-gaussian"
              data-gaussian={i + 1}
              data-chosen={i === chosen}
              role="button"
              tabindex={0}
              aria-pressed={i === chosen}
              aria-label={`${words.gaussian(i + 1, components.length)}: ${sayGaussian(component, language)}`}
              onFocus={() => onChoose(i)}
              onKeyDown={(event) => onKeyDown(event, i)}
            >
              <circle class="own-ring" cx={x} cy={y} r={length(component.std)} />
              <path class="own-mark" data-hollow={isHollow(component.label)} data-active={i === chosen} d={mark(component.label, x, y, size)} />
              {i === chosen && <circle class="own-grip" data-grip="std" cx={grip.x} cy={grip.y} r={6} />}
            </g>
          );
        })}
      </svg>
      <p class="help" id={`${id}-keys`}>{words.gaussianPad.keys}</p>
    </>
  );
}

const sayGaussian = ({ x, y, std, weight, label }: OwnGaussian, language: Language): string =>
  ownWords[language].gaussianState(say(x / 100, language), say(y / 100, language), say(std / 100, language), weight, label + 1);
