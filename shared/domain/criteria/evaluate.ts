import { registeredIn } from '../campaign/registration.ts';
import type { Atom, Rule } from '../campaign/rule.ts';
import { localDateOf, shortDate, startOfDay } from '../deadlines/instants.ts';
import { countAwards } from './count-awards.ts';
import { checkRatings, checkStreak, countFacts } from './count-facts.ts';
import { countInitiatives } from './count-initiatives.ts';
import { decided, unknown } from './explain.ts';
import { allOf, anyOf, type Explanation, notOf, type Outcome } from './outcome.ts';
import type { SubjectFile } from './records.ts';
import { attestName, kindNames } from './words.ts';

/**
 * The subject with its records and its nomination, and the plan's time zone (IANA). `partial`: the records are only those
 * a text happens to name, so what they do not reach is open, never failed.
 */
export type Context = { subject: SubjectFile; timeZone: string; partial?: boolean };

/**
 * Tests a rule on a subject's records: three values, with the reason of each part. Verified records decide; what is
 * claimed, unknown or undated can only leave a part open, never fail it.
 */
export function evaluate(rule: Rule, context: Context): Explanation {
  if ('all' in rule) return join('Cần đủ các điều sau', rule.all, { context, by: allOf });
  if ('any' in rule) return join('Cần một trong các điều sau', rule.any, { context, by: anyOf });
  if ('not' in rule) {
    const part = evaluate(rule.not, context);
    return { ...blank('Không có'), result: notOf(part.result), parts: [part] };
  }
  const found = evaluateAtom(rule, context);
  // Registrations are the product's own: what it does not hold was not registered.
  const rests = !('kind' in rule || 'attest' in rule || 'judge' in rule || 'registered' in rule);
  return context.partial && rests && found.result === 'FAIL' ? { ...found, result: 'PENDING' } : found;
}

const blank = (asks: string): Explanation => ({
  result: 'NA',
  asks,
  counted: [],
  claimed: [],
  notCounted: [],
  missing: null,
  parts: [],
});

function join(
  asks: string,
  rules: readonly Rule[],
  { context, by }: { context: Context; by: (results: readonly Outcome[]) => Outcome },
): Explanation {
  const parts = rules.map((rule) => evaluate(rule, context));
  return { ...blank(asks), result: by(parts.map((part) => part.result)), parts };
}

function evaluateAtom(atom: Atom, { subject, timeZone }: Context): Explanation {
  const { nomination } = subject;
  if ('award' in atom) return countAwards(atom, subject.awards, nomination);
  if ('initiative' in atom) return countInitiatives(atom, subject.initiatives, nomination);
  if ('rating' in atom) return checkRatings(atom, subject.ratings, nomination);
  if ('streak' in atom) return checkStreak(atom, subject.facts, nomination);
  if ('fact' in atom) return countFacts(atom, subject.facts, nomination);
  if ('attest' in atom)
    return answered(
      `Thủ trưởng đơn vị xác nhận: ${attestName(atom.attest)}`,
      subject.attests[atom.attest],
      'xác nhận của thủ trưởng đơn vị',
    );
  if ('judge' in atom) return answered(judgeAsks(atom.judge), subject.judgements[atom.judge], 'đánh giá');
  if ('kind' in atom) {
    const asks = `Đề nghị khen ${kindNames[atom.kind]}`;
    if (nomination.kind === undefined) return unknown(asks, 'chưa ghi loại đề nghị');
    return decided(asks, nomination.kind === atom.kind, `đề nghị này là khen ${kindNames[nomination.kind]}`);
  }
  return registered(atom.registered, { subject, timeZone });
}

/** A clause by its number alone is told as one. */
const judgeAsks = (judge: string) =>
  `Đánh giá của người xét${/^[IVX]+(\.\p{L}?\d*)*$/u.test(judge) ? ` theo mục ${judge}` : `: ${judge}`}`;

function answered(asks: string, answer: boolean | undefined, by: string): Explanation {
  return answer === undefined ? unknown(asks, `chưa có ${by}`) : decided(asks, answer, `${by}: không`);
}

/** An accepted registration of the year, received before the nomination; a nomination not yet received is judged as of its boundary. */
function registered(year: number, { subject, timeZone }: Context): Explanation {
  const asks = `Đã đăng ký thi đua năm ${year} trước khi đề nghị`;
  const { registrations, nomination, id } = subject;
  if (!registrations) return unknown(asks, 'chưa có dữ liệu đăng ký');
  const before = nomination.receivedAt ?? startOfDay(nomination.before, timeZone);
  const entries = registrations.map((entry) => ({ ...entry, subjectId: id }));
  const found = registeredIn(entries, { subjectId: id, year, before, timeZone });
  const result = decided(asks, found.registered, `không có đăng ký năm ${year} được nhận trước đề nghị`);
  if (!found.registered) {
    const notCounted = entries.map(({ receivedAt, accepted }) => ({
      says: `Đăng ký nhận ngày ${shortDate(localDateOf(receivedAt, timeZone))}`,
      paper: null,
      why: !accepted ? 'chưa được chấp nhận' : receivedAt >= before ? 'sau khi đề nghị' : `không phải của năm ${year}`,
    }));
    return { ...result, notCounted };
  }
  const late = found.late ? ' (đăng ký muộn)' : '';
  return {
    ...result,
    counted: [{ says: `Đăng ký nhận ngày ${shortDate(localDateOf(found.receivedAt, timeZone))}${late}`, paper: null }],
  };
}
