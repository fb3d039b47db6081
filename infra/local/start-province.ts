import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { buildProvince } from './build.ts';
import { type Local, startLocal } from './runtime.ts';
import { readSeed } from './seed.ts';

export type ProvinceOptions = { port: number; data: string; now: string | undefined; province: string };

const Loaded = z.object({ ok: z.boolean(), issues: z.array(z.string()) });

/**
 * Runs one province on this machine with its sample register and plans. What is due at the start happens right after, in
 * the background: mails arrive within seconds. Without `now` a new folder begins where the sample's story does, or today
 * when the province has no sample. Throws a sentence when something cannot run or the seed is wrong.
 */
export async function startProvince(options: ProvinceOptions): Promise<Local> {
  const seed = readSeed(options.province);
  const isNew = !existsSync(join(options.data, 'clock.json'));
  const assembly = await buildProvince(options.province);
  const local = await startLocal({
    assembly,
    stacks: (name) => name.startsWith(`TienCu-${options.province}-`),
    dataDir: options.data,
    port: options.port,
    now: options.now ?? seed?.begins ?? new Date().toISOString(),
  });
  try {
    if (seed) {
      const { ok, issues } = Loaded.parse(await local.invoke('load-province', seed.load));
      if (!ok) throw new Error(`Dữ liệu mẫu của ${options.province} chưa đúng:\n${issues.join('\n')}`);
    }
    await catchUp(local, isNew ? undefined : options.now);
    return local;
  } catch (error) {
    await local.stop();
    throw error;
  }
}

/** Lives through the time up to `--now` when the folder is behind it; then lets what is due now happen. */
async function catchUp(local: Local, now: string | undefined): Promise<void> {
  const post = (path: string, body: object) =>
    fetch(`${local.controlUrl}/__local/${path}`, { method: 'POST', body: JSON.stringify(body) });
  if (now !== undefined && Date.parse(now) < Date.parse(local.now())) {
    console.error(`Đồng hồ của dữ liệu này đã ở ${local.now()}, không lùi về ${now}.`);
  } else if (now !== undefined) {
    const answer = await post('clock', { now: new Date(now).toISOString() });
    if (!answer.ok) console.error(await answer.text());
  }
  // Not waited for: the pages answer at once while the opening mails go out.
  post('sweep', {}).catch((error: unknown) => console.error(String(error)));
}
