import type { FrameWords } from '../frame-words.ts';
import { duration } from './duration.ts';

export const en: FrameWords = {
  exhibit: 'Exhibit',
  actions: { start: 'Run', pause: 'Pause', resume: 'Continue', step: 'Step', reset: 'Reset', addSeed: 'Add another seed', goOn: (step) => `Go on from step ${step}`, reload: 'Load the page again' },
  play: { start: (label) => `Play: ${label}`, stop: (label) => `Stop: ${label}`, next: (label) => `Move on: ${label}` },
  settings: 'Settings of the run',
  presets: 'Presets',
  link: { copy: 'Copy a link to these settings', copied: 'Copied.', byHand: 'The link, to copy by hand' },
  reading: (column, from, to, count, values) => `${column} = ${to === undefined ? from : `${from} to ${to}, means of ${count} values`}: ${values.join(', ')}`,
  viewSettings: 'What is shown',
  numbers: 'The numbers',
  needsJavaScript: 'The charts show a stored run. To run it yourself, turn on JavaScript.',
  progress: 'Progress',
  idle: 'Not running. The charts show the stored reference run.',
  changed: {
    idle: 'Settings changed: the charts show the stored reference run until you press Run.',
    underWay: 'Settings changed: they hold from the next run on (Reset, then Run).',
    over: 'Settings changed: the charts show the run before until you press Run.',
  },
  starting: 'Starting: engine, self-check, first measurement …',
  running: 'Running.',
  pausedBy: { asked: 'Paused.', hidden: 'Paused while this tab was out of sight. Press Continue.', held: 'What needs no training has been computed. Press Continue to train the networks as well.' },
  ended: {
    budget: 'Done: all training steps made.',
    complete: 'Done.',
    flat: 'Stopped: no loss has fallen measurably for 2,000 steps.',
    'non-finite': 'Stopped: a loss is no longer a finite number. What was measured before it stays on the charts. Another seed or a lower learning rate may help.',
  },
  waiting: {
    loading: 'Starting takes longer than usual: files are still loading, or this device is busy. It goes on by itself; Reset stops waiting.',
    computing: 'No answer from the engine for ten seconds. The run goes on by itself when it answers; Reset stops waiting.',
  },
  faults: {
    'no-engine': 'None of the engines passed its self-check in this browser, so nothing can be trained here.',
    'engine-lost': 'The graphics processor was taken away in the middle of the run.',
    'engine-silent': 'The engine stopped answering, and the run was broken off.',
    'worker-silent': 'The run stopped answering, and was broken off.',
    'worker-ended': 'The run ended with an error.',
    'not-loaded': 'A file that the run needs could not be loaded. Check the connection.',
    memory: 'The run got no more memory from this device. A smaller network, or fewer open tabs, may help.',
    broken: 'The run broke off.',
  },
  failed(fault, resumable, detail) {
    const rest = resumable
      ? 'What was measured stays on the charts. Training can go on from its last good weights, or begin anew.'
      : fault === 'no-engine' ? 'The charts show the stored run. Press Run to try once more.' : 'What was measured stays on the charts. Press Run to begin anew.';
    return `${en.faults[fault]} ${rest} (${detail})`;
  },
  count: { steps: (done, total) => `${done} of ${total} steps`, examples: (done, total) => `${done} of ${total} examples` },
  speed: { steps: (perSecond) => `${perSecond} steps a second`, examples: (perSecond) => `${perSecond} a second` },
  share: (percent) => `${percent}% of the work`,
  trained: (steps) => `${steps} training steps`,
  exactValue: 'exact value',
  notLoaded: 'A part of this page could not be loaded. Check the connection, then load the page again: the settings stay.',
  late: 'The controls of this exhibit have not come yet; the connection may be slow. The text and the stored charts are all here. If nothing changes, load the page again.',
  returned: (step) => `The browser had put this page away, and the run, at step ${step}, with it. The settings are as they were: press Run, and the same seed gives the same numbers again.`,
  timeLeft: (seconds) => `about ${duration(seconds, 'min', 's')} left`,
  backends: { webgpu: 'WebGPU (graphics processor)', wasm: 'WebAssembly (processor)', cpu: 'plain JavaScript (slow)', javascript: 'JavaScript in double precision; nothing is trained' },
  engine: { label: 'Computes on', auto: 'the first that works', help: 'Tried in this order: WebGPU, WebAssembly, JavaScript. Small networks are not always fastest on a graphics processor.' },
  runsOn: (backend, adapter) => `Runs on ${backend}${adapter ? `: ${adapter}` : ''}.`,
  rejected: (backend, reason) => `${backend} was not used: ${reason}.`,
  slowPlan: (reason) => `The site’s own kernel was not used: ${reason}. TensorFlow.js computes in its place, more slowly.`,
  rejectedBecause: {
    unavailable: 'this browser does not offer it',
    'no-adapter': 'the browser gave no graphics adapter',
    failed: 'it could not be started',
    'wrong-numbers': 'it computed wrong numbers in the self-check',
    'gave-out': 'it gave out earlier in this run',
  },
  liveRun: 'Live run in this page.',
  smallNetwork: 'On a small screen the network starts at half the width, so that it trains quickly.',
  verdict: 'Verdict, computed from the runs',
  seeds: (count) => (count < 3 ? `${count === 1 ? 'One seed' : `${count} seeds`}: too few for an interval.` : `${count} seeds; in brackets, 95% intervals.`),
  holds: { yes: 'holds', no: 'does not hold', depends: 'depends', open: 'open' },
};
