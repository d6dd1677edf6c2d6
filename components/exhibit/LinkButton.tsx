import { useState } from 'preact/hooks';
import type { Language } from '../../src/language.ts';
import { dictionaries } from '../../src/site/dictionary.ts';

/** Copies the address of an exhibit's page with the present settings; where the clipboard is closed, shows it to be copied by hand. */
export function LinkButton({ id, hash, language, disabled }: { id: string; hash: string; language: Language; disabled: boolean }) {
  const { link } = dictionaries[language];
  const [given, setGiven] = useState<{ hash: string; copied: boolean }>();
  const address = () => new URL(`${import.meta.env.BASE_URL}${language}/exhibits/${id}/${hash}`, location.href).href;
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(address());
      setGiven({ hash, copied: true });
    } catch {
      setGiven({ hash, copied: false });
    }
  };
  const current = given?.hash === hash ? given : undefined;
  return (
    <div class="link">
      <button type="button" data-action="copy-link" disabled={disabled} onClick={() => void copy()}>{link.copy}</button>
      <span role="status">{current?.copied && link.copied}</span>
      {current && !current.copied && <input type="text" readOnly aria-label={link.byHand} value={address()} onFocus={(event) => event.currentTarget.select()} />}
    </div>
  );
}
