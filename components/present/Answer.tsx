import type { Language } from '../../src/language.ts';
import { presentWords } from '../../src/site/present/words.ts';
import type { Slide } from '../../src/site/present/slide.ts';
import type { Seen } from './remote.ts';

export interface Place {
  readonly at: number;
  readonly of: number;
  readonly page: number;
  readonly pages: number;
}
interface AnswerProps {
  readonly slide: Slide;
  readonly language: Language;
  readonly place: Place;
  readonly tally: readonly number[];
  readonly seen: Seen;
  /** Another exhibit was asked for and could not be loaded. */
  readonly lost: boolean;
}

/** Around the exhibit: above it the question, under it what the class expected beside what the run found. */
export function Answer({ slide: { question, choices = [], label }, language, place, tally, seen, lost }: AnswerProps) {
  const words = presentWords[language];
  const over = seen.holds !== undefined;
  const most = Math.max(1, ...tally);
  const found = [seen.sentence, seen.seeds].join(' ');
  const verdict = over ? found : question === undefined ? `${seen.state === 'idle' ? words.stored : ''}${found}` : seen.state === 'error' ? words.failed : words.deciding;
  return (
    <>
      <p class="present-head" role="heading" aria-level={1}>{question ?? label}</p>
      <div class="present-bar">
        {choices.length > 0 && (
          <ol class="present-tally" aria-label={words.tally}>
            {choices.map(({ text, holds }, i) => (
              <li key={text} data-found={over && holds === seen.holds}>
                <span>{text}{over && holds === seen.holds && <strong> {words.found}</strong>}</span>
                <meter min={0} max={most} value={tally[i]} aria-hidden="true" />
                <output aria-label={words.hands(text)}>{tally[i]}</output>
              </li>
            ))}
          </ol>
        )}
        <div class="present-verdict">
          <p role="status">{verdict}</p>
          {lost && <p class="problem" role="alert">{words.notBrought}</p>}
          <p class="present-keys">{words.place(place.at, place.of)}{place.pages > 1 && ` · ${words.figures(place.page, place.pages)}`} · <span class="present-hint">{words.answerKeys} · </span>{words.allKeys}</p>
        </div>
      </div>
    </>
  );
}
