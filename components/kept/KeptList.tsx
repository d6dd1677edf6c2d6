import { useEffect, useState } from 'preact/hooks';
import { RESUMABLE } from '../../src/lab/resumable.ts';
import type { From } from '../exhibit/use-run.ts';
import type { KeptRunsProps } from './KeptRuns.tsx';
import { forget, keep, keptRuns, type KeptRun } from './store.ts';
import { keptListWords } from './list-words.ts';

const LONGEST_NAME = 60;

export function KeptList({ exhibit, language, current, status, weights, settings, compared, problem, onCompare, onShow, onGoOn }: KeptRunsProps) {
  const words = keptListWords[language];
  const resumable = RESUMABLE.includes(exhibit);
  const steps = Number(settings['steps']);
  const [runs, setRuns] = useState<readonly KeptRun[]>();
  const [name, setName] = useState('');
  const [said, setSaid] = useState('');

  /** While a run computes, its last good networks: of these it is known what was measured up to them. */
  const from = async (): Promise<From | undefined> => {
    if (status.state === 'running') return status.checkpoint;
    const now = await weights();
    return now && { weights: now, records: status.records, progress: status.progress };
  };
  /** Does something with the store and says how it went. */
  const attempt = async (act: () => Promise<string>) => {
    try {
      const sentence = await act();
      setRuns(await keptRuns(exhibit));
      setSaid(sentence);
    } catch (error) {
      setSaid(error instanceof DOMException && error.name === 'QuotaExceededError' ? words.full : words.refused);
    }
  };
  useEffect(() => void attempt(() => Promise.resolve('')), [exhibit]);

  const onKeep = () => attempt(async () => {
    const chosen = name.trim() || new Date().toLocaleString(language === 'en' ? 'en-GB' : 'zh-CN', { dateStyle: 'medium', timeStyle: 'medium' });
    const replaced = runs?.some((run) => run.name === chosen) === true;
    await keep({ ...current!, name: chosen, made: new Date().toISOString(), ...(resumable && { from: await from() }) });
    setName('');
    return replaced ? words.replaced(chosen) : words.kept(chosen);
  });
  const onForget = (run: KeptRun) => attempt(async () => {
    await forget(run);
    if (run.name === compared) onCompare(undefined);
    return words.forgotten(run.name);
  });

  return (
    <>
      <p class="help">{words.help}{resumable && ` ${words.helpGoOn}`}</p>
      <form class="keep" onSubmit={(event) => { event.preventDefault(); if (current) void onKeep(); }}>
        <label>{words.name} <input type="text" maxLength={LONGEST_NAME} value={name} onInput={(event) => setName(event.currentTarget.value)} /></label>
        <button type="submit" data-action="keep" disabled={!current}>{words.keep}</button>
      </form>
      {!current && <p class="help">{words.nothingYet}</p>}
      <p class="help" role="status">{said}</p>
      {problem && <p class="problem" role="alert">{problem}</p>}
      <ul class="kept-runs" aria-label={words.list}>
        {runs?.length === 0 && <li>{words.none}</li>}
        {runs?.map((run) => (
          <li key={run.name}>
            <span>{run.name}</span>
            <button type="button" data-action="show" aria-label={`${words.show}: ${run.name}`} onClick={() => onShow(run)}>{words.show}</button>
            <button type="button" data-action="compare" aria-pressed={run.name === compared} aria-label={`${words.compare}: ${run.name}`} onClick={() => onCompare(run.name === compared ? undefined : run)}>
              {run.name === compared ? words.compared : words.compare}
            </button>
            {run.from && run.from.weights.state.step < steps && (
              <button type="button" data-action="go-on-kept" aria-label={`${words.goOn(steps)}: ${run.name}`} onClick={() => onGoOn({ ...run.values, steps }, run.from!)}>{words.goOn(steps)}</button>
            )}
            <button type="button" data-action="forget" aria-label={`${words.forget}: ${run.name}`} onClick={() => void onForget(run)}>{words.forget}</button>
          </li>
        ))}
      </ul>
    </>
  );
}
