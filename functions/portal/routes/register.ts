import { RecordId, SubjectId } from '../../../events/ids.ts';
import { isAlreadyDone } from '../../../shared/domain/register/already-done.ts';
import type { RegisterCommand } from '../../../shared/domain/register/decide.ts';
import { digestId } from '../../../shared/domain/register/digest-id.ts';
import type { Subject } from '../../../shared/domain/register/subject.ts';
import type { Whole } from '../../../shared/domain/register/whole.ts';
import { because } from '../../../shared/domain/rejections.ts';
import { type Result, rejected } from '../../../shared/domain/result.ts';
import { NotFound } from '../../../shared/ports/faults.ts';
import { changeRegister, registerToken, relateSubjects, type Saying } from '../acts/change-register.ts';
import { judgingIn, type Read, recordIn, sentIn } from '../acts/read-register-form.ts';
import { type Form, guardedForm, scopeOf } from '../guard.ts';
import { type PersonFolder, personFolder, personModel, registerModel } from '../models/person-model.ts';
import { personHref } from '../models/register-parts.ts';
import type { Needs } from '../needs.ts';
import type { Page, Routes } from '../page-context.ts';
import { longestLines, tooLong } from '../too-long.ts';
import type { FieldMistake } from '../views/frame.ts';
import { otherField, personPage } from '../views/person-page.ts';
import { mistakeWords, staleMistake } from '../views/register-mistakes.ts';
import { registerPage } from '../views/register-page.ts';
import { asMistakes } from '../views/rejection-words.ts';
import { pressing } from './desk.ts';

/** The longest search that is looked at. */
const longest = 120;

/** The register of persons and collectives: search, one page each, records and likenesses judged by the office. */
export const registerRoutes: Routes = (app, needs) => {
  const spotOf = (c: Page) => pressing(needs, scopeOf(c, 'office').campaignId);

  app.get('/k/:id/so', async (c) => {
    const spot = await spotOf(c);
    const typed = c.req.query('tu')?.slice(0, longest).trim() || null;
    return c.html(registerPage(await registerModel(needs, c.get('visitor'), { frame: c.get('frame'), spot, typed })));
  });

  app.get('/k/:id/so/:subject', async (c) => {
    const spot = await spotOf(c);
    const folder = await personFolder(needs, subjectOf(c));
    const { root } = folder.whole;
    if (root.id !== subjectOf(c)) return c.redirect(personHref(c.get('visitor'), root.id), 303);
    return c.html(personPage(personModel(c.get('visitor'), folder, { frame: c.get('frame'), spot })));
  });

  app.post('/k/:id/so/:subject', async (c) => {
    const spot = await spotOf(c);
    const folder = await personFolder(needs, subjectOf(c));
    const token = registerToken(folder.whole);
    const { form, stale } = await guardedForm(c, token.subject, token.revision);
    const language = c.get('language');
    const show = (shown: PersonFolder, mistakes: readonly FieldMistake[], status: 409 | 422) => {
      const sent = sentIn(form, mistakes);
      return c.html(personPage(personModel(c.get('visitor'), shown, { frame: c.get('frame'), spot, sent })), status);
    };
    if (stale) {
      const isPressedTwice = isStanding(form, { needs, folder });
      if (isPressedTwice) return c.redirect(personHref(c.get('visitor'), folder.whole.root.id), 303);
      return show(folder, [staleMistake(language)], 409);
    }
    const long = asMistakes(tooLong(form.every, longestLines), language, ({ field }) => longField(form, field));
    if (long.length > 0) return show(folder, long, 422);
    const read = readAct(form, { needs, folder });
    if ('mistakes' in read) return show(folder, mistakeWords(read.mistakes, form.one('record'), language), 422);
    const result = await act(needs, c, { act: read.value, whole: folder.whole });
    if (result.ok) return c.redirect(personHref(c.get('visitor'), folder.whole.root.id), 303);
    if (result.rejections.some(({ code }) => code === 'STALE_VERSION'))
      return show(await personFolder(needs, subjectOf(c)), [staleMistake(language)], 409);
    return show(
      folder,
      asMistakes(result.rejections, language, ({ field }) => fieldOf(form, field)),
      422,
    );
  });
};

function subjectOf(c: Page): SubjectId {
  const id = SubjectId.safeParse(c.req.param('subject'));
  if (!id.success) throw new NotFound('nobody of this id is in the register');
  return id.data;
}

type Act = { command: RegisterCommand } | { relate: Saying['relation']; other: Subject; reason: string };

const relations: Readonly<Record<string, Saying['relation']>> = {
  ...{ merge: 'merged', separate: 'separated', different: 'different' },
};

function readAct(form: Form, { needs, folder }: { needs: Needs; folder: PersonFolder }): Read<Act> {
  const judging = judgingIn(form);
  if (judging) return 'mistakes' in judging ? judging : { value: { command: judging.value } };
  const reason = form.one('reason').trim();
  const relate = relations[form.one('act')];
  if (relate) {
    const other = [...folder.twins, ...folder.whole.members].find(({ id }) => id === form.one('other'));
    if (!other) throw new NotFound('no such entry beside this one');
    return { value: { relate, other, reason } };
  }
  const held = recordIn(form);
  if ('mistakes' in held) return held;
  const id = RecordId.parse(`rec_${digestId(needs.ids.event(), needs.digest)}`);
  return { value: { command: { name: 'add', id, held: held.value, reason } } };
}

/** What a form asks for stands already: it was pressed twice. */
function isStanding(form: Form, given: { needs: Needs; folder: PersonFolder }): boolean {
  const { whole, twins } = given.folder;
  const other = form.one('other');
  const isMember = whole.members.some(({ id }) => id === other);
  if (other === '') {
    const read = readAct(form, given);
    return (
      'value' in read && 'command' in read.value && isAlreadyDone([whole.root, ...whole.members], read.value.command)
    );
  }
  if (form.one('act') === 'merge') return isMember;
  return form.one('act') === 'separate' ? !isMember : !twins.some(({ id }) => id === other);
}

async function act(needs: Needs, c: Page, { act: asked, whole }: { act: Act; whole: Whole }): Promise<Result<null>> {
  const visitor = c.get('visitor');
  if ('command' in asked) return changeRegister(needs, visitor, { whole, of: whole.root.id, command: asked.command });
  const { relate: relation, other, reason } = asked;
  // A question may stand at a merged entry: it is answered where it was asked.
  const asker = [whole.root, ...whole.members].find(({ relations: known }) => known.some(({ id }) => id === other.id));
  const a = relation === 'different' ? (asker ?? whole.root) : whole.root;
  if (relation === 'separated' && !whole.members.some(({ id }) => id === other.id))
    return rejected(because('SUBJECT_NOT_MERGED'));
  return relateSubjects(needs, visitor, { relation, a, b: other, reason });
}

/** The control of a text that is too long. */
function longField(form: Form, field = 'reason'): string {
  const record = form.one('record');
  return record === '' ? field : `${field === 'decisionNo' ? 'no' : field}-${record}`;
}

const fieldOf = (form: Form, field: string | undefined): string => {
  const [record, other] = [form.one('record'), form.one('other')];
  if (other !== '') return otherField(other);
  return record === '' ? (field ?? 'add') : `${form.one('act') === 'verify' ? 'year' : 'reason'}-${record}`;
};
