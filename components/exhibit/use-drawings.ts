import { useCallback, useState } from 'preact/hooks';
import type { Curves, Exhibit } from '../../src/exhibits/exhibit.ts';
import type { Figure } from '../../src/exhibits/figure.ts';
import type { ReferenceRun } from '../../src/exhibits/reference-run.ts';
import type { Language } from '../../src/language.ts';

type Live = typeof import('../figure/LiveFigures.tsx');

export interface Drawing extends Pick<Live, 'LiveFigures' | 'withGhosts'> {
  readonly figures: (records: unknown, values: never, language: Language, now?: never, seeds?: readonly Curves[]) => Figure[];
}

/**
 * What is needed to draw in the page, loaded when it is first wanted: Plot and the exhibit's figures, and the reference run as data for the case
 * that a reader changes the view before running anything.
 */
export function useDrawings(exhibit: Exhibit) {
  const [drawing, setDrawing] = useState<Drawing>();
  const [reference, setReference] = useState<ReferenceRun>();
  const [failed, setFailed] = useState(false);

  const load = useCallback(
    async (withReference: boolean) => {
      try {
        const [figures, { LiveFigures, withGhosts }] = await Promise.all([exhibit.figures(), import('../figure/LiveFigures.tsx')]);
        setDrawing({ figures, LiveFigures, withGhosts });
        if (withReference) setReference(await fetchReference(exhibit.id));
        setFailed(false);
      } catch {
        setFailed(true);
      }
    },
    [exhibit],
  );
  return { drawing, reference, failed, load };
}

export async function fetchReference(id: string): Promise<ReferenceRun> {
  const response = await fetch(`${import.meta.env.BASE_URL}reference-runs/${id}.json`);
  if (!response.ok) throw new Error(`reference run ${id}: HTTP ${response.status}`);
  return (await response.json()) as ReferenceRun;
}
