import { selectField, textField } from './form-fields.ts';
import type { FieldMistake } from './frame.ts';
import type { Markup } from './markup.ts';
import type { SessionAct, SessionPageModel } from './session-shapes.ts';
import { sessionWords } from './session-words.ts';

/** What the fields of a form are made of. */
export type Fields = {
  model: SessionPageModel;
  mistakes: readonly FieldMistake[];
  /** What was typed into this form before, or the given start. */
  said: (name: string, start?: string) => string;
};

const nobody = { value: '', label: '–' };
type Member = SessionPageModel['members'][number];

/** Which of some members the act is about. */
export function memberField({ model, mistakes, said }: Fields, act: SessionAct, which: (m: Member) => boolean): Markup {
  const { language } = model.frame;
  const options = model.members.filter(which).map((m) => ({ value: m.id, label: `${m.name}, ${m.title}` }));
  const field = { id: `${act}-member`, name: 'member', value: said('member'), options: [nobody, ...options] };
  return selectField({ language, mistakes, label: sessionWords[language].member, ...field });
}

/** Which candidate the act is about. */
export function itemField({ model, mistakes, said }: Fields, act: SessionAct): Markup {
  const { language } = model.frame;
  const options = model.candidates.map((c, n) => ({ value: c.id, label: `${n + 1}. ${c.name}` }));
  const field = { id: `${act}-item`, name: 'item', value: said('item'), options: [nobody, ...options] };
  return selectField({ language, mistakes, label: sessionWords[language].item, ...field });
}

/** The reason of an act. */
export function reasonField({ model, mistakes, said }: Fields, act: SessionAct): Markup {
  const { language } = model.frame;
  const label = sessionWords[language].reason;
  return textField({ language, id: `${act}-reason`, name: 'reason', label, value: said('reason'), mistakes });
}
