import { dictionaries } from '../../src/site/dictionary.ts';
import { offlineWords } from '../../src/site/offline/words.ts';
import { armWorkers, inject, inWorkers, open, press, reaches, stepOf, type Act } from './injection.ts';
import { expect, test } from './under-policy.ts';

const { en, zh } = dictionaries;
const minute = 60_000;

test('a graphics device that is lost in mid-run: the run says so, keeps its charts, and goes on without it from its last good weights', { tag: '@alone' }, async ({ page }) => {
  await armWorkers(page);
  const exhibit = await open(page, 'on=webgpu&width=16&steps=400');
  await press(exhibit, 'main');
  await reaches(exhibit, 40);
  await expect(exhibit).toHaveAttribute('data-backend', 'webgpu');
  await inject(page, 'lose the device');
  await expect(exhibit).toHaveAttribute('data-state', 'error');
  await expect(exhibit.locator('.milestone')).toContainText(en.faults['engine-lost']);
  await expect(exhibit.locator('.figures')).toHaveAttribute('data-live', 'true');
  expect(await exhibit.locator('.figures svg path').count()).toBeGreaterThan(3);
  const from = Number((await exhibit.locator('[data-action="go-on-from"]').innerText()).replaceAll(/\D/g, ''));
  expect(from).toBeGreaterThan(0);
  await press(exhibit, 'go-on-from');
  await expect(exhibit).toHaveAttribute('data-backend', 'wasm');
  await expect(exhibit.locator('.engine')).toContainText(en.rejectedBecause['gave-out']);
  await expect(exhibit).toHaveAttribute('data-state', 'done', { timeout: minute });
  expect(await stepOf(exhibit)).toBe(400);
});

test('a graphics queue that never answers: after ten seconds the page says that it waits, after a minute it breaks off and offers to go on', { tag: '@alone' }, async ({ page }) => {
  test.setTimeout(4 * minute);
  await page.clock.install();
  await armWorkers(page);
  const exhibit = await open(page, 'on=webgpu&width=16&steps=400', { language: 'zh' });
  await press(exhibit, 'main');
  await reaches(exhibit, 20);
  await inject(page, 'hang the queue');
  const milestone = exhibit.locator('.milestone');
  // Seconds of this page pass faster; the worker's signs of life come at their own pace.
  const pass = async (seconds: number) => {
    await page.waitForTimeout(2500);
    await page.clock.runFor(1000 * seconds);
  };
  await pass(9);
  await pass(9);
  await expect(milestone).toHaveText(zh.waiting.computing);
  for (let i = 0; i < 3; i++) await pass(20);
  await expect(milestone).toContainText(zh.faults['engine-silent']);
  await press(exhibit, 'go-on-from');
  await expect(exhibit.locator('.engine')).toContainText(zh.rejectedBecause['gave-out']);
  await expect(exhibit).toHaveAttribute('data-state', 'done', { timeout: minute });
});

test('a graphics processor that computes wrong numbers, one that throws, and one that hangs at the start are not used, and the page says why', async ({ page }) => {
  const cases: [() => void, string, string][] = [
    [() => {
      const { getMappedRange } = GPUBuffer.prototype;
      GPUBuffer.prototype.getMappedRange = function (...given) {
        const range = getMappedRange.apply(this, given);
        if (this.usage & GPUBufferUsage.MAP_READ) {
          const numbers = new Float32Array(range);
          numbers.forEach((value, i) => (numbers[i] = 1.01 * value));
        }
        return range;
      };
    }, en.rejectedBecause['wrong-numbers'], 'numbers'],
    [() => { GPUAdapter.prototype.requestDevice = () => Promise.reject(new Error('refused')); }, en.rejectedBecause.failed, 'device'],
    [() => { GPU.prototype.requestAdapter = () => new Promise(() => {}); }, en.rejectedBecause['no-adapter'], 'adapter'],
  ];
  for (const [code, sentence, name] of cases) {
    await page.unrouteAll();
    await inWorkers(page, code);
    const exhibit = await open(page, `on=webgpu&width=16&steps=100&seed=${name.length}`);
    await page.reload();
    await press(exhibit, 'main');
    await expect(exhibit, name).toHaveAttribute('data-state', 'done', { timeout: minute });
    await expect(exhibit, name).toHaveAttribute('data-backend', 'wasm');
    await expect(exhibit.locator('.engine'), name).toContainText(en.rejected(en.backends.webgpu, sentence));
  }
});

test('a worker that throws, runs out of memory or dies, and a loss that is no number: each is named, and the run goes on from its last good weights', async ({ page }) => {
  await page.clock.install();
  await armWorkers(page);
  // Nine networks: two would have learnt all they can before the last of the four faults.
  const exhibit = await open(page, 'on=wasm&arms=nine&width=64&steps=20000');
  const milestone = exhibit.locator('.milestone');
  await press(exhibit, 'main');
  let from = 0;
  for (const [act, fault] of [['throw', 'worker-ended'], ['use up the memory', 'memory'], ['spoil the numbers', 'non-finite'], ['die', 'worker-silent']] as [Act, keyof typeof en.faults | 'non-finite'][]) {
    await reaches(exhibit, from + 60);
    // A checkpoint is two seconds old at most, by the clock of the worker.
    await page.waitForTimeout(2500);
    await inject(page, act);
    if (act === 'die') await page.clock.runFor(31_000);
    await expect(milestone).toContainText(fault === 'non-finite' ? en.ended[fault] : en.faults[fault]);
    const offered = Number((await exhibit.locator('[data-action="go-on-from"]').innerText()).replaceAll(/\D/g, ''));
    expect(offered).toBeGreaterThan(from);
    from = offered;
    await press(exhibit, 'go-on-from');
    await expect(exhibit).toHaveAttribute('data-state', 'running');
  }
  await reaches(exhibit, from + 20);
  await press(exhibit, 'reset');
  await expect(exhibit).toHaveAttribute('data-state', 'idle');
  await expect(exhibit.locator('[data-action="go-on-from"]')).toHaveCount(0);
});

test('clocks that jump by hours and days neither stop a run nor spoil what it says of itself', async ({ page }) => {
  await page.clock.install();
  await armWorkers(page);
  const exhibit = await open(page, 'on=wasm&width=16&steps=3000');
  await press(exhibit, 'main');
  await reaches(exhibit, 20);
  await inject(page, 'set the clocks');
  await page.clock.setSystemTime(Date.now() + 1e10);
  const before = await stepOf(exhibit);
  await reaches(exhibit, before + 100);
  await page.clock.setSystemTime(Date.now() - 1e10);
  await expect(exhibit.locator('.readout')).not.toContainText(/NaN|Infinity|∞|-\d/);
  await expect(exhibit).toHaveAttribute('data-state', 'done', { timeout: minute });
});

test('what does not load is said: the worker, the engine, the page’s own parts; and the next try or a reload with the same settings mends it', async ({ page }) => {
  const exhibit = await open(page, 'on=wasm&width=24&steps=100');
  const milestone = exhibit.locator('.milestone');
  for (const file of [/\/worker-[^/]*\.js/, /\/backend-[^/]*\.js/]) {
    await page.route(file, (route) => route.abort());
    await press(exhibit, 'main');
    await expect(milestone, String(file)).toContainText(en.faults['not-loaded']);
    await page.unroute(file);
    await press(exhibit, 'main');
    await expect(exhibit, String(file)).toHaveAttribute('data-state', 'done', { timeout: minute });
    await press(exhibit, 'reset');
  }

  const parts = /\/draw-plot\.[^/]*\.js/;
  await page.route(parts, (route) => route.abort());
  await page.reload();
  await expect(exhibit).toHaveAttribute('data-ready', 'true');
  await exhibit.locator('[data-parameter="seed"] input[type="number"]').fill('7');
  await exhibit.locator('[data-parameter="seed"] input[type="number"]').press('Enter');
  await press(exhibit, 'main');
  await expect(exhibit.locator('.problem[role="alert"]')).toContainText(en.notLoaded);
  await page.unroute(parts);
  await Promise.all([page.waitForEvent('load'), press(exhibit, 'reload')]);
  await expect(exhibit).toHaveAttribute('data-ready', 'true');
  await expect(exhibit.locator('[data-parameter="seed"] input[type="number"]')).toHaveValue('7');
  await press(exhibit, 'main');
  await expect(exhibit).toHaveAttribute('data-state', 'done', { timeout: minute });
});

test('controls that do not come are said to be missing, above the stored charts, and on a slow network the page says what it waits for', async ({ page }) => {
  await page.route(/\/ExhibitIsland\.[^/]*\.js/, (route) => route.abort());
  await page.goto('/zh/exhibits/twin-training/');
  const late = page.locator('.exhibit .late');
  await expect(late).toBeHidden();
  await expect(late).toBeVisible({ timeout: 20_000 });
  await expect(late).toHaveText(zh.late);
  expect(await page.locator('.exhibit svg').count()).toBeGreaterThan(3);
  await page.unroute(/\/ExhibitIsland\.[^/]*\.js/);

  await page.clock.install();
  let arrive = () => {};
  await page.route(/\/worker-[^/]*\.js/, async (route) => {
    await new Promise<void>((resolve) => (arrive = resolve));
    await route.continue();
  });
  const exhibit = await open(page, 'on=wasm&width=16&steps=50');
  await page.reload();
  await press(exhibit, 'main');
  await page.waitForTimeout(300);
  await page.clock.runFor(12_000);
  await expect(exhibit.locator('.milestone')).toHaveText(en.waiting.loading);
  arrive();
  await expect(exhibit).toHaveAttribute('data-state', 'done', { timeout: minute });
});

test('without the site’s own kernel and without the files of the engine, training runs on another engine and says why', async ({ page }) => {
  await inWorkers(page, () => {
    WebAssembly.compile = () => Promise.reject(new WebAssembly.CompileError('injected'));
    // Nor a graphics adapter, which would be tried next: the one of the tests is slow.
    GPU.prototype.requestAdapter = () => Promise.resolve(null);
  });
  for (const [answer, width] of [['abort', 16], ['corrupt', 24], ['missing', 32]] as const) {
    await page.unroute(/\.wasm/);
    await page.route(/\.wasm/, (route) => (answer === 'abort' ? route.abort() : answer === 'missing' ? route.fulfill({ status: 404, body: '' }) : route.fulfill({ contentType: 'application/wasm', body: 'not wasm' })));
    const exhibit = await open(page, `on=wasm&width=${width}&steps=20`);
    await page.reload();
    await exhibit.evaluate((element) => element.scrollIntoView());
    await press(exhibit, 'main');
    await expect(exhibit, answer).toHaveAttribute('data-backend', 'cpu', { timeout: minute });
    await expect(exhibit.locator('.engine'), answer).toContainText(en.rejected(en.backends.wasm, en.rejectedBecause.failed));
    await press(exhibit, 'reset');
  }
});

test('a page that the browser has thrown away comes back with its settings and says so; one that was frozen goes on', async ({ page, context }) => {
  // Nine wide networks: the run must not be over before the page is left.
  const exhibit = await open(page, 'on=wasm&arms=nine&width=128&steps=20000');
  await exhibit.locator('[data-parameter="seed"] input[type="number"]').fill('11');
  await exhibit.locator('[data-parameter="seed"] input[type="number"]').press('Enter');
  await press(exhibit, 'main');
  await reaches(exhibit, 20);
  const session = await context.newCDPSession(page);
  await session.send('Page.setWebLifecycleState', { state: 'frozen' });
  await new Promise((resolve) => setTimeout(resolve, 3000));
  await session.send('Page.setWebLifecycleState', { state: 'active' });
  if ((await exhibit.getAttribute('data-state')) === 'paused') await press(exhibit, 'main');
  const frozenAt = await stepOf(exhibit);
  await reaches(exhibit, frozenAt + 20);

  await page.evaluate(() => history.replaceState(null, '', location.pathname));
  await page.goto('/en/');
  await page.goBack();
  await expect(exhibit).toHaveAttribute('data-ready', 'true');
  await expect(exhibit.locator('.returned')).toContainText('The browser had put this page away');
  await expect(exhibit.locator('[data-parameter="seed"] input[type="number"]')).toHaveValue('11');
  await expect(exhibit.locator('[data-parameter="width"] input[type="number"]')).toHaveValue('128');
  await press(exhibit, 'main');
  await reaches(exhibit, 5);
  await expect(exhibit.locator('.returned')).toHaveCount(0);
});

test('where a browser keeps nothing the page about keeping pages says so, and exhibits train without a word', async ({ page }) => {
  await page.addInitScript(() => {
    const denied = () => { throw new DOMException('denied', 'SecurityError'); };
    for (const name of ['localStorage', 'sessionStorage', 'caches']) Object.defineProperty(window, name, { get: denied });
    ServiceWorkerContainer.prototype.register = () => Promise.reject(new DOMException('denied', 'SecurityError'));
  });
  const errors: Error[] = [];
  page.on('pageerror', (error) => errors.push(error));
  await page.goto('/zh/offline/');
  await expect(page.locator('.store-all [role="status"]')).toHaveText(offlineWords.zh.unsupported);
  const exhibit = await open(page, 'on=wasm&width=16&steps=50', { language: 'zh' });
  await press(exhibit, 'main');
  await expect(exhibit).toHaveAttribute('data-state', 'done', { timeout: minute });
  expect(errors).toEqual([]);
});

test('two hundred presses in a row, a change of size and a zoom to 400 % leave one run, which comes to its end', async ({ page }) => {
  const exhibit = await open(page, 'on=wasm&width=64&steps=2000');
  await exhibit.evaluate(async (element) => {
    for (let i = 0; i < 200; i++) {
      element.querySelector<HTMLButtonElement>(`[data-action="${i % 10 === 9 ? 'reset' : 'main'}"]`)!.click();
      await new Promise((resolve) => setTimeout(resolve, i % 3 ? 0 : 15));
    }
    // An odd number of presses may have left it paused, or not begun.
    if (element.dataset['state'] !== 'running') element.querySelector<HTMLButtonElement>('[data-action="main"]')!.click();
  });
  await reaches(exhibit, 10);
  const workers = () => page.workers().filter((worker) => /\/worker-/.test(worker.url())).length;
  expect(workers()).toBe(1);
  // 1280 × 1024 at 400 %.
  for (const [width, height] of [[320, 256], [1280, 720], [700, 500], [320, 256]] as const) {
    await page.setViewportSize({ width, height });
    await page.waitForTimeout(150);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth), `${width} px wide`).toBeLessThanOrEqual(0);
  }
  await expect(exhibit.locator('[data-action="main"]')).toBeVisible();
  await page.setViewportSize({ width: 1280, height: 720 });
  await expect(exhibit).toHaveAttribute('data-state', 'done', { timeout: minute });
  expect(await stepOf(exhibit)).toBe(2000);
  await expect.poll(workers).toBe(0);
});

test('four exhibits that run at once all come forward, none at the cost of another', { tag: '@alone' }, async ({ page, baseURL }) => {
  await page.route('**/four', (route) => route.fulfill({ contentType: 'text/html', body: [1, 2, 3, 4].map((seed) => `<iframe width="700" height="300" src="/en/embed/twin-training/#twin-training?f=1&on=wasm&width=64&steps=20000&seed=${seed}"></iframe>`).join('') }));
  await page.goto(`${baseURL}/four`);
  const exhibits = [0, 1, 2, 3].map((i) => page.locator('iframe').nth(i).contentFrame().locator('[data-exhibit]'));
  for (const exhibit of exhibits) {
    await expect(exhibit).toHaveAttribute('data-ready', 'true');
    await press(exhibit, 'main');
  }
  for (const exhibit of exhibits) await reaches(exhibit, 1);
  const before = await Promise.all(exhibits.map(stepOf));
  await page.waitForTimeout(6000);
  const made = (await Promise.all(exhibits.map(stepOf))).map((step, i) => step - before[i]!);
  console.log(`four at once: ${made.join(', ')} steps in the same time`);
  expect(Math.min(...made)).toBeGreaterThan(0.4 * Math.max(...made));
});
