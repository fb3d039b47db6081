import type { DossierKey } from '../../events/ids.ts';

/** Where a link lands, relative to the page of the link: the dossier under review, the list, its session, the board. */
export const reviewPath = (k: DossierKey) => `/ho-so/${k.unitId}/${k.callId}/${k.period}`;
export const listPath = (k: DossierKey) => `/danh-sach/${k.callId}/${k.period}`;
export const sessionPath = (k: DossierKey) => `/phien-hop/${k.callId}/${k.period}`;
export const boardPath = (k: DossierKey) => `/theo-doi/${k.callId}/${k.period}`;
