import { type FindingCode, findingRegistry, makeFinding } from '../finding-registry.ts';
import type { FindingKind } from '../findings/finding-kind.ts';
import type { Finding, Place } from '../result.ts';
import { type PlaceList, placeAt, placeList, type Spot } from './place-list.ts';

/** Up to this many times a mistake is told one by one; beyond, as one finding with all its places. */
const TOLD_APART = 5;

type Told = {
  at: Place | undefined;
  value: string | undefined;
  column: string | undefined;
  severity: Finding['severity'] | undefined;
  order: number;
};
/** One mistake: told apart at first, then only counted with its places. */
type Group = {
  readonly code: FindingCode;
  readonly column: string | undefined;
  readonly severity: Finding['severity'] | undefined;
  told: Told[];
  places: PlaceList;
  count: number;
};

/** What was seen where; with `spot`, `at` is the row and `spot` the column meant. `column` is the form's heading, for the words. */
type Sight = {
  at?: Place | undefined;
  spot?: Spot | undefined;
  value?: string | undefined;
  column?: string | undefined;
  /** Instead of that of the code, where it weighs more. */
  severity?: Finding['severity'] | undefined;
};

/** Collects what was found while a file is read. */
export type Findings = {
  add(code: FindingCode, seen?: Sight): void;
  has(code: FindingCode): boolean;
  /** How often a mistake was found. */
  count(code: FindingCode): number;
  /** All findings in the order of their places (the file as a whole first), repeated mistakes grouped. */
  list(): Finding[];
  effect(): FindingKind['effect'];
};

export function collectFindings(): Findings {
  /** A few, however many times each: a file has one mistake in a thousand rows sooner than a hundred kinds of them. */
  const groups: Group[] = [];
  let order = 0;
  const groupOf = (code: FindingCode, column: string | undefined, severity: Group['severity']): Group => {
    for (const group of groups) {
      if (group.code === code && group.column === column && group.severity === severity) return group;
    }
    const opened: Group = { code, column, severity, told: [], places: placeList(), count: 0 };
    groups.push(opened);
    return opened;
  };
  return {
    add(code, { at, spot, value, column, severity } = {}) {
      const group = groupOf(code, column, severity);
      order += 1;
      group.count += 1;
      if (at) group.places.add(at, spot);
      if (group.count > TOLD_APART) return;
      group.told.push({ at: at && spot ? placeAt(at, spot) : at, value, column, severity, order: at ? order : 0 });
    },
    has: (code) => groups.some((group) => group.code === code),
    count: (code) => groups.reduce((sum, group) => (group.code === code ? sum + group.count : sum), 0),
    list() {
      const all: { finding: Finding; order: number }[] = [];
      for (const group of groups) {
        const [first] = group.told;
        if (first && group.count > TOLD_APART) all.push({ finding: grouped(group, first), order: first.order });
        else for (const one of group.told) all.push({ finding: findingOf(group.code, one), order: one.order });
      }
      return all.sort((a, b) => a.order - b.order).map(({ finding }) => finding);
    },
    effect() {
      let worst: FindingKind['effect'] = 'none';
      for (const { code } of groups) {
        const { effect }: FindingKind = findingRegistry[code];
        if (effect === 'refuse') return 'refuse';
        if (effect === 'review') worst = 'review';
      }
      return worst;
    },
  };
}

function findingOf(code: FindingCode, told: Told): Finding {
  const finding = makeFinding(code, told);
  return told.severity === undefined ? finding : { ...finding, severity: told.severity };
}

function grouped({ code, count, places }: Group, first: Told): Finding {
  const finding = findingOf(code, first);
  return { ...finding, message: `${finding.message} Lỗi này lặp lại ở ${count} chỗ.`, count, places: places.all() };
}
