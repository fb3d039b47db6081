import { z } from 'zod';
import { nominees, unitFile } from '../../infra/local/demo/files.ts';
import { expectWords, fromMail, type Instance, uploadFormOn } from '../../infra/local/demo/story.ts';
import { readSeed } from '../../infra/local/seed.ts';
import { ownProvince } from '../support/own-province.ts';

/**
 * `npm run bench:upload`: how long a unit waits for its receipt. 50 files of ten rows go to the store one after another,
 * by turns from every unit of the sample register; a unit that comes again sends a corrected list.
 */
const uploads = 50;
const Register = z.object({ units: z.array(z.object({ clerk: z.object({ email: z.string() }) })) });
const everyMs = 20;
const patienceMs = 60_000;

type Unit = Awaited<ReturnType<typeof fromMail>> & { email: string };
type Waits = { page: number; mail: number };

const province = await ownProvince();
const settledAfterMs = performance.now();
try {
  console.log(
    `process start to ready: ${seconds(province.servesAfterMs)}, to the last opening mail: ${seconds(settledAfterMs)}`,
  );
  const units = await openedUnits(province.at);
  const waits: Waits[] = [];
  for (let n = 0; n < uploads; n += 1) {
    const unit = units[n % units.length];
    if (unit) waits.push(await sendOne(unit, n));
  }
  console.log(`${waits.length} uploads, ${units.length} units`);
  console.log(`upload to receipt page: ${spread(waits.map((w) => w.page))}`);
  console.log(`upload to receipt mail: ${spread(waits.map((w) => w.mail))}`);
} finally {
  await province.stop();
}

/** The units that owe HT-01, each with its page open. */
async function openedUnits(at: Instance): Promise<Unit[]> {
  const { units } = Register.parse(readSeed('ha-tinh')?.load);
  const opened: Unit[] = [];
  for (const { clerk } of units) {
    const mail = (await at.mails(clerk.email)).find((m) => m.subject.startsWith('[HT-01]'));
    if (mail) opened.push({ email: clerk.email, ...(await fromMail(mail)) });
  }
  return opened;
}

async function sendOne({ who, page, email }: Unit, n: number): Promise<Waits> {
  const name = 'Đơn vị đo thời gian';
  const entries = Array.from({ length: 10 }, (_, row) => nominees.nurse(name, `Lê Thị Mẫu ${n + 1} ${row + 1}`));
  const file = await unitFile(n % 2 === 0 ? 'docx' : 'xlsx', { unit: name, entries, on: '2021-06-02' });
  const form = uploadFormOn(await who.open(page.url));
  const body = new FormData();
  for (const [field, value] of Object.entries(form.hidden)) body.append(field, value);
  body.append('file', new File([Uint8Array.from(file.bytes)], file.name));
  const before = await receiptsTo(email);
  const started = performance.now();
  const answer = await fetch(form.action, { method: 'POST', body, redirect: 'manual' });
  const waiting = answer.headers.get('location');
  if (!waiting) throw new Error(`the store answered ${answer.status} ${await answer.text()}`);
  const shown = until(async () => {
    const seen = await who.open(waiting);
    if (seen.url.includes('/nop/')) return false;
    expectWords(seen, 'Giấy nhận hồ sơ');
    return true;
  });
  const mailed = until(async () => (await receiptsTo(email)) > before);
  const [pageAt, mailAt] = await Promise.all([shown, mailed]);
  return { page: pageAt - started, mail: mailAt - started };
}

async function receiptsTo(email: string): Promise<number> {
  return (await province.at.mails(email)).filter((m) => m.subject.includes('Giấy nhận hồ sơ')).length;
}

/** The moment at which something became true, asked every few milliseconds. */
async function until(done: () => Promise<boolean>): Promise<number> {
  const giveUp = performance.now() + patienceMs;
  while (!(await done())) {
    if (performance.now() > giveUp) throw new Error(`nothing came within ${seconds(patienceMs)}`);
    await new Promise((resolve) => setTimeout(resolve, everyMs));
  }
  return performance.now();
}

function spread(times: readonly number[]): string {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number) => seconds(sorted[Math.ceil(share * sorted.length) - 1] ?? 0);
  return `median ${at(0.5)}, p95 ${at(0.95)}, max ${at(1)}`;
}

function seconds(ms: number): string {
  return `${(ms / 1000).toFixed(2)} s`;
}
