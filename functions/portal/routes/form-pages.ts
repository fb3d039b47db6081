import type { LinkScope } from '../../../shared/domain/link/link.ts';
import { scopeOf } from '../guard.ts';
import { deskHrefs } from '../models/desk-links.ts';
import { baseOf, type Page, type Routes } from '../page-context.ts';
import { periodOf } from './desk.ts';

/** Addresses that only take forms, whose link they are for, and the page the form stands on. */
const addresses: readonly { path: string; kind: LinkScope['kind']; page: (c: Page) => string }[] = [
  ...['khai', 'chuong-trinh', 'lien-ket-moi', 'phieu-nop'].map((act) => ({
    ...{ path: `/k/:id/${act}`, kind: 'unit' as const, page: baseOf },
  })),
  { path: '/k/:id/phieu', kind: 'ballot', page: baseOf },
  { path: '/k/:id/quyet-dinh', kind: 'decision', page: baseOf },
  ...['ket-thuc', 'het-cong-khai', 'chuyen'].map((act) => onDesk(`danh-sach/:call/:period/${act}`, 'lists')),
  onDesk('phien-hop/:call/:period/:act', 'session'),
  onDesk('theo-doi/:call/:period/khoa', 'board'),
];

function onDesk(path: string, place: 'board' | 'lists' | 'session') {
  const page = (c: Page) => deskHrefs(c.get('visitor'), periodOf(c))[place];
  return { path: `/k/:id/${path}`, kind: 'office' as const, page };
}

/**
 * A form that comes back with a mistake stands at the address it was sent to: whoever changes the language there or opens
 * that address again comes to the page of the form.
 */
export const formPageRoutes: Routes = (app) => {
  for (const { path, kind, page } of addresses) {
    app.get(path, (c) => {
      scopeOf(c, kind);
      return c.redirect(page(c), 303);
    });
  }
};
