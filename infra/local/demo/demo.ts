import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { startProvince } from '../start-province.ts';
import { playSeason } from './play.ts';

const usage = `Dùng: npm run demo -- [--url http://127.0.0.1:4600] [--out dist/demo]
  --url  một bản đang chạy (npm start) với đồng hồ chưa qua 2021-06-02; không có thì tự chạy một bản riêng rồi dừng
  --out  nơi lưu danh sách tải về`;

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { url: { type: 'string' }, out: { type: 'string', default: 'dist/demo' } } });
  const say = (line: string) => console.log(`- ${line}`);
  if (values.url) return playSeason(values.url.replace(/\/$/, ''), { say, out: values.out });
  const dataDir = await mkdtemp(join(tmpdir(), 'tiencu-demo-'));
  const local = await startProvince({ port: 0, data: dataDir, now: undefined, province: 'ha-tinh' });
  try {
    await playSeason(local.portalUrl, { say, out: values.out });
  } finally {
    await local.stop();
    await rm(dataDir, { recursive: true, force: true });
  }
}

try {
  await main();
  console.log('Xong: cả câu chuyện chạy qua đúng các trang và thư mà mọi người dùng.');
} catch (error) {
  console.error(error instanceof Error ? error.message : error, `\n\n${usage}`);
  process.exitCode = 1;
}
