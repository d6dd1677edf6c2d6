import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { sayBytes } from '../../src/exhibits/numbers.ts';
import type { TakeHomeProps } from './TakeHome.tsx';
import { takeHomeWords } from './words.ts';

interface SavePartProps extends Pick<TakeHomeProps, 'language'> {
  readonly label: string;
  readonly action: string;
  readonly disabled?: boolean;
  readonly save: () => Promise<{ readonly name: string; readonly bytes: number }>;
  readonly children?: ComponentChildren;
}

/** A button that makes a file, and a line that says how that went. */
export function SavePart({ language, label, action, disabled = false, save, children }: SavePartProps) {
  const words = takeHomeWords[language];
  const [said, setSaid] = useState('');
  const onClick = async () => {
    try {
      const { name, bytes } = await save();
      setSaid(words.saved(name, sayBytes(bytes, language)));
    } catch (error) {
      setSaid(words.failed(error instanceof Error ? error.message : String(error)));
    }
  };
  return (
    <div class="take-home-part">
      <button type="button" data-action={action} disabled={disabled} onClick={() => void onClick()}>{label}</button>
      {children}
      <p class="help" role="status">{said}</p>
    </div>
  );
}
