import { choiceField, dateField, selectField, textField } from './form-fields.ts';
import type { Piece } from './markup.ts';
import { type Fields, itemsOf, membersOf, reasonField } from './session-field-parts.ts';
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
};
