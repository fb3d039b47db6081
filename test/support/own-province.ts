import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { instance } from '../../infra/local/demo/story.ts';
import { startProvince } from '../../infra/local/start-province.ts';

/**
 * The whole system for one test file: data in a folder of its own, on free ports; `stop` leaves nothing behind.
 * `servesAfterMs` is the time from the start of this process until the pages answered.
 */
export async function ownProvince() {
  const data = await mkdtemp(join(tmpdir(), 'tiencu-test-'));
  const local = await startProvince({ port: 0, data, now: undefined, province: 'ha-tinh' });
  const servesAfterMs = performance.now();
  const at = instance(local.portalUrl);
  await at.settle();
  return {
    ...{ at, servesAfterMs, portalUrl: local.portalUrl, mailUrl: local.mailUrl, s3Url: local.s3Url },
    async stop(): Promise<void> {
      await local.stop();
      await rm(data, { recursive: true, force: true });
    },
  };
}
export type OwnProvince = Awaited<ReturnType<typeof ownProvince>>;
