import type { Instant } from '../../../events/ids.ts';
import type { CallPeriod } from '../campaign/period.ts';
import type { CovenantKind, UnitType } from '../campaign/vocabulary.ts';

/** One side of a covenant: a person, or a unit (its type says whether it is a whole unit or part of one). */
export type Party = {
  id: string;
  name: string;
  kind: 'person' | 'unit';
  type?: UnitType | undefined;
  /** The unit a person belongs to, or the unit a room or department is part of. */
  unitId?: string | undefined;
};

export type Signature = { partyId: string; signedAt: Instant; by: string };

/** A covenant (giao ước thi đua): two parties, what they promise, and a signature of each. */
export type Covenant = {
  id: string;
  kind: CovenantKind;
  parties: readonly [Party, Party];
  pledges: readonly string[];
  signatures: readonly Signature[];
};

export type CovenantProblem = {
  code: 'KIND_NOT_TAKEN' | 'SAME_PARTY' | 'WRONG_PARTIES' | 'NO_PLEDGE' | 'SIGNATURE_MISSING' | 'SIGNATURE_FOREIGN';
  message: string;
};

const parts = new Set<UnitType>(['KHOA', 'PHONG_DV', 'TRAM']);
const isPart = (party: Party) => party.kind === 'unit' && party.type !== undefined && parts.has(party.type);
const isWhole = (party: Party) => party.kind === 'unit' && !isPart(party);

/** Whether the two parties are those the kind is made between, in either order. */
function fits(kind: CovenantKind, [a, b]: readonly [Party, Party]): boolean {
  const either = (test: (x: Party, y: Party) => boolean) => test(a, b) || test(b, a);
  switch (kind) {
    case 'CA_NHAN-TAP_THE':
      return either((x, y) => x.kind === 'person' && y.kind === 'unit' && x.unitId === y.id);
    case 'KHOA_PHONG-DON_VI':
      return either((x, y) => isPart(x) && isWhole(y) && x.unitId === y.id);
    case 'DON_VI-DON_VI':
      return isWhole(a) && isWhole(b);
    default:
      return kind satisfies never;
  }
}

const between: Record<CovenantKind, string> = {
  'CA_NHAN-TAP_THE': 'một cá nhân và tập thể của mình',
  'KHOA_PHONG-DON_VI': 'một khoa, phòng, trạm và đơn vị của mình',
  'DON_VI-DON_VI': 'hai đơn vị',
};

function signatureProblems({ parties, signatures }: Covenant): CovenantProblem[] {
  const ids = parties.map((party) => party.id);
  return [
    ...parties
      .filter((party) => !signatures.some((one) => one.partyId === party.id))
      .map((party) => ({ code: 'SIGNATURE_MISSING' as const, message: `Chưa có chữ ký của ${party.name}.` })),
    ...signatures
      .filter((one) => !ids.includes(one.partyId))
      .map((one) => ({ code: 'SIGNATURE_FOREIGN' as const, message: `${one.by} không thuộc bên nào của giao ước.` })),
  ];
}

/** Everything that keeps a covenant from being in force. `kinds`: those the call takes; without them, all. */
export function checkCovenant(covenant: Covenant, kinds?: readonly string[]): CovenantProblem[] {
  const { kind, parties, pledges } = covenant;
  const problems: CovenantProblem[] = [];
  if (kinds !== undefined && !kinds.includes(kind)) {
    problems.push({ code: 'KIND_NOT_TAKEN', message: `Kế hoạch không nhận giao ước loại ${kind}.` });
  }
  if (parties[0].id === parties[1].id) problems.push({ code: 'SAME_PARTY', message: 'Hai bên giao ước là một.' });
  else if (!fits(kind, parties)) {
    problems.push({ code: 'WRONG_PARTIES', message: `Giao ước loại này ký giữa ${between[kind]}.` });
  }
  if (pledges.every((line) => line.trim() === '')) {
    problems.push({ code: 'NO_PLEDGE', message: 'Giao ước chưa có nội dung.' });
  }
  return [...problems, ...signatureProblems(covenant)];
}

/** A line of the covenant register. */
export type RegisterLine = {
  number: number;
  id: string;
  kind: CovenantKind;
  parties: readonly [string, string];
  /** The later of the two signatures. */
  inForceAt: Instant;
  late: boolean;
};

const compare = (a: string, b: string) => (a < b ? -1 : Number(a > b));

/** The later of the first signatures of both parties; a second signature of one party changes nothing. */
function inForceAt({ parties, signatures }: Covenant): Instant | undefined {
  const firsts = parties.flatMap((party) => {
    const mine = signatures.filter((one) => one.partyId === party.id).map((one) => one.signedAt);
    return mine.toSorted(compare).slice(0, 1);
  });
  return firsts.toSorted(compare).at(-1);
}

/** The register of the covenants that are in force, numbered by the instant they came into force. */
export function covenantRegister(
  covenants: readonly Covenant[],
  period: Pick<CallPeriod, 'boundary'>,
): readonly RegisterLine[] {
  return covenants
    .flatMap((covenant) => {
      const since = checkCovenant(covenant).length === 0 ? inForceAt(covenant) : undefined;
      return since === undefined ? [] : [{ covenant, since }];
    })
    .toSorted((a, b) => compare(a.since, b.since) || compare(a.covenant.id, b.covenant.id))
    .map(({ covenant, since }, i) => ({
      number: i + 1,
      id: covenant.id,
      kind: covenant.kind,
      parties: [covenant.parties[0].name, covenant.parties[1].name] as const,
      inForceAt: since,
      late: period.boundary !== null && since >= period.boundary,
    }));
}
