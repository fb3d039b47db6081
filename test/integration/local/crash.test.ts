import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { startLocal } from '../../../infra/local/runtime.ts';
import { assemblyOf, emptyFolder } from '../../support/local/folders.ts';
import { sampleAssembly } from '../../support/local/sample-assembly.ts';
import { sampleClient } from '../../support/local/sample-client.ts';

let assembly: string;
beforeAll(async () => {
  assembly = await sampleAssembly();
});

/** A runtime in its own process group, so that all of it can be killed at once. */
async function runSample(dataDir: string): Promise<{ child: ChildProcess; portalUrl: string }> {
  const script = join(import.meta.dirname, '../../support/local/run-sample.ts');
  const child = spawn(process.execPath, [script, assembly, dataDir], {
    detached: true,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [line] = await once(createInterface({ input: child.stdout }), 'line');
  return { child, ...JSON.parse(line) };
}

async function kill({ pid = 0 }: ChildProcess, group: boolean): Promise<void> {
  process.kill(group ? -pid : pid, 'SIGKILL');
}

describe('When the runtime is killed while files come in', () => {
  test.each([
    ['with all its processes', true],
    ['alone, leaving its engines behind', false],
  ])('%s, every file it had acknowledged is read and mailed after the next start', async (_, group) => {
    const dataDir = emptyFolder();
    const first = await runSample(dataDir);
    const client = sampleClient(first);
    const forms = await Promise.all(Array.from({ length: 40 }, (__, index) => client.form(`t${index}`)));
    const acknowledged: string[] = [];
    const exit = once(first.child, 'exit');
    await Promise.allSettled(
      forms.map(async (form, index) => {
        const answer = await client.send(form, `tệp ${index}`);
        if (answer.status === 204) acknowledged.push(`incoming/t${index}`);
        if (acknowledged.length === 15) await kill(first.child, group);
      }),
    );
    await exit;
    expect(acknowledged.length).toBeGreaterThanOrEqual(15);

    const local = await startLocal({ assembly, dataDir, report: () => {} });
    try {
      const again = sampleClient(local);
      await again.control('idle');
      const read = (await again.items('UPLOADS')).map(({ sk }) => sk);
      const mailed = new Set((await again.mails()).map(({ subject }) => subject.replace('Đã nhận ', '')));
      expect(acknowledged.filter((key) => !read.includes(key))).toEqual([]);
      expect(acknowledged.filter((key) => !mailed.has(key))).toEqual([]);
    } finally {
      await local.stop();
    }
  });
});

describe('When a runtime is started', () => {
  test('a second one on the same folder is refused, on another it runs beside', async () => {
    const dataDir = emptyFolder();
    const first = await runSample(dataDir);
    await expect(startLocal({ assembly, dataDir })).rejects.toThrow(dataDir);
    const beside = await startLocal({ assembly, dataDir: emptyFolder(), report: () => {} });
    expect(await sampleClient(beside).items('UPLOADS')).toEqual([]);
    await beside.stop();
    first.child.kill('SIGTERM');
    expect(await once(first.child, 'exit')).toEqual([0, null]);
  });

  test('a taken port is named', async () => {
    const first = await startLocal({ assembly, dataDir: emptyFolder(), report: () => {} });
    const port = Number(new URL(first.portalUrl).port);
    await expect(startLocal({ assembly, dataDir: emptyFolder(), port })).rejects.toThrow(`Cổng ${port} đang được dùng`);
    await first.stop();
  });

  test('an engine that is not there is named', async () => {
    vi.stubEnv('DYNOXIDE_BIN', '/khong/co/dynoxide');
    await expect(startLocal({ assembly, dataDir: emptyFolder() })).rejects.toThrow('DynamoDB engine did not start');
    vi.unstubAllEnvs();
  });

  test('an engine that dies is told', async () => {
    const told = Promise.withResolvers<string>();
    const report = (line: string) => line.includes('engine') && told.resolve(line);
    const local = await startLocal({ assembly, dataDir: emptyFolder(), report });
    const { engines } = JSON.parse(readFileSync(join(local.dataDir, 'processes.json'), 'utf8'));
    process.kill(engines[0], 'SIGKILL');
    expect(await told.promise).toContain('stop and start again');
    await local.stop();
  });

  test('a template with an unknown resource type stops it', async () => {
    const unknown = assemblyOf({ Resources: { Cluster: { Type: 'AWS::ECS::Cluster' } } });
    await expect(startLocal({ assembly: unknown, dataDir: emptyFolder() })).rejects.toThrow('AWS::ECS::Cluster');
  });
});
