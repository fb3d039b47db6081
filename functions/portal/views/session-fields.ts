import { choiceField, dateField, selectField, textField } from './form-fields.ts';
import type { Piece } from './markup.ts';
import { type Fields, itemField, memberField, reasonField } from './session-field-parts.ts';
import type { SessionAct } from './session-shapes.ts';
import { voteFields } from './session-vote-fields.ts';
import { sessionWords } from './session-words.ts';

/** The fields of each form of the page. */
export const sessionFields: Record<SessionAct, (given: Fields) => Piece> = {
  ...voteFields,
  'trieu-tap': ({ model, mistakes, said }) => {
    const { language } = model.frame;
    const say = sessionWords[language];
    const value = { day: said('date-day'), month: said('date-month'), year: said('date-year') };
    return [
      textField({ language, id: 'place', label: say.place, value: said('place', model.meeting?.place), mistakes }),
      dateField({ language, id: 'date', label: say.date, value, mistakes }),
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
  'diem-danh': (given) => {
    const { model, mistakes, said } = given;
    const { language } = model.frame;
    const say = sessionWords[language];
    const choices = [
      { value: 'present', label: say.here, checked: said('presence') === 'present' },
      { value: 'absent', label: say.absent, checked: said('presence') === 'absent' },
    ];
    return [
      memberField(given, 'diem-danh', (m) => m.mark === null),
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
  'hoi-ty': (given) => [memberField(given, 'hoi-ty', () => true), itemField(given, 'hoi-ty')],
  'bo-hoi-ty': (given) => {
    const kept = given.model.recusals.filter((r) => r.lifted === null);
    return [
      memberField(given, 'bo-hoi-ty', (m) => kept.some((r) => r.memberId === m.id)),
      itemField(given, 'bo-hoi-ty'),
      reasonField(given, 'bo-hoi-ty'),
    ];
  },
};
