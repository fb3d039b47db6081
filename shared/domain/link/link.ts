import { z } from 'zod';
import { CampaignId, DossierKey, Instant } from '../../../events/ids.ts';

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
  landing: z.string(),
  generation: z.number().int().min(1),
  issuedAt: Instant,
  actsUntil: Instant,
  showsUntil: Instant,
  revokedAt: Instant.nullable(),
});
export type Link = z.infer<typeof Link>;

/** `acts`: may change things. `shows`: read only, its acting time is over. `dead`: opens nothing. */
export type LinkPower = 'acts' | 'shows' | 'dead';

/** What a link may do at `now` (UTC). `generation` is the newest of its scope; an older link was rotated away. */
export function powerOf(link: Link, generation: number, now: Instant): LinkPower {
  if (link.revokedAt !== null || link.generation < generation || now >= link.showsUntil) return 'dead';
  return now < link.actsUntil ? 'acts' : 'shows';
}
