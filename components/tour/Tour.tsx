import { useEffect, useState } from 'preact/hooks';
import type { Language, Localized } from '../../src/language.ts';
import { lazyPart } from '../exhibit/lazy-part.tsx';

const KEY = 'tour';
const Walk = lazyPart(async () => (await import('./Walk.tsx')).Walk);

const offerWords: Localized<Readonly<Record<'offer' | 'start' | 'decline', string>>> = {
  en: { offer: 'First time here? A tour takes two minutes.', start: 'Show me', decline: 'No, thanks' },
  zh: { offer: '第一次来？导览只需两分钟。', start: '开始', decline: '不用了' },
};

/** Offers a tour at the first visit and never again; without a memory (storage denied) it is not offered at all. Until that is known the offer takes its place unseen. */
export default function Tour({ language }: { language: Language }) {
  const words = offerWords[language];
  const [offered, setOffered] = useState<boolean>();
  const [begun, setBegun] = useState(false);

  useEffect(() => {
    try {
      const before = localStorage.getItem(KEY) !== null;
      localStorage.setItem(KEY, 'offered');
      setOffered(!before);
    } catch {
      // Nothing would remember that it was shown.
      setOffered(false);
    }
  }, []);

  if (offered === false) return null;
  const leave = () => setOffered(false);
  if (begun) return <Walk language={language} onLeave={leave} />;
  return (
    <p class="tour-offer" data-waiting={offered === undefined} data-pagefind-ignore>
      {words.offer}{' '}
      <span>
        <button type="button" data-action="tour" onClick={() => setBegun(true)}>{words.start}</button>{' '}
        <button type="button" data-action="no-tour" onClick={leave}>{words.decline}</button>
      </span>
    </p>
  );
}
