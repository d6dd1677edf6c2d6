import type { Language } from '../../../src/language.ts';
import { shareWords } from '../../../src/site/share/words.ts';
import { addressIn } from './address.ts';
import { Dialog } from './Dialog.tsx';
import { EmbedPanel } from './EmbedPanel.tsx';
import { QrImage } from './QrImage.tsx';

interface ShareDialogProps {
  readonly shows: 'qr' | 'embed';
  readonly id: string;
  readonly title: string;
  readonly hash: string;
  readonly language: Language;
  readonly onClose: () => void;
}

/** An exhibit as it is set now: as a QR code, or as HTML for another page. */
export function ShareDialog({ shows, id, title, hash, language, onClose }: ShareDialogProps) {
  const words = shareWords[language];
  const dialog = { close: words.close, onClose };
  if (shows === 'embed') {
    return (
      <Dialog name="embed-dialog" label={words.embed.title} {...dialog}>
        <EmbedPanel address={addressIn('embed', id, hash, language)} title={title} language={language} help={`${import.meta.env.BASE_URL}${language}/teach/#embed-an-exhibit`} />
      </Dialog>
    );
  }
  const address = addressIn('exhibits', id, hash, language);
  return (
    <Dialog name="qr-dialog" label={words.qr.label} {...dialog}>
      <QrImage address={address} language={language} />
      <p class="qr-address" tabIndex={0}>{address}</p>
    </Dialog>
  );
}
