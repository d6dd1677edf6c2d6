import { useState } from 'preact/hooks';
import { sayProblem } from '../../src/checkpoints/problem-words.ts';
import { parseParameters } from '../../src/exhibits/parameters.ts';
import type { SavedWeights } from '../../src/lab/custody.ts';
import { SAVED_ONLY } from '../../src/lab/resumable.ts';
import { writeWeights } from '../../src/lab/weights-file.ts';
import { sayWeightsProblem, WeightsError } from '../../src/lab/weights-problem.ts';
import { ask, TooSlow } from '../files/ask.ts';
import { download } from './download.ts';
import { fileName } from './origin.ts';
import { SavePart } from './SavePart.tsx';
import type { TakeHomeProps } from './TakeHome.tsx';
import { partsWords } from './parts-words.ts';
import type { WeightsAnswer } from './weights-worker.ts';

/** Nine networks of 128 units have some 6 MB with all that Adam keeps. */
const MOST_BYTES = 64e6;

interface Loaded {
  readonly settings: Readonly<Record<string, unknown>>;
  readonly saved: SavedWeights;
}

/** The trained networks as a file, and back in where a run can go on from them. */
export function WeightsPart(props: TakeHomeProps) {
  const { exhibit, language, values, shown, status, weights, onWeights } = props;
  const words = partsWords[language].weights;
  const [loaded, setLoaded] = useState<Loaded>();
  const [problem, setProblem] = useState('');
  const notLoaded = SAVED_ONLY[exhibit.id]?.[language];
  const trained = (status.progress?.step ?? status.progress?.done ?? 0) > 0 && status.state !== 'error';

  const save = async () => {
    const saved = await weights();
    if (!saved) throw new Error(words.none);
    const bytes = writeWeights({ exhibit: exhibit.id, configuration: shown, saved });
    const name = fileName({ exhibit, values: shown }, `step-${saved.state.step}`, 'safetensors');
    download(name, new Blob([bytes], { type: 'application/octet-stream' }));
    return { name, bytes: bytes.length };
  };
  const load = async (file: File) => {
    setProblem('');
    setLoaded(undefined);
    try {
      if (file.size > MOST_BYTES) throw new WeightsError({ code: 'too-large' });
      const answer = await ask<File, WeightsAnswer>(new Worker(new URL('./weights-worker.ts', import.meta.url), { type: 'module', name: 'weights' }), file);
      if ('weights' in answer) throw new WeightsError(answer.weights);
      if ('header' in answer) return setProblem(sayProblem(answer.header, language));
      const { exhibit: of, configuration, saved } = answer.file;
      if (of !== exhibit.id) throw new WeightsError({ code: 'other-exhibit', exhibit: of });
      const { values: settings, problems } = parseParameters(exhibit.parameters, configuration);
      if (problems.length > 0) throw new WeightsError({ code: 'damaged', entry: 'configuration' });
      setLoaded({ settings, saved });
      onWeights(settings, saved);
    } catch (error) {
      setProblem(error instanceof WeightsError ? sayWeightsProblem(error.problem, language) : error instanceof TooSlow ? sayProblem({ code: 'too-slow' }, language) : partsWords[language].notRead(String(error)));
    }
  };
  return (
    <div class="take-home-part">
      <SavePart language={language} label={words.save} action="save-weights" disabled={!trained} save={save}>
        <p class="help">{trained ? words.help : words.none}</p>
      </SavePart>
      {notLoaded ? <p class="help" data-part="not-loaded">{notLoaded}</p> : (
        <label class="load-weights">
          {words.load}
          <input
            type="file"
            accept=".safetensors"
            onChange={(event) => {
              const file = event.currentTarget.files?.[0];
              event.currentTarget.value = '';
              if (file) void load(file);
            }}
          />
        </label>
      )}
      {problem && <p class="problem" role="alert">{problem}</p>}
      {loaded && (
        <>
          <p class="help" role="status">{words.loaded(loaded.saved.state.step)}</p>
          {'steps' in values && (
            <button type="button" data-action="go-on" onClick={() => onWeights({ ...loaded.settings, steps: values['steps'] }, loaded.saved)}>{words.goOn(Number(values['steps']))}</button>
          )}
        </>
      )}
    </div>
  );
}
