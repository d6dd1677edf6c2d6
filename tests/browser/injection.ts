import { expect, type Locator, type Page } from '@playwright/test';

const minute = 60_000;

/**
 * What can be done to the worker of a run. Runs before the worker's own script, which the browser test puts it in front of; the shipped script has no
 * such door.
 */
function faults() {
  const devices: GPUDevice[] = [];
  const { requestDevice } = GPUAdapter.prototype;
  GPUAdapter.prototype.requestDevice = async function (...given) {
    const device = await requestDevice.apply(this, given);
    devices.push(device);
    return device;
  };
  const acts: Record<string, () => void> = {
    'lose the device': () => devices.forEach((device) => device.destroy()),
    'hang the queue': () => {
      GPUBuffer.prototype.mapAsync = () => new Promise(() => {});
    },
    throw: () => void setTimeout(() => { throw new Error('injected'); }),
    die: () => self.close(),
    'use up the memory': () => {
      for (const name of ['Float32Array', 'Float64Array'] as const) {
        (self as unknown as Record<string, unknown>)[name] = new Proxy(self[name], { construct() { throw new RangeError('Array buffer allocation failed'); } });
      }
    },
    'spoil the numbers': () => {
      // Noise that is not a number makes the next loss none.
      Math.cos = () => NaN;
    },
    'fail in the run': () => {
      Math.cos = () => { throw new Error('injected'); };
    },
    'set the clocks': () => {
      const { now } = performance;
      const { now: date } = Date;
      let readings = 0;
      // Hours back and days forward by turns.
      const jump = () => (Math.floor(readings++ / 50) % 2 ? -1e7 : 1e9);
      performance.now = () => now.call(performance) + jump();
      Date.now = () => date() + jump();
    },
  };
  new BroadcastChannel('fault').onmessage = ({ data }: MessageEvent<string>) => acts[data]!();
}
export type Act = 'lose the device' | 'hang the queue' | 'throw' | 'die' | 'use up the memory' | 'spoil the numbers' | 'fail in the run' | 'set the clocks';

/** Puts code in front of every worker of the page. */
export async function inWorkers(page: Page, ...code: (() => void)[]): Promise<void> {
  await page.route(/\/(bench-)?worker-[^/]*\.js/, async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: `${code.map((one) => `(${String(one)})();`).join('\n')}\n${await response.text()}` });
  });
}

export const armWorkers = (page: Page): Promise<void> => inWorkers(page, faults);
export const inject = (page: Page, act: Act): Promise<void> => page.evaluate((name) => new BroadcastChannel('fault').postMessage(name), act);

export const stepOf = async (exhibit: Locator): Promise<number> => Number(await exhibit.getAttribute('data-step'));

/** Opens an exhibit on its page, its settings given as in an address. */
export async function open(page: Page, settings: string, { id = 'twin-training', language = 'en' } = {}): Promise<Locator> {
  await page.goto(`/${language}/exhibits/${id}/#${id}?f=1&${settings}`);
  const exhibit = page.locator(`[data-exhibit="${id}"]`);
  await expect(exhibit).toHaveAttribute('data-ready', 'true');
  return exhibit;
}

export const press = (exhibit: Locator, action: string): Promise<void> => exhibit.locator(`[data-action="${action}"]`).click();
export const reaches = (exhibit: Locator, step: number) => expect.poll(() => stepOf(exhibit), { timeout: minute, intervals: [100] }).toBeGreaterThanOrEqual(step);
