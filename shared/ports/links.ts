import type { Instant } from '../../events/ids.ts';
import type { Link, LinkScope } from '../domain/link/link.ts';

/** Mailed links. Only the hash of a secret is ever stored. */
export interface Links {
  /** Stores a new link and gives the secret that goes into the mail, once. */
  issue(link: {
    scope: LinkScope;
    /** The address it is mailed to. */
    to: string;
    landing: string;
    generation: number;
    issuedAt: Instant;
    actsUntil: Instant;
    showsUntil: Instant;
  }): Promise<string>;
  /** The link of a secret, or null when there is none. */
  find(secret: string): Promise<Link | null>;
}
