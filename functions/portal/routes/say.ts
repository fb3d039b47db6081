import { isDeepStrictEqual } from 'node:util';
import { callFacts } from '../../../shared/domain/campaign/call-facts.ts';
import { intakeOf } from '../../../shared/domain/campaign/intake.ts';
import { localDateOf } from '../../../shared/domain/deadlines/instants.ts';
import { newestSaid } from '../../../shared/domain/intake/said.ts';
import { readStatement, type StatementFields } from '../../../shared/domain/intake/statement.ts';
import type { Result } from '../../../shared/domain/result.ts';
import { NotFound } from '../../../shared/ports/faults.ts';
import { sayFulfilled } from '../acts/say-fulfilled.ts';
import { type Form, guardedForm, scopeOf } from '../guard.ts';
import { saySubject } from '../models/unit-say.ts';
import { baseOf, type Routes } from '../page-context.ts';
import { showUnit } from './unit.ts';

const fieldsOf = (form: Form): StatementFields => ({
  ...{ day: form.one('on-day'), month: form.one('on-month'), year: form.one('on-year') },
  ...{ place: form.one('place'), participants: form.one('participants'), note: form.one('note') },
});

const isStale = (result: Result<null>): boolean =>
  !result.ok && result.rejections.some(({ code }) => code === 'STALE_VERSION');

/** A unit says on its page that its event was held or its task is done. */
export const sayRoutes: Routes = (app, needs) => {
  app.post('/k/:id/khai', async (c) => {
    const { dossier: key } = scopeOf(c, 'unit');
    const [folder, unit, campaign] = await Promise.all([
      needs.dossiers.folder(key),
      needs.registry.unit(key.unitId),
      needs.registry.campaign(key.campaignId),
    ]);
    const facts = campaign && callFacts(campaign, key);
    const kind = facts && intakeOf(facts.definition);
    if (!folder || !unit || !campaign || !facts || (kind !== 'held' && kind !== 'done')) throw new NotFound('no event');
    const { form, stale } = await guardedForm(c, saySubject, folder.dossier.revision);
    const values = fieldsOf(form);
    const { timezone } = campaign.definition.meta;
    const days = {
      opensOn: localDateOf(folder.dossier.opensAt, timezone),
      today: localDateOf(needs.clock.now(), timezone),
    };
    const read = readStatement(kind, values, days);
    if ('mistakes' in read) return showUnit(c, needs, { values, mistakes: read.mistakes });
    const { statement } = read;
    const asked = { folder, campaign, facts, unitName: unit.name, statement };
    const lost = stale || isStale(await sayFulfilled(needs, c.get('visitor'), asked));
    if (!lost) return c.redirect(baseOf(c), 303);
    // Somebody else said or sent something meanwhile: the page shows it, and what was typed can be sent again.
    const newest = newestSaid((await needs.dossiers.folder(key))?.versions ?? []);
    const isPressedTwice = isDeepStrictEqual(newest?.statement, statement);
    if (isPressedTwice) return c.redirect(baseOf(c), 303);
    return showUnit(c, needs, { values, mistakes: ['changed_meanwhile'] });
  });
};
