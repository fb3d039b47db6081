import { NominationKind } from '../../../shared/domain/campaign/vocabulary.ts';
import { isAlreadyDone } from '../../../shared/domain/register/already-done.ts';
import type { RegisterCommand, Statement } from '../../../shared/domain/register/decide.ts';
import { changeRegister, registerToken } from '../acts/change-register.ts';
import { judgingIn, type Read, sentIn } from '../acts/read-register-form.ts';
import { ForeignForm } from '../foreign-form.ts';
import { type Form, guardedForm } from '../guard.ts';
import { type AssessmentFolder, assessmentFolder, assessmentModel, groupIn } from '../models/assessment-model.ts';
import { assessmentHref } from '../models/register-parts.ts';
import type { Page, Routes } from '../page-context.ts';
import { longestLines, tooLong } from '../too-long.ts';
import { assessmentPage } from '../views/assessment-page.ts';
import type { FieldMistake } from '../views/frame.ts';
import { mistakeWords, staleMistake } from '../views/register-mistakes.ts';
import { asMistakes } from '../views/rejection-words.ts';
import { nothingSent, type SentForm } from '../views/sent-form.ts';
import { dossierKeyOf } from './review.ts';

const PATH = '/k/:id/ho-so/:unit/:call/:period/nguoi/:row';

/** One nominee of a dossier: its records, its verdict, and what the standing office says of it. */
export const assessmentRoutes: Routes = (app, needs) => {
  const folderOf = (c: Page) => assessmentFolder(needs, dossierKeyOf(c), Number(c.req.param('row')));
  const show = (c: Page, folder: AssessmentFolder, sent: SentForm, status: 200 | 409 | 422) =>
    c.html(assessmentPage(assessmentModel(c.get('visitor'), folder, { frame: c.get('frame'), sent })), status);

  app.get(PATH, async (c) => show(c, await folderOf(c), nothingSent, 200));

  app.post(PATH, async (c) => {
    const folder = await folderOf(c);
    const { whole, own, nomination } = folder.nominee;
    const token = registerToken(whole);
    const { form, stale } = await guardedForm(c, token.subject, token.revision);
    const language = c.get('language');
    const again = (shown: AssessmentFolder, mistakes: readonly FieldMistake[], status: 409 | 422) =>
      show(c, shown, sentIn(form, mistakes), status);
    const done = () =>
      c.redirect(`${assessmentHref(c.get('visitor'), nomination.dossier, folder.row.row)}${anchorOf(form)}`, 303);
    if (stale) {
      const asked = commandIn(form, folder);
      const isPressedTwice = 'value' in asked && isAlreadyDone([whole.root, ...whole.members], asked.value);
      return isPressedTwice ? done() : again(folder, [staleMistake(language)], 409);
    }
    const long = asMistakes(tooLong(form.every, longestLines), language, ({ field }) => longField(form, field));
    if (long.length > 0) return again(folder, long, 422);
    const read = commandIn(form, folder);
    if ('mistakes' in read) return again(folder, mistakeWords(read.mistakes, form.one('record'), language), 422);
    const result = await changeRegister(needs, c.get('visitor'), { whole, of: own.id, command: read.value });
    if (result.ok) return done();
    if (result.rejections.some(({ code }) => code === 'STALE_VERSION'))
      return again(await folderOf(c), [staleMistake(language)], 409);
    return again(
      folder,
      asMistakes(result.rejections, language, () => fieldOf(form)),
      422,
    );
  });
};

function commandIn(form: Form, { nominee }: AssessmentFolder): Read<RegisterCommand> {
  const judging = judgingIn(form);
  if (judging) return judging;
  const says = statementIn(form);
  if (!says) throw new ForeignForm('no such statement');
  const { dossier, version } = nominee.nomination;
  return { value: { name: 'assess', dossier, version, says } };
}

function statementIn(form: Form): Statement | null {
  const [value, of] = [form.one('value'), form.one('of')];
  const reason = form.one('reason').trim();
  const reading = form.one('reading');
  switch (form.one('act')) {
    case 'group':
      return groupIn(value) && { about: 'group', value: groupIn(value) };
    case 'kind': {
      const kind = NominationKind.safeParse(value);
      return kind.success ? { about: 'kind', value: kind.data } : null;
    }
    case 'answer':
      return of === '' ? null : { about: 'answer', of, holds: form.one('holds') === 'yes', reason };
    case 'reading':
      return reading === 'main' || reading === 'alt' ? { about: 'reading', of, reading, reason } : null;
    case 'complete':
      return { about: 'complete', value: value === 'yes' };
    default:
      return null;
  }
}

/** The control a reason is missing from. */
function fieldOf(form: Form): string {
  const act = form.one('act');
  if (act === 'answer') return `reason-${form.one('of').replace(/[^\p{L}\p{N}]+/gu, '-')}`;
  if (act === 'reading') return `reading-${form.one('of')}`;
  if (act === 'group' || act === 'kind') return `choose-${act}`;
  return `${act === 'verify' ? 'year' : 'reason'}-${form.one('record')}`;
}

/** The control of a text that is too long. */
const longField = (form: Form, field: string | undefined): string =>
  field === 'decisionNo' ? `no-${form.one('record')}` : fieldOf(form);

/** After an act the page opens again where the person was. */
const anchorOf = (form: Form): string => (form.one('record') === '' ? '#verdict' : '#records');
