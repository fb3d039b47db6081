import { z } from 'zod';
import { CampaignId, DossierKey, Instant } from '../../../events/ids.ts';
import { unitRolesOf } from '../registry/parties.ts';
import type { Organisation, Unit } from '../registry/registry.ts';

/** What a mailed link opens, and for whom: a unit's one dossier, the office's desk, one ballot, one decision, one list. */
export const LinkScope = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('unit'), dossier: DossierKey, role: z.enum(['clerk', 'head']) }),
  z.object({ kind: z.literal('office'), campaignId: CampaignId, personId: z.string() }),
  z.object({ kind: z.literal('ballot'), list: DossierKey, personId: z.string() }),
  z.object({ kind: z.literal('decision'), list: DossierKey, personId: z.string() }),
  z.object({ kind: z.literal('receiver'), list: DossierKey, personId: z.string() }),
]);
export type LinkScope = z.infer<typeof LinkScope>;

/** A link as stored: never the secret, only its hash as key. Two clocks: until when it acts, until when it shows. */
export const Link = z.object({
  hash: z.string(),
  scope: LinkScope,
  /** The address it was mailed to; null: whoever has the role, as after a merge. */
  to: z.string().nullable().default(null),
  landing: z.string(),
  generation: z.number().int().min(1),
  issuedAt: Instant,
  actsUntil: Instant,
  showsUntil: Instant,
});
export type Link = z.infer<typeof Link>;

/** `acts`: may change things. `shows`: read only, its acting time is over. `dead`: opens nothing. */
export type LinkPower = 'acts' | 'shows' | 'dead';

/** The lesser of two powers. */
const atMost = (one: LinkPower, other: LinkPower): LinkPower => {
  const powers: readonly LinkPower[] = ['dead', 'shows', 'acts'];
  return powers.indexOf(one) < powers.indexOf(other) ? one : other;
};

/**
 * What is left of a link's power when its holder is looked up in the register: nothing for somebody who is not in it any
 * more or whose address is no longer the unit's, no acting for somebody whose role another holds now. A ballot stays the
 * member's: a session keeps the council it was called with. An organisation that was dissolved has no council and no leader
 * any more (`isDissolved`): its people read what they had before them, and decide nothing.
 */
export function powerOfHolder(
  { scope, to }: Pick<Link, 'scope' | 'to'>,
  issued: LinkPower,
  register: { organisation: Organisation | null; unit: Unit | null; isDissolved?: boolean },
): LinkPower {
  const power = register.isDissolved ? atMost(issued, 'shows') : issued;
  if (scope.kind === 'ballot') return power;
  if (scope.kind === 'unit') {
    if (to === null) return power;
    const roles = register.unit === null ? [] : unitRolesOf(register.unit, to);
    if (roles.length === 0) return 'dead';
    return roles.includes('head') || scope.role === 'clerk' ? power : atMost(power, 'shows');
  }
  const person = register.organisation?.people.find(({ id }) => id === scope.personId);
  if (!person) return 'dead';
  const asked = { office: 'STANDING_OFFICE', decision: 'SO_LEADER', receiver: null } as const;
  const role = asked[scope.kind];
  return role === null || person.roles.includes(role) ? power : atMost(power, 'shows');
}

/** What a link may do at `now` (UTC). `generation` is the newest of its scope; an older link was rotated away. */
export function powerOf(link: Link, generation: number, now: Instant): LinkPower {
  if (link.generation < generation || now >= link.showsUntil) return 'dead';
  return now < link.actsUntil ? 'acts' : 'shows';
}
