import { createHash } from 'node:crypto';
import { examineWith } from '../../functions/read-dossier/examine.ts';
import { readDossier } from '../../functions/read-dossier/read-dossier.ts';
import { documentReader } from '../../shared/adapters/documents/document-reader.ts';
import { at } from './dossiers.ts';
import { hiddenOf, memoryPortal } from './memory-portal.ts';
import { memorySystem, sampleOf } from './memory-system.ts';
import { docxOf, paragraphs } from './reading/docx-of.ts';

/** Markup to the words a person reads. */
export const wordsOf = (html: string): string =>
  html
    .replace(/<(script|style)[\s\S]*?<\/\1>/g, '')
    .replace(/<[^>]+>/g, ' ')
    .replaceAll('&#39;', "'")
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')
    .replace(/\s+/g, ' ');

export type SentFile = { name: string; bytes: Uint8Array };

/** A Word file with these lines, a paragraph each. */
export const documentOf = (lines: readonly string[], name = 'Văn bản.docx'): SentFile => ({
  name,
  bytes: docxOf(lines.map((line) => paragraphs(line)).join('')),
});

/** A list as a CSV file: its heading and its rows. */
export const listOf = (heading: readonly string[], rows: readonly (readonly string[])[]): SentFile => ({
  name: 'Danh sách.csv',
  bytes: new TextEncoder().encode([heading, ...rows].map((cells) => cells.join(';')).join('\r\n')),
});

/**
 * A province lived through from outside: mails are read, links opened, forms posted, files put into the store where the
 * page says, the clock moved. Files are read by the real reader.
 */
export async function callStory(province: string, begins?: string, load?: unknown) {
  const sample = sampleOf(province);
  const system = memorySystem(new Date(begins ?? sample.begins).toISOString(), province);
  const portal = memoryPortal(system);
  const { answer } = await system.load(load ?? sample.load);
  if (!answer.ok) throw new Error(answer.issues.join('\n'));
  const reader = examineWith({ ...system.needs, reader: documentReader() });
  const objects = new Map<string, Uint8Array>();
  const files = {
    read: async (key: string) => objects.get(key) ?? null,
    saveReading: async (key: string, reading: Parameters<typeof system.readings.set>[1]) =>
      void system.readings.set(key, reading),
  };

  /** Lets everything that is due happen, and every mail go out. */
  async function live(instant?: string): Promise<void> {
    if (instant !== undefined) system.setClock(new Date(instant).toISOString());
    await system.sweep();
    await system.deliver();
  }
  await live();

  function mail(to: string, ...words: string[]) {
    const found = system.mails.findLast((m) => m.to.email === to && words.every((word) => m.subject.includes(word)));
    if (found) return found;
    const there = system.mails.filter((m) => m.to.email === to).map((m) => m.subject);
    throw new Error(`no mail to ${to} about ${words.join(' ')}; there are: ${there.join(' | ')}`);
  }

  const look = async (address: string): Promise<string> => (await portal.go(address)).text();

  async function open(to: string, ...words: string[]): Promise<{ home: string; html: string }> {
    const { home, page } = await portal.openLink(mail(to, ...words).text);
    const next = page.headers.get('location');
    return { home, html: next ? await look(next) : await page.text() };
  }

  return {
    ...{ system, portal, live, mail, open, look, answer },
    mailsTo: (to: string) => system.mails.filter((m) => m.to.email === to),
    /** Fills in the form of a page whose address ends with `action`; gives the page it leads to. */
    async fill(page: { home: string; html: string }, action: string, values: Record<string, string | string[]>) {
      const body = new URLSearchParams(hiddenOf(page.html, action));
      for (const [name, value] of Object.entries(values)) {
        for (const one of typeof value === 'string' ? [value] : value) body.append(name, one);
      }
      const target = new RegExp(`action="([^"]*${action})"`).exec(page.html)?.[1];
      if (!target) throw new Error(`no form for ${action} on the page: ${wordsOf(page.html).slice(0, 400)}`);
      const answer = await portal.go(target, { method: 'POST', body });
      await system.deliver();
      const next = answer.headers.get('location');
      const html = next ? await look(next) : await answer.text();
      return { status: answer.status, home: page.home, html };
    },
    /** Puts a file where the form of the page says, as the store would take it, and shows the page again. */
    async upload(page: { home: string; html: string }, file: SentFile): Promise<{ home: string; html: string }> {
      const fresh = await look(page.home);
      const prefix = /name="key" value="([^"]*)\$\{filename\}"/.exec(fresh)?.[1];
      if (!prefix) throw new Error(`the page takes no file: ${wordsOf(fresh).slice(0, 400)}`);
      const key = `${prefix}${file.name}`;
      objects.set(key, file.bytes);
      const etag = `"${createHash('md5').update(file.bytes).digest('hex')}"`;
      const receivedAt = at(system.needs.clock.now());
      const arrival = { key, etag, size: file.bytes.length, receivedAt };
      await readDossier({ ...system.needs, files, examine: reader }, arrival);
      await system.deliver();
      return { home: page.home, html: await look(page.home) };
    },
  };
}
export type CallStory = Awaited<ReturnType<typeof callStory>>;
