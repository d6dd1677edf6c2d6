import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

interface DialogProps {
  readonly label: string;
  readonly close: string;
  readonly name: string;
  readonly onClose: () => void;
  readonly children: ComponentChildren;
}

/** A modal dialog, open as long as it is there. Escape and the button close it; the browser gives the focus back. */
export function Dialog({ label, close, name, onClose, children }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current!.showModal(), []);
  return (
    <dialog ref={dialog} class={`share-dialog ${name}`} aria-label={label} onClose={onClose}>
      {children}
      <form method="dialog"><button type="submit" autoFocus>{close}</button></form>
    </dialog>
  );
}
