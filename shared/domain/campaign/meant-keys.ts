import { valueAt } from './explain-schema.ts';
import type { PlanIssue } from './plan-issue.ts';

type Path = PlanIssue['path'];
/** A key read as the one that was meant: its parent (as read), the key as written, the key as read. */
type Meant = { parent: Path; written: string; read: string };

type Reader<T> = (value: unknown) => { value: T } | { issues: PlanIssue[] };

const samePath = (a: Path, b: Path) => a.length === b.length && a.every((step, i) => step === b[i]);

/** A path of the value as read, in the words of the file. */
function asWritten(path: Path, meant: readonly Meant[]): Path {
  return path.map((step, i) => {
    const one = meant.find(({ parent, read }) => read === step && samePath(parent, path.slice(0, i)));
    return one?.written ?? step;
  });
}

/** Gives `written` its meant name in `root`, in its place; false where that name is taken or nothing stands there. */
function rename(root: { value: unknown }, { parent, written, read }: Meant): boolean {
  const holder = valueAt(root, ['value', ...parent]);
  if (typeof holder !== 'object' || holder === null || Object.hasOwn(holder, read)) return false;
  const entries = Object.entries(holder).map(([key, value]): [string, unknown] => [
    key === written ? read : key,
    value,
  ]);
  for (const key of Object.keys(holder)) Reflect.deleteProperty(holder, key);
  Object.assign(holder, Object.fromEntries(entries));
  return true;
}

/** A misspelt key can hold another one; nobody nests mistakes deeper than a plan nests keys. */
const rounds = 6;

type AsMeant<T> = {
  /** Every issue of the shape, paths as written. */
  shape: PlanIssue[];
  /** What is wrong with the value as meant, paths of that value. */
  unread: readonly PlanIssue[];
  /** The value as it was meant. */
  meant: unknown;
  /** What the schema makes of it; undefined while anything is wrong. */
  definition: T | undefined;
  /** A path of the value as meant, in the words of the file. */
  asWritten: (path: Path) => Path;
};

/**
 * Reads `value` as if every misspelt key were the known one nearest to it, so that one slip is told once: what the
 * key holds is still checked, and neither the key it stands for nor what refers to it is called missing.
 */
export function readAsMeant<T>(value: unknown, read: Reader<T>): AsMeant<T> {
  const root = { value: structuredClone(value) };
  const renamed: Meant[] = [];
  const told: PlanIssue[] = [];
  const inFile = (path: Path) => asWritten(path, renamed);
  for (let round = 0; ; round += 1) {
    const parsed = read(root.value);
    const issues = 'issues' in parsed ? parsed.issues : [];
    const slips = round < rounds ? issues.filter((issue) => issue.code === 'UNKNOWN_KEY') : [];
    const mended = slips.filter((issue) => {
      const one = { parent: issue.path.slice(0, -1), written: String(issue.path.at(-1)), read: issue.nearest ?? '' };
      if (issue.nearest === undefined || !rename(root, one)) return false;
      told.push({ ...issue, path: inFile(issue.path) });
      renamed.push(one);
      return true;
    });
    if (mended.length > 0) continue;
    const shape = [...told, ...issues.map((issue) => ({ ...issue, path: inFile(issue.path) }))];
    const definition = 'value' in parsed && told.length === 0 ? parsed.value : undefined;
    return { shape, unread: issues, meant: root.value, definition, asWritten: inFile };
  }
}
