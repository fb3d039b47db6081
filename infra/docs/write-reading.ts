import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readingPage } from './reading-page.ts';

await writeFile(join(import.meta.dirname, '..', '..', 'docs', 'reading.md'), readingPage());
