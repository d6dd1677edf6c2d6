import { useEffect, useState } from 'preact/hooks';
import { say } from '../../src/exhibits/numbers.ts';
import type { Language } from '../../src/language.ts';
import type { BackendId } from '../../src/learning/backend.ts';
import { claimWords, sayFinding } from '../../src/site/claims/words.ts';
import { frameWords } from '../../src/site/frame-words.ts';
import { agreement, judge, type Finding } from '../../src/trials/finding.ts';
import { restored, type StoredValue } from '../../src/trials/reference-trial.ts';
import type { ClaimVerdict, Outcome, Trial } from '../../src/trials/trial.ts';
import { EngineChoice } from '../exhibit/EngineChoice.tsx';
import { TrialChart, type ChartRow } from './TrialChart.tsx';
import { useTrial, type SeedResult, type TrialStatus } from './use-trial.ts';

interface TrialProps {
  readonly trial: Trial;
  readonly language: Language;
  /** The verdict that the page states, and the one that each outcome speaks for. */
  readonly stated: ClaimVerdict;
  readonly spoken: Readonly<Partial<Record<Outcome, ClaimVerdict>>>;
  readonly stored: {
    readonly seeds: readonly number[];
    readonly values: readonly StoredValue[];
    readonly provenance: string;
    readonly seconds: number;
    /** Nothing is trained, so there is no engine to choose. */
    readonly instant: boolean;
  };
}

/** The result of a trial: the stored run as it was drawn at build time, and the reader's own beside it once the button is pressed. */
export default function TrialIsland({ trial, language, stated, spoken, stored }: TrialProps) {
  const words = claimWords[language].trial;
  const [ready, setReady] = useState(false);
  const [engine, setEngine] = useState<BackendId>();
  const { status, start, pause, resume, stop } = useTrial(trial, engine);
  useEffect(() => setReady(true), []);

  const values = status.results.map(({ value }) => value);
  const storedValues = stored.values.map(restored);
  const theirs = judge(trial, storedValues);
  const yours = values.length > 0 ? judge(trial, values) : undefined;
  const rows: ChartRow[] = [{ id: 'stored', label: words.stored, values: storedValues, finding: theirs }];
  if (status.state !== 'idle') rows.push({ id: 'yours', label: words.yours, values, ...(yours && { finding: yours }) });
  const running = status.state === 'running' || status.state === 'paused';

  return (
    <div class="trial-live" data-trial={trial.id} data-state={status.state} data-ready={ready} data-outcome={yours && !yours.incomplete ? yours.outcome : undefined} data-stored-outcome={theirs.outcome} data-seeds={values.length}>
      <p class="quantity">{trial.quantity[language]}</p>
      <TrialChart trial={trial} rows={rows} language={language} description={[theirs, yours].flatMap((found, i) => (found ? `${[words.stored, words.yours][i]!}: ${sayFinding(found, trial.expects, language)}` : [])).join(' ')} />
      <Line id="stored" label={words.stored} note={stored.provenance} finding={theirs} {...{ trial, language, stated, spoken }} />
      {yours && <Line id="yours" label={words.yours} finding={yours} {...{ trial, language, stated, spoken }} />}
      {yours && !yours.incomplete && yours.outcome !== theirs.outcome && <p class="unlike">{words.unlikeStored}</p>}
      <div class="trial-controls">
        <div class="buttons">
          {!running && <button type="button" class="primary" data-action="run" disabled={!ready} onClick={start}>{status.state === 'idle' ? words.run(trial.seeds) : words.again}</button>}
          {running && <button type="button" class="primary" data-action="pause" onClick={status.state === 'running' ? pause : resume}>{status.state === 'running' ? words.pause : words.resume}</button>}
          {running && <button type="button" data-action="stop" onClick={stop}>{words.stop}</button>}
        </div>
        {status.state !== 'idle' && <div class="gauge"><progress aria-label={words.progress} max={trial.seeds} value={values.length + status.share} /></div>}
        {status.state === 'idle' && <p class="help">{words.cost(say(stored.seconds, language), stored.seeds.length)}</p>}
        <p class="milestone" role="status">{milestone(status, trial, language)}</p>
        {status.backend && <p class="help">{frameWords[language].runsOn(frameWords[language].backends[status.backend.id], status.backend.adapter)}</p>}
        <Failures results={status.results} language={language} />
        <noscript><p class="help">{words.needsJavaScript}</p></noscript>
        {!stored.instant && !running && <EngineChoice value={engine} onChange={setEngine} language={language} disabled={!ready} />}
      </div>
      <Numbers stored={stored} results={status.results} language={language} />
    </div>
  );
}

interface LineProps extends Pick<TrialProps, 'trial' | 'language' | 'stated' | 'spoken'> {
  readonly id: ChartRow['id'];
  readonly label: string;
  readonly note?: string;
  readonly finding: Finding;
}

/** What one run found, and whether it speaks for the verdict that the page states. */
function Line({ id, label, note, finding, trial, language, stated, spoken }: LineProps) {
  const found = finding.incomplete ? undefined : agreement(stated, spoken[finding.outcome]);
  return (
    <p class="finding-line" data-run={id} data-agreement={found}>
      <span class="finding-label">{label}{note && (language === 'en' ? ` (${note})` : `（${note}）`)}</span>
      <span>{sayFinding(finding, trial.expects, language)}{language === 'en' && ' '}{found && <strong>{claimWords[language].trial.agreements[found]}</strong>}</span>
    </p>
  );
}

function milestone({ state, results, seed }: TrialStatus, { seeds }: Trial, language: Language): string {
  const words = claimWords[language].trial;
  switch (state) {
    case 'idle': return '';
    case 'running': return words.seed(results.length, seeds, seed ?? 0);
    case 'paused': return words.paused;
    case 'stopped': return words.stopped;
    case 'done': return words.done;
  }
}

function Failures({ results, language }: { results: readonly SeedResult[]; language: Language }) {
  const words = claimWords[language].trial;
  const failed = results.filter(({ value }) => Number.isNaN(value));
  return <>{failed.map(({ seed, failure }) => <p key={seed} class="problem" role="alert">{words.failedSeed(seed, failure ?? words.noNumber)}</p>)}</>;
}

function Numbers({ stored, results, language }: { stored: TrialProps['stored']; results: readonly SeedResult[]; language: Language }) {
  const words = claimWords[language].trial;
  const cell = (value: number) => say(value, language, 4);
  const rows = [...stored.seeds.map((seed, i) => [seed, restored(stored.values[i]!), words.stored] as const), ...results.map(({ seed, value }) => [seed, value, words.yours] as const)];
  return (
    <details class="numbers">
      <summary>{frameWords[language].numbers}</summary>
      <div class="table-scroll">
        <table>
          <thead><tr><th scope="col">{words.seedColumn}</th><th scope="col">{words.valueColumn}</th><th scope="col">{words.runColumn}</th></tr></thead>
          <tbody>{rows.map(([seed, value, whose]) => <tr key={seed}><td>{seed}</td><td>{cell(value)}</td><td>{whose}</td></tr>)}</tbody>
        </table>
      </div>
    </details>
  );
}
