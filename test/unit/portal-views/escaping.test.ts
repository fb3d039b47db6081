import { describe, expect, it } from 'vitest';
import { reviewPage } from '../../../functions/portal/views/review-page.ts';
import { unitPage } from '../../../functions/portal/views/unit-page.ts';
import { reviewPages } from '../../support/screens/review-models.ts';
import { unitPages } from '../../support/screens/unit-models.ts';

const hostile = `"><script>alert(1)</script><img src=x onerror='alert(2)'> & `;

/** Free text (it has a space) gets the hostile string in front; codes, instants and addresses stay as they are. */
function poisoned<T>(value: T): T;
function poisoned(value: unknown): unknown {
  if (typeof value === 'string') return value.includes(' ') ? hostile + value : value;
  if (Array.isArray(value)) return value.map((one) => poisoned(one));
  if (value !== null && typeof value === 'object') {
    return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, poisoned(one)]));
  }
  return value;
}

const pages: [string, string][] = [
  ...Object.entries(unitPages).map(([name, model]): [string, string] => [name, unitPage(poisoned(model))]),
  ...Object.entries(reviewPages).map(([name, model]): [string, string] => [name, reviewPage(poisoned(model))]),
];

describe.each(pages)('When every text of the page %s is hostile', (_name, html) => {
  it('shows the text and runs none of it', () => {
    expect(html).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
    expect(html).not.toContain('<script>alert');
    expect(html).not.toContain('<img');
  });
});
