import { keyText } from '../../shared/domain/dossier/reference.ts';
import { type Link, type LinkPower, powerOf, powerOfHolder } from '../../shared/domain/link/link.ts';
import type { ActingRole } from '../../shared/domain/nomination/rights.ts';
import type { Needs } from './needs.ts';

/** Somebody with a link: what it opens, what it may do now, and its secret for the tokens of forms. */
export type Visitor = {
  id: string;
  secret: string;
  link: Link;
  power: Exclude<LinkPower, 'dead'>;
  /** The stack is being moved, which is why the link only shows. */
  isMoving?: boolean;
};

/** The public name of a link in addresses: a part of the hash, of no use without the cookie. */
export const linkId = (hash: string): string => hash.slice(0, 16);

/** Secrets are 32 bytes in base64url; anything else is not looked up. */
const SECRET = /^[\w-]{43}$/;

/**
 * The visitor behind a secret, or null: unknown, expired, rotated away, foreign links and those of somebody who left are
 * all alike.
 */
export async function visitorOf(needs: Needs, secret: string | undefined, id?: string): Promise<Visitor | null> {
  if (!secret || !SECRET.test(secret)) return null;
  const link = await needs.links.find(secret);
  if (!link || (id !== undefined && linkId(link.hash) !== id)) return null;
  const issued = powerOf(link, await generationOf(needs, link), needs.clock.now());
  const power = issued === 'dead' ? issued : powerOfHolder(link, issued, await registerOf(needs, link));
  return power === 'dead' ? null : { id: linkId(link.hash), secret, link, power };
}

/** What the register says now of whoever holds a link. */
async function registerOf({ registry }: Needs, { scope }: Link) {
  if (scope.kind === 'unit') return { organisation: null, unit: await registry.unit(scope.dossier.unitId) };
  if (scope.kind === 'office') return { organisation: await registry.organisationOf(scope.campaignId), unit: null };
  const { campaignId, unitId } = scope.list;
  const organisation = await registry.organisationOf(campaignId);
  if (organisation === null || organisation.id === unitId) return { organisation, unit: null };
  // The plan went over to another organisation: whoever had this list in hand is of the one that was dissolved.
  return { organisation: await registry.organisationNamed(unitId), unit: null, isDissolved: true };
}

/** Rotation is counted on the dossier for unit links; the others end with the role they were mailed for. */
async function generationOf(needs: Needs, link: Link): Promise<number> {
  if (link.scope.kind !== 'unit') return 1;
  const dossier = await needs.dossiers.load(link.scope.dossier);
  return dossier?.linkGeneration ?? Number.POSITIVE_INFINITY;
}

/** The person or unit behind a link, as the history names the actor: a role-bound id, never a name. */
export function actorOf({ link }: Visitor) {
  const { scope } = link;
  switch (scope.kind) {
    case 'unit':
      return { kind: 'unit' as const, id: `${scope.dossier.unitId}.${scope.role}`, channel: 'link' as const };
    case 'office':
      return { kind: 'office' as const, id: scope.personId, channel: 'link' as const };
    case 'ballot':
      return { kind: 'council' as const, id: scope.personId, channel: 'link' as const };
    case 'decision':
      return { kind: 'leader' as const, id: scope.personId, channel: 'link' as const };
    case 'receiver':
      return { kind: 'office' as const, id: scope.personId, channel: 'link' as const };
    default:
      return scope satisfies never;
  }
}

/** The role in which whoever holds the link acts. */
export function roleOf({ link }: Visitor): ActingRole {
  const { scope } = link;
  if (scope.kind === 'unit') return scope.role === 'head' ? 'UNIT_HEAD' : 'UNIT_CLERK';
  const roles = { office: 'STANDING_OFFICE', ballot: 'COUNCIL', decision: 'SO_LEADER', receiver: 'RECEIVER' } as const;
  return roles[scope.kind];
}

/** Correlates everything one action causes. */
export const correlationOf = (visitor: Visitor, subject: Parameters<typeof keyText>[0]): string =>
  `${visitor.id}:${keyText(subject)}`.slice(0, 120);
