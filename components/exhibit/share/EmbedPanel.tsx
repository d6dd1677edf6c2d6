import type { Language } from '../../../src/language.ts';
import { embedSnippet } from '../../../src/site/share/snippet.ts';
import { shareWords } from '../../../src/site/share/words.ts';
import { CopyButton } from './CopyButton.tsx';

interface EmbedProps {
  readonly address: string;
  readonly title: string;
  readonly language: Language;
  /** Address of the page that explains it. */
  readonly help: string;
}

/** The exhibit as it is set now, as HTML for another page. */
export function EmbedPanel({ address, title, language, help }: EmbedProps) {
  const { embed } = shareWords[language];
  const snippet = embedSnippet(address, title);
  return (
    <>
      <p class="dialog-title">{embed.title}</p>
      <p>{embed.explained}</p>
      <textarea readOnly rows={10} aria-label={embed.snippet} value={snippet} onFocus={(event) => event.currentTarget.select()} />
      <p>
        <CopyButton name="copy-snippet" text={() => snippet} subject={snippet} label={embed.copy} copied={embed.copied} closed={() => <span role="status">{embed.byHand}</span>} />
      </p>
      <p><a href={help}>{embed.more}</a></p>
    </>
  );
}
