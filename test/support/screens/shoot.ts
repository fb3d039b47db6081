import { mkdir, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import axe, { type AxeResults } from 'axe-core';
import { type Browser, type ConsoleMessage, chromium, type Page } from 'playwright-core';
import { assetFiles } from '../../../functions/portal/assets/assets.generated.ts';
import { gallery } from './gallery.ts';

/** The header the portal answers with: the pages must work under it. */
const policy =
  "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

const flags = [
  ...['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run'],
  ...['--disable-background-networking', '--disable-component-update', '--disable-sync'],
];

/** Serves the gallery as the portal would: pages under their names, built files under `/assets/`. */
export function serveGallery(screens: ReadonlyMap<string, string>): Promise<{ origin: string; close: () => void }> {
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname;
    const asset = assetFiles[path.split('/').at(-1) ?? ''];
    const page = path === '/favicon.ico' ? '' : screens.get(path.slice(1));
    const mail = path.startsWith('/mail-');
    const status = path === '/status' ? JSON.stringify({ stage: 'reading', message: '…', href: null }) : undefined;
    const body = asset?.body ?? page ?? status;
    response.writeHead(body === undefined ? 404 : 200, {
      'content-type': asset?.type ?? 'text/html; charset=utf-8',
      ...(mail ? {} : { 'content-security-policy': policy }),
    });
    response.end(body ?? '');
  });
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      resolve({ origin: `http://127.0.0.1:${port}`, close: () => server.close() });
    });
  });
}

/** Debian's Chromium, or the one named by the environment. */
export const launch = (): Promise<Browser> =>
  chromium.launch({ executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium', args: flags });

/** `folder`: where pictures go, at 360 and 1280 px; null takes none. */
type Visit = { page: Page; origin: string; name: string; folder: string | null };

/** A phone, a desk, and what is left of a 1280 px screen at 200 % and at 400 %. `axe`: look for barriers there too. */
const widths = [
  { width: 320, axe: false },
  { width: 360, axe: true },
  { width: 640, axe: false },
  { width: 1280, axe: true },
];

async function barriers(page: Page): Promise<string[]> {
  const { violations } = (await page.evaluate('axe.run()')) as AxeResults;
  return violations.map(({ id, help, nodes }) => `${id}: ${help} (${nodes[0]?.html.slice(0, 300)})`);
}

/**
 * Everything wrong with one page, as sentences: barriers (axe), sideways overflow, complaints of the console. Empty when
 * it is fine at every width.
 */
export async function look({ page, origin, name, folder }: Visit): Promise<readonly string[]> {
  const said: string[] = [];
  const onMessage = (message: ConsoleMessage) => message.type() === 'error' && said.push(message.text());
  const onError = (error: Error) => said.push(error.message);
  page.on('console', onMessage).on('pageerror', onError);
  await page.goto(`${origin}/${name}`);
  await page.evaluate(axe.source);
  for (const { width, axe: withAxe } of widths) {
    await page.setViewportSize({ width, height: 800 });
    const overflow = Number(await page.evaluate('document.documentElement.scrollWidth - window.innerWidth'));
    if (overflow > 0) said.push(`${overflow} px too wide at ${width} px`);
    if (withAxe) said.push(...(await barriers(page)).map((barrier) => `${width} px: ${barrier}`));
    if (withAxe && folder) await page.screenshot({ path: `${folder}/${name}-${width}.png`, fullPage: true });
  }
  page.off('console', onMessage).off('pageerror', onError);
  return said;
}

async function main(folder: string, only = ''): Promise<void> {
  const screens = gallery();
  await mkdir(folder, { recursive: true });
  const { origin, close } = await serveGallery(screens);
  const browser = await launch();
  const page = await browser.newPage();
  for (const [name, html] of screens) {
    if (!name.startsWith(only)) continue;
    await writeFile(`${folder}/${name}.html`, html);
    const said = await look({ page, origin, name, folder });
    console.log(`${name}: ${said.length === 0 ? 'clean' : said.join('\n  ')}`);
  }
  await browser.close();
  close();
}

// node test/support/screens/shoot.ts FOLDER [NAME]: pictures of every page and mail at 360 and 1280 px.
if (import.meta.main) await main(process.argv[2] ?? 'dist/screens', process.argv[3]);
