import { longestMinutes } from '../too-long.ts';
import { choiceField, textArea, textField } from './form-fields.ts';
import { vietnamese } from './frame.ts';
import { choiceWords } from './list-states.ts';
import { html, type Piece } from './markup.ts';
import { type Fields, memberField, reasonField } from './session-field-parts.ts';
import type { SessionAct } from './session-shapes.ts';
import { sessionWords } from './session-words.ts';

type VoteAct = Extract<SessionAct, 'phieu-giay' | 'kiem-phieu' | 'chu-toa-chon'>;

/** The fields of taking, counting and parting votes. */
export const voteFields: Record<VoteAct, (given: Fields) => Piece> = {
  'phieu-giay': (given) => {
    const { model, mistakes, said } = given;
    const { language } = model.frame;
    const say = sessionWords[language];
    const choices = model.candidates.map((c, n) => {
      const name = `choice-${c.id}`;
      const offered = (['yes', 'no', 'abstain', 'recused'] as const).map((value) => ({
        ...{ value, label: choiceWords[value][language], checked: said(name) === value },
      }));
      const label = `${n + 1}. ${c.name}`;
      return choiceField({
        language,
        id: name,
        name,
        kind: 'radios',
        label,
        choices: offered,
        mistakes,
        small: true,
        inline: true,
      });
    });
    return [
      memberField(given, 'phieu-giay', (m) => m.mark === null || (!model.secret && m.mark.how === 'paper')),
      textField({ language, id: 'documentNo', label: say.document, value: said('documentNo'), mistakes, width: 20 }),
      !model.secret && choices,
    ];
  },
  'kiem-phieu': ({ model, mistakes, said }) => {
    const { language } = model.frame;
    const say = sessionWords[language];
    const shared = { language, mistakes };
    return [
      textArea({
        ...shared,
        id: 'committee',
        label: say.committee,
        hint: say.committeeHint,
        value: said('committee'),
        rows: 3,
        maxLength: longestMinutes.committee,
      }),
      model.candidates.map((c, n) => paperCount({ model, mistakes, said }, c, n)),
      textArea({
        ...shared,
        id: 'discussion',
        label: say.discussion,
        hint: say.discussionHint,
        value: said('discussion'),
        rows: 5,
        maxLength: longestMinutes.discussion,
      }),
    ];
  },
  'chu-toa-chon': (given) => {
    const { model, mistakes } = given;
    const { language } = model.frame;
    const say = sessionWords[language];
    const equals = model.candidates.filter((c) => model.tie?.itemIds.includes(c.id));
    const choices = equals.map((c) => ({
      ...{ value: c.id, label: vietnamese(language, c.name) },
      hint: [vietnamese(language, c.unit), c.first && ` (${say.first})`],
    }));
    const label = say.places(model.tie?.places ?? 0);
    return [
      choiceField({ language, id: 'chu-toa-chon-item', name: 'item', kind: 'checkboxes', label, choices, mistakes }),
      reasonField(given, 'chu-toa-chon'),
    ];
  },
};

/** Three figures for one item; nothing when no paper ballot speaks of it. */
function paperCount({ model, mistakes, said }: Fields, item: { id: string; name: string }, index: number): Piece {
  const papers = model.papers[item.id] ?? 0;
  if (papers === 0) return null;
  const { language } = model.frame;
  const say = sessionWords[language];
  const figure = (choice: 'yes' | 'no' | 'abstain') => {
    const id = `paper-${item.id}-${choice}`;
    return textField({ language, id, label: say[choice], value: said(id), mistakes, width: 10 });
  };
  return html`<fieldset class="govuk-fieldset"><legend class="govuk-fieldset__legend govuk-fieldset__legend--s">${index + 1}. ${vietnamese(language, item.name)}</legend><div class="govuk-hint">${say.counting(papers)}</div><div class="tc-figures">${figure('yes')}${figure('no')}${figure('abstain')}</div></fieldset>`;
}
