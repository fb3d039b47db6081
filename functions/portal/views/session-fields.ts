import { choiceField, dateField, selectField, textArea, textField } from './form-fields.ts';
import { type FieldMistake, vietnamese } from './frame.ts';
import { choiceWords } from './list-states.ts';
import { html, type Markup, type Piece } from './markup.ts';
import type { SessionAct, SessionPageModel } from './session-shapes.ts';
import { sessionWords } from './session-words.ts';

const longestDiscussion = 10_000;

/** What the fields of a form are made of. */
export type Fields = {
  model: SessionPageModel;
  mistakes: readonly FieldMistake[];
  /** What was typed into this form before, or the given start. */
  said: (name: string, start?: string) => string;
};

const nobody = { value: '', label: '–' };
const membersOf = ({ members }: SessionPageModel, which: (m: SessionPageModel['members'][number]) => boolean) => [
  nobody,
  ...members.filter(which).map((m) => ({ value: m.id, label: `${m.name}, ${m.title}` })),
];
const itemsOf = ({ candidates }: SessionPageModel) => [
  nobody,
  ...candidates.map((c, n) => ({ value: c.id, label: `${n + 1}. ${c.name}` })),
];

/** The fields of each form of the page. */
export const sessionFields: Record<SessionAct, (given: Fields) => Piece> = {
  'trieu-tap': ({ model, mistakes, said }) => {
    const { language } = model.frame;
    const say = sessionWords[language];
    const value = { day: said('date-day'), month: said('date-month'), year: said('date-year') };
    const parts = { day: say.day, month: say.month, year: say.year };
    return [
      textField({ language, id: 'place', label: say.place, value: said('place', model.meeting?.place), mistakes }),
      dateField({ language, id: 'date', label: say.date, value, mistakes, parts }),
      textField({
        language,
        id: 'time',
        label: say.clock,
        hint: say.clockHint,
        value: said('time'),
        mistakes,
        width: 10,
      }),
      selectField({
        language,
        id: 'chair',
        label: say.chair,
        value: said('chair', model.meeting?.chairId),
        mistakes,
        options: model.chairs,
      }),
      selectField({
        language,
        id: 'secretary',
        label: say.secretary,
        value: said('secretary', model.meeting?.secretary.id),
        mistakes,
        options: model.secretaries,
      }),
    ];
  },
  hoan: (given) => reasonField(given, 'hoan'),
  'khai-mac': ({ model, mistakes, said }) => {
    const { language } = model.frame;
    const say = sessionWords[language];
    return model.members.map(({ id, name, title }) => {
      const seen = said(`presence-${id}`);
      const reason = textField({
        language,
        id: `reason-${id}`,
        label: say.absence,
        value: said(`reason-${id}`),
        mistakes,
      });
      const choices = [
        { value: 'present', label: say.here, checked: seen === 'present' },
        { value: 'absent', label: say.absent, checked: seen === 'absent', reveals: reason },
      ];
      const own = { id: `presence-${id}`, name: `presence-${id}`, label: `${name}, ${title}` };
      return choiceField({ language, ...own, kind: 'radios', choices, mistakes, small: true });
    });
  },
  'diem-danh': ({ model, mistakes, said }) => {
    const { language } = model.frame;
    const say = sessionWords[language];
    const choices = [
      { value: 'present', label: say.here, checked: said('presence') === 'present' },
      { value: 'absent', label: say.absent, checked: said('presence') === 'absent' },
    ];
    const options = membersOf(model, (m) => m.mark === null);
    return [
      selectField({
        language,
        id: 'diem-danh-member',
        name: 'member',
        label: say.member,
        value: said('member'),
        mistakes,
        options,
      }),
      choiceField({
        language,
        id: 'presence',
        name: 'presence',
        kind: 'radios',
        label: say.presence,
        choices,
        mistakes,
        small: true,
        inline: true,
      }),
    ];
  },
  'hoi-ty': ({ model, mistakes, said }) => {
    const { language } = model.frame;
    const say = sessionWords[language];
    const options = membersOf(model, () => true);
    return [
      selectField({
        language,
        id: 'hoi-ty-member',
        name: 'member',
        label: say.member,
        value: said('member'),
        mistakes,
        options,
      }),
      selectField({
        language,
        id: 'hoi-ty-item',
        name: 'item',
        label: say.item,
        value: said('item'),
        mistakes,
        options: itemsOf(model),
      }),
    ];
  },
  'bo-hoi-ty': (given) => {
    const { model, mistakes, said } = given;
    const { language } = model.frame;
    const say = sessionWords[language];
    const kept = model.recusals.filter((r) => r.lifted === null);
    const options = membersOf(model, (m) => kept.some((r) => r.memberId === m.id));
    return [
      selectField({
        language,
        id: 'bo-hoi-ty-member',
        name: 'member',
        label: say.member,
        value: said('member'),
        mistakes,
        options,
      }),
      selectField({
        language,
        id: 'bo-hoi-ty-item',
        name: 'item',
        label: say.item,
        value: said('item'),
        mistakes,
        options: itemsOf(model),
      }),
      reasonField(given, 'bo-hoi-ty'),
    ];
  },
  'phieu-giay': ({ model, mistakes, said }) => {
    const { language } = model.frame;
    const say = sessionWords[language];
    const options = membersOf(model, (m) => m.mark === null || (!model.secret && m.mark.how === 'paper'));
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
      selectField({
        language,
        id: 'phieu-giay-member',
        name: 'member',
        label: say.member,
        value: said('member'),
        mistakes,
        options,
      }),
      textField({ language, id: 'documentNo', label: say.document, value: said('documentNo'), mistakes, width: 20 }),
      !model.secret && choices,
    ];
  },
  'kiem-phieu': ({ model, mistakes, said }) => {
    const { language } = model.frame;
    const say = sessionWords[language];
    const counter = { under: say.under, at: say.full, over: say.over };
    const shared = { language, mistakes, counter };
    return [
      textArea({
        ...shared,
        id: 'committee',
        label: say.committee,
        hint: say.committeeHint,
        value: said('committee'),
        rows: 3,
        maxLength: 2000,
      }),
      model.candidates.map((c, n) => paperCount({ model, mistakes, said }, c, n)),
      textArea({
        ...shared,
        id: 'discussion',
        label: say.discussion,
        hint: say.discussionHint,
        value: said('discussion'),
        rows: 5,
        maxLength: longestDiscussion,
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

function reasonField({ model, mistakes, said }: Fields, act: SessionAct): Markup {
  const { language } = model.frame;
  const label = sessionWords[language].reason;
  return textField({ language, id: `${act}-reason`, name: 'reason', label, value: said('reason'), mistakes });
}

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
