import { mkdir, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import axe, { type AxeResults } from 'axe-core';
import { type Browser, chromium } from 'playwright-core';
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
    const page = screens.get(path.slice(1));
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

export const launch = (): Promise<Browser> => chromium.launch({ executablePath: '/usr/bin/chromium', args: flags });

export type Look = { name: string; width: number; violations: string[]; overflow: number; complaints: string[] };

type Shot = { browser: Browser; origin: string; name: string; width: number; folder: string };

/** One page at one width: picture, axe findings, sideways overflow in pixels and what the console complained about. */
export async function look({ browser, origin, name, width, folder }: Shot): Promise<Look> {
  const context = await browser.newContext({ viewport: { width, height: 800 }, bypassCSP: false });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(error.message));
  await page.goto(`${origin}/${name}`);
  const overflow = await page.evaluate('document.documentElement.scrollWidth - window.innerWidth');
  await page.screenshot({ path: `${folder}/${name}-${width}.png`, fullPage: true });
  await page.evaluate(axe.source);
  const found = (await page.evaluate('axe.run()')) as AxeResults;
  await context.close();
  const violations = found.violations.map(
    (violation) =>
      `${violation.id}: ${violation.help} (${violation.nodes
        .map((node) => node.html)
        .join(' | ')
        .slice(0, 300)})`,
  );
  return { name, width, violations, overflow: Number(overflow), complaints };
}

async function main(folder: string, only: string | undefined): Promise<void> {
  const screens = gallery();
  await mkdir(folder, { recursive: true });
  const { origin, close } = await serveGallery(screens);
  const browser = await launch();
  for (const [name, html] of screens) {
    if (only && !name.startsWith(only)) continue;
    await writeFile(`${folder}/${name}.html`, html);
    for (const width of [360, 1280]) {
      const { violations, overflow, complaints } = await look({ browser, origin, name, width, folder });
      const said = [...violations, ...(overflow > 0 ? [`${overflow} px too wide`] : []), ...complaints];
      console.log(`${name} ${width}: ${said.length === 0 ? 'clean' : said.join('\n  ')}`);
    }
  }
  await browser.close();
  close();
}

// node test/support/screens/shoot.ts FOLDER [NAME]: pictures of every page and mail at 360 and 1280 px.
if (import.meta.main) await main(process.argv[2] ?? 'dist/screens', process.argv[3]);
