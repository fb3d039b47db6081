import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { alone } from './alone.ts';
import { writeWhole } from './files.ts';

const root = join(import.meta.dirname, '../..');
const run = promisify(execFile);

/** What bundles and templates are made from. */
const sources = ['events', 'functions', 'shared', 'infra', 'package-lock.json'];
/** Parts of `infra` that change neither. */
const apart = ['infra/local', 'infra/cli', 'infra/docs', 'infra/campaigns'];

/**
 * Bundles the functions and synthesizes the stacks of a province; nothing is done when the sources are those of the last
 * time. Answers the folder of the cloud assembly. Throws with the tool's own words when a source does not build.
 */
export async function buildProvince(province: string): Promise<string> {
  const folder = join(root, 'dist', 'local', province);
  const assembly = join(folder, 'cdk.out');
  const mark = join(folder, 'sources.sha256');
  mkdirSync(folder, { recursive: true });
  return alone(join(root, 'dist', 'local', 'build.lock'), async () => {
    const digest = sourceDigest();
    if (existsSync(mark) && readFileSync(mark, 'utf8') === digest) return assembly;
    const draft = join(folder, 'cdk.draft');
    rmSync(draft, { recursive: true, force: true });
    const env = { ...process.env, CDK_OUTDIR: draft, CDK_VALIDATION: 'false', PROVINCE: province };
    await run(process.execPath, ['infra/local/synthesize.ts'], { cwd: root, env, maxBuffer: 64 * 1024 * 1024 });
    rmSync(assembly, { recursive: true, force: true });
    renameSync(draft, assembly);
    writeWhole(mark, digest);
    return assembly;
  });
}

/** Changes with any byte of any source, its name included. */
function sourceDigest(): string {
  const hash = createHash('sha256').update(process.version);
  for (const file of sources.flatMap(filesUnder)) hash.update(`${file}\0`).update(readFileSync(join(root, file)));
  return hash.digest('hex');
}

function filesUnder(path: string): string[] {
  if (apart.includes(path)) return [];
  if (statSync(join(root, path)).isFile()) return [path];
  return readdirSync(join(root, path), { withFileTypes: true })
    .sort((left, right) => (left.name < right.name ? -1 : 1))
    .flatMap((entry) => (entry.isDirectory() ? filesUnder(`${path}/${entry.name}`) : [`${path}/${entry.name}`]));
}

/**
 * After an install: what `npm start` would build first, so that the first start is a start. A failure here is said and
 * breaks no install; the start builds again and then says why.
 */
if (import.meta.main) {
  try {
    await buildProvince('ha-tinh');
  } catch (error) {
    console.error(`Not built yet, npm start will try again: ${error instanceof Error ? error.message : String(error)}`);
  }
}
