import { createHash } from 'node:crypto';
import type { Browser, CDPSession, Page, WebWorker } from 'puppeteer-core';

/** What is in use after a garbage collection. */
export interface Held {
  /** Steps that the run had trained. */
  readonly step: number;
  /** Bytes of the page's JavaScript, its DOM and its buffers. */
  readonly page: number;
  /** Elements and text nodes that are alive, attached or not. */
  readonly nodes: number;
  readonly listeners: number;
  /** What is drawn in the figures. */
  readonly marks: number;
  /** Of all workers together: bytes with those of WebAssembly's memories, and tensors where one of them has loaded tfjs. */
  readonly workers?: { readonly bytes: number; readonly tensors?: number };
}

export interface Sample extends Held {
  readonly run: number;
  /** Whether the run was over, and its workers with it. */
  readonly ended: boolean;
  /** Seconds since the soak began. */
  readonly at: number;
}

/** What a finished run has kept. */
export interface Kept {
  /** A digest of its records. */
  readonly digest: string;
  /** Steps that it trained. */
  readonly steps: number;
  /** Training steps that the loss curve accounts for. */
  readonly covered: number;
}

type Exhibit = { readonly state: string; readonly step: number };
/** What `Runtime.getHeapUsage` answers; the types of the protocol lack the last two. */
interface HeapUsage {
  readonly usedSize: number;
  readonly embedderHeapUsedSize: number;
  readonly backingStorageSize: number;
}

/** Counts what a page of the site and its workers hold. */
export async function makeSampler(browser: Browser, page: Page) {
  const devtools = await page.createCDPSession();
  await devtools.send('Performance.enable');
  const processes = await browser.target().createCDPSession();
  /** Workers that ended while they were asked, and that Puppeteer may go on listing. */
  const silent = new WeakSet<WebWorker>();

  return {
    exhibit: (): Promise<Exhibit> =>
      page.evaluate(() => {
        const { state, step } = document.querySelector<HTMLElement>('[data-exhibit]')!.dataset;
        return { state: state ?? '', step: Number(step ?? 0) };
      }),

    /** Seconds that all processes of the browser have computed: unlike a clock it does not go on while other programs have the processor. */
    async computed(): Promise<number> {
      const { processInfo } = await processes.send('SystemInfo.getProcessInfo');
      return processInfo.reduce((sum, { cpuTime }) => sum + cpuTime, 0);
    },

    async sample(withWorkers: boolean): Promise<Held> {
      const { step } = await this.exhibit();
      const asked = withWorkers ? page.workers().filter((worker) => !silent.has(worker)) : [];
      const workers = await Promise.all(asked.map((worker) => answered(async () => ({ bytes: await bytes(worker.client), tensors: await worker.evaluate(tensors) }), () => silent.add(worker))));
      const withTfjs = workers.flatMap(({ tensors: count }) => (count === null ? [] : { tensors: count }));
      const ofPage = await bytes(devtools);
      const { metrics } = await devtools.send('Performance.getMetrics');
      const metric = (name: string) => metrics.find((one) => one.name === name)?.value ?? NaN;
      const sum = <K extends string>(all: readonly Record<K, number>[], name: K) => all.reduce((total, one) => total + one[name], 0);
      return {
        step,
        page: ofPage,
        nodes: metric('Nodes'),
        listeners: metric('JSEventListeners'),
        marks: await page.evaluate(() => document.querySelectorAll('.figures svg *').length),
        ...(withWorkers && { workers: { bytes: sum(workers, 'bytes'), ...(withTfjs.length > 0 && { tensors: sum(withTfjs, 'tensors') }) } }),
      };
    },

    /** Presses for the finished run's file and reads it. */
    async kept(): Promise<Kept> {
      await page.evaluate(keepText);
      await page.locator('[data-action="save-run"]').click();
      await page.waitForFunction(() => 'savedText' in window);
      const text = await page.evaluate(() => (window as unknown as { savedText: string }).savedText);
      const { records } = JSON.parse(text) as { records: { curve: { stride: number; means: number[][]; open: { count: number } } } };
      const { stride, means, open } = records.curve;
      return { steps: (await this.exhibit()).step, digest: createHash('sha256').update(JSON.stringify(records)).digest('hex'), covered: stride * means[0]!.length + open.count };
    },
  };
}

/** A worker that ends while it is asked never answers. @throws Error after half a minute, and says so to `onSilence` */
async function answered<T>(question: () => Promise<T>, onSilence: () => void): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      onSilence();
      reject(new Error('a worker does not answer'));
    }, 30_000);
  });
  try {
    return await Promise.race([question(), late]);
  } finally {
    clearTimeout(timer);
  }
}

async function bytes(session: CDPSession): Promise<number> {
  // What only weak references and finalizers held goes with the second.
  for (let i = 0; i < 2; i++) await session.send('HeapProfiler.collectGarbage');
  const { usedSize, embedderHeapUsedSize, backingStorageSize } = (await session.send('Runtime.getHeapUsage')) as unknown as HeapUsage;
  return usedSize + embedderHeapUsedSize + backingStorageSize;
}

/** tfjs keeps its one engine under this name. */
const tensors = () => (globalThis as { readonly _tfengine?: { readonly state: { readonly numTensors: number } } })._tfengine?.state.numTensors ?? null;

function keepText(): void {
  Reflect.deleteProperty(window, 'savedText');
  const make = URL.createObjectURL;
  HTMLAnchorElement.prototype.click = () => {};
  URL.createObjectURL = (content: Blob) => {
    URL.createObjectURL = make;
    void content.text().then((text) => Object.assign(window, { savedText: text }));
    return make.call(URL, content);
  };
}
