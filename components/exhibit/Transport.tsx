import type { TargetedMouseEvent } from 'preact';
import type { Language } from '../../src/language.ts';
import { say } from '../../src/exhibits/numbers.ts';
import { frameWords } from '../../src/site/frame-words.ts';
import type { From, RunStatus } from './use-run.ts';

interface TransportProps {
  readonly status: RunStatus;
  readonly language: Language;
  readonly ready: boolean;
  readonly onStart: () => void;
  readonly onPause: () => void;
  readonly onResume: () => void;
  readonly onStep: () => void;
  readonly onReset: () => void;
  readonly onGoOn: (from: From) => void;
}

export const ICONS = {
  play: 'M5 3.5v13l11-6.5z',
  pause: 'M5 4h4v12H5zM11 4h4v12h-4z',
  step: 'M4 4v12l8-6zM13 4h3v12h-3z',
  reset: 'M10 4a6 6 0 1 1-5.7 4.1l1.9.6A4 4 0 1 0 10 6v3L5.5 5.5 10 2z',
};

export function Transport({ status, language, ready, onStart, onPause, onResume, onStep, onReset, onGoOn }: TransportProps) {
  const { actions, progress } = frameWords[language];
  const { state } = status;
  const running = state === 'running';
  const main = running ? { act: onPause, text: actions.pause, icon: ICONS.pause }
    : state === 'paused' ? { act: onResume, text: actions.resume, icon: ICONS.play }
    : { act: onStart, text: actions.start, icon: ICONS.play };
  const broken = state === 'error' || status.ended === 'non-finite' ? status.checkpoint : undefined;
  return (
    <div class="transport">
      <div class="buttons">
        {broken && <Button primary disabled={!ready} icon={ICONS.play} text={actions.goOn(group(broken.weights.state.step, language))} name="go-on-from" onClick={() => onGoOn(broken)} />}
        <Button primary={!broken} disabled={!ready} icon={main.icon} text={main.text} name="main" onClick={main.act} />
        <Button disabled={!ready || running} icon={ICONS.step} text={actions.step} name="step" onClick={onStep} />
        <Button
          disabled={!ready || state === 'idle'}
          icon={ICONS.reset}
          text={actions.reset}
          name="reset"
          onClick={(event) => {
            // The button is about to be disabled, and would take the focus with it.
            event.currentTarget.parentElement?.querySelector<HTMLButtonElement>('[data-action="main"]')?.focus();
            onReset();
          }}
        />
      </div>
      <div class="gauge">
        <progress aria-label={progress} max={1} value={status.progress ? status.progress.done / status.progress.total : 0} />
        <p class="readout">{readout(status, language)}</p>
      </div>
    </div>
  );
}

function Button({ icon, text, name, primary = false, disabled, onClick }: { icon: string; text: string; name: string; primary?: boolean; disabled: boolean; onClick: (event: TargetedMouseEvent<HTMLButtonElement>) => void }) {
  return (
    <button type="button" class={primary ? 'primary' : undefined} data-action={name} disabled={disabled} aria-label={text} onClick={onClick}>
      <svg viewBox="0 0 20 20" width="16" height="16" aria-hidden="true"><path d={icon} fill="currentColor" /></svg>
      <span>{text}</span>
    </button>
  );
}

const group = (value: number, language: Language) => value.toLocaleString(language === 'en' ? 'en-GB' : 'zh-CN');

/** Steps, speed and time left, in figures that do not jump about. */
function readout({ state, progress, perSecond }: RunStatus, language: Language): string {
  if (!progress) return '';
  const { count, speed, timeLeft, share, trained } = frameWords[language];
  const { done, total, unit, step } = progress;
  const parts = unit ? [count[unit](group(done, language), group(total, language))] : [share(Math.floor((100 * done) / total))];
  if (step) parts.push(trained(group(step, language)));
  if (perSecond && state === 'running') {
    if (unit) parts.push(speed[unit](say(perSecond, language, 2)));
    parts.push(timeLeft((total - done) / perSecond));
  }
  return parts.join(' · ');
}
