import { useEffect, useState } from 'preact/hooks';
import type { Inspection } from '../../src/checkpoints/findings.ts';
import { outputOf } from '../../src/checkpoints/inspect.ts';
import { caseNames, caseOf, PURE_NOISE_TEST } from '../../src/checkpoints/settings.ts';
import { sayWarning } from '../../src/checkpoints/warning-words.ts';
import { names, sayConclusion, sayMeaning, saySchedule } from '../../src/checkpoints/words.ts';
import type { Figure } from '../../src/exhibits/figure.ts';
import type { Language } from '../../src/language.ts';
import { frameWords } from '../../src/site/frame-words.ts';
import { Figures } from '../figure/Figures.tsx';
import type { DrawPlot } from '../figure/LivePlot.tsx';
import { SettingsList } from './SettingsList.tsx';
import { Sources } from './Sources.tsx';
import { words } from './words.ts';

export interface InDesk {
  readonly language: Language;
  /** The headings of the parts. */
  readonly part: 'h3' | 'h4';
}

/** All that was found in one file: the answer, contradictions, the keys it rests on, the schedule drawn, settings. */
export function Inspected({ inspection, language, part: Part }: InDesk & { inspection: Inspection }) {
  const w = words[language].inspector;
  const { conclusion, family, findings, warnings, schedule, zero, lora } = inspection;
  const output = outputOf(conclusion);
  const settle = caseOf(inspection);
  const said = warnings.map((warning) => ({ code: warning.code, ...sayWarning(warning, language) }));
  const groups = [
    { title: w.contradictions, list: said.filter(({ mild }) => !mild) },
    { title: w.remarks, list: said.filter(({ mild }) => mild) },
  ];
  return (
    <div class="inspection">
      <div class="answer">
        <p class="eyebrow">{w.fileSays(inspection.name)}</p>
        <p class="output" data-output={output ?? conclusion.kind}>
          {output ? <span class={`ink-${output}`}>{names[language].outputs[output]}</span> : conclusion.kind === 'disagree' ? w.contradictory : w.open}
        </p>
        <p>{sayConclusion(conclusion, lora, language)}</p>
        <dl>
          {family && <div><dt>{w.family}</dt><dd>{names[language].families[family]}</dd></div>}
          <div><dt>{w.terminal}</dt><dd>{zero === undefined ? w.untold : zero ? w.yes : w.no}</dd></div>
          {schedule && <div><dt>{w.schedule}</dt><dd>{saySchedule(schedule.spec, schedule.assumed, language)}</dd></div>}
        </dl>
      </div>
      {groups.map(({ title, list }) => list.length > 0 && (
        <div key={title} class="warnings" data-mild={title === w.remarks}>
          <Part class="part">{title}</Part>
          <ul>{list.map(({ code, text, sources }, i) => <li key={i} data-warning={code}><p>{text}</p><Sources ids={sources} /></li>)}</ul>
        </div>
      ))}
      {(conclusion.kind === 'unknown' || conclusion.kind === 'disagree') && !lora && <PureNoiseTest language={language} part={Part} />}
      {findings.length > 0 && (
        <>
          <Part class="part">{w.evidence}</Part>
          <div class="table-scroll" tabIndex={0} role="region" aria-label={w.evidence}>
            <table>
              <thead><tr><th scope="col">{w.key}</th><th scope="col">{w.value}</th><th scope="col">{w.means}</th></tr></thead>
              <tbody>
                {findings.map(({ key, value, means }, i) => (
                  <tr key={i} data-about={means.about}><td><code>{key}</code></td><td>{value ? <code>{value}</code> : w.present}</td><td>{sayMeaning(means, language)}</td></tr>
                ))}
              </tbody>
            </table>
          </div>
        </>
      )}
      <Schedule inspection={inspection} language={language} />
      <Part class="part">{settle ? w.settingsFor(caseNames[language][settle]) : w.settings}</Part>
      {settle ? <SettingsList of={settle} language={language} /> : <p>{output ? w.notLookedInto : w.noSettings}</p>}
    </div>
  );
}

export function PureNoiseTest({ language, part: Part }: InDesk) {
  const w = words[language].inspector;
  return (
    <div class="noise-test">
      <Part class="part">{w.test}</Part>
      <p>{w.testHow}</p>
      <pre class="code" tabIndex={0}><code>{PURE_NOISE_TEST}</code></pre>
      <p>{w.testNot}</p>
    </div>
  );
}

interface Drawn {
  readonly figures: readonly Figure[];
  readonly draw: DrawPlot;
}

/** The charts, for which Plot is loaded now and not before. */
function Schedule({ inspection: { schedule }, language }: { inspection: Inspection; language: Language }) {
  const [drawn, setDrawn] = useState<Drawn | 'failed'>();
  useEffect(() => {
    if (!schedule) return;
    void (async () => {
      try {
        const [{ scheduleFigures }, { drawPlot }] = await Promise.all([import('./schedule-figures.ts'), import('../figure/draw-plot.ts')]);
        setDrawn({ figures: scheduleFigures(schedule, language), draw: (figure) => drawPlot(figure, document) });
      } catch {
        setDrawn('failed');
      }
    })();
  }, []);
  if (!schedule) return null;
  if (drawn === 'failed') return <p class="problem" role="alert">{frameWords[language].notLoaded}</p>;
  return <div class="figures" data-live={drawn !== undefined}>{drawn && <Figures figures={drawn.figures} language={language} draw={drawn.draw} />}</div>;
}
