import { MOST_CLASSES } from '../../src/data/own/own-data.ts';
import type { Language } from '../../src/language.ts';
import { mark } from './plane.ts';
import { ownWords } from './words.ts';

interface ClassProps {
  readonly value: number;
  readonly onChange: (label: number) => void;
  readonly names: readonly string[];
  readonly language: Language;
}

/** One button a class, with the mark that its points have. */
export function ClassChoice({ value, onChange, names, language }: ClassProps) {
  const { classLabel, classNumber } = ownWords[language];
  return (
    <div class="own-classes" role="group" aria-label={classLabel}>
      <span class="eyebrow" aria-hidden="true">{classLabel}</span>
      {Array.from({ length: MOST_CLASSES }, (_, label) => {
        const name = classNumber(label + 1, names[label] ?? '');
        return (
          <button key={label} type="button" data-class={label + 1} aria-pressed={label === value} aria-label={name} title={name} onClick={() => onChange(label)}>
            <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true"><path class="own-mark" data-hollow={isHollow(label)} d={mark(label, 8, 8, 5)} /></svg>
            {label + 1}
          </button>
        );
      })}
    </div>
  );
}

/** Marks that are lines have no inside to fill. */
export const isHollow = (label: number): boolean => label === 3 || label === 5;

/** The class that a key chooses. */
export const classOfKey = (key: string): number | undefined => (/^[1-9]$/.test(key) ? Number(key) - 1 : undefined);
