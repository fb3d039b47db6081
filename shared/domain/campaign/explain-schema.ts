import { z } from 'zod';
import { nearestWord, type PlanIssue, planError } from './plan-issue.ts';

type Issue = z.core.$ZodIssue;
type Raw = z.core.$ZodRawIssue;

/** Schemas whose branches are told apart by one leading key each (`before` or `by`), with those keys. */
const heads = z.registry<{ heads: readonly string[] }>();

/** Marks a union of objects of which each has exactly one of `keys`, so that none and two can be told to the author. */
export function oneOf<T extends z.ZodType>(schema: T, keys: readonly string[]): T {
  heads.add(schema, { heads: keys });
  return schema;
}

/**
 * zod does not say which keys an object knows, nor which keys lead the branches of a union; its error map sees the
 * schema, so the message of such an issue is made the list of those keys.
 */
export function knownKeysAsMessage(raw: Raw): string | undefined {
  if (raw.code === 'invalid_union') {
    return raw.inst instanceof z.ZodType ? (heads.get(raw.inst)?.heads.join(' ') ?? '') : '';
  }
  if (raw.code !== 'unrecognized_keys') return undefined;
  const definition = raw.inst?._zod.def;
  if (definition && 'shape' in definition) return Object.keys(Object(definition.shape)).join(' ');
  const names = definition && 'keyType' in definition ? definition.keyType : undefined;
  return names instanceof z.ZodEnum ? names.options.join(' ') : '';
}

const typeNames: Record<string, string> = {
  string: 'chữ',
  number: 'số',
  int: 'số nguyên',
  boolean: 'true hoặc false',
  array: 'danh sách',
  object: 'nhóm khoá',
  record: 'nhóm khoá',
};

const shown = (value: unknown) => {
  if (Array.isArray(value)) return 'Danh sách này';
  if (typeof value === 'number') return String(value);
  return typeof value === 'object' && value !== null ? 'Nhóm khoá này' : (JSON.stringify(value) ?? 'Chỗ này');
};
const pathOf = (issue: Issue): (string | number)[] => issue.path.map((p) => (typeof p === 'number' ? p : String(p)));

/** The value at a path of the parsed text; undefined where the path leaves it. */
export function valueAt(value: unknown, path: readonly (string | number)[]): unknown {
  let here: unknown = value;
  for (const step of path) {
    if (typeof here !== 'object' || here === null) return undefined;
    here = Object.getOwnPropertyDescriptor(here, String(step))?.value;
  }
  return here;
}

/** How far a value is from one branch of a union: keys it must lose, keys it lacks. */
function misfit(issues: readonly Issue[]): number {
  return issues.reduce((sum, issue) => {
    if (issue.code === 'unrecognized_keys') return sum + issue.keys.length * 2;
    if (issue.path.length === 0 && (issue.code === 'invalid_type' || issue.code === 'invalid_value')) return sum + 100;
    return sum + (issue.path.length === 1 && issue.code === 'invalid_type' ? 2 : 1);
  }, 0);
}

/** None of the leading keys, or two of them; undefined when there is exactly one or the union has no such keys. */
function explainHeads(issue: Issue & { code: 'invalid_union' }, root: unknown): PlanIssue | undefined {
  const leading = issue.message.split(' ').filter((key) => key !== '');
  const path = pathOf(issue);
  const seen = valueAt(root, path);
  if (leading.length === 0 || typeof seen !== 'object' || seen === null || Array.isArray(seen)) return undefined;
  const written = Object.keys(seen).filter((key) => leading.includes(key));
  if (written.length === 1) return undefined;
  if (written.length > 1) {
    const message = `Mâu thuẫn: ${written.join(', ')} không dùng cùng nhau; chỉ chọn một.`;
    const second = written[1] ?? '';
    return planError('CONTRADICTION', [...path, second], {
      message,
      target: 'key',
      choice: { allowed: leading, seen: '' },
    });
  }
  const unknown = Object.keys(seen).find((key) => nearestWord(key, leading) !== undefined) ?? Object.keys(seen)[0];
  if (unknown === undefined) {
    return planError('MISSING_KEY', path, {
      message: 'Thiếu khoá: cần đúng một trong các khoá cho phép.',
      choice: { allowed: leading, seen: '' },
    });
  }
  const choice = { allowed: leading, seen: unknown };
  return planError('UNKNOWN_KEY', [...path, unknown], {
    message: `Không có khoá "${unknown}" ở đây.`,
    target: 'key',
    choice,
  });
}

function explainUnion(issue: Issue & { code: 'invalid_union' }, root: unknown): PlanIssue[] {
  const path = pathOf(issue);
  const wrongHead = explainHeads(issue, root);
  if (wrongHead !== undefined) return [wrongHead];
  const best = [...issue.errors].sort((a, b) => misfit(a) - misfit(b))[0];
  if (best === undefined) return [planError('WRONG_VALUE', path, { message: 'Giá trị không hợp lệ.' })];
  const told = best.flatMap((inner) => explain({ ...inner, path: [...path, ...inner.path] }, root));
  const seen = valueAt(root, path);
  const listed = issue.errors.some((branch) => branch[0]?.code === 'invalid_type' && branch[0].expected === 'array');
  if (typeof seen !== 'string' || !listed) return told;
  return told.map((one) => ({ ...one, message: `${one.message} Nếu là tên, viết thành danh sách: [${seen}].` }));
}

/** Words older YAML took for true or false; in YAML 1.2 they are words. */
function yesOrNo(seen: unknown): string | undefined {
  const word = String(seen).toLowerCase();
  if (['yes', 'on', 'y', 'có', 'đúng'].includes(word)) return 'true';
  return ['no', 'off', 'n', 'không', 'sai'].includes(word) ? 'false' : undefined;
}

function explainType(issue: Issue & { code: 'invalid_type' }, seen: unknown): PlanIssue {
  const path = pathOf(issue);
  const wanted = typeNames[issue.expected] ?? issue.expected;
  if (seen === undefined) {
    const message = `Thiếu khoá "${path.at(-1)}" (${wanted}).`;
    return planError('MISSING_KEY', path.slice(0, -1), { message });
  }
  const meant = issue.expected === 'boolean' ? yesOrNo(seen) : undefined;
  const error = planError('WRONG_TYPE', path, { message: `${shown(seen)} không đúng kiểu: ở đây cần ${wanted}.` });
  return meant === undefined ? error : { ...error, nearest: meant };
}

function explainFormat(issue: Issue & { code: 'invalid_format' }, seen: unknown): PlanIssue {
  const path = pathOf(issue);
  if (issue.format !== 'date') {
    const form = /[À-ỹ]/u.test(issue.message) ? issue.message : `mẫu ${issue.pattern}`;
    const message = `${shown(seen)} viết không đúng dạng. Dạng đúng: ${form}.`;
    return planError('WRONG_FORMAT', path, { message });
  }
  const dated = /^\d{4}-\d{2}-\d{2}$/.test(String(seen));
  const message = dated
    ? `Ngày ${seen} không có trong lịch.`
    : `${shown(seen)} không phải ngày. Viết theo dạng năm-tháng-ngày, ví dụ 2021-06-15.`;
  return planError(dated ? 'IMPOSSIBLE_DATE' : 'WRONG_FORMAT', path, { message });
}

/** Word processors turn the quotes a file needs into others. */
const curled = (key: string) => (/[“”„]/.test(key) ? ' Dùng nháy thẳng ("), không dùng nháy cong (“ ”).' : '');

function explainUnknown(issue: Issue & { code: 'unrecognized_keys' }): PlanIssue[] {
  const allowed = issue.message.split(' ').filter((key) => key !== '');
  return issue.keys.map((key) =>
    planError('UNKNOWN_KEY', [...pathOf(issue), key], {
      target: 'key',
      message: `Không có khoá "${key}" ở đây.${curled(key)}`,
      choice: { allowed, seen: key },
    }),
  );
}

/** What one zod issue means to the author of a plan; a union speaks for the branch nearest to what was written. */
export function explain(issue: Issue, root: unknown): PlanIssue[] {
  const path = pathOf(issue);
  const seen = valueAt(root, path);
  switch (issue.code) {
    case 'invalid_union':
      return explainUnion(issue, root);
    case 'unrecognized_keys':
      return explainUnknown(issue);
    case 'invalid_type':
      return [explainType(issue, seen)];
    case 'invalid_format':
      return [explainFormat(issue, seen)];
    case 'invalid_value': {
      const allowed = issue.values.map(String);
      const message = seen === undefined ? `Thiếu khoá "${path.at(-1)}".` : `${shown(seen)} không có trong danh mục.`;
      const at = seen === undefined ? path.slice(0, -1) : path;
      const code = seen === undefined ? 'MISSING_KEY' : 'UNKNOWN_WORD';
      return [planError(code, at, { message, choice: { allowed, seen: String(seen) } })];
    }
    case 'too_small':
      return [planError('TOO_SMALL', path, { message: `${shown(seen)} quá nhỏ hoặc rỗng: ít nhất ${issue.minimum}.` })];
    case 'too_big':
      return [planError('TOO_BIG', path, { message: `${shown(seen)} quá lớn: nhiều nhất ${issue.maximum}.` })];
    default:
      return [planError('WRONG_VALUE', path, { message: `${shown(seen)} không hợp lệ.` })];
  }
}
