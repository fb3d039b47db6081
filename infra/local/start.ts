import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { provinceIds } from '../provinces/load.ts';
import { message } from './delivery.ts';
import type { Local } from './runtime.ts';
import { readSeed } from './seed.ts';
import { type ProvinceOptions as Options, startProvince } from './start-province.ts';

const usage = `Dùng: npm start -- [--port 4600] [--data .local/ha-tinh] [--now 2021-06-01T08:00+07:00] [--province ha-tinh]
  --port      cổng trang đơn vị; hộp thư và kho tệp dùng hai cổng kế tiếp
  --data      thư mục dữ liệu, giữ qua các lần chạy; mặc định .local/<tỉnh>, mỗi tỉnh một thư mục
  --now       giờ mô phỏng, mặc định ngày câu chuyện của tỉnh bắt đầu; với dữ liệu đã có, đồng hồ chỉ đi tới
  --province  ${provinceIds().join(' | ')}`;

/** What was typed is not understood: the usage helps. */
class WrongUse extends Error {}

function readOptions(words: readonly string[]): Options {
  const { port: portText, now, province, data = join('.local', province) } = readWords(words);
  const port = Number(portText);
  if (!(Number.isInteger(port) && port >= 0 && port <= 65_533))
    throw new WrongUse(`--port ${portText} không phải số cổng`);
  // A time without an offset is meant as the people of the province read it.
  const instant = now === undefined || /(Z|[+-]\d\d:\d\d)$/.test(now) ? now : `${now}+07:00`;
  if (instant !== undefined && Number.isNaN(Date.parse(instant))) {
    throw new WrongUse(`--now ${now} không phải thời điểm ISO, ví dụ 2021-06-01T08:00+07:00`);
  }
  if (!provinceIds().includes(province)) {
    throw new WrongUse(`--province ${province} không có trong infra/provinces: ${provinceIds().join(', ')}`);
  }
  return { port, data, now: instant, province };
}

function readWords(words: readonly string[]) {
  const options = {
    port: { type: 'string', default: '4600' },
    data: { type: 'string' },
    now: { type: 'string' },
    province: { type: 'string', default: 'ha-tinh' },
  } as const;
  try {
    return parseArgs({ args: [...words], options }).values;
  } catch (error) {
    throw new WrongUse(message(error));
  }
}

function print(local: Local, { province }: Options): void {
  const now = new Date(local.now()).toLocaleString('sv-SE', { timeZone: 'Asia/Ho_Chi_Minh' }).replace(' ', 'T');
  const seed = readSeed(province);
  const begins = seed ? `  (câu chuyện của tỉnh bắt đầu ${seed.begins})` : '';
  console.log(`Tiến Cử, tỉnh ${province}: sẵn sàng sau ${(performance.now() / 1000).toFixed(1)} giây.

  Trang đơn vị     ${local.portalUrl}/
  Hộp thư          ${local.mailUrl}/      (thư của đơn vị, văn phòng, hội đồng đều đến đây)
  Giờ mô phỏng     ${now}+07:00${begins}
  Đi tới một ngày  curl -X POST ${local.controlUrl}/__local/clock -d '{"advance":"P1D"}'
  Dữ liệu          ${local.dataDir}

Dừng bằng Ctrl+C.`);
}

async function main(): Promise<void> {
  const options = readOptions(process.argv.slice(2));
  const local = await startProvince(options);
  const stop = () => void local.stop().then(() => process.exit(0));
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
  print(local, options);
}

main().catch((error: unknown) => {
  console.error(message(error));
  if (error instanceof WrongUse) console.error(usage);
  process.exit(2);
});
