import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import PostalMime, { type Address, type Email } from 'postal-mime';
import { z } from 'zod';
import { writeWhole } from './files.ts';

/** What the sending service knows of a mail, beside its raw bytes. `announced` = its sending results are on the bus. */
const Envelope = z.object({
  id: z.string(),
  at: z.string(),
  source: z.string(),
  destinations: z.array(z.string()),
  configurationSet: z.string().optional(),
  tags: z.record(z.string(), z.string()),
  announced: z.boolean(),
});
export type Envelope = z.infer<typeof Envelope>;

/** A mail as the inbox shows it. */
export type Mail = {
  id: string;
  at: string;
  from: string;
  to: string[];
  subject: string;
  text: string;
  html: string;
  links: string[];
  attachments: { name: string; size: number }[];
  tags: Record<string, string>;
};

/** Mails on disk: `<id>.eml` holds the bytes as they were handed in, `<id>.json` the envelope. */
export type MailStore = {
  /** Both files are on disk when this returns. */
  save(envelope: Envelope, raw: Uint8Array): void;
  /** Newest first; with `to` only mails to that address. */
  list(to?: string): Promise<Mail[]>;
  envelopes(): Envelope[];
  raw(id: string): Buffer | undefined;
  attachment(id: string, index: number): Promise<{ name: string; type: string; content: Uint8Array } | undefined>;
};

export function openMailStore(folder: string): MailStore {
  mkdirSync(folder, { recursive: true });
  const envelopes = new Map(readEnvelopes(folder).map((envelope) => [envelope.id, envelope] as const));
  const shown = new Map<string, Promise<Mail>>();
  const raw = (id: string) => (envelopes.has(id) ? readFileSync(join(folder, `${id}.eml`)) : undefined);
  const show = (envelope: Envelope) => {
    const known = shown.get(envelope.id) ?? toMail(envelope, raw(envelope.id) ?? Buffer.alloc(0));
    shown.set(envelope.id, known);
    return known;
  };
  return {
    raw,
    envelopes: () => [...envelopes.values()],
    save(envelope, bytes) {
      if (!envelopes.has(envelope.id)) writeWhole(join(folder, `${envelope.id}.eml`), bytes);
      writeWhole(join(folder, `${envelope.id}.json`), JSON.stringify(envelope));
      envelopes.set(envelope.id, envelope);
    },
    list(to) {
      const wanted = [...envelopes.values()].filter(
        ({ destinations }) => to === undefined || destinations.some((one) => bare(one) === to.toLowerCase()),
      );
      return Promise.all(wanted.sort(newestFirst).map(show));
    },
    async attachment(id, index) {
      const bytes = raw(id);
      const found = bytes && (await PostalMime.parse(bytes)).attachments[index];
      if (!found) return undefined;
      const content = typeof found.content === 'string' ? Buffer.from(found.content) : new Uint8Array(found.content);
      return { name: found.filename ?? `dinh-kem-${index + 1}`, type: found.mimeType, content };
    },
  };
}

function readEnvelopes(folder: string): Envelope[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .map((name) => Envelope.parse(JSON.parse(readFileSync(join(folder, name), 'utf8'))));
}

/** Ids grow with time, so they also order mails of the same millisecond. */
function newestFirst(left: Envelope, right: Envelope): number {
  return left.id < right.id ? 1 : -1;
}

async function toMail(envelope: Envelope, raw: Buffer): Promise<Mail> {
  const email = await PostalMime.parse(raw);
  const html = withInlineImages(email);
  const text = email.text ?? '';
  return {
    id: envelope.id,
    at: envelope.at,
    from: email.from ? (written([email.from])[0] ?? envelope.source) : envelope.source,
    to: envelope.destinations.map(bare),
    subject: email.subject ?? '',
    text,
    html,
    links: linksIn(html, text),
    attachments: email.attachments.map(({ filename, content }, index) => ({
      name: filename ?? `dinh-kem-${index + 1}`,
      size: typeof content === 'string' ? content.length : content.byteLength,
    })),
    tags: envelope.tags,
  };
}

function written(addresses: readonly Address[]): string[] {
  return addresses.flatMap((one) =>
    one.group ? written(one.group) : [one.name ? `${one.name} <${one.address}>` : one.address],
  );
}

/** `Name <a@b>` → `a@b`, lower case. */
export function bare(address: string): string {
  return (/<([^>]+)>/.exec(address)?.[1] ?? address).trim().toLowerCase();
}

/** Web addresses of a mail in the order they appear, each once. */
function linksIn(html: string, text: string): string[] {
  const inHtml = [...html.matchAll(/href\s*=\s*["'](https?:[^"']+)["']/gi)].map(([, link = '']) =>
    link.replaceAll('&amp;', '&').replaceAll('&#x2F;', '/').replaceAll('&#x3D;', '='),
  );
  const inText = [...text.matchAll(/https?:\/\/[^\s<>"')\]]+/g)].map(([link]) => link.replace(/[.,;:]+$/, ''));
  return [...new Set([...inHtml, ...inText])];
}

/** Pictures sent along (`cid:`) become part of the page: a sandboxed frame may load nothing else. */
function withInlineImages({ html = '', attachments }: Email): string {
  return attachments.reduce((page, { contentId, content, mimeType }) => {
    if (contentId === undefined || typeof content === 'string') return page;
    const data = `data:${mimeType};base64,${Buffer.from(new Uint8Array(content)).toString('base64')}`;
    return page.replaceAll(`cid:${contentId.replace(/^<|>$/g, '')}`, data);
  }, html);
}
