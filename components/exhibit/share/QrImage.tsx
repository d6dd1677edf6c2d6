import { useEffect, useState } from 'preact/hooks';
import type { Language } from '../../../src/language.ts';
import { shareWords } from '../../../src/site/share/words.ts';
import type { QrCode } from './qr.ts';

/** From so many modules on, a code is read from near by only: at a third of the height of a screen 2 m high one is 1 cm wide. */
const FINE = 70;

/** The QR code of an address, dark on light whatever the theme, or the sentence that says why there is none. */
export function QrImage({ address, language }: { address: string; language: Language }) {
  const words = shareWords[language].qr;
  const [found, setFound] = useState<{ address: string; code?: QrCode | undefined; failure?: string }>();
  useEffect(() => {
    let wanted = true;
    const take = (result: { code?: QrCode | undefined; failure?: string }) => wanted && setFound({ address, ...result });
    import('./qr.ts')
      .then(({ qrCodeOf }) => qrCodeOf(address))
      .then((code) => take(code ? { code } : { failure: words.tooLong }), () => take({ failure: words.notLoaded }));
    return () => { wanted = false; };
  }, [address]);
  if (found?.address !== address) return <p class="qr-note" role="status">{words.drawing}</p>;
  const { code, failure } = found;
  if (!code) return <p class="problem" role="alert">{failure}</p>;
  return (
    <>
      <svg class="qr" viewBox={`0 0 ${code.size} ${code.size}`} role="img" aria-label={words.label} shape-rendering="crispEdges">
        <rect width={code.size} height={code.size} fill="#fff" />
        <path d={code.path} fill="#000" />
      </svg>
      {code.size > FINE && <p class="qr-note">{words.fine}</p>}
    </>
  );
}
