import { type DossierKey, UnitId } from '../../../events/ids.ts';
import { LocalDate, localDateOf } from '../../../shared/domain/deadlines/instants.ts';
import type { NominationCommand } from '../../../shared/domain/nomination/decide.ts';
import { holdOf, revocationGrounds, suspensionGrounds } from '../../../shared/domain/nomination/nomination.ts';
import { type NominationActName, nominationActs } from '../../../shared/domain/nomination/rights.ts';
import { itemOn } from '../../../shared/domain/nomination/stage.ts';
import { suspensionBasis } from '../../../shared/domain/nomination/suspension-basis.ts';
import { NotFound } from '../../../shared/ports/faults.ts';
import { actOnNominee, type NomineeFolder, type NomineeSpot, nomineeFolder } from '../acts/act-on-nominee.ts';
import { ForeignForm } from '../foreign-form.ts';
import { type Form, guardedForm, scopeOf } from '../guard.ts';
import { reviewHref } from '../models/desk-links.ts';
import { nomineeModel, nomineeSubject } from '../models/nominee-model.ts';
import type { Needs } from '../needs.ts';
import { baseOf, type Page, type Routes } from '../page-context.ts';
import { tooLong } from '../too-long.ts';
import { conflictPage } from '../views/conflict-page.ts';
import { type ActInput, longestActReason, type NomineePageModel, nomineePage } from '../views/nominee-page.ts';
import { nomineeTag } from '../views/nominee-words.ts';
import { writtenIn } from './list-conflict.ts';
import { dossierKeyOf } from './review.ts';

type Place = { spot: NomineeSpot; here: string; back: NomineePageModel['back'] };

const toDossier = { vi: 'Về trang hồ sơ', en: 'Back to the dossier' };
const toBallot = { vi: 'Về trang trước', en: 'Back' };

const NOMINEE = /^[0-9a-f]{16}$/;

function idOf(c: Page): string {
  const id = c.req.param('nominee') ?? '';
  if (!NOMINEE.test(id)) throw new NotFound('no such nominee');
  return id;
}

/** A nominee's page, under the dossier for the office, under the link for a unit, under its unit for the council. */
const places: readonly { path: string; of: (c: Page, needs: Needs) => Promise<Place> | Place }[] = [
  {
    path: '/k/:id/ho-so/:unit/:call/:period/truong-hop/:nominee',
    of: (c) => {
      const key = dossierKeyOf(c);
      const back = { href: reviewHref(c.get('visitor'), key), label: toDossier };
      return { spot: { key, id: idOf(c) }, here: c.req.path, back };
    },
  },
  {
    path: '/k/:id/truong-hop/:nominee',
    of: (c) => {
      const { dossier: key } = scopeOf(c, 'unit');
      return { spot: { key, id: idOf(c) }, here: c.req.path, back: { href: baseOf(c), label: toDossier } };
    },
  },
  {
    path: '/k/:id/truong-hop/:unit/:nominee',
    of: async (c, needs) => {
      const list = await needs.lists.load(scopeOf(c, 'ballot').list);
      const unit = UnitId.safeParse(c.req.param('unit'));
      const id = idOf(c);
      if (!unit.success || !list || !itemOn(list, { unitId: unit.data, id })) throw new NotFound('not on the list');
      const key: DossierKey = { ...list.source, unitId: unit.data };
      return { spot: { key, id }, here: c.req.path, back: { href: baseOf(c), label: toBallot } };
    },
  },
];

/** What is done about single nominees: by the office, by their unit, by the council. */
export const nomineeRoutes: Routes = (app, needs) => {
  for (const { path, of } of places) {
    app.get(path, async (c) => show(c, needs, { ...(await of(c, needs)), status: 200 }));
    app.post(path, async (c) => act(c, needs, await of(c, needs)));
  }
};

type Showing = Place & {
  status: 200 | 422;
  found?: NomineeFolder;
  typed?: Parameters<typeof nomineeModel>[2]['typed'];
};

async function show(c: Page, needs: Needs, { spot, here, back, status, typed, found }: Showing): Promise<Response> {
  const folder = found ?? (await nomineeFolder(needs, spot));
  const shown = { found: folder, frame: c.get('frame'), here, back, ...(typed ? { typed } : {}) };
  return c.html(nomineePage(nomineeModel(needs, c.get('visitor'), shown)), status);
}

async function act(c: Page, needs: Needs, place: Place): Promise<Response> {
  const { key, id } = place.spot;
  const found = await nomineeFolder(needs, place.spot);
  const { form, stale } = await guardedForm(c, nomineeSubject(key, id), found.nomination.revision);
  if (stale) return conflict(c, found, { href: place.here, form });
  const input = inputOf(form);
  const mistakes = tooLong({ reason: input.reason }, { reason: longestActReason });
  if (mistakes.length > 0) return show(c, needs, { ...place, status: 422, found, typed: { input, mistakes } });
  const timeZone = found.campaign.definition.meta.timezone;
  const basis = suspensionBasis(localDateOf(needs.clock.now(), timeZone));
  const command = commandOf(input, { basis, definitionVersion: found.campaign.definitionVersion });
  const result = await actOnNominee(needs, c.get('visitor'), { found, command });
  if (result.ok) return c.redirect(place.here, 303);
  if (result.rejections.some((r) => r.code === 'STALE_VERSION' || r.code === 'WRONG_STATE'))
    return conflict(c, await nomineeFolder(needs, place.spot), { href: place.here, form });
  return show(c, needs, { ...place, status: 422, found, typed: { input, mistakes: result.rejections } });
}

const isAct = (text: string): text is NominationActName => nominationActs.some((name) => name === text);

function inputOf(form: Form): ActInput {
  const name = form.one('act');
  if (!isAct(name)) throw new ForeignForm('no such act');
  const one = (field: string) => form.one(`${name}-${field}`);
  return {
    act: name,
    reason: one('reason'),
    ground: one('ground'),
    criteria: form.all(`${name}-criteria`),
    decisionNo: one('decisionNo'),
    decisionDate: { day: one('decisionDate-day'), month: one('decisionDate-month'), year: one('decisionDate-year') },
  };
}

function commandOf(input: ActInput, given: { basis: string; definitionVersion: number }): NominationCommand {
  const { act: name, reason, criteria } = input;
  switch (name) {
    case 'suspend':
      return { name, reason, basis: given.basis, ground: suspensionGrounds.find((g) => g === input.ground) ?? null };
    case 'find-ineligible':
      return { name, reason, criteria, definitionVersion: given.definitionVersion };
    case 'waive':
      return { name, reason, criterion: criteria[0] ?? '' };
    case 'revoke': {
      const { day, month, year } = input.decisionDate;
      const date = LocalDate.safeParse([year, month.padStart(2, '0'), day.padStart(2, '0')].join('-'));
      const ground = revocationGrounds.find((g) => g === input.ground) ?? null;
      return { name, reason, ground, decisionNo: input.decisionNo, decisionDate: date.success ? date.data : null };
    }
    default:
      return { name, reason };
  }
}

/** Somebody else was quicker: what stands now, and nothing of the form was done. */
function conflict(
  c: Page,
  { nomination, stage }: NomineeFolder,
  { href, form }: { href: string; form: Form },
): Response {
  const hold = holdOf(nomination);
  const model = {
    ...{ frame: c.get('frame'), subject: nomination.name, seen: null, current: null, changedAt: null, href },
    state: nomineeTag({ stage, hold }, c.get('language')),
    typed: writtenIn(form),
  };
  return c.html(conflictPage(model), 409);
}
