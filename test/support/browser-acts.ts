import { readFile } from 'node:fs/promises';
import type { Locator, Page } from 'playwright-core';

/** Waits until the page says all the words; a word that never comes fails with what the page says instead. */
export async function say(page: Page, ...words: string[]): Promise<void> {
  for (const word of words) {
    try {
      await page.locator('main', { hasText: word }).waitFor({ timeout: 30_000 });
    } catch {
      throw new Error(
        `${page.url()} does not say "${word}" but: ${(await page.locator('body').innerText()).slice(0, 800)}`,
      );
    }
  }
}

/** Picks a file as the dialogue of the telephone would. */
export async function chooseFile(page: Page, file: { name: string; bytes: Uint8Array }): Promise<void> {
  await page
    .locator('input[type="file"]')
    .setInputFiles({ name: file.name, mimeType: 'application/octet-stream', buffer: Buffer.from(file.bytes) });
}

export const sendFile = (page: Page): Promise<void> => page.getByRole('button', { name: 'Nộp hồ sơ' }).click();

/** The office accepts, or returns with a reason and a due date (day, month, year as typed). */
export async function reviewBy(
  page: Page,
  outcome: 'accept' | { reason: string; due: readonly [string, string, string] },
): Promise<void> {
  if (outcome === 'accept') await page.getByLabel('Chấp nhận hồ sơ').check();
  else {
    await page.getByLabel('Trả lại để bổ sung').check();
    await page.getByLabel('Lý do trả lại').fill(outcome.reason);
    await page.locator('#due-day').fill(outcome.due[0]);
    await page.locator('#due-month').fill(outcome.due[1]);
    await page.locator('#due-year').fill(outcome.due[2]);
  }
  await page.getByRole('button', { name: 'Ghi nhận quyết định' }).click();
}

/** One choice a nominee, in the order of the ballot. */
export async function voteBy(page: Page, choices: readonly string[]): Promise<void> {
  const items = page.locator('.tc-ballot__item');
  for (const [n, choice] of choices.entries()) await items.nth(n).getByLabel(choice, { exact: true }).check();
  await page.getByRole('button', { name: 'Gửi phiếu' }).click();
}

export async function decideBy(page: Page, outcome: string): Promise<void> {
  await page.getByLabel(outcome).check();
  await page.getByRole('button', { name: 'Ghi nhận quyết định' }).click();
}

/** Presses a download link; gives the name the browser would save it under and the bytes. */
export async function downloadOf(link: Locator): Promise<{ name: string; bytes: Buffer }> {
  const [download] = await Promise.all([link.page().waitForEvent('download'), link.click()]);
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
}
