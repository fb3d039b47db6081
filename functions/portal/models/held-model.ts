import type { NominationList } from '../../../shared/domain/list/list.ts';
import { nomineeId } from '../../../shared/domain/nomination/nominee-id.ts';
import type { HeldNominee } from '../views/held-nominees.ts';
import type { Visitor } from '../visitor.ts';

/**
 * What is held out of a list, with the page of each nominee for the office and the council. Its receiver gets those who
 * were proposed and learns of nobody else: a suspension is a fact of discipline (I14).
 */
export function heldOn(list: NominationList, visitor: Visitor): readonly HeldNominee[] {
  const { kind } = visitor.link.scope;
  if (kind === 'receiver') return [];
  const { callId, period } = list.source;
  return (list.held ?? []).flatMap(({ itemId, why }) => {
    const item = list.items.find((i) => i.id === itemId);
    if (!item) return [];
    const nominee = nomineeId(item);
    const base = `/k/${visitor.id}`;
    const href =
      kind === 'office'
        ? `${base}/ho-so/${item.unitId}/${callId}/${period}/truong-hop/${nominee}`
        : kind === 'ballot'
          ? `${base}/truong-hop/${item.unitId}/${nominee}`
          : null;
    return [{ name: item.name, why, href }];
  });
}
