import { useEffect, useState } from 'preact/hooks';
import { dataOf, scriptFor } from '../../src/code/index.ts';
import { download } from './download.ts';
import { addressFor, fileName } from './origin.ts';
import type { TakeHomeProps } from './TakeHome.tsx';
import { partsWords } from './parts-words.ts';
import { takeHomeWords } from './words.ts';

/** What the exhibit would compute with the controls as they stand, as a Python script to read, copy or save. */
export function CodePart({ exhibit, values, language }: TakeHomeProps) {
  const words = partsWords[language].code;
  const [open, setOpen] = useState(false);
  const [script, setScript] = useState('');
  const [said, setSaid] = useState('');
  useEffect(() => {
    if (!open) return;
    let current = true;
    const make = async () => {
      const [data, text] = await Promise.all([dataOf(exhibit, values), exhibit.text()]);
      if (current) setScript(scriptFor({ exhibit, text: text[language], values, data, language, address: addressFor({ exhibit, values }, language) }));
    };
    setSaid('');
    make().catch((error: unknown) => setSaid(takeHomeWords[language].failed(String(error))));
    return () => void (current = false);
  }, [open, values, language]);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(script);
      setSaid(words.copied);
    } catch {
      setSaid(words.byHand);
    }
  };
  return (
    <details class="take-home-part code" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{words.show}</summary>
      {/* A long line is data written into the script: it scrolls with the rest. */}
      <pre tabIndex={0} role="region" aria-label={words.show}><code>{script}</code></pre>
      <p class="code-actions">
        <button type="button" data-action="copy-code" disabled={!script} onClick={() => void copy()}>{words.copy}</button>
        <button type="button" data-action="save-code" disabled={!script} onClick={() => download(fileName({ exhibit, values }, '', 'py'), new Blob([script], { type: 'text/x-python' }))}>{words.save}</button>
        <span class="help" role="status">{said}</span>
      </p>
      <p class="help">{words.help}</p>
    </details>
  );
}
