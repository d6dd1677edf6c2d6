import type { TargetedDragEvent } from 'preact';
import { useEffect, useState } from 'preact/hooks';

const carriesFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') === true;

/** Handlers for an element onto which files are dropped, and whether one hangs over it. `onFiles` gets at least one. */
export function useDrop(onFiles: (files: readonly File[]) => void) {
  const [over, setOver] = useState(false);
  useEffect(() => {
    // A file that misses would be opened in place of the page, and end its runs.
    const guard = (event: DragEvent) => {
      if (event.defaultPrevented || !carriesFiles(event) || (event.target instanceof Element && event.target.matches('input[type="file"]'))) return;
      event.preventDefault();
      event.dataTransfer!.dropEffect = 'none';
    };
    window.addEventListener('dragover', guard);
    window.addEventListener('drop', guard);
    return () => {
      window.removeEventListener('dragover', guard);
      window.removeEventListener('drop', guard);
    };
  }, []);
  return {
    over,
    handlers: {
      onDragOver(event: DragEvent) {
        if (!carriesFiles(event)) return;
        event.preventDefault();
        event.dataTransfer!.dropEffect = 'copy';
        setOver(true);
      },
      onDragLeave(event: TargetedDragEvent<HTMLElement>) {
        if (!(event.relatedTarget instanceof Node && event.currentTarget.contains(event.relatedTarget))) setOver(false);
      },
      onDrop(event: DragEvent) {
        if (!carriesFiles(event)) return;
        event.preventDefault();
        setOver(false);
        const files = [...event.dataTransfer!.files];
        if (files.length > 0) onFiles(files);
      },
    },
  };
}
