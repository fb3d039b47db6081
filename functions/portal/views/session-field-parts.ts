import { textField } from './form-fields.ts';
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
/** Members as options of a list, after one that is nobody. */
export const membersOf = (
  { members }: SessionPageModel,
  which: (m: SessionPageModel['members'][number]) => boolean,
) => [nobody, ...members.filter(which).map((m) => ({ value: m.id, label: `${m.name}, ${m.title}` }))];
/** The candidates as options. */
export const itemsOf = ({ candidates }: SessionPageModel) => [
  nobody,
  ...candidates.map((c, n) => ({ value: c.id, label: `${n + 1}. ${c.name}` })),
];

/** The reason of an act. */
export function reasonField({ model, mistakes, said }: Fields, act: SessionAct): Markup {
  const { language } = model.frame;
  const label = sessionWords[language].reason;
  return textField({ language, id: `${act}-reason`, name: 'reason', label, value: said('reason'), mistakes });
}
