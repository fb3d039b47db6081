import { readFile } from 'node:fs/promises';
import { parse } from 'yaml';
import { Instant } from '../../events/ids.ts';
import { MergeEvent } from '../../shared/domain/organisation/merge.ts';
import type { Io } from './command.ts';
import { closeStack } from './move/close.ts';
import { exportStack } from './move/export.ts';
import { importStack } from './move/import.ts';
import type { StackNames } from './move/stack.ts';

/** The three steps by which a province is taken up by another; each reaches the stack that `stack` names. */
export const moves = {
  /** `close [--to URL]`: nothing changes any more; with an address, links lead on. */
  async close(io: Io, stack: StackNames, words: Words): Promise<number> {
    const to = words.to ?? null;
    const { moved } = await closeStack(stack, {
      now: nowOf(words),
      to,
    });
    io.out(`Chỉ đọc từ ${moved?.readOnlyFrom}; ${to === null ? 'chưa chuyển hướng' : `chuyển hướng đến ${to}`}.`);
    return 0;
  },

  /** `export --out DIR`, half an hour after `close`. */
  async export(io: Io, stack: StackNames, words: Words): Promise<number> {
    if (!words.out) return wrong(io, 'export cần --out THƯ_MỤC');
    const { items, files } = await exportStack(stack, words.out, nowOf(words));
    io.out(`Đã xuất ${items} mục và ${files.length} tệp vào ${words.out}.`);
    return 0;
  },

  /** `import --from DIR --merge FILE [--dry-run]`. */
  async import(io: Io, stack: StackNames, words: Words): Promise<number> {
    if (!words.from || !words.merge) return wrong(io, 'import cần --from THƯ_MỤC và --merge TỆP');
    const event = MergeEvent.safeParse(parse(await readFile(words.merge, 'utf8')));
    if (!event.success) {
      for (const issue of event.error.issues) io.err(`${words.merge}: ${issue.path.join('.')}: ${issue.message}`);
      return 1;
    }
    const done = await importStack(stack, { folder: words.from, event: event.data, dryRun: words['dry-run'] });
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

const nowOf = ({ now }: Words): Instant => Instant.parse(new Date(now ?? Date.now()).toISOString());

export type Words = {
  out?: string | undefined;
  from?: string | undefined;
  merge?: string | undefined;
  to?: string | undefined;
  now?: string | undefined;
  'dry-run': boolean;
};

function wrong(io: Io, message: string): number {
  io.err(message);
  return 2;
}
