import type { ComponentChildren } from 'preact';
import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Figure } from '../../src/exhibits/figure.ts';
import { defaults, parseParameters, type Problem } from '../../src/exhibits/parameters.ts';
import type { ReferenceRun } from '../../src/exhibits/reference-run.ts';
import { exhibitById } from '../../src/exhibits/registry.ts';
import type { Language } from '../../src/language.ts';
import type { BackendId } from '../../src/learning/backend.ts';
import { dictionaries } from '../../src/site/dictionary.ts';
import { FigureView, type DrawPlot } from '../figure/FigureView.tsx';
import { Controls, problemSentences } from './Controls.tsx';
import { EngineChoice } from './EngineChoice.tsx';
import { StatusLines } from './StatusLines.tsx';
import { Transport } from './Transport.tsx';
import { useRun } from './use-run.ts';
import { useSeeds } from './use-seeds.ts';

interface FrameProps {
  readonly id: string;
  readonly language: Language;
  /** The reference run's figures, drawn at build time. */
  readonly children?: ComponentChildren;
  /** The sentence under the build-time figures. */
  readonly provenance: string;
  readonly verdict: string;
  /** Seeds behind that verdict. */
  readonly seeds: number;
}

type Drawing = { readonly figures: (records: unknown, values: never, language: Language) => Figure[]; readonly draw: DrawPlot };

/** The one frame around every exhibit: controls, transport, figures, status, verdict. An exhibit brings only its definition. */
export default function ExhibitFrame({ id, language, children, provenance, verdict, seeds }: FrameProps) {
  const exhibit = exhibitById(id);
  const words = dictionaries[language];
  const [ready, setReady] = useState(false);
  const [values, setValues] = useState<Readonly<Record<string, unknown>>>(() => defaults(exhibit.parameters));
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const [queued, setQueued] = useState(false);
  const [small, setSmall] = useState(false);
  const [unfolded, setUnfolded] = useState(true);
  const [drawing, setDrawing] = useState<Drawing>();
  const [reference, setReference] = useState<unknown>();
  /** The run settings that the records on screen were made with. */
  const [shown, setShown] = useState(values);
  const [engine, setEngine] = useState<BackendId>();
  const run = useRun(exhibit, values, engine);
  const { status } = run;

  useEffect(() => {
    setReady(true);
    if (!matchMedia('(max-width: 600px)').matches) return;
    setUnfolded(false);
    if (!exhibit.small) return;
    setSmall(true);
    setValues((now) => ({ ...now, ...exhibit.small }));
    setShown((now) => ({ ...now, ...exhibit.small }));
  }, []);

  // Plot and the exhibit's figures come with the first press, not with the page.
  const load = useCallback(async () => {
    const [figures, { drawPlot }] = await Promise.all([exhibit.figures(), import('../figure/draw-plot.ts')]);
    setDrawing({ figures: figures, draw: (figure) => drawPlot(figure, document) });
  }, [exhibit]);

  const start = (go: () => void) => () => {
    setShown(values);
    void load();
    go();
  };

  const rerun = useRef<ReturnType<typeof setTimeout>>();
  const change = (name: string, given: unknown) => {
    const { values: next, problems: found } = parseParameters(exhibit.parameters, { ...values, [name]: given });
    setProblems(found);
    setValues(next);
    if (exhibit.parameters[name]!.scope === 'view') {
      setShown((now) => ({ ...now, [name]: next[name] }));
      void load();
      if (status.records === undefined && reference === undefined) void fetchReference(id).then(setReference, () => undefined);
    } else if (exhibit.instant) {
      clearTimeout(rerun.current);
      rerun.current = setTimeout(() => latest.current(), 150);
    }
  };
  const latest = useRef(() => {});
  latest.current = start(run.start);

  const records = status.records ?? reference;
  const live = drawing !== undefined && records !== undefined;
  const figures = useMemo(
    () => (live ? drawing.figures(records, shown as never, language) : []),
    [live, drawing, records, shown, language],
  );
  const runNames = useMemo(() => namesOf(exhibit.parameters, 'run'), [exhibit]);
  const viewNames = useMemo(() => namesOf(exhibit.parameters, 'view'), [exhibit]);
  const settings = JSON.stringify(runNames.filter((name) => name !== 'seed').map((name) => shown[name]));
  const measured = useSeeds(exhibit, settings, shown, status);
  const changed = runNames.some((name) => JSON.stringify(values[name]) !== JSON.stringify(shown[name]));
  const computed = status.records === undefined ? undefined : exhibit.verdict(measured, shown as never);
  const addSeed = () => {
    setValues((now) => ({ ...now, seed: (now['seed'] as number) + 1 }));
    setQueued(true);
  };
  // The next render holds the new seed; only then may the run start with it.
  useEffect(() => {
    if (!queued) return;
    setQueued(false);
    latest.current();
  }, [queued]);
  const over = status.state === 'done' || status.state === 'stopped';
  const { title, question, attempts, caveats } = exhibit.text[language];

  return (
    <section
      class="exhibit"
      aria-labelledby={`${id}-title`}
      data-exhibit={id}
      data-state={status.state}
      data-backend={status.backend?.id ?? (exhibit.instant && status.state !== 'idle' ? 'javascript' : '')}
      data-step={status.progress?.done ?? 0}
      data-ready={ready}
      data-verdict={over ? computed?.holds : undefined}
      data-seeds={measured.length}
    >
      <header>
        <p class="eyebrow">{words.exhibit}</p>
        <h3 id={`${id}-title`}>{title}</h3>
        <p class="question">{question}</p>
      </header>
      <div class="console">
        <Transport
          status={status}
          language={language}
          ready={ready}
          onStart={start(run.start)}
          onPause={run.pause}
          onResume={run.resume}
          onStep={status.state === 'paused' ? run.step : start(run.step)}
          onReset={run.reset}
        />
        {viewNames.length > 0 && (
          <Controls parameters={exhibit.parameters} names={viewNames} values={values} onChange={change} language={language} disabled={!ready} />
        )}
        <details class="settings" open={unfolded} onToggle={(event) => setUnfolded(event.currentTarget.open)}>
          <summary>{words.settings}</summary>
          <Controls parameters={exhibit.parameters} names={runNames} values={values} onChange={change} language={language} disabled={!ready}>
            {!exhibit.instant && <EngineChoice value={engine} onChange={setEngine} language={language} disabled={!ready} />}
          </Controls>
        </details>
        {problems.length > 0 && <p class="problem" role="alert">{problemSentences(exhibit.parameters, problems, language).join(' ')}</p>}
        <noscript><p class="problem">{words.needsJavaScript}</p></noscript>
      </div>
      <StatusLines status={status} language={language} provenance={provenance} changed={changed && ready} small={small} instant={exhibit.instant ?? false} />
      <div class="figures" data-live={live}>
        {live ? figures.map((figure) => <FigureView key={figure.id} figure={figure} language={language} draw={drawing.draw} />) : children}
      </div>
      <div class="verdict">
        <p class="eyebrow">{words.verdict}</p>
        <p>{computed?.sentence[language] ?? verdict}</p>
        {'seed' in exhibit.parameters && (computed ? measured.length : seeds) > 0 && <p class="help">{words.seeds(computed ? measured.length : seeds)}</p>}
        {over && 'seed' in exhibit.parameters && (
          <button type="button" data-action="add-seed" onClick={addSeed}>{words.actions.addSeed}</button>
        )}
      </div>
      <div class="asides">
        <div>
          <p class="eyebrow">{words.tryThis}</p>
          <ul>{attempts.map((line) => <li key={line}>{line}</li>)}</ul>
        </div>
        <div>
          <p class="eyebrow">{words.caveats}</p>
          <ul>{caveats.map((line) => <li key={line}>{line}</li>)}</ul>
        </div>
      </div>
    </section>
  );
}

const namesOf = (parameters: Readonly<Record<string, { scope: string }>>, scope: string): string[] =>
  Object.keys(parameters).filter((name) => parameters[name]!.scope === scope);

async function fetchReference(id: string): Promise<unknown> {
  const response = await fetch(`${import.meta.env.BASE_URL}reference-runs/${id}.json`);
  if (!response.ok) throw new Error(`reference run ${id}: HTTP ${response.status}`);
  return ((await response.json()) as ReferenceRun).state;
}
