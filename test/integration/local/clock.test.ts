import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Local, startLocal } from '../../../infra/local/runtime.ts';
import { emptyFolder } from '../../support/local/folders.ts';
import { sampleAssembly } from '../../support/local/sample-assembly.ts';
import { sampleClient } from '../../support/local/sample-client.ts';

let assembly: string;
let dataDir: string;
let local: Local;
let client: ReturnType<typeof sampleClient>;
const start = async () => {
  local = await startLocal({ assembly, dataDir, now: '2021-06-01T08:00:00+07:00', report: () => {} });
  client = sampleClient(local);
};

beforeAll(async () => {
  assembly = await sampleAssembly();
  dataDir = emptyFolder();
  await start();
});
afterAll(() => local.stop());

describe('When the clock is moved six days and two things fall due on the way', () => {
  test('each happens at its own instant, in order, and daily work happens every day', async () => {
    const due = ['2021-06-05T01:00:00.000Z', '2021-06-03T02:30:00.000Z', '2021-07-01T00:00:00.000Z'];
    await local.invoke('load', { due });
    const { status, body } = await client.control('clock', { now: '2021-06-07T07:59:00+07:00' });
    expect(status).toBe(200);
    expect(body).toMatchObject({ idle: true, now: expect.stringMatching(/^2021-06-07T00:59:/) });
    const fired = await client.items('FIRED');
    expect(fired.map(({ sk }) => sk)).toEqual(['2021-06-03T02:30:00.000Z', '2021-06-05T01:00:00.000Z']);
    for (const { sk, firedAt } of fired) expect(String(firedAt).slice(0, 16)).toBe(sk.slice(0, 16));
    const days = (await client.items('DIGEST')).map(({ sk }) => sk.slice(0, 16));
    expect(days).toEqual(['02', '03', '04', '05', '06'].map((day) => `2021-06-${day}T01:00`));
  });

  test('the clock does not go back, and says so', async () => {
    const { status, body } = await client.control('clock', { now: '2021-06-02T08:00:00+07:00' });
    expect(status).toBe(409);
    expect(body).toMatchObject({ error: expect.stringContaining('only moves forward') });
  });

  test('a duration that is none is refused', async () => {
    expect((await client.control('clock', { advance: 'tomorrow' })).status).toBe(400);
  });

  test('a stop and a start go on from the same time with everything kept', async () => {
    await client.send(await client.form('truoc'), 'x');
    await client.control('idle');
    const before = local.now();
    await local.stop();
    await start();
    expect(local.now() >= before).toBe(true);
    expect(local.now()).toMatch(/^2021-06-07T/);
    expect((await client.items('UPLOADS')).map(({ sk }) => sk)).toEqual(['incoming/truoc']);
    expect(await client.mails()).toHaveLength(1);
    expect(await client.items('FIRED')).toHaveLength(2);
  });

  test('everything scheduled can be run at once', async () => {
    const { status, body } = await client.control('sweep');
    expect(status).toBe(200);
    expect(body).toMatchObject({ fired: ['sweep', 'digest'], idle: true });
  });
});

describe('When a form was signed some time ago', () => {
  test('it is refused once simulated time has passed its end', async () => {
    const form = await client.form('tre');
    await client.control('clock', { advance: 'PT11M' });
    const answer = await client.send(form, 'x');
    expect(answer.status).toBe(403);
    expect(await answer.text()).toContain('Policy expired');
  });
});
