import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..', '..');
const reads = 'test/{unit,property,integration}/{reading,reading-legacy}/**/*.test.ts';

/** Headings of the page, and which test files stand under each; a file stands under the first that fits. */
const sections: readonly (readonly [heading: string, files: RegExp])[] = [
  ['Word (.docx)', /unit.*\/docx-/],
  ['Lists of any format', /unit.*(\/reading\/list-|\/boxes-|\/mapping\/)/],
  ['Plans and reports in sections', /unit.*\/outline-/],
  ['Excel (.xlsx)', /unit.*\/(xlsx|sheet)-/],
  ['CSV', /\/csv-/],
  ['Word 97-2003 (.doc)', /\/doc\//],
  ['Excel 97-2003 (.xls)', /\/xls\//],
  ['PDF', /unit.*\/pdf\//],
  ['Vietnamese encodings', /\/vietnamese\//],
  ['Bundles (.zip)', /\/(evidence|entry-names)/],
  ['Old compound files', /\/cfb\//],
  ['Unsafe and unusual containers', /\/(container|zip|bundle|hostile)/],
  ['Unsafe PDF', /unsafe-pdf/],
  ['Random and broken files', /^test\/property\//],
  ['Other', /./],
];

const opening = `# Reading

What units really send and what the reader makes of it. Each line is the title of a test in the file named above it. The 52 sample
dossiers with every row, place and code are in \`test/fixtures/dossiers\`, compared by \`test/unit/reading/samples.test.ts\`; limits are
data in \`shared/domain/reading/limits.ts\`; every finding with its words is in \`shared/domain/reading/findings/\`. Written by
\`npm run docs:reading\` from the titles.

Outcome: \`accept\`, \`review\` (a person must look), \`refuse\` (nothing usable, or unsafe). Figures are in [performance.md](performance.md).
`;

const title = /^ *(?:it|test)(?:\.\w+(?:\([\s\S]*?^ *\]\)|\([^\n]*?\)))?\(\s*(['"`])((?:(?!\1).)*)\1/gm;

function titlesIn(file: string): string[] {
  const source = readFileSync(join(root, file), 'utf8');
  const lists = source.replace(/(\bit|\btest)\.each\([\s\S]*?\)(?: as const)?\(\n? *(?=['"`])/g, '$1(');
  return [...lists.matchAll(title)].map(([, , text]) => text ?? '');
}

/** The page `docs/reading.md`: every quirk that has a test, by format. */
export function readingPage(): string {
  const files = globSync(reads, { cwd: root })
    .map((file) => file.replaceAll('\\', '/'))
    .sort();
  const parts = sections.map(([heading, pattern]) => {
    const own = files.filter((file) => sections.find(([, first]) => first.test(file))?.[1] === pattern);
    const lists = own.map(
      (file) =>
        `\`${file}\`\n\n${titlesIn(file)
          .map((text) => `- ${text}\n`)
          .join('')}`,
    );
    return own.length === 0 ? '' : `\n## ${heading}\n\n${lists.join('\n')}`;
  });
  return opening + parts.join('');
}
