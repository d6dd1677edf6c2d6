import type { Language } from '../../src/language.ts';
import { presentWords } from '../../src/site/present/words.ts';
import type { Slide } from '../../src/site/present/slide.ts';
import { QrImage } from '../exhibit/share/QrImage.tsx';
import type { Place } from './Answer.tsx';

interface QuestionProps {
  readonly slide: Slide;
  readonly language: Language;
  readonly lesson: string | undefined;
  readonly place: Place;
  readonly tally: readonly number[];
  readonly onCount: (choice: number, by: number) => void;
}

/** The question before the run, its choices with the hands counted, and where phones find both. */
export function Question({ slide: { question, choices = [] }, language, lesson, place, tally, onCount }: QuestionProps) {
  const words = presentWords[language];
  const phones = lesson && new URL(`${import.meta.env.BASE_URL}${language}/teach/${lesson}/guess/#q${place.at}`, location.href).href;
  return (
    <div class="present-question">
      <p class="present-place">{words.place(place.at, place.of)} · {words.predict}</p>
      <h2 aria-level={1}>{question}</h2>
      <ol>
        {choices.map(({ text }, i) => (
          <li key={text}>
            <span class="present-key" aria-hidden="true">{i + 1}</span>
            <span>{text}</span>
            <span class="present-count">
              <button type="button" aria-label={words.less(text)} onClick={() => onCount(i, -1)}>−</button>
              <input type="number" min={0} inputMode="numeric" aria-label={words.hands(text)} value={tally[i]} onFocus={(event) => event.currentTarget.select()} onInput={(event) => onCount(i, Math.floor(Number(event.currentTarget.value)) - tally[i]!)} />
              <button type="button" aria-label={words.more(text)} onClick={() => onCount(i, 1)}>+</button>
            </span>
          </li>
        ))}
      </ol>
      {phones && (
        <div class="present-phones">
          <QrImage address={phones} language={language} />
          <p>{words.phones}</p>
        </div>
      )}
      <p class="present-keys">{words.questionKeys}</p>
    </div>
  );
}
