import type { DossierKey } from '../../../events/ids.ts';
import type { DeskMenu, DeskPlace } from '../views/desk-menu.ts';
import type { Visitor } from '../visitor.ts';

type Spot = Pick<DossierKey, 'callId' | 'period'>;

/** Addresses of the office's desk, for one call and period. */
export const deskHrefs = (visitor: Visitor, { callId, period }: Spot): Record<DeskPlace | 'session', string> => {
  const base = `/k/${visitor.id}`;
  return {
    board: `${base}/theo-doi/${callId}/${period}`,
    queue: `${base}/cho-tham-dinh`,
    compose: `${base}/lap-danh-sach/${callId}/${period}`,
    lists: `${base}/danh-sach/${callId}/${period}`,
    session: `${base}/phien-hop/${callId}/${period}`,
    register: `${base}/so`,
    outputs: `${base}/ket-qua`,
    mails: `${base}/so-thu/${callId}/${period}`,
  };
};

/** The menu of the desk; only the office has one. */
export const deskMenuOf = (visitor: Visitor, spot: Spot, current: DeskPlace | null): DeskMenu | null =>
  visitor.link.scope.kind === 'office' ? { current, hrefs: deskHrefs(visitor, spot) } : null;

/** The page on which the office judges a dossier. */
export const reviewHref = (visitor: Visitor, key: DossierKey): string =>
  `/k/${visitor.id}/ho-so/${key.unitId}/${key.callId}/${key.period}`;
