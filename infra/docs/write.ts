import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { eventPages } from './events-page.ts';

for (const { path, text } of eventPages()) {
  await writeFile(join(import.meta.dirname, '..', '..', path), text);
}
