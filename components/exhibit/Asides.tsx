import type { ExhibitText } from '../../src/exhibits/exhibit.ts';
import type { Language } from '../../src/language.ts';
import { frameWords } from '../../src/site/frame-words.ts';

/** What to try, and what the exhibit does not show. */
export function Asides({ text: { attempts, caveats }, language }: { text: ExhibitText; language: Language }) {
  const words = frameWords[language];
  return (
    <div class="asides">
      {([[words.tryThis, attempts], [words.caveats, caveats]] as const).map(([name, lines]) => (
        <div key={name}>
          <p class="eyebrow">{name}</p>
          <ul>{lines.map((line) => <li key={line}>{line}</li>)}</ul>
        </div>
      ))}
    </div>
  );
}
