import { html as tagged } from 'hono/html';
import type { HtmlEscapedString } from 'hono/utils/html';

/** HTML that is safe to place in a page: every value that went into it was escaped. */
export type Markup = HtmlEscapedString;

/** What a template takes. Plain strings are escaped; objects do not compile, so no `[object Object]` is ever read. */
export type Piece = Markup | string | number | boolean | null | undefined | readonly Piece[];

/** Tagged template: `html\`<p>${name}</p>\``. Escapes every plain string, skips booleans, null and undefined. */
export function html(strings: TemplateStringsArray, ...values: readonly Piece[]): Markup {
  const made = tagged(strings, ...values);
  if (made instanceof Promise) throw new TypeError('A view takes plain data, never a promise.');
  return made;
}
