import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';

interface CopyProps {
  readonly text: () => string;
  /** What the text depends on: after a change, what was said of the last copy no longer holds. */
  readonly subject: string;
  readonly name: string;
  readonly label: string;
  readonly copied: string;
  readonly disabled?: boolean;
  /** What to show where the clipboard is closed. */
  readonly closed: () => ComponentChildren;
}

/** Copies a text and says so. */
export function CopyButton({ text, subject, name, label, copied, disabled = false, closed }: CopyProps) {
  const [given, setGiven] = useState<{ subject: string; copied: boolean }>();
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text());
      setGiven({ subject, copied: true });
    } catch {
      setGiven({ subject, copied: false });
    }
  };
  const current = given?.subject === subject ? given : undefined;
  return (
    <>
      <button type="button" data-action={name} disabled={disabled} onClick={() => void copy()}>{label}</button>
      <span role="status">{current?.copied && copied}</span>
      {current && !current.copied && closed()}
    </>
  );
}
