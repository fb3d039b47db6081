import type { DelegatePolicy } from '../campaign/definition.ts';
import { bucketNames, modeOf } from './delegates.ts';
import { inWords } from './preference.ts';

function mixInWords(mix: Readonly<Record<string, number>> | undefined): string[] {
  const shares = Object.entries(mix ?? {}).map(([bucket, percent]) => `${bucketNames[bucket] ?? bucket} ${percent}%`);
  return shares.length === 0 ? [] : [`Cơ cấu: ${shares.join(', ')}, lệch dưới 01 người mỗi thành phần.`];
}

/**
 * What a policy says of a gathering to which each unit sends a number of its own: the cap and the mix are of the whole,
 * and a unit is told whom the plan prefers.
 */
export function howToSend({ maxDelegates, mix, prefer = [] }: DelegatePolicy): string[] {
  const shares = Object.entries(mix ?? {}).map(([bucket, percent]) => `${bucketNames[bucket] ?? bucket} ${percent}%`);
  const whole = [
    ...(maxDelegates === undefined ? [] : [`nhiều nhất ${maxDelegates} đại biểu của mọi đơn vị`]),
    ...(shares.length === 0 ? [] : [`cơ cấu ${shares.join(', ')}`]),
  ];
  return [
    ...(whole.length === 0 ? [] : [`Tính chung cả Đại hội: ${whole.join('; ')}.`]),
    ...(prefer.length === 0 ? [] : [`Kế hoạch ưu tiên chọn cá nhân là ${inWords(prefer)}.`]),
  ];
}

/**
 * How a unit of `headcount` people meets under a policy, in the sentences its page shows: plenary or by delegates, the
 * cap and the mix; and where the text of the plan leaves the case open, that it does.
 */
export function howToMeet(policy: DelegatePolicy, headcount: number | undefined): string[] {
  const mode = modeOf(policy, headcount);
  const cap = policy.maxDelegates === undefined ? '' : `, nhiều nhất ${policy.maxDelegates} đại biểu`;
  if (mode === undefined) return [`Chưa có số người của đơn vị nên xét như Hội nghị đại biểu${cap}.`];
  const people = policy.plenaryWhen === undefined ? '' : `Đơn vị có ${headcount} người: `;
  if (mode === 'plenary') {
    const open = headcount === policy.flagAt;
    return [
      `${people}tổ chức Hội nghị toàn thể, không giới hạn số đại biểu.`,
      ...(open ? [`Kế hoạch chưa nói đến trường hợp đúng ${headcount} người; hệ thống xét là Hội nghị toàn thể.`] : []),
    ];
  }
  const meeting = policy.plenaryWhen === undefined ? 'Dự theo đại biểu' : 'tổ chức Hội nghị đại biểu';
  const preferred = policy.prefer?.length ? [`Kế hoạch ưu tiên chọn cá nhân là ${inWords(policy.prefer)}.`] : [];
  return [`${people}${meeting}${cap}.`, ...mixInWords(policy.mix), ...preferred];
}
