import { useState } from 'preact/hooks';
import type { Language } from '../../../src/language.ts';
import { frameWords } from '../../../src/site/frame-words.ts';
import { presentEntry } from '../../../src/site/present/entry-words.ts';
import { shareEntry } from '../../../src/site/share/entry-words.ts';
import { lazyPart } from '../lazy-part.tsx';
import { addressIn } from './address.ts';
import { CopyButton } from './CopyButton.tsx';

interface ShareProps {
  readonly id: string;
  readonly title: string;
  /** The present settings, as in an address after #. */
  readonly hash: string;
  readonly language: Language;
  readonly disabled: boolean;
}

const ShareDialog = lazyPart(async () => (await import('./ShareDialog.tsx')).ShareDialog);

/** Ways to hand an exhibit on as it is set now. */
export function Share({ id, title, hash, language, disabled }: ShareProps) {
  const words = shareEntry[language];
  const { link } = frameWords[language];
  const [shows, setShows] = useState<'qr' | 'embed'>();
  const address = () => addressIn('exhibits', id, hash, language);
  return (
    <div class="share">
      <CopyButton
        name="copy-link"
        text={address}
        subject={hash}
        label={link.copy}
        copied={link.copied}
        disabled={disabled}
        closed={() => <input type="text" readOnly aria-label={link.byHand} value={address()} onFocus={(event) => event.currentTarget.select()} />}
      />
      <button type="button" data-action="qr" disabled={disabled} onClick={() => setShows('qr')}>{words.qr}</button>
      <button type="button" data-action="embed" data-only="site" disabled={disabled} onClick={() => setShows('embed')}>{words.embed}</button>
      <a class="share-present" data-action="present" data-only="site" href={`${import.meta.env.BASE_URL}${language}/exhibits/${id}/?present${hash}`}>{presentEntry[language].present}</a>
      {shows && <ShareDialog shows={shows} id={id} title={title} hash={hash} language={language} onClose={() => setShows(undefined)} />}
    </div>
  );
}
