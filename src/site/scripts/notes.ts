import { LESSON_CHANNEL, readLessonMessage, type LessonMessage } from '../present/slide.ts';

/** The speaker's window: shows the step that the lesson in the other window is at, and hands keys over to it. */
const root = document.querySelector<HTMLElement>('.speaker')!;
const { lesson = '', following = '', question = '', exhibitStage = '' } = root.dataset;
const steps = [...root.querySelectorAll<HTMLElement>('.speaker-notes > li')];
const where = root.querySelector<HTMLElement>('[data-where]')!;
const clock = root.querySelector<HTMLElement>('[data-clock]')!;
const channel = new BroadcastChannel(LESSON_CHANNEL);
let since: number | undefined;

channel.onmessage = ({ data: given }) => {
  const data = readLessonMessage(given, lesson, steps.length);
  if (data?.type !== 'at') return;
  since ??= Date.now();
  clock.hidden = false;
  root.dataset['now'] = String(data.index + 1);
  where.textContent = `${following} ${steps[data.index]!.querySelector('.eyebrow')!.textContent}: ${data.stage === 'question' ? question : exhibitStage}`;
  for (const [i, step] of steps.entries()) step.hidden = i !== data.index;
  const step = steps[data.index]!;
  for (const [i, output] of [...step.querySelectorAll('output')].entries()) output.textContent = data.tally[i] ? String(data.tally[i]) : '';
  step.querySelector('.speaker-verdict')!.textContent = data.stage === 'exhibit' ? data.verdict : '';
};
const post = (message: LessonMessage) => channel.postMessage(message);
post({ type: 'ask', lesson });
setInterval(() => {
  if (since !== undefined) clock.querySelector('b')!.textContent = String(Math.floor((Date.now() - since) / 60_000));
}, 1000);

window.addEventListener('keydown', (event) => {
  const { key, code, shiftKey, target } = event;
  if (event.ctrlKey || event.metaKey || event.altKey || since === undefined || ['Tab', 'Escape'].includes(key)) return;
  if (target instanceof HTMLElement && target.matches('input, select, a, button')) return;
  event.preventDefault();
  post({ type: 'key', lesson, key, code, shiftKey });
});
