import { useState } from 'preact/hooks';
import type { Language } from '../../../src/language.ts';
import { dictionaries } from '../../../src/site/dictionary.ts';
import { presentWords } from '../../../src/site/present/words.ts';
import { shareWords } from '../../../src/site/share/words.ts';
import { CopyButton } from './CopyButton.tsx';
import { Dialog } from './Dialog.tsx';
import { EmbedPanel } from './EmbedPanel.tsx';
import { QrImage } from './QrImage.tsx';

interface ShareProps {
  readonly id: string;
  readonly title: string;
  /** The present settings, as in an address after #. */
  readonly hash: string;
  readonly language: Language;
  readonly disabled: boolean;
}

/** Ways to hand an exhibit on as it is set now. */
export function Share({ id, title, hash, language, disabled }: ShareProps) {
  const words = shareWords[language];
  const { link } = dictionaries[language];
  const [open, setOpen] = useState<'qr' | 'embed'>();
  const home = `${import.meta.env.BASE_URL}${language}/`;
  const address = (room = 'exhibits') => new URL(`${home}${room}/${id}/${hash}`, location.href).href;
  const dialog = { close: words.close, onClose: () => setOpen(undefined) };
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
      <button type="button" data-action="qr" disabled={disabled} onClick={() => setOpen('qr')}>{words.qr.show}</button>
      <button type="button" data-action="embed" data-only="site" disabled={disabled} onClick={() => setOpen('embed')}>{words.embed.show}</button>
      <a class="share-present" data-action="present" data-only="site" href={`${home}exhibits/${id}/?present${hash}`}>{presentWords[language].present}</a>
      {open === 'qr' && (
        <Dialog name="qr-dialog" label={words.qr.label} {...dialog}>
          <QrImage address={address()} language={language} />
          <p class="qr-address">{address()}</p>
        </Dialog>
      )}
      {open === 'embed' && (
        <Dialog name="embed-dialog" label={words.embed.title} {...dialog}>
          <EmbedPanel address={address('embed')} title={title} language={language} help={`${home}teach/#embed-an-exhibit`} />
        </Dialog>
      )}
    </div>
  );
}
