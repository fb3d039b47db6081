import { createHash } from 'node:crypto';
import { Link } from '../../domain/link/link.ts';
import type { Ids } from '../../ports/ids.ts';
import type { Links } from '../../ports/links.ts';
import type { Store } from '../store.ts';
import { keys } from './keys.ts';

const hashOf = (secret: string): string => createHash('sha256').update(secret).digest('base64url');

/** Days after its last showing instant during which an expired link can still be told from an unknown one. */
const KEPT_DAYS = 400;

/** Links under the hash of their secret; the secret itself is in the mail and nowhere else. */
export function links(store: Store, ids: Pick<Ids, 'secret'>): Links {
  return {
    async issue(link) {
      const secret = ids.secret();
      const hash = hashOf(secret);
      const expiresAt = Math.floor(Date.parse(link.showsUntil) / 1000) + KEPT_DAYS * 86_400;
      const value: Link = { ...link, hash };
      await store.transact([{ item: { ...keys.link(hash), kind: 'link', expiresAt, value }, when: 'absent' }]);
      return secret;
    },
    async find(secret) {
      const { pk, sk } = keys.link(hashOf(secret));
      const item = await store.get(pk, sk);
      return item ? Link.parse(item['value']) : null;
    },
  };
}
