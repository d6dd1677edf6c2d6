import { useEffect, useRef } from 'preact/hooks';
import type { Language } from '../../src/language.ts';
import { presentWords } from '../../src/site/present/words.ts';

/** The card with every key. */
export function Help({ language, lesson, onClose }: { language: Language; lesson: boolean; onClose: () => void }) {
  const { help } = presentWords[language];
  const back = useRef<HTMLButtonElement>(null);
  useEffect(() => back.current!.focus(), []);
  return (
    <div class="present-help" role="dialog" aria-label={help.title}>
      <h2>{help.title}</h2>
      <dl>
        {help.keys.filter(({ onlyLesson }) => lesson || !onlyLesson).map(({ keys, does }) => (
          <div key={keys.join()}>
            <dt>{keys.map((key) => <kbd key={key}>{key}</kbd>)}</dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
      <button ref={back} type="button" onClick={onClose}>{help.close}</button>
    </div>
  );
}
