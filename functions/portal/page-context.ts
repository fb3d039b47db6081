import type { Context, Hono } from 'hono';
import { printableText } from '../../shared/domain/reading/vietnamese/canonical.ts';
import type { Language } from '../../shared/domain/wording/language.ts';
import { ForeignForm } from './foreign-form.ts';
import type { Needs } from './needs.ts';
import type { Frame } from './views/frame.ts';
import type { Visitor } from './visitor.ts';

/** What the routes know about a request once the common steps ran. */
export type Variables = {
  language: Language;
  frame: Frame;
  visitor: Visitor;
  storeOrigin: string;
  /** The stack was closed: its dossiers are on their way to another one. */
  isMoving: boolean;
};

export type Page = Context<{ Variables: Variables }>;
export type App = Hono<{ Variables: Variables }>;

/** A group of routes: hung into the app with what they need. */
export type Routes = (app: App, needs: Needs) => void;

/** The base address of the visitor's pages. */
export const baseOf = (c: Page): string => `/k/${c.get('visitor').id}`;

/** Lets the page post to the store, whose address only a ticket tells. */
export function allowStore(c: Page, address: string): void {
  c.set('storeOrigin', new URL(address).origin);
}

type Fields = { one(name: string): string; all(name: string): string[]; every: Readonly<Record<string, string>> };

/**
 * The fields of a form post as printable text (a browser sends CRLF, a Mac decomposed letters); a repeated field gives its
 * values in `all`, its last one in `every`. Throws `ForeignForm` when the body is no form: empty, garbled, of another type.
 */
export async function formOf(c: Page): Promise<Fields> {
  const data = await c.req.formData().catch(() => {
    throw new ForeignForm('the body is no form');
  });
  const fields = [...data].flatMap(([name, value]): [string, string][] =>
    typeof value === 'string' ? [[name, printableText(value)]] : [],
  );
  const texts = (name: string) => fields.flatMap(([own, value]) => (own === name ? [value] : []));
  return { one: (name) => texts(name)[0] ?? '', all: texts, every: Object.fromEntries(fields) };
}
