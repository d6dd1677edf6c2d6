import type { Locator, Page } from '@playwright/test';
import type { OwnGaussians } from '../../src/data/own/own-data.ts';
import { decodeOwn, encodeOwn } from '../../src/data/own/own-text.ts';
import { expectAccessible } from './axe.ts';
import { expect, test } from './under-policy.ts';

async function open(page: Page, id: string, language = 'en', hash = ''): Promise<Locator> {
  await page.goto(`/${language}/exhibits/${id}/${hash}`);
  const exhibit = page.locator(`[data-exhibit="${id}"]`);
  await expect(exhibit).toHaveAttribute('data-ready', 'true');
  return exhibit;
}
async function openEditor(page: Page, id: string, language = 'en'): Promise<Locator> {
  const exhibit = await open(page, id, language);
  await exhibit.locator('[data-parameter="dataSet"] select').selectOption('own');
  await expect(exhibit.locator('.own-editor')).toBeVisible();
  return exhibit;
}
/** The data in the link that the page gives. */
async function dataInLink(page: Page, exhibit: Locator) {
  await page.evaluate(() => Object.defineProperty(navigator, 'clipboard', { configurable: true, value: { writeText: () => Promise.reject(new Error('closed')) } }));
  await exhibit.locator('[data-action="copy-link"]').click();
  const address = await exhibit.locator('.share input[readonly]').inputValue();
  return { address, data: decodeOwn(new URLSearchParams(address.split('?')[1]).get('dataSet')!)! };
}
const summary = (exhibit: Locator) => exhibit.locator('.own-summary');

test('points are drawn with the keyboard alone, two networks train on them, and the link gives the same run', async ({ page }) => {
  const exhibit = await openEditor(page, 'twin-training');
  await exhibit.locator('button[data-kind="points"]').focus();
  await page.keyboard.press('Enter');
  await expect(summary(exhibit)).toContainText('At least three points');
  const pad = exhibit.locator('.own-pad');
  await pad.focus();
  for (const [label, keys] of [['1', 'ArrowLeft'], ['2', 'ArrowUp'], ['3', 'ArrowRight']] as const) {
    await page.keyboard.press(label);
    for (let i = 0; i < 3; i++) {
      for (let step = 0; step < 5; step++) await page.keyboard.press(keys);
      await page.keyboard.press('Enter');
    }
  }
  await expect(summary(exhibit)).toContainText('9 points, 3 classes.');
  await expect(exhibit.locator('.own-said')).toContainText('Point of class 3 at');
  await page.keyboard.press('Delete');
  await expect(summary(exhibit)).toContainText('8 points');
  await page.keyboard.press('Control+z');
  await expect(summary(exhibit)).toContainText('9 points');
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+y');
  await expect(summary(exhibit)).toContainText('9 points');
  await expect(pad).toBeFocused();

  await exhibit.locator('[data-parameter="steps"] input[type="number"]').fill('100');
  await page.keyboard.press('Enter');
  await exhibit.locator('[data-parameter="engine"] select').selectOption('wasm');
  await exhibit.locator('[data-action="main"]').click();
  await expect(exhibit).toHaveAttribute('data-state', 'done', { timeout: 90_000 });
  expect(await exhibit.locator('.figures').innerHTML()).not.toContain('NaN');
  const table = await exhibit.locator('.verdict').innerText();

  const { address, data } = await dataInLink(page, exhibit);
  expect(data).toMatchObject({ kind: 'points' });
  await page.goto('about:blank');
  await page.goto(address);
  await expect(exhibit).toHaveAttribute('data-ready', 'true');
  await expect(summary(exhibit)).toContainText('9 points, 3 classes.');
  await exhibit.locator('[data-parameter="engine"] select').selectOption('wasm');
  await exhibit.locator('[data-action="main"]').click();
  await expect(exhibit).toHaveAttribute('data-state', 'done', { timeout: 90_000 });
  expect(await exhibit.locator('.verdict').innerText()).toBe(table);
});

test('points are drawn and erased with the pointer', async ({ page }) => {
  const exhibit = await openEditor(page, 'target-magnitude', 'zh');
  await exhibit.locator('button[data-kind="points"]').click();
  const pad = exhibit.locator('.own-pad');
  await pad.scrollIntoViewIfNeeded();
  const { x, y, width } = (await pad.boundingBox())!;
  const stroke = async (from: number, to: number, height: number) => {
    await page.mouse.move(x + from * width, y + height * width);
    await page.mouse.down();
    await page.mouse.move(x + to * width, y + height * width, { steps: 30 });
    await page.mouse.up();
  };
  await stroke(0.2, 0.8, 0.3);
  await exhibit.locator('[data-class="2"]').click();
  await stroke(0.3, 0.7, 0.7);
  const drawn = Number((await summary(exhibit).innerText()).match(/共 (\d+) 个点，2 个类别/)![1]);
  expect(drawn).toBeGreaterThan(20);
  await exhibit.locator('[data-action="erase"]').click();
  await stroke(0.3, 0.7, 0.7);
  await expect(summary(exhibit)).toContainText('1 个类别');
  await exhibit.locator('[data-action="undo"]').click();
  await expect(summary(exhibit)).toContainText(`共 ${drawn} 个点，2 个类别`);
  await exhibit.locator('[data-action="clear"]').click();
  await expect(summary(exhibit)).toContainText('至少需要三个点');
});

test('Gaussians are dragged, by pointer and by keys, and the exact model of the exhibit follows', async ({ page }) => {
  const exhibit = await openEditor(page, 'forward-process');
  await expect(exhibit).toHaveAttribute('data-state', 'done', { timeout: 30_000 });
  const first = exhibit.locator('[data-gaussian="1"]');
  const known = exhibit.locator('.figures .finding').first();
  const before = await known.innerText();
  await first.locator('.own-mark').scrollIntoViewIfNeeded();
  const { x, y, width, height } = (await first.locator('.own-mark').boundingBox())!;
  await page.mouse.move(x + width / 2, y + height / 2);
  await page.mouse.down();
  await page.mouse.move(x + width / 2 + 60, y + height / 2 - 90, { steps: 8 });
  await page.mouse.up();
  await expect(first).toHaveAttribute('aria-label', /centre −0\.\d+, 1\.\d+/);
  await expect(known).not.toHaveText(before);
  const dragged = await first.getAttribute('aria-label');
  const grip = (await exhibit.locator('[data-grip="std"]').boundingBox())!;
  await page.mouse.move(grip.x + grip.width / 2, grip.y + grip.height / 2);
  await page.mouse.down();
  await page.mouse.move(grip.x + 50, grip.y - 40, { steps: 5 });
  await page.mouse.up();
  await expect(first).not.toHaveAttribute('aria-label', dragged!);
  await expect(first).toHaveAttribute('aria-label', /width 0\.[6-9]|width 1/);

  const second = exhibit.locator('[data-gaussian="2"]');
  await second.focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Shift+ArrowUp');
  await page.keyboard.press('+');
  await page.keyboard.press(']');
  await page.keyboard.press('9');
  await expect(second).toHaveAttribute('aria-label', 'Gaussian 2 of 3: centre 1.6, −0.58; width 0.65; weight 45; class 9');
  await expect(second).toBeFocused();
  await exhibit.locator('[data-part="weight"]').focus();
  await page.keyboard.press('Home');
  await expect(second).toHaveAttribute('aria-label', /weight 1; class 9/);
  await exhibit.locator('[data-action="add-gaussian"]').click();
  await expect(summary(exhibit)).toContainText('4 Gaussians, 3 classes.');
  const { data } = await dataInLink(page, exhibit);
  expect(data).toMatchObject({ kind: 'gaussians', components: [{ label: 0 }, { x: 160, y: -58, std: 65, weight: 1, label: 8 }, {}, {}] });
});

test('an exhibit that needs classes says so, and keeps the data it has', async ({ page }) => {
  const exhibit = await openEditor(page, 'guidance');
  for (const n of [1, 2, 3]) {
    await exhibit.locator(`[data-gaussian="${n}"]`).focus();
    await page.keyboard.press('4');
  }
  await expect(summary(exhibit)).toContainText('needs at least two classes');
  const { data } = await dataInLink(page, exhibit);
  expect(new Set((data as OwnGaussians).components.map(({ label }) => label)).size).toBe(2);
});

test('data in a damaged link are said to be damaged', async ({ page }) => {
  const exhibit = await open(page, 'forward-process', 'en', '#forward-process?f=1&dataSet=own:EBigAAAA');
  await expect(exhibit.locator('.problem')).toContainText('damaged or cut off');
  await expect(exhibit.locator('[data-parameter="dataSet"] select')).toHaveValue('ring8');
});

const report = (exhibit: Locator) => exhibit.locator('.own-report');
async function openTable(page: Page, id: string, language = 'en'): Promise<Locator> {
  const exhibit = await openEditor(page, id, language);
  await exhibit.locator('button[data-kind="points"]').click();
  await exhibit.locator('.own-table > summary').click();
  return exhibit;
}
const upload = (exhibit: Locator, name: string, text: string) => exhibit.locator('.own-table input[type="file"]').setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(text) });

test('a pasted table is read, its axes named and counted as in the file, and networks train on it', async ({ page }) => {
  const exhibit = await openTable(page, 'twin-training', 'zh');
  await exhibit.locator('.own-table textarea').fill(`喙长;喙深;物种\n${Array.from({ length: 60 }, (_, i) => `${38 + (i % 3) * 5},${i % 10};${14 + (i % 7)},5;${['甲', '乙', '丙'][i % 3]}`).join('\n')}`);
  await exhibit.locator('[data-action="read-table"]').click();
  await expect(report(exhibit)).toContainText('读到 60 行，单元格以分号分隔，小数点写作“,”，第一行作为列名');
  await expect(summary(exhibit)).toContainText('共 60 个点，3 个类别');
  await expect(exhibit.locator('.own-axes')).toHaveText('→ 喙长 · ↑ 喙深');
  await expect(exhibit.locator('[data-class="2"]')).toHaveAttribute('aria-label', /类别 2：[甲乙丙]/);
  await exhibit.locator('[data-parameter="steps"] input[type="number"]').fill('100');
  await page.keyboard.press('Enter');
  await exhibit.locator('[data-parameter="engine"] select').selectOption('wasm');
  await exhibit.locator('[data-action="main"]').click();
  await expect(exhibit).toHaveAttribute('data-state', 'done', { timeout: 90_000 });
  await expect(exhibit.locator('.figures .axes-note').first()).toContainText('喙长');
  const { data } = await dataInLink(page, exhibit);
  expect(data).toMatchObject({ kind: 'points', axes: [{ name: '喙长', from: 38, to: 48.9 }, { name: '喙深' }] });
});

test('bad rows of a file are counted and shown as text, good ones kept', async ({ page }) => {
  const exhibit = await openTable(page, 'forward-process');
  const rows = Array.from({ length: 30 }, (_, i) => `${i},${(i * 7) % 11},<b onclick=x>${i % 2}</b>`);
  rows[3] = '<img src=x onerror=document.title=1>,2,a';
  rows[8] = '5,,a';
  rows[20] = '"6,6,a';
  await upload(exhibit, '<i>mine</i>.csv', `x,y,label\n${rows.join('\n')}`);
  await expect(report(exhibit)).toContainText('27 rows read, commas between cells');
  await expect(report(exhibit)).toContainText('File: <i>mine</i>.csv');
  await expect(report(exhibit).locator('li')).toHaveText([
    'line 5: “<img src=x onerror=document.title=1>” in column “x” is no number',
    'line 10: nothing in column “y”',
    'line 22: “"6” in column “x” is no number',
  ]);
  expect(await exhibit.locator('.own-editor').locator('img, b, i').count()).toBe(0);
  await expect(summary(exhibit)).toContainText('27 points, 2 classes.');
  await exhibit.locator('[data-column="label"]').selectOption('');
  await expect(summary(exhibit)).toContainText('27 points, one class.');
  await upload(exhibit, 'words.csv', 'a,b\nc,d\n');
  await expect(report(exhibit)).toContainText('No two columns of numbers were found');
  await expect(summary(exhibit)).toContainText('27 points');
  await upload(exhibit, 'same.csv', '1,1\n1,1\n1,1\n1,1\n');
  await expect(summary(exhibit)).toContainText('All points are the same');
});

/** Lets files go over an element, as a reader does who drags them from another window. */
async function drop(target: Locator, files: readonly (readonly [name: string, text: string])[]) {
  const transfer = await target.page().evaluateHandle((given) => {
    const data = new DataTransfer();
    for (const [name, text] of given) data.items.add(new File([text], name, { type: 'text/csv' }));
    return data;
  }, files);
  await target.dispatchEvent('dragover', { dataTransfer: transfer });
  const shown = await target.page().locator('.own-editor').getAttribute('data-dropping');
  await target.dispatchEvent('drop', { dataTransfer: transfer });
  return shown;
}

for (const language of ['en', 'zh'] as const) {
  test(`a table is dropped onto the editor, also where Gaussians are edited, and of several the first is read (${language})`, async ({ page }) => {
    const exhibit = await openEditor(page, 'forward-process', language);
    const editor = exhibit.locator('.own-editor');
    await expect(editor).toHaveAttribute('data-kind', 'gaussians');
    const rows = (n: number) => Array.from({ length: n }, (_, i) => `${i};${(i * 7) % 11},5;${i % 2}`).join('\n');
    expect(await drop(exhibit.locator('.own-pad'), [['one.csv', `a;b;c\n${rows(12)}`], ['two.csv', rows(5)]])).toBe('true');
    await expect(editor).toHaveAttribute('data-kind', 'points');
    await expect(editor).toHaveAttribute('data-dropping', 'false');
    await expect(report(exhibit)).toContainText({ en: '12 rows read, semicolons between cells, decimals after “,”', zh: '读到 12 行，单元格以分号分隔，小数点写作“,”' }[language]);
    await expect(report(exhibit)).toContainText('one.csv');
    await expect(report(exhibit)).toContainText({ en: 'the other was left alone', zh: '其余 1 个没有读' }[language]);
    await expect(exhibit.locator('.own-axes')).toHaveText('→ a · ↑ b');
    await drop(editor, [['more.csv', rows(20)]]);
    await expect(report(exhibit)).toContainText('more.csv');
    await expect(report(exhibit)).not.toContainText({ en: 'left alone', zh: '没有读' }[language]);
    await expect(summary(exhibit)).toContainText('20');
  });
}

test('a file that misses the editor does not take the place of the page', async ({ page }) => {
  await openEditor(page, 'forward-process');
  const stopped = (type: string) => page.locator('h1, header').first().evaluate((element, name) => {
    const data = new DataTransfer();
    data.items.add(new File(['1,2'], 'a.csv'));
    return !element.dispatchEvent(new DragEvent(name, { dataTransfer: data, bubbles: true, cancelable: true }));
  }, type);
  expect(await stopped('dragover')).toBe(true);
  expect(await stopped('drop')).toBe(true);
});

test('a file of more than 20,000 rows is read beside the page, thinned by chance, and said to be', async ({ page }) => {
  const exhibit = await openTable(page, 'forward-process');
  const rows = Array.from({ length: 20_500 }, (_, i) => `${Math.sin(i).toFixed(6)}\t${Math.cos(2 * i).toFixed(6)}\tclass ${i % 4}`);
  await upload(exhibit, 'huge.tsv', rows.join('\n'));
  await expect(report(exhibit)).toContainText('20,000 rows read, tabs between cells');
  await expect(report(exhibit)).toContainText('Only the first 20,000 rows were read; 500 more were not.');
  await expect(report(exhibit)).toContainText('1,000 of the 20,000 rows, drawn at random (seed 1), are used');
  await expect(summary(exhibit)).toContainText('1000 points, 4 classes.');
  await expect(summary(exhibit)).toContainText('Some programs cut a link of that length');
  const first = await dataInLink(page, exhibit);
  expect(first.address.length).toBeLessThan(2_700);
  await exhibit.locator('[data-action="redraw"]').click();
  await expect(report(exhibit)).toContainText('(seed 2)');
  await expect.poll(async () => (await dataInLink(page, exhibit)).address).not.toBe(first.address);
  await expect(exhibit).toHaveAttribute('data-state', 'done');
  await upload(exhibit, 'enormous.csv', '1,2\n'.repeat(1_300_000));
  await expect(report(exhibit)).toContainText('larger than 5 MB');
});

for (const language of ['en', 'zh']) {
  test(`${language}: the editor has nothing that axe finds fault with (WCAG 2.2 AA, best practice), light or dark`, async ({ page }) => {
    const exhibit = await openEditor(page, 'forward-process', language);
    for (const kind of ['gaussians', 'points']) {
      await exhibit.locator(`button[data-kind="${kind}"]`).click();
      if (kind === 'points') {
        await exhibit.locator('.own-table > summary').click();
        await upload(exhibit, 'few.csv', 'x,y\n1,2\n3,four\n5,6\n2,2\n');
        await expect(report(exhibit).locator('li')).toHaveCount(1);
      }
      await expectAccessible(page, '.own-editor');
    }
  });
}

test('own data go with the reader to another exhibit of the page', async ({ page }) => {
  const points = encodeOwn({ kind: 'points', bits: 10, kernel: 10, classNames: [], points: Array.from({ length: 30 }, (_, i) => [20 * i, (i * i) % 900, 0] as const) });
  await page.goto(`/en/#twin-training?f=1&dataSet=${points}`);
  const twins = page.locator('[data-exhibit="twin-training"]');
  await expect(summary(twins)).toContainText('30 points, one class.');
  await page.locator('[data-exhibit="target-magnitude"] [data-parameter="dataSet"] select').selectOption('own');
  await expect(summary(page.locator('[data-exhibit="target-magnitude"]'))).toContainText('30 points, one class.');
});
