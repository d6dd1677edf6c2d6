import { useState } from 'preact/hooks';
import type { Exhibit } from '../../src/exhibits/exhibit.ts';
import type { Figure } from '../../src/exhibits/figure.ts';
import type { Language } from '../../src/language.ts';
import type { Drawing } from '../exhibit/use-drawings.ts';
import type { KeptRun } from './store.ts';
import { keptWords } from './words.ts';

type Settings = Readonly<Record<string, unknown>>;

/** Which kept run is on the charts in place of the stored one, and which is drawn behind them. */
export function useKept(exhibit: Exhibit, language: Language) {
  const words = keptWords[language];
  const [opened, setOpened] = useState<KeptRun>();
  const [compared, setCompared] = useState<KeptRun>();
  const [problem, setProblem] = useState('');

  /** Takes a run if it can be drawn: what an earlier version of the exhibit kept may not be. */
  const take = async (run: KeptRun, set: (run: KeptRun | undefined) => void) => {
    try {
      const figures = await exhibit.figures();
      figures(run.records, run.values as never, language, run.values as never, run.curves);
      exhibit.measures(run.records, run.values as never);
      set(run);
      setProblem('');
    } catch {
      set(undefined);
      setProblem(words.old(run.name));
    }
  };
  return {
    opened,
    compared,
    problem,
    open: (run: KeptRun) => take(run, setOpened),
    close: () => setOpened(undefined),
    compare: (run: KeptRun | undefined) => (run ? take(run, setCompared) : setCompared(undefined)),
    /** What is drawn of the compared run, in the view that is chosen now. */
    drawn: (figures: Drawing['figures'], view: Settings): Figure[] => {
      const values = { ...compared!.values, ...view } as never;
      return figures(compared!.records, values, language, values, compared!.curves);
    },
    sentence: compared ? words.ghost(compared.name) : '',
    provenance: opened ? words.shown(opened.name, new Date(opened.made).toLocaleDateString(language === 'en' ? 'en-GB' : 'zh-CN', { dateStyle: 'long' })) : '',
  };
}
