import { useRef } from 'preact/hooks';
import type { CloudFigure, Figure } from '../../src/exhibits/figure.ts';

/** Of more frames every second is dropped, so that a long run keeps its beginning and its end. */
const MOST = 120;

/** The first point clouds of a live run, one each time they changed. A run begins with none. */
export function useFrames(figures: readonly Figure[], records: unknown): readonly CloudFigure[] {
  const kept = useRef<readonly CloudFigure[]>([]);
  if (records === undefined) kept.current = [];
  else {
    const now = figures.find((figure) => figure.kind === 'clouds');
    if (now && now.revision !== kept.current.at(-1)?.revision) kept.current = thinned([...kept.current, now]);
  }
  return kept.current;
}

export const thinned = <F>(frames: readonly F[], most = MOST): readonly F[] => (frames.length > most ? frames.filter((_, i) => (frames.length - 1 - i) % 2 === 0) : frames);
