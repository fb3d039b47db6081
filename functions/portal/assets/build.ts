import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { build, type Plugin } from 'esbuild';
import { ownStyle } from './govuk-style.ts';

const here = fileURLToPath(new URL('.', import.meta.url));
const target = `${here}assets.generated.ts`;

const govukWithoutCrown: Plugin = {
  name: 'govuk-without-crown',
  setup({ onLoad }) {
    onLoad({ filter: /govuk-frontend\.min\.css$/ }, async ({ path }) => ({
      contents: ownStyle(await readFile(path, 'utf8')),
      loader: 'css',
    }));
  },
};

async function bundle(entry: string): Promise<string> {
  const result = await build({
    entryPoints: [`${here}${entry}`],
    ...{ bundle: true, minify: true, write: false, format: 'esm', charset: 'utf8', legalComments: 'none' },
    target: ['es2020', 'safari15', 'chrome91', 'firefox91'],
    plugins: [govukWithoutCrown],
  });
  return result.outputFiles[0]?.text ?? '';
}

/** The text of `assets.generated.ts`: one style sheet, one script, one icon and the hash that names their folder. */
export async function generatedAssets(): Promise<string> {
  const files = {
    'tiencu.css': { type: 'text/css; charset=utf-8', body: await bundle('tiencu.css') },
    'tiencu.js': { type: 'text/javascript; charset=utf-8', body: await bundle('browser/main.ts') },
    'icon.svg': { type: 'image/svg+xml', body: (await readFile(`${here}icon.svg`, 'utf8')).trim() },
  };
  const hash = createHash('sha256').update(JSON.stringify(files)).digest('hex').slice(0, 12);
  return `// Made by \`node functions/portal/assets/build.ts\` from the files beside it and govuk-frontend (MIT). Do not edit.
export const assetHash = '${hash}';

/** Every file under \`/assets/<assetHash>/\`; it may be kept for ever by a browser. */
export const assetFiles: Readonly<Record<string, { type: string; body: string }>> = ${JSON.stringify(files, null, 2)};
`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await writeFile(target, await generatedAssets());
