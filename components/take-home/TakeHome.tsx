import type { FunctionComponent } from 'preact';
import { useState } from 'preact/hooks';
import type { Exhibit } from '../../src/exhibits/exhibit.ts';
import type { CloudFigure, Figure } from '../../src/exhibits/figure.ts';
import type { SavedWeights } from '../../src/lab/custody.ts';
import type { Language } from '../../src/language.ts';
import type { RunStatus } from '../exhibit/use-run.ts';
import { useFrames } from './use-frames.ts';
import { takeHomeWords } from './words.ts';

interface Given {
  readonly exhibit: Exhibit;
  readonly language: Language;
  /** The settings as the controls stand, for what the next run will be. */
  readonly values: Readonly<Record<string, unknown>>;
  /** The settings of what is on the charts. */
  readonly shown: Readonly<Record<string, unknown>>;
  readonly status: RunStatus;
  /** The networks of the run as they are now. */
  readonly weights: () => Promise<SavedWeights | undefined>;
  /** Runs with these settings, going on from these networks. */
  readonly onWeights: (settings: Readonly<Record<string, unknown>>, weights: SavedWeights) => void;
  readonly figures: readonly Figure[];
}

export interface TakeHomeProps extends Given {
  /** The live run's point clouds, each time they changed. */
  readonly frames: readonly CloudFigure[];
}

/** What a reader can take away of an exhibit besides its figures. Nothing of it is loaded before it is opened. */
export function TakeHome(given: Given) {
  const props = { ...given, frames: useFrames(given.figures, given.status.records) };
  const words = takeHomeWords[props.language];
  const [Parts, setParts] = useState<FunctionComponent<TakeHomeProps>>();
  const [failure, setFailure] = useState('');
  const load = async () => {
    try {
      const { TakeHomeParts } = await import('./TakeHomeParts.tsx');
      setParts(() => TakeHomeParts);
      setFailure('');
    } catch (error) {
      setFailure(words.failed(String(error)));
    }
  };
  return (
    <details class="take-home" data-part="take-home" onToggle={(event) => event.currentTarget.open && !Parts && void load()}>
      <summary>{words.title}</summary>
      <div class="take-home-parts">{Parts ? <Parts {...props} /> : <p role="status">{failure || words.loading}</p>}</div>
    </details>
  );
}
