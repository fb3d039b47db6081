import { readDate } from '../deadlines/read-date.ts';
import { blocks } from '../intake/rule-finding.ts';
import type { DossierRow, Finding } from '../reading/result.ts';
import type { CommunicationEntry } from './item.ts';

export type ReadEntry = { row: DossierRow; entry: CommunicationEntry };

/**
 * The entries of a communication log out of the rows of its form (`name` is what was done; `on`, `channel`, `stream`,
 * `phase`, `url`, `in_charge` beside it), and a finding for each row whose day cannot be read.
 */
export function entriesOfRows(rows: readonly DossierRow[]): { entries: ReadEntry[]; findings: Finding[] } {
  const entries: ReadEntry[] = [];
  const findings: Finding[] = [];
  for (const row of rows) {
    const text = (id: string) => row.extra?.[id]?.trim() || undefined;
    const written = text('on');
    const on = written === undefined ? undefined : readDate(written);
    if (on === undefined) {
      const message = written === undefined ? `"${row.name}" chưa ghi ngày.` : `"${written}" không phải là ngày.`;
      const remedy = 'Ghi ngày thực hiện theo dạng ngày/tháng/năm, ví dụ 10/6/2025.';
      findings.push(blocks('OUT_OF_WINDOW', { message, remedy, value: written ?? '', places: [row.at] }));
      continue;
    }
    const [stream, channel, phase, inCharge] = [text('stream'), text('channel'), text('phase'), text('in_charge')];
    const url = /^https?:\/\/\S+$/.test(text('url') ?? '') ? text('url') : undefined;
    const entry: CommunicationEntry = {
      title: row.name,
      on,
      ...(stream === undefined ? {} : { stream }),
      ...(channel === undefined ? {} : { channel }),
      ...(phase === undefined ? {} : { phase }),
      ...(url === undefined ? {} : { url }),
      ...(inCharge === undefined ? {} : { inCharge }),
    };
    entries.push({ row, entry });
  }
  return { entries, findings };
}
