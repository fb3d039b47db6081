import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { launch } from '../support/screens/shoot.ts';
import { openStage, type Stage } from '../support/screens/upload-server.ts';

const aFile = (bytes: number) => ({
  name: 'danh sách.docx',
  mimeType: 'application/octet-stream',
  buffer: Buffer.alloc(bytes, 'x'),
});

let browser: Browser;
let stage: Stage;
let page: Page;

beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

beforeEach(async () => {
  stage = await openStage();
});
afterEach(async () => {
  await page.context().close();
  stage.close();
});

async function open(javaScriptEnabled = true): Promise<void> {
  page = await (await browser.newContext({ javaScriptEnabled, viewport: { width: 360, height: 740 } })).newPage();
  await page.goto(`${stage.origin}/page`);
}

const choose = (bytes: number) => page.locator('#nop input[type=file]').setInputFiles(aFile(bytes));
const press = () => page.locator('#nop [data-upload-submit]').click();
const error = () => page.locator('#nop [data-upload-error]').innerText();

describe('When a clerk sends a file with the script', () => {
  it('asks for a fresh ticket, sends the file last and goes to the result', async () => {
    await open();
    await choose(2000);
    await press();
    await page.waitForURL('**/result');
    expect(stage.tickets).toBe(1);
    expect(stage.received).toHaveLength(1);
    const names = [...(stage.received[0] ?? '').matchAll(/form-data; name="([^"]+)"/g)].map((match) => match[1]);
    expect(names).toEqual(['key', 'file']);
  });

  it('shows how much has left and can be stopped, with nothing sent', async () => {
    stage.mood = 'stalls';
    await open();
    await choose(6_000_000);
    await press();
    await page.locator('#nop [data-upload-cancel]').click();
    await page.locator('#nop [data-upload-error]:not([hidden])').waitFor();
    expect(await error()).toBe('Đã dừng gửi. Chưa có gì được nộp.');
    expect(await page.locator('#nop [data-upload-submit]').isVisible()).toBe(true);
    expect(stage.received).toEqual([]);
  });

  it('says that an empty file is empty before anything is sent', async () => {
    await open();
    await choose(0);
    await press();
    expect(await error()).toContain('Tệp này rỗng');
    expect(stage.tickets).toBe(0);
  });

  it('says that a file is too large before anything is sent', async () => {
    await open();
    await choose(8_000_001);
    await press();
    expect(await error()).toContain('Tệp lớn hơn');
    expect(stage.tickets).toBe(0);
  });

  it('says so when the store does not take the file, and can be tried again', async () => {
    stage.mood = 'refuses';
    await open();
    await choose(2000);
    await press();
    await page.locator('#nop [data-upload-error]:not([hidden])').waitFor();
    expect(await error()).toContain('Kho lưu trữ không nhận tệp này');
    stage.mood = 'takes';
    await press();
    await page.waitForURL('**/result');
  });

  it('says so when the connection breaks', async () => {
    stage.mood = 'breaks';
    await open();
    await choose(6_000_000);
    await press();
    await page.locator('#nop [data-upload-error]:not([hidden])').waitFor();
    expect(await error()).toContain('đường truyền bị ngắt');
  });

  it('speaks of the picker by its label and the text that is seen', async () => {
    await open();
    const name = await page.locator('#nop .govuk-file-upload-button').getAttribute('aria-labelledby');
    expect(name).toBe('file-label file');
  });
});

describe('When a clerk sends a file without a script', () => {
  it('posts the signed fields and the file straight to the store', async () => {
    await open(false);
    await choose(2000);
    await press();
    await page.waitForURL('**/result');
    const names = [...(stage.received[0] ?? '').matchAll(/form-data; name="([^"]+)"/g)].map((match) => match[1]);
    expect(names).toEqual(['key', 'policy', 'success_action_redirect', 'file']);
  });
});

describe('When a clerk has only a keyboard', () => {
  it('reaches the main part by the first stop and sends by Enter', async () => {
    await open();
    await page.keyboard.press('Tab');
    expect(await page.evaluate('document.activeElement.className')).toContain('govuk-skip-link');
    await choose(2000);
    await page.locator('#nop [data-upload-submit]').focus();
    await page.keyboard.press('Enter');
    await page.waitForURL('**/result');
  });
});
