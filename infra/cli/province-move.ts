import { z } from 'zod';
import { Instant } from '../../events/ids.ts';
import { issueLine, readYaml } from '../../shared/adapters/yaml/read-plan.ts';
import { MergeEvent } from '../../shared/domain/organisation/merge.ts';
import type { Io } from './command.ts';
import { closeStack } from './move/close.ts';
import { exportStack } from './move/export.ts';
import { importStack } from './move/import.ts';
import type { StackNames } from './move/stack.ts';
import { readText } from './text-file.ts';

/** The three steps by which a province is taken up by another; each reaches the stack that `stack` names. */
export const moves = {
  /** `close [--to URL] [--leave-unread]`: nothing changes any more; with an address, links lead on. */
  async close(io: Io, stack: StackNames, words: Words): Promise<number> {
    const to = words.to ?? null;
    const now = nowOf(words);
    if (!now) return wrong(io, `--now ${words.now} không phải thời điểm, ví dụ 2025-07-01T00:00+07:00`);
    if (to !== null && !z.url({ protocol: /^https?$/ }).safeParse(to).success)
      return wrong(io, `--to ${to} không phải địa chỉ web, ví dụ https://thidua.angiang.gov.vn`);
    const { moved } = await closeStack(stack, { now, to, leaveUnread: words['leave-unread'] });
    io.out(`Chỉ đọc từ ${moved?.readOnlyFrom}; ${to === null ? 'chưa chuyển hướng' : `chuyển hướng đến ${to}`}.`);
    return 0;
  },

  /** `export --out DIR`, half an hour after `close`. */
  async export(io: Io, stack: StackNames, words: Words): Promise<number> {
    if (!words.out) return wrong(io, 'export cần --out THƯ_MỤC');
    const now = nowOf(words);
    if (!now) return wrong(io, `--now ${words.now} không phải thời điểm, ví dụ 2025-07-01T00:30+07:00`);
    const { items, files } = await exportStack(stack, words.out, now);
    io.out(`Đã xuất ${items} mục và ${files.length} tệp vào ${words.out}.`);
    return 0;
  },

  /** `import --from DIR --merge FILE [--dry-run]`. */
  async import(io: Io, stack: StackNames, words: Words): Promise<number> {
    if (!words.from || !words.merge) return wrong(io, 'import cần --from THƯ_MỤC và --merge TỆP');
    const text = await readText(words.merge);
    if ('problem' in text) return wrong(io, text.problem);
    const event = readYaml(text.content, { file: words.merge, schema: MergeEvent });
    if ('issues' in event) {
      for (const issue of event.issues) io.err(issueLine(issue));
      return 1;
    }
    const done = await importStack(stack, { folder: words.from, event: event.value, dryRun: words['dry-run'] });
    if (!done.ok) {
      for (const problem of done.problems) io.err(problem);
      return 1;
    }
    const said = words['dry-run'] ? 'Sẽ nhập' : `Đã nhập (${done.fresh} mục mới)`;
    io.out(
      `${said} ${done.items} mục, ${done.files} tệp: ${done.kept} hồ sơ giữ nguyên, ${done.moved} hồ sơ tiếp tục, ${done.ended} hồ sơ của đơn vị không còn.`,
    );
    return 0;
  },
} as const;

/** Null when `--now` is no instant. */
function nowOf({ now }: Words): Instant | null {
  const time = new Date(now ?? Date.now());
  return Number.isNaN(time.getTime()) ? null : Instant.parse(time.toISOString());
}

export type Words = {
  out?: string | undefined;
  from?: string | undefined;
  merge?: string | undefined;
  to?: string | undefined;
  now?: string | undefined;
  'dry-run': boolean;
  'leave-unread': boolean;
};

function wrong(io: Io, message: string): number {
  io.err(message);
  return 2;
}
