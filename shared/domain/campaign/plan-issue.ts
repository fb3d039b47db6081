import { plainWords } from './words.ts';

/** One thing wrong with a plan, or (a warning) one thing a person should look at. Positions are added by who read it. */
export type PlanIssue = {
  severity: 'error' | 'warning';
  code: string;
  /** Keys and 0-based indexes from the top of the file. */
  path: readonly (string | number)[];
  /** Whether the key at the end of the path is wrong, or its value. */
  target: 'key' | 'value';
  /** One Vietnamese sentence. */
  message: string;
  allowed?: readonly string[];
  nearest?: string;
};

type Choice = { allowed: readonly string[]; seen: string };

/** An error at a path; `choice` adds what is allowed there and the known word nearest to the one seen. */
export function planError(
  code: string,
  path: PlanIssue['path'],
  rest: { message: string; target?: PlanIssue['target']; choice?: Choice },
): PlanIssue {
  const near = rest.choice && nearestWord(rest.choice.seen, rest.choice.allowed);
  return {
    severity: 'error',
    code,
    path,
    target: rest.target ?? 'value',
    message: rest.message,
    ...(rest.choice ? { allowed: [...new Set(rest.choice.allowed)] } : {}),
    ...(near === undefined ? {} : { nearest: near }),
  };
}

/** Same as `planError`, for what a person should know and no machine should refuse. */
export function planWarning(code: string, path: PlanIssue['path'], message: string): PlanIssue {
  return { severity: 'warning', code, path, target: 'value', message };
}

const plain = (word: string) => plainWords(word).replaceAll(' ', '');

/** Letters to add, drop, change or swap with their neighbour to make `a` into `b`. */
function distance(a: string, b: string): number {
  let before: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const change = (previous[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      const crossed = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      const swap = crossed ? (before[j - 2] ?? 0) + 1 : change;
      row.push(Math.min((previous[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, change, swap));
    }
    before = previous;
    previous = row;
  }
  return previous[b.length] ?? 0;
}

/** The known word a person most likely meant, or undefined when none is near (more than a third of its letters off). */
export function nearestWord(seen: string, known: readonly string[]): string | undefined {
  const word = plain(seen).slice(0, 60);
  let best: { word: string; far: number } | undefined;
  for (const candidate of known) {
    const far = distance(word, plain(candidate));
    if (far <= Math.max(1, Math.floor(candidate.length / 3)) && (best === undefined || far < best.far)) {
      best = { word: candidate, far };
    }
  }
  return best?.word;
}
