import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { eventPages } from '../../../infra/docs/events-page.ts';

const root = join(import.meta.dirname, '..', '..', '..');

describe('When the catalogue of events has changed', () => {
  it.each(eventPages())('$path is what `npm run docs:events` writes', ({ path, text }) => {
    expect(readFileSync(join(root, path), 'utf8')).toBe(text);
  });
});
