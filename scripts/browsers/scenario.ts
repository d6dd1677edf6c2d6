import { strict as assert } from 'node:assert';
import type { Driver } from './driver.ts';

/** What a browser did, and the numbers by which browsers are compared. */
export interface Account {
  /** What was done, in the order of doing. */
  readonly done: string[];
  training?: Training;
}

export interface Training {
  /** Of each learner, the mean losses of its first steps by fives. */
  readonly losses: string;
  /** A digest of all that the run recorded: losses, probes, samples, distances. */
  readonly records: string;
  /** A digest of the trained networks with all that Adam keeps. */
  readonly weights: string;
  readonly milliseconds: number;
}

const PAGES = ['', 'chapters/targets/', 'chapters/guidance/', 'claims/', 'claims/v-wins-few-steps/', 'exhibits/', 'checkpoints/', 'glossary/', 'teach/'];
const LANGUAGES = { en: 'en', zh: 'zh-Hans' };
const STEPS = 100;
/** Slower than any of these browsers on a busy machine. */
const PATIENCE = 180_000;

declare global {
  interface Window {
    complaints: string[];
    saved: Record<string, string>;
  }
}

/** Drives the site as a reader would, the same in every browser. @throws AssertionError that says what the page did not do */
export async function scenario(driver: Driver, site: string, account: Account): Promise<void> {
  for (const [language, lang] of Object.entries(LANGUAGES)) {
    for (const page of PAGES) await reads(driver, `${site}/${language}/${page}`, lang);
    account.done.push(`${PAGES.length} pages read (${language})`);
  }
  for (const language of Object.keys(LANGUAGES)) {
    const training = await trains(driver, `${site}/${language}`);
    if (account.training) assert.equal(training.weights, account.training.weights, 'the same run in the other language trains other networks');
    account.training = training;
    account.done.push(`a shared link restored, its ${STEPS} steps trained on WebAssembly, the run saved (${language})`);
    await guides(driver, `${site}/${language}`);
    account.done.push(`guidance trained, its scale moved with the keyboard (${language})`);
  }
}

async function reads(driver: Driver, url: string, lang: string): Promise<void> {
  await driver.open(url);
  const page = await driver.run(() => ({ lang: document.documentElement.lang, heading: document.querySelector('h1')?.textContent?.trim() ?? '', over: document.documentElement.scrollWidth - document.documentElement.clientWidth }));
  assert.equal(page.lang, lang, `${url} is in another language`);
  assert.notEqual(page.heading, '', `${url} has no heading`);
  assert.ok(page.over <= 0, `${url} is ${page.over} px wider than its window`);
  await until(driver, `${url} has tried its fonts`, () => document.fonts.status === 'loaded' && [...document.fonts].some(({ status }) => status === 'loaded' || status === 'error'));
  const refused = await driver.run(() => [...document.fonts].filter(({ status }) => status === 'error').map(({ family, unicodeRange }) => `${family} ${unicodeRange}`));
  assert.deepEqual(refused, [], `${url} asks for fonts that this browser refuses`);
  await quiet(driver, url);
}

/** Follows a shared link, which brings the settings, trains to the end and saves. */
async function trains(driver: Driver, site: string): Promise<Training> {
  const url = `${site}/exhibits/twin-training/#twin-training?f=1&dataSet=moons&steps=${STEPS}&seed=5&on=wasm`;
  await opens(driver, url, 'twin-training');
  const restored = (wanted: Record<string, string>) => Object.entries(wanted).every(([name, value]) => document.querySelector<HTMLInputElement>(`[data-parameter="${name}"] :is(input, select)`)?.value === value);
  await until(driver, `${url} has restored its settings`, restored, { dataSet: 'moons', steps: String(STEPS), seed: '5', engine: 'wasm' });
  const begin = Date.now();
  await driver.click('[data-exhibit] [data-action="main"]');
  await until(driver, 'the run ends', () => document.querySelector<HTMLElement>('[data-exhibit]')!.dataset['state'] === 'done');
  const milliseconds = Date.now() - begin;
  assert.equal(await driver.run(() => document.querySelector<HTMLElement>('[data-exhibit]')!.dataset['backend']), 'wasm', 'it ran on another back end');
  const marks = await driver.run(() => document.querySelectorAll('[data-live="true"] [data-figure] svg path').length);
  assert.ok(marks > 10, `only ${marks} marks are drawn in the live figures`);
  await driver.run(keepDownloads);
  await driver.click('[data-part="take-home"] > summary');
  for (const [action, result] of Object.entries({ 'save-run': 'records', 'save-weights': 'weights' })) {
    await until(driver, `${action} can be pressed`, (name) => document.querySelector<HTMLButtonElement>(`[data-action="${name}"]:not(:disabled)`) !== null, action);
    await driver.click(`[data-action="${action}"]`);
    await until(driver, `${action} has saved a file`, (name) => window.saved[name] !== undefined, result);
  }
  const saved = await driver.run(() => window.saved);
  await quiet(driver, url);
  return { losses: saved['losses']!, records: saved['records']!, weights: saved['weights']!, milliseconds };
}

async function guides(driver: Driver, site: string): Promise<void> {
  const url = `${site}/exhibits/guidance/#guidance?f=1&on=wasm`;
  await opens(driver, url, 'guidance');
  await driver.click('[data-exhibit] [data-action="main"]');
  await until(driver, 'guidance has trained a while', () => Number(document.querySelector<HTMLElement>('[data-exhibit]')!.dataset['step']) > 20);
  await until(driver, 'its figures are live', () => document.querySelector('[data-live="true"] [data-figure="plane"] canvas') !== null);
  const title = () => document.querySelector('[data-figure="plane"] .figure-title')!.textContent;
  const before = await driver.run(title);
  await driver.run(() => document.querySelector<HTMLElement>('[data-parameter="scale"] input[type="range"]')!.focus());
  await driver.press('ArrowRight');
  await until(driver, 'the figure follows its slider', (old) => document.querySelector('[data-figure="plane"] .figure-title')!.textContent !== old, before);
  const ink = await driver.run(() => {
    const canvas = document.querySelector<HTMLCanvasElement>('[data-figure="plane"] canvas')!;
    return canvas.getContext('2d')!.getImageData(0, 0, canvas.width, canvas.height).data.some((byte) => byte > 0);
  });
  assert.ok(ink, 'its canvas is blank');
  await quiet(driver, url);
}

async function opens(driver: Driver, url: string, id: string): Promise<void> {
  // A change after the # alone would not load the page.
  await driver.open('about:blank');
  await driver.open(url);
  await until(driver, `${url} is ready`, (name) => document.querySelector(`[data-exhibit="${name}"][data-ready="true"]`) !== null, id);
}

/** Reads what the page would hand to the reader as files: of a run its first recorded losses, and of both a digest of their bits. */
function keepDownloads(): void {
  window.saved = {};
  // The bytes are enough; a file would make MiniBrowser wait for an answer where to put it.
  HTMLAnchorElement.prototype.click = () => {};
  const make = URL.createObjectURL.bind(URL);
  const digest = async (bytes: BufferSource) => Array.from(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)), (byte) => byte.toString(16).padStart(2, '0')).join('');
  URL.createObjectURL = (content: Blob) => {
    void content.arrayBuffer().then(async (bytes) => {
      if (content.type !== 'application/json') return void (window.saved['weights'] = await digest(bytes));
      const { records } = JSON.parse(new TextDecoder().decode(bytes)) as { records: { curve: { means: number[][] } } };
      window.saved['losses'] = JSON.stringify(records.curve.means.map((means) => means.slice(0, 2)));
      window.saved['records'] = await digest(new TextEncoder().encode(JSON.stringify(records)));
    });
    return make(content);
  };
}

async function until<A extends unknown[]>(driver: Driver, what: string, holds: (...given: A) => boolean, ...given: A): Promise<void> {
  for (const end = Date.now() + PATIENCE; !(await driver.run(holds, ...given)); ) {
    if (Date.now() > end) assert.fail(`waited in vain until ${what}; the page says: ${await driver.run(() => document.querySelector('.status')?.textContent ?? '')}`);
    await new Promise((done) => setTimeout(done, 100));
  }
}

async function quiet(driver: Driver, url: string): Promise<void> {
  assert.deepEqual(await driver.run(() => window.complaints), [], `${url} complains`);
}
