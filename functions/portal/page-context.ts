import type { Context, Hono } from 'hono';
import type { Language } from '../../shared/domain/wording/language.ts';
import { ForeignForm } from './foreign-form.ts';
import type { Needs } from './needs.ts';
import type { Frame } from './views/frame.ts';
import type { Visitor } from './visitor.ts';

/** What the routes know about a request once the common steps ran. */
export type Variables = { language: Language; frame: Frame; visitor: Visitor; storeOrigin: string };

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
 * The fields of a form post; a repeated field gives its values in `all`, its last one in `every`. Throws `ForeignForm`
 * when the body is no form: empty of one, garbled, or of another type.
 */
export async function formOf(c: Page): Promise<Fields> {
  const data = await c.req.formData().catch(() => {
    throw new ForeignForm('the body is no form');
  });
  const texts = (name: string) => data.getAll(name).filter((v): v is string => typeof v === 'string');
  const every = Object.fromEntries([...data].filter((pair): pair is [string, string] => typeof pair[1] === 'string'));
  return { one: (name) => texts(name)[0] ?? '', all: texts, every };
}
