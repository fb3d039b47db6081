import { z } from 'zod';
import { Instant, UnitId } from '../../../events/ids.ts';
import { LocalDate } from '../deadlines/instants.ts';
import { datedSchema } from '../organisation/dated.ts';

const Email = z.email().transform((e) => e.toLowerCase());
const personId = z.string().regex(/^[a-z0-9-]{1,60}$/);

/**
 * Roles people hold in the organisation that owns campaigns; names and addresses are data, routes name roles only (D1).
 * `COUNCIL_CHAIR` is held beside `COUNCIL`: who speaks for it between and after sessions.
 */
export const Role = z.enum(['STANDING_OFFICE', 'COUNCIL', 'COUNCIL_CHAIR', 'SO_LEADER', 'BAN_TDKT', 'UBND_TINH']);
export type Role = z.infer<typeof Role>;

export const Person = z.strictObject({
  id: personId,
  name: z.string().min(1),
  title: z.string().min(1),
  email: Email,
  roles: z.array(Role).min(1),
  /** The unit this person belongs to or heads: its nominees are not theirs to vote on. */
  unit: UnitId.optional(),
  /** Names of relatives the person has declared, for the same reason. */
  relatives: z.array(z.string().min(1)).optional(),
});
export type Person = z.infer<typeof Person>;

/** The organisation of this stack: a provincial health service (Sở Y tế) with its standing office, council and leaders. */
export const Organisation = z.strictObject({
  id: UnitId,
  name: z.string().min(1),
  parent: z.string().min(1),
  place: z.string().min(1),
  standingOffice: z.string().min(1),
  /** How its leader signs, a line each: `Q. GIÁM ĐỐC`, or `KT. GIÁM ĐỐC` and `PHÓ GIÁM ĐỐC`. */
  signAuthority: z.string().min(1),
  /** Its council as papers name it: `Hội đồng Thi đua - Khen thưởng ngành Y tế`. */
  council: z.string().min(1),
  /** What its papers bear: the symbol behind the kind (`SYT` in `DS-SYT`), who gets its lists, who files a copy. */
  papers: z.strictObject({
    symbol: z.string().min(1),
    recipients: z.array(z.string().min(1)).min(1),
    filing: z.string().min(1),
  }),
  people: z.array(Person).min(1),
  /** Whom it reports to by day; without it, `parent`. */
  superiors: z.array(datedSchema(z.string().min(1))).optional(),
  /** Since when nothing changes here any more, and where its people find it now (merge of provinces). */
  moved: z.strictObject({ readOnlyFrom: Instant, to: z.url().nullable() }).optional(),
});
export type Organisation = z.infer<typeof Organisation>;

const Contact = z.strictObject({ name: z.string().min(1), email: Email });

/**
 * A unit that owes or may send dossiers, with the only two people its links are mailed to. The organisation stands among
 * them under its own id when its plans ask it for files, not only for lists.
 */
export const Unit = z.strictObject({
  id: UnitId,
  name: z.string().min(1),
  type: z.enum(['SO', 'PHONG_SO', 'CHI_CUC', 'DVSN', 'KHOA', 'PHONG_DV', 'TRAM', 'HOI', 'CONG_DOAN']),
  tier: z.enum(['TINH', 'HUYEN', 'XA']).default('TINH'),
  kind: z.string().optional(),
  headcount: z.int().min(0),
  clerk: Contact,
  head: Contact,
  /** Further people the mails of the clerk go to as well. */
  also: z.array(Contact).optional(),
  /** The facility above it (tuyến trên) by day. */
  superiors: z.array(datedSchema(UnitId)).optional(),
  /** Whose plans ask it, where several organisations live in one stack; without it the stack's own. */
  organisation: UnitId.optional(),
  /** The days it exists, `from` inclusive, `to` exclusive. A unit that ended keeps its dossiers and its name. */
  active: z.strictObject({ from: LocalDate.optional(), to: LocalDate.optional() }).optional(),
});
export type Unit = z.infer<typeof Unit>;

/** Whether a plan of `organisation` can ask a unit on a local day. `own`: the organisation of the stack. */
export function isAsked(
  unit: Pick<Unit, 'organisation' | 'active'>,
  { organisation, own, on }: { organisation: UnitId; own: UnitId; on: LocalDate },
): boolean {
  const { from, to } = unit.active ?? {};
  return (unit.organisation ?? own) === organisation && (!from || from <= on) && (!to || on < to);
}

/** Nothing of an organisation that moved changes here from that instant on. */
export const isReadOnly = ({ moved }: Pick<Organisation, 'moved'>, now: Instant): boolean =>
  moved !== undefined && now >= moved.readOnlyFrom;

/** What was under way when a stack was closed ends within this: five deliveries six timeouts apart. */
export const SETTLING_MINUTES = 30;

/** The instant from which nothing at all changes in a stack that was closed, so that it can be taken whole; null: open. */
export const settledFrom = ({ moved }: Pick<Organisation, 'moved'>): Instant | null =>
  moved ? Instant.parse(new Date(Date.parse(moved.readOnlyFrom) + SETTLING_MINUTES * 60_000).toISOString()) : null;

/** People of the organisation holding a role. */
export const holding = (organisation: Organisation, role: Role): readonly Person[] =>
  organisation.people.filter((p) => p.roles.includes(role));

/** The organisation as readers know it: with its place, unless the name already ends in it (`Trung tâm Y tế Giang Thành`). */
export const agencyName = ({ name, place }: Pick<Organisation, 'name' | 'place'>): string =>
  name.endsWith(place) ? name : `${name} ${place}`;
