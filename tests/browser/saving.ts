import { readFile } from 'node:fs/promises';
import type { Locator, Page } from '@playwright/test';
import { expect } from './under-policy.ts';

/** Opens the page of an exhibit anew. */
export async function open(page: Page, id: string, language = 'en', hash = ''): Promise<Locator> {
  // Without leaving, another hash would not load the page anew.
  await page.goto('about:blank');
  await page.goto(`/${language}/exhibits/${id}/${hash}`);
  const exhibit = page.locator(`[data-exhibit="${id}"]`);
  await expect(exhibit).toHaveAttribute('data-ready', 'true');
  return exhibit;
}

/** Presses something that makes a file; returns its name and bytes. */
export async function saved(page: Page, button: Locator): Promise<{ name: string; bytes: Buffer }> {
  const [file] = await Promise.all([page.waitForEvent('download'), button.click()]);
  return { name: file.suggestedFilename(), bytes: await readFile(await file.path()) };
}

/** Has the live charts drawn, which can be saved. */
export async function wake(exhibit: Locator) {
  await exhibit.locator('.figure .cloud-field, .figure .drawing').first().hover();
  await expect(exhibit.locator('[data-save]').first()).toBeVisible();
}
