import type { DossierStanding } from '../../shared/domain/intake/dossier-standing.ts';
import { describePlace } from '../../shared/domain/reading/finding-registry.ts';
import type { Finding, ReadingResult } from '../../shared/domain/reading/result.ts';
import type { Io } from './command.ts';

const outcomes: Record<ReadingResult['outcome'], string> = {
  accept: 'nhận được',
  review: 'cần người xem',
  refuse: 'không dùng được',
};
const severities: Record<Finding['severity'], string> = { block: 'LỖI', warn: 'LƯU Ý', info: 'BIẾT' };
const kinds = { individual: 'cá nhân', collective: 'tập thể', unknown: 'chưa rõ' } as const;
const phases: Record<DossierStanding['phase'], string> = {
  not_open: 'chưa mở',
  open: 'đang nhận',
  late: 'quá hạn, vẫn nhận và ghi là muộn',
  locked: 'đã khóa',
};
const verdicts: Record<DossierStanding['verdict'], string> = {
  valid: 'HỢP LỆ',
  invalid: 'CHƯA HỢP LỆ',
  refused: 'KHÔNG NHẬN',
};

/** Prints a reading for a person: the file, its facts, its rows, what was found. */
export function showReading(result: ReadingResult, io: Io): void {
  const { file, form, rows, findings } = result;
  io.out(`${file.name}: ${outcomes[result.outcome]} (${file.format}, ${file.size} byte, ${rows.length} dòng)`);
  for (const [name, value] of Object.entries(form ?? {})) io.out(`  ${name}: ${value}`);
  for (const { tt, name, kind, position, unit, achievements, at } of rows) {
    const about = [position, unit].filter(Boolean).join(', ');
    io.out(`${tt || '-'}. ${name || '(chưa có tên)'} [${kinds[kind]}] ${about} (${describePlace(at) ?? ''})`);
    for (const line of achievements.split('\n')) if (line !== '') io.out(`     ${line}`);
  }
  for (const [id, text] of Object.entries(result.sections ?? {})) io.out(`[${id}] ${text}`);
  for (const { entry, nominees } of result.evidence ?? []) {
    io.out(`Minh chứng: ${entry}${nominees.length > 0 ? ` (của ${nominees.join(', ')})` : ''}`);
  }
  for (const { severity, message, remedy } of findings) io.out(`${severities[severity]}: ${message} → ${remedy}`);
}

/** Prints how the file stands in its call. */
export function showStanding(standing: DossierStanding, io: Io): void {
  const { callId, title, period, phase, verdict, lastAcceptable, judgedAt } = standing;
  const until = lastAcceptable === null ? 'khi có yêu cầu' : `nhận đến ${lastAcceptable.local}`;
  io.out(`${callId} ${title}, kỳ ${period}: ${phases[phase]} lúc ${judgedAt.local} (${until})`);
  io.out(verdicts[verdict]);
}
