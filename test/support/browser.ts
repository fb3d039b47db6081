import { access, constants } from 'node:fs/promises';
import axe, { type AxeResults } from 'axe-core';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import type { MailSeen } from '../../infra/local/demo/story.ts';

const executablePath = process.env['CHROMIUM'] ?? '/usr/bin/chromium';

const args = [
  ...['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run'],
  ...['--disable-background-networking', '--disable-component-update', '--disable-sync'],
];

/** A headless Chromium. Throws a sentence when the machine has none: a story nobody saw must not count as played. */
export async function openBrowser(): Promise<Browser> {
  try {
    await access(executablePath, constants.X_OK);
  } catch {
    throw new Error(`Chromium is needed at ${executablePath}: run "apt-get install chromium" or set CHROMIUM=<path>.`);
  }
  return chromium.launch({ executablePath, args });
}

/** A telephone of somebody: its own cookies, 360 by 740. Notes every message of an upload, also of pages it has left. */
export async function telephone(browser: Browser, more: { javaScriptEnabled?: boolean } = {}): Promise<BrowserContext> {
  const context = await browser.newContext({ viewport: { width: 360, height: 740 }, locale: 'vi-VN', ...more });
  context.setDefaultTimeout(45_000);
  if (more.javaScriptEnabled !== false) await context.addInitScript(noteMessages);
  return context;
}

const noteMessages = `addEventListener('DOMContentLoaded', () => {
  const message = document.querySelector('[data-upload-message]');
  if (!message) return;
  new MutationObserver(() => {
    sessionStorage.setItem('messages', (sessionStorage.getItem('messages') ?? '') + message.textContent + '|');
  }).observe(message, { childList: true, characterData: true, subtree: true });
});`;

/** What the upload form told while it sent, oldest first. */
export async function messagesOf(page: Page): Promise<string[]> {
  const kept = await page.evaluate(`sessionStorage.getItem('messages') ?? ''`);
  return String(kept).split('|').filter(Boolean);
}

/** Opens a mail in the inbox and presses its button; gives the page that opens. */
export async function openFromInbox(context: BrowserContext, mailUrl: string, mail: MailSeen): Promise<Page> {
  const inbox = await context.newPage();
  await inbox.goto(`${mailUrl}/?to=${encodeURIComponent(mail.to[0] ?? '')}`);
  await inbox.locator(`a[href="/mail/${mail.id}"]`).click();
  const button = inbox.frameLocator('iframe').locator('a[href*="/l/"]').first();
  const [page] = await Promise.all([context.waitForEvent('page'), button.click()]);
  await page.waitForLoadState();
  await inbox.close();
  return page;
}

/** What axe finds against WCAG on the page as it stands; empty when nothing. */
export async function axeViolations(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  const found = (await page.evaluate('axe.run()')) as AxeResults;
  return found.violations.map(({ id, help, nodes }) => `${id}: ${help} (${nodes.map((n) => n.html).join(' | ')})`);
}
