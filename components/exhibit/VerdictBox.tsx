import type { Language } from '../../src/language.ts';
import { frameWords } from '../../src/site/frame-words.ts';

interface VerdictBoxProps {
  readonly sentence: string;
  /** Seeds behind it; 0 where chance plays no part. */
  readonly seeds: number;
  /** Absent while one more seed cannot be run. */
  readonly onAddSeed: (() => void) | undefined;
  readonly language: Language;
}

/** What the runs say, how many there were, and the way to one more. */
export function VerdictBox({ sentence, seeds, onAddSeed, language }: VerdictBoxProps) {
  const words = frameWords[language];
  return (
    <div class="verdict">
      <p class="eyebrow">{words.verdict}</p>
      <p>{sentence}</p>
      {seeds > 0 && <p class="help">{words.seeds(seeds)}</p>}
      {onAddSeed && <button type="button" data-action="add-seed" onClick={onAddSeed}>{words.actions.addSeed}</button>}
    </div>
  );
}
