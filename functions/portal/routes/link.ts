import type { Routes } from '../page-context.ts';
import { showDesk } from './desk.ts';
import { showBallot, showDecision, showReceived } from './list-holders.ts';
import { showUnit } from './unit.ts';

/** The page of a link, whatever it opens. */
export const linkRoutes: Routes = (app, needs) => {
  app.get('/k/:id', (c) => {
    const { scope } = c.get('visitor').link;
    switch (scope.kind) {
      case 'unit':
        return showUnit(c, needs);
      case 'office':
        return showDesk(c, needs);
      case 'ballot':
        return showBallot(c, needs);
      case 'decision':
        return showDecision(c, needs);
      case 'receiver':
        return showReceived(c, needs);
      default:
        return scope satisfies never;
    }
  });
};
