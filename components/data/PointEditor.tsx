import { useState } from 'preact/hooks';
import { DRAWN_BITS, LIMITS, type OwnPoint, type OwnPoints } from '../../src/data/own/own-data.ts';
import { say } from '../../src/exhibits/numbers.ts';
import type { Language } from '../../src/language.ts';
import { ClassChoice } from './ClassChoice.tsx';
import { PointPad } from './PointPad.tsx';
import { ownWords } from './words.ts';

interface PointProps {
  readonly data: OwnPoints;
  readonly onChange: (make: (data: OwnPoints) => OwnPoints, gesture?: string) => void;
  readonly most: number;
  readonly language: Language;
}

export const NO_POINTS: OwnPoints = { kind: 'points', bits: DRAWN_BITS, kernel: 15, points: [], classNames: [] };

/** The pad of points with its class, its eraser and the width of the kernel. */
export function PointEditor({ data, onChange, most, language }: PointProps) {
  const words = ownWords[language];
  const [label, setLabel] = useState(0);
  const [erasing, setErasing] = useState(false);
  const changePoints = (make: (points: readonly OwnPoint[]) => readonly OwnPoint[], gesture?: string) =>
    onChange((now) => {
      const points = make(now.points);
      return points.length === now.points.length ? now : { ...now, points };
    }, gesture);
  return (
    <>
      <PointPad data={data} onChange={changePoints} label={label} onLabel={setLabel} erasing={erasing} most={most} language={language} />
      <div class="own-parts">
        <ClassChoice value={label} onChange={setLabel} names={data.classNames} language={language} />
        <div class="buttons">
          <button type="button" data-action="erase" aria-pressed={erasing} onClick={() => setErasing(!erasing)}>{words.erase}</button>
          <button type="button" data-action="clear" disabled={data.points.length === 0} onClick={() => onChange(() => NO_POINTS)}>{words.clear}</button>
        </div>
        <label class="own-slider">
          <span>{words.kernel}</span>
          <input type="range" data-part="kernel" {...LIMITS.kernel} value={data.kernel} onInput={(event) => onChange((now) => ({ ...now, kernel: Number(event.currentTarget.value) }), 'kernel')} />
          <output>{say(data.kernel / 100, language)}</output>
        </label>
        <p class="help">{words.kernelHelp}</p>
      </div>
    </>
  );
}
