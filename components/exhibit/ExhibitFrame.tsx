import type { ComponentChildren } from 'preact';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { defaults, parseParameters, type Problem } from '../../src/exhibits/parameters.ts';
import { fromAddress, sharedAddressOf } from '../../src/exhibits/address.ts';
import type { Exhibit } from '../../src/exhibits/exhibit.ts';
import type { Language } from '../../src/language.ts';
import type { BackendId } from '../../src/learning/backend.ts';
import { frameWords } from '../../src/site/frame-words.ts';
import { KeptRuns } from '../kept/KeptRuns.tsx';
import { useKept } from '../kept/use-kept.ts';
import { TakeHome } from '../take-home/TakeHome.tsx';
import { Controls } from './Controls.tsx';
import { EngineChoice } from './EngineChoice.tsx';
import { Presets } from './Presets.tsx';
import { Problems } from './Problems.tsx';
import { differ, namesOf, pick, type Settings } from './settings.ts';
import { Share } from './share/Share.tsx';
import { StatusLines } from './StatusLines.tsx';
import { Transport } from './Transport.tsx';
import { Unloaded } from './Unloaded.tsx';
import { useAddress } from './use-address.ts';
import { useDrawings } from './use-drawings.ts';
import { useReturn } from './use-return.ts';
import { useRun, type From } from './use-run.ts';
import { useSeeds } from './use-seeds.ts';
import { useStored } from './use-stored.tsx';
import { useWaking } from './use-waking.ts';
import { VerdictBox } from './VerdictBox.tsx';

export interface FrameProps {
  readonly exhibit: Exhibit;
  readonly language: Language;
  /** Of its heading. */
  readonly level: 1 | 2 | 3;
  readonly title: string;
  readonly question: string;
  /** The reference run's figures, drawn at build time. */
  readonly children?: ComponentChildren;
  /** What to try, and what the exhibit does not show. */
  readonly asides?: ComponentChildren;
  /** The sentence under the build-time figures. */
  readonly provenance: string;
  readonly verdict: string;
  /** Seeds behind that verdict. */
  readonly seeds: number;
}

/** The one frame around every exhibit: controls, transport, figures, status, verdict. An exhibit brings only its definition. */
export default function ExhibitFrame({ exhibit, language, level, title, question, children, asides, provenance, verdict, seeds }: FrameProps) {
  const { id } = exhibit;
  const Heading: 'h1' | 'h2' | 'h3' = `h${level}`;
  const words = frameWords[language];
  const runNames = useMemo(() => namesOf(exhibit.parameters, 'run'), [exhibit]);
  const viewNames = useMemo(() => namesOf(exhibit.parameters, 'view'), [exhibit]);
  // What is drawn by hand is the first thing to be seen, although it takes a run to answer it.
  const drawnNames = useMemo(() => runNames.filter((name) => exhibit.parameters[name]!.kind === 'curve'), [exhibit]);
  const [ready, setReady] = useState(false);
  const [small, setSmall] = useState(false);
  const [unfolded, setUnfolded] = useState(true);
  const [values, setValues] = useState<Settings>(() => defaults(exhibit.parameters));
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const [engine, setEngine] = useState<BackendId>();
  /** What the records on screen were made and are shown with. */
  const [shown, setShown] = useState({ values, engine });
  const { drawing, reference, failed, load } = useDrawings(exhibit);
  const run = useRun(exhibit, values, engine);
  const { status } = run;
  const kept = useKept(exhibit, language);
  const { measures: measured, curves } = useSeeds(exhibit, JSON.stringify(runNames.filter((name) => name !== 'seed').map((name) => shown.values[name])), shown.values, status);

  useEffect(() => {
    setReady(true);
    if (!matchMedia('(max-width: 600px)').matches) return;
    setUnfolded(false);
    if (!exhibit.small) return;
    setSmall(true);
    setValues((now) => ({ ...now, ...exhibit.small }));
    // The reader has changed nothing, so this is no change to speak of; a line of its own says it.
    setShown((now) => ({ ...now, values: { ...now.values, ...exhibit.small } }));
  }, []);

  const leaveSmall = () => {
    setSmall(false);
    setShown((now) => ({ ...now, values: { ...now.values, ...pick(defaults(exhibit.parameters), Object.keys(exhibit.small!)) } }));
  };
  const start = <A extends unknown[]>(go: (...given: A) => void) => (...given: A) => {
    setShown({ values, engine });
    kept.close();
    void load(false);
    go(...given);
  };
  const reset = () => {
    run.reset();
    kept.close();
    // Back to the reference run, made with the default settings (but for the smaller network), in the view that is chosen now.
    const reset = { ...defaults(exhibit.parameters), ...(small && exhibit.small), ...pick(values, viewNames) };
    setShown({ values: reset, engine: undefined });
    if (differ(viewNames, reset, defaults(exhibit.parameters))) void load(true);
  };

  const rerun = useRef<ReturnType<typeof setTimeout>>();
  const latest = useRef({ asked: (_from?: From) => {}, byItself: () => {} });
  latest.current = { asked: start(run.start), byItself: start(run.startHeld) };
  /** Takes over settings that were found good: shows what can be shown at once, computes again what is computed at once. */
  const adopt = (next: Settings) => {
    setValues(next);
    if (differ(viewNames, next, shown.values)) {
      setShown((now) => ({ ...now, values: { ...now.values, ...pick(next, viewNames) } }));
      void load(status.records === undefined && reference === undefined);
    }
    if (differ(exhibit.previews ?? [], next, values)) void load(status.records === undefined && reference === undefined);
    if (exhibit.instant && differ(runNames, next, values)) {
      clearTimeout(rerun.current);
      rerun.current = setTimeout(() => latest.current.byItself(), 150);
    }
  };
  const change = (given: Settings) => {
    const { values: parsed, problems: found } = parseParameters(exhibit.parameters, { ...values, ...given });
    // What cannot be read at all leaves the value as it was.
    const unread = found.some(({ kind }) => kind === 'not-a-number');
    const next = unread ? values : parsed;
    setProblems(unread ? found.map((problem) => ({ ...problem, used: values[problem.name] })) : found);
    adopt(next);
  };
  const changeOne = (name: string, given: unknown) => change({ [name]: given });

  const section = useRef<HTMLElement>(null);
  useAddress(exhibit, ready, {
    take: (found) => {
      setProblems(found.problems);
      if (found.engine) setEngine(found.engine);
      // Whoever sent the link saw its settings, however small the screen is here.
      if (small) leaveSmall();
      adopt(found.values);
      // A host page that embeds this one decides for itself what it shows.
      if (window === window.parent) section.current!.scrollIntoView();
    },
    stray: (problem) => setProblems([problem]),
  });

  const address = sharedAddressOf(id, exhibit.parameters, values as never, engine);
  const step = status.progress?.step ?? status.progress?.done ?? 0;
  const back = useReturn(id, ready, status.state === 'idle' ? undefined : { hash: address, step }, (hash) => {
    const found = fromAddress(hash, id, exhibit.parameters);
    if (!found || location.hash.startsWith(`#${id}?`)) return;
    setEngine(found.engine);
    adopt(found.values);
  });

  const [queued, setQueued] = useState<{ readonly from?: From }>();
  const addSeed = () => {
    setValues((now) => ({ ...now, seed: (now['seed'] as number) + 1 }));
    setQueued({});
  };
  const goOn = (settings: Settings, from: From) => {
    setValues(settings);
    setProblems([]);
    setQueued({ from });
  };
  /** From the last good networks, with the settings that made them; but who stopped at a loss that is no number may want another learning rate. */
  const goOnFrom = (checkpoint: From) => {
    setValues((now) => ({ ...now, ...pick(shown.values, runNames), ...(status.state === 'stopped' && 'learningRate' in now && pick(now, ['learningRate'])) }));
    setQueued({ from: checkpoint });
  };
  // The next render holds the new settings; only then may the run start with them.
  useEffect(() => {
    if (!queued) return;
    setQueued(undefined);
    latest.current.asked(queued.from);
  }, [queued]);

  const opened = status.records === undefined ? kept.opened : undefined;
  const records = status.records ?? opened?.records ?? reference?.state;
  const live = drawing !== undefined && records !== undefined;
  const present = exhibit.previews ? values : shown.values;
  const figures = useMemo(() => {
    if (!live) return [];
    const seedCurves = opened?.curves ?? (status.records === undefined ? reference?.curves : curves);
    const own = drawing.figures(records, shown.values as never, language, present as never, seedCurves);
    return kept.compared ? drawing.withGhosts(own, kept.drawn(drawing.figures, pick(shown.values, viewNames)), kept.sentence) : own;
  }, [live, drawing, records, shown, language, present, kept.compared]);
  const origin = useMemo(() => ({ exhibit, values: present }), [exhibit, present]);
  const { stage, wake } = useWaking(live, () => void load(status.records === undefined && reference === undefined));
  const stored = useStored(stage, live, children);
  const changed = differ(runNames, values, shown.values) || (status.state !== 'idle' && engine !== shown.engine);
  const over = status.state === 'done' || status.state === 'stopped';
  const known = opened?.measures ?? (status.records === undefined ? undefined : measured);
  const computed = known && exhibit.verdict(known, shown.values as never);

  return (
    <section
      ref={section}
      id={id}
      class="exhibit"
      aria-labelledby={`${id}-title`}
      data-exhibit={id}
      data-state={status.state}
      data-backend={status.backend?.id ?? (exhibit.instant && status.state !== 'idle' ? 'javascript' : '')}
      data-step={step}
      data-ready={ready}
      data-verdict={over ? computed?.holds : undefined}
      data-seeds={measured.length}
    >
      <header>
        <p class="eyebrow">{words.exhibit}</p>
        <Heading id={`${id}-title`}>{title}</Heading>
        <p class="question">{question}</p>
      </header>
      <div class="console">
        <Transport
          status={status}
          language={language}
          ready={ready}
          onStart={() => start(run.start)()}
          onPause={run.pause}
          onResume={run.resume}
          onStep={status.state === 'paused' ? run.step : start(run.step)}
          onReset={reset}
          onGoOn={goOnFrom}
        />
        {exhibit.presets && <Presets presets={exhibit.presets} values={values} onChoose={change} language={language} disabled={!ready} />}
        {drawnNames.length + viewNames.length > 0 && (
          <Controls parameters={exhibit.parameters} names={[...drawnNames, ...viewNames]} values={values} onChange={changeOne} language={language} disabled={!ready} />
        )}
        <details class="settings" open={unfolded} onToggle={(event) => setUnfolded(event.currentTarget.open)}>
          <summary>{words.settings}</summary>
          <Controls parameters={exhibit.parameters} names={runNames.filter((name) => !drawnNames.includes(name))} values={values} onChange={changeOne} language={language} disabled={!ready}>
            {exhibit.instant !== true && <EngineChoice value={engine} onChange={setEngine} language={language} disabled={!ready} />}
          </Controls>
        </details>
        <Share id={id} title={title} hash={address} language={language} disabled={!ready} />
        <Problems parameters={exhibit.parameters} problems={problems} language={language} />
        {(failed || status.failure?.here) && <Unloaded language={language} hash={address} />}
        {!ready && <p class="problem late" data-pagefind-ignore>{words.late}</p>}
        <noscript><p class="problem">{words.needsJavaScript}</p></noscript>
      </div>
      <StatusLines status={status} language={language} provenance={opened ? kept.provenance : provenance} changed={changed && ready} small={small || (!ready && exhibit.small !== undefined)} instant={exhibit.instant !== undefined} returned={status.state === 'idle' ? back.step : undefined} />
      <div class="figures" data-live={live} ref={stage} {...(!live && wake)}>
        {live ? <drawing.LiveFigures figures={figures} language={language} origin={origin} onSet={change} /> : stored}
      </div>
      <VerdictBox
        sentence={computed?.sentence[language] ?? verdict}
        seeds={'seed' in exhibit.parameters ? known?.length ?? seeds : 0}
        onAddSeed={over && 'seed' in exhibit.parameters ? addSeed : undefined}
        language={language}
      />
      <TakeHome exhibit={exhibit} language={language} values={values} shown={shown.values} status={status} weights={run.weights} onWeights={(settings, weights) => goOn(settings, { weights })} figures={figures} />
      <KeptRuns
        exhibit={id}
        language={language}
        current={status.records === undefined ? undefined : { exhibit: id, values: shown.values, records: status.records, measures: measured, curves, backend: status.backend?.id ?? 'javascript' }}
        status={status}
        weights={run.weights}
        settings={values}
        onGoOn={goOn}
        compared={kept.compared?.name}
        problem={kept.problem}
        onCompare={(other) => {
          void kept.compare(other);
          void load(status.records === undefined && reference === undefined);
        }}
        onShow={(one) => {
          run.reset();
          const { values: parsed, problems: wrong } = parseParameters(exhibit.parameters, one.values);
          setProblems(wrong);
          setValues(parsed);
          setShown({ values: parsed, engine });
          void kept.open(one);
          void load(false);
        }}
      />
      {asides}
    </section>
  );
}
