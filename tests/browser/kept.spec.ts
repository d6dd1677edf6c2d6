import type { Page } from '@playwright/test';
import { expect, test } from './under-policy.ts';

async function open(page: Page, language = 'en') {
  await page.goto(`/${language}/exhibits/target-magnitude/`);
  const exhibit = page.locator('[data-exhibit="target-magnitude"]');
  await expect(exhibit).toHaveAttribute('data-ready', 'true');
  return exhibit;
}
type Opened = Awaited<ReturnType<typeof open>>;

async function finish(exhibit: Opened) {
  await exhibit.locator('[data-action="main"]').click();
  await expect(exhibit).toHaveAttribute('data-state', 'done');
}

async function keep(exhibit: Opened, name: string) {
  await exhibit.locator('.kept').evaluate((details: HTMLDetailsElement) => (details.open = true));
  await exhibit.locator('.keep input').fill(name);
  await exhibit.locator('[data-action="keep"]').click();
}

test('a run is kept on the device, shown again after a reload, compared behind another, and deleted', async ({ page }) => {
  let exhibit = await open(page);
  await finish(exhibit);
  await keep(exhibit, 'the first <b>one</b>');
  await expect(exhibit.locator('.kept-runs li')).toContainText('the first <b>one</b>');

  await page.reload();
  exhibit = await open(page);
  await exhibit.locator('.kept').evaluate((details: HTMLDetailsElement) => (details.open = true));
  await expect(exhibit.locator('[data-action="keep"]')).toBeDisabled();
  await exhibit.locator('.kept-runs [data-action="show"]').click();
  await expect(exhibit.locator('.provenance').first()).toContainText('Kept run “the first <b>one</b>”');

  await exhibit.locator('[data-parameter="schedule"] select').selectOption('cosine');
  // It runs again by itself; a press would only pause that.
  await expect(exhibit).toHaveAttribute('data-state', 'done');
  await exhibit.locator('.kept-runs [data-action="compare"]').click();
  await expect(exhibit.locator('.figure-plot .ghost').first()).toBeAttached();
  await expect(exhibit.locator('.figure-plot .finding').first()).toContainText('Faint: the kept run');
  await exhibit.locator('.kept-runs [data-action="compare"]').click();
  await expect(exhibit.locator('.ghost')).toHaveCount(0);

  await exhibit.locator('.kept-runs [data-action="forget"]').click();
  await expect(exhibit.locator('.kept-runs')).toContainText('None yet');
});

test('what cannot be kept is said, and the run goes on', async ({ page }) => {
  await page.addInitScript(() => {
    IDBFactory.prototype.open = () => { throw new DOMException('refused', 'SecurityError'); };
  });
  const exhibit = await open(page, 'zh');
  await finish(exhibit);
  await keep(exhibit, 'x');
  await expect(exhibit.locator('.kept [role="status"]')).toContainText('不允许本站保存');
  await finish(exhibit);
});

test('a full device is said too', async ({ page }) => {
  const exhibit = await open(page);
  await finish(exhibit);
  await page.evaluate(() => {
    IDBObjectStore.prototype.put = () => { throw new DOMException('full', 'QuotaExceededError'); };
  });
  await keep(exhibit, 'x');
  await expect(exhibit.locator('.kept [role="status"]')).toContainText('no room left');
});

test('a run of an earlier version is not drawn, and the page says so', async ({ page }) => {
  const exhibit = await open(page);
  await finish(exhibit);
  await keep(exhibit, 'old');
  await expect(exhibit.locator('.kept-runs li')).toHaveCount(1);
  await page.evaluate(() => new Promise<void>((resolve) => {
    indexedDB.open('what-to-predict').onsuccess = ({ target }) => {
      const store = (target as IDBOpenDBRequest).result.transaction('runs', 'readwrite').objectStore('runs');
      store.openCursor().onsuccess = ({ target: request }) => {
        const cursor = (request as IDBRequest<IDBCursorWithValue | null>).result;
        if (!cursor) return;
        cursor.update({ ...(cursor.value as object), records: { shape: 'of another time' } }).onsuccess = () => resolve();
      };
    };
  }));
  await page.reload();
  await expect(exhibit).toHaveAttribute('data-ready', 'true');
  await exhibit.locator('.kept').evaluate((details: HTMLDetailsElement) => (details.open = true));
  await exhibit.locator('.kept-runs [data-action="show"]').click();
  await expect(exhibit.locator('.kept [role="alert"]')).toContainText('cannot be drawn any more');
  expect(await exhibit.locator('.figure svg').count()).toBeGreaterThan(0);
});

test('a kept run goes on after a reload: from its networks, with what was measured, to the numbers of a run that was never interrupted', async ({ page }) => {
  const table = async (exhibit: Opened) => {
    const details = exhibit.locator('[data-figure="gradients"] details.numbers');
    if ((await details.getAttribute('open')) === null) await details.locator('summary').click();
    await expect(details.locator('tbody tr').first()).toBeVisible();
    return details.locator('tbody tr').evaluateAll((rows) => rows.map((row) => row.textContent));
  };
  const visit = async (steps: number) => {
    await page.goto('about:blank');
    await page.goto(`/en/exhibits/twin-training/#twin-training?f=1&steps=${steps}&width=16&on=wasm`);
    const exhibit = page.locator('[data-exhibit="twin-training"]');
    await expect(exhibit).toHaveAttribute('data-ready', 'true');
    return exhibit;
  };
  const train = async (exhibit: Opened) => {
    await exhibit.locator('[data-action="main"]').click();
    await expect(exhibit).toHaveAttribute('data-state', 'done', { timeout: 120_000 });
  };
  let exhibit = await visit(200);
  await train(exhibit);
  const straight = await table(exhibit);

  exhibit = await visit(100);
  await train(exhibit);
  await keep(exhibit, 'half way');
  await keep(exhibit, 'half way');
  await expect(exhibit.locator('.kept [role="status"]')).toContainText('in place of the run that had this name');
  const goOn = exhibit.locator('[data-action="go-on-kept"]');
  await expect(goOn).toHaveCount(0);

  exhibit = await visit(200);
  await exhibit.locator('.kept').evaluate((details: HTMLDetailsElement) => (details.open = true));
  await expect(goOn).toHaveText('Go on to 200 steps');
  await goOn.click();
  await expect.poll(async () => Number(await exhibit.getAttribute('data-step')), { timeout: 60_000 }).toBe(200);
  await expect(exhibit).toHaveAttribute('data-state', 'done', { timeout: 60_000 });
  expect(await table(exhibit)).toEqual(straight);
});
