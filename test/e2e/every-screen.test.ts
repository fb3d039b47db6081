import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { gallery } from '../support/screens/gallery.ts';
import { launch, look, serveGallery } from '../support/screens/shoot.ts';

const screens = gallery();
let browser: Browser;
let page: Page;
let served: Awaited<ReturnType<typeof serveGallery>>;

beforeAll(async () => {
  browser = await launch();
  page = await browser.newPage();
  served = await serveGallery(screens);
});

afterAll(async () => {
  await browser.close();
  served.close();
});

describe('When a page or mail is opened under the policy of the portal', () => {
  it.each([...screens.keys()])('%s has no barrier and fits a phone, a desk, 200 % and 400 %', async (name) => {
    expect(await look({ page, origin: served.origin, name, folder: null })).toEqual([]);
  });
});
