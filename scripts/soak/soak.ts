import { launch } from 'puppeteer-core';
import type { Pace, Soak } from './judge.ts';
import { makeSampler, type Kept, type Sample } from './sampler.ts';

export interface SoakSettings {
  /** Settings of twin training as in an address. */
  readonly settings: string;
  /** Runs follow one another until so much time has passed and so many are done; the last one comes to its end. */
  readonly seconds: number;
  readonly atLeast: number;
  /** Steps between two samples within a run. */
  readonly every: number;
  /** What the pace is taken from. A stretch of a run of seconds is too short to be timed from outside. */
  readonly paceOf: 'stretches' | 'runs';
}

/** A run stops by itself where no loss falls any more. */
const ENDS = ['done', 'stopped'];

/** Trains in a page of the built site, by the buttons that a reader has, again and again, and counts what page and workers hold. @throws Error where a run breaks off */
export async function soak(site: string, executablePath: string, { settings, seconds, atLeast, every, paceOf }: SoakSettings, say: (sample: Sample) => void = () => {}): Promise<Soak> {
  const browser = await launch({ executablePath, headless: true, defaultViewport: { width: 1280, height: 900 }, args: ['--no-sandbox', '--disable-background-networking', '--disable-component-update', '--no-first-run'] });
  try {
    const page = await browser.newPage();
    await page.goto(`${site}/en/exhibits/twin-training/#twin-training?f=1&on=wasm&${settings}`, { waitUntil: 'load' });
    await page.waitForSelector('[data-exhibit][data-ready="true"]');
    await page.locator('[data-part="take-home"] > summary').click();
    const sampler = await makeSampler(browser, page);
    const press = (action: string) => page.locator(`[data-exhibit] [data-action="${action}"]`).click();
    const samples: Sample[] = [];
    const paces: Pace[] = [];
    const runs: Kept[] = [];
    const begin = Date.now();
    const now = () => (Date.now() - begin) / 1000;

    for (let run = 0; run < atLeast || now() < seconds; run++) {
      const sample = async (ended: boolean) => {
        samples.push({ run, ended, at: now(), ...(await sampler.sample(!ended)) });
        say(samples.at(-1)!);
      };
      const moment = async () => ({ at: now(), computed: await sampler.computed(), ...(await sampler.exhibit()) });
      type Moment = Awaited<ReturnType<typeof moment>>;
      const keep = (kind: SoakSettings['paceOf'], from: Moment, to: Moment) => {
        if (kind === paceOf) paces.push({ at: to.at, steps: to.step - from.step, seconds: to.at - from.at, computed: to.computed - from.computed });
      };
      // The exhibit may still show the run before.
      const start = { ...(await moment()), step: 0 };
      await press('main');
      await page.waitForFunction(() => Number(document.querySelector<HTMLElement>('[data-exhibit]')!.dataset['step']) > 0, { timeout: 60_000 });
      for (let running = true; running; ) {
        const from = await moment();
        let to = from;
        while (to.state === 'running' && to.step - from.step < every) {
          await new Promise((done) => setTimeout(done, 100));
          to = await moment();
        }
        running = to.state === 'running';
        if (running) {
          keep('stretches', from, to);
          // The run, and with it a worker that is being counted, may end meanwhile.
          await sample(false).catch(async (error: unknown) => {
            if ((await sampler.exhibit()).state === 'running') throw error;
          });
        } else if (!ENDS.includes(to.state)) throw new Error(`a run ended as "${to.state}" at step ${to.step}`);
        else keep('runs', start, to);
      }
      runs.push(await sampler.kept());
      await sample(true);
      await press('reset');
    }
    return { samples, paces, runs };
  } finally {
    await browser.close();
  }
}
