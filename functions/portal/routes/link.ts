import { NotFound } from '../../../shared/ports/faults.ts';
import type { Routes } from '../page-context.ts';
import { showUnit } from './unit.ts';

/** The page of a link, whatever it opens. */
export const linkRoutes: Routes = (app, needs) => {
  app.get('/k/:id', (c) => {
    const { scope } = c.get('visitor').link;
    if (scope.kind !== 'unit') throw new NotFound('this kind of link has no page yet');
    return showUnit(c, needs);
  });
};
