import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** An empty data folder of its own. */
export function emptyFolder(): string {
  return mkdtempSync(join(tmpdir(), 'tiencu-local-'));
}

/** Writes a cloud assembly of one stack from its template, for tests that need no CDK. */
export function assemblyOf(template: object): string {
  const out = emptyFolder();
  writeFileSync(join(out, 'One.template.json'), JSON.stringify(template));
  const stack = { type: 'aws:cloudformation:stack', properties: { templateFile: 'One.template.json' } };
  writeFileSync(join(out, 'manifest.json'), JSON.stringify({ version: '1', artifacts: { One: stack } }));
  return out;
}
