import type { FunctionComponent } from 'preact';
import { useState } from 'preact/hooks';
import type { SavedWeights } from '../../src/lab/custody.ts';
import type { Language } from '../../src/language.ts';
import type { From, RunStatus } from '../exhibit/use-run.ts';
import type { KeptRun } from './store.ts';
import { keptWords } from './words.ts';

export interface KeptRunsProps {
  readonly exhibit: string;
  readonly language: Language;
  /** The run on the charts, as it would be kept; undefined before there is one. */
  readonly current: Omit<KeptRun, 'name' | 'made' | 'from'> | undefined;
  readonly status: RunStatus;
  /** Its networks as they are now. */
  readonly weights: () => Promise<SavedWeights | undefined>;
  /** As the controls stand. */
  readonly settings: Readonly<Record<string, unknown>>;
  /** The name of the run that is drawn behind the charts. */
  readonly compared: string | undefined;
  /** Why the run that was last asked for is not drawn. */
  readonly problem: string;
  readonly onCompare: (run: KeptRun | undefined) => void;
  readonly onShow: (run: KeptRun) => void;
  /** Runs with these settings, going on from there. */
  readonly onGoOn: (settings: Readonly<Record<string, unknown>>, from: From) => void;
}

/** Runs kept on the device; nothing of it is loaded before it is opened. */
export function KeptRuns(props: KeptRunsProps) {
  const words = keptWords[props.language];
  const [List, setList] = useState<FunctionComponent<KeptRunsProps>>();
  const [failure, setFailure] = useState('');
  const load = async () => {
    try {
      const { KeptList } = await import('./KeptList.tsx');
      setList(() => KeptList);
    } catch (error) {
      setFailure(words.failed(String(error)));
    }
  };
  return (
    <details class="take-home kept" onToggle={(event) => event.currentTarget.open && !List && void load()}>
      <summary>{words.title}</summary>
      <div class="take-home-parts">{List ? <List {...props} /> : <p role="status">{failure || words.loading}</p>}</div>
    </details>
  );
}
