import { describe, expect, test } from 'vitest';
import { issueLine } from '../../../shared/adapters/yaml/read-plan.ts';
import { broken, smallPlan, told, toldShort } from '../../support/plan/small-plan.ts';

test('the plan the table breaks is sound before it is broken', () => {
  expect(toldShort(smallPlan)).toEqual([]);
});

describe('When one thing in a plan is wrong, it is told at its exact line and column', () => {
  test.each<[string, string, string, string]>([
    ['an unknown key', 'title: Kế', '▸tittle: x\ntitle: Kế', 'UNKNOWN_KEY'],
    ['an unknown key in a call', 'who: DVSN, form', '▸whom: x, who: DVSN, form', 'UNKNOWN_KEY'],
    ['an unknown key in a rule', 'min: 3}', '▸mim: 3}', 'UNKNOWN_KEY'],
    ['a missing key', `id: ke-hoach-nho\ntitle: Kế hoạch nhỏ\n`, '▸id: ke-hoach-nho\n', 'MISSING_KEY'],
    ['a missing key in a call', '{id: HN-01, type: registration, ', '▸{id: HN-01, ', 'MISSING_KEY'],
    ['a wrong type', 'title: Kế hoạch nhỏ', 'title: ▸[1]', 'WRONG_TYPE'],
    ['a wrong number', 'min: 3', 'min: ▸ba', 'WRONG_TYPE'],
    ['a number below its limit', 'min: 3', 'min: ▸0', 'TOO_SMALL'],
    ['a word outside its list', 'action: screen', 'action: ▸scren', 'UNKNOWN_WORD'],
    ['an award that does not exist', 'CSTDCS', '▸CSTDSC', 'UNKNOWN_WORD'],
    ['a schema of another version', 'schema: 1', 'schema: ▸2', 'UNKNOWN_WORD'],
    ['an impossible date', 'before: 2021-06-15', 'before: ▸2021-06-31', 'IMPOSSIBLE_DATE'],
    ['a leap day of no leap year', 'from: 2021-05-31', 'from: ▸2021-02-29', 'IMPOSSIBLE_DATE'],
    ['a date written the local way', 'before: 2021-06-15', 'before: ▸15/06/2021', 'WRONG_FORMAT'],
    ['an id written wrong', 'id: HN-01', 'id: ▸hn_01', 'WRONG_FORMAT'],
    ['a time zone that does not exist', 'Asia/Ho_Chi_Minh', '▸Asia/HoChiMinh', 'UNKNOWN_WORD'],
    ['a dangling stage', 'route: [tccb]', 'route: [▸tcbc]', 'DANGLING_STAGE'],
    ['a dangling criterion', 'criteria: [K1]', 'criteria: [▸K2]', 'DANGLING_CRITERION'],
    ['a dangling form', 'form: F1', 'form: ▸F-1', 'DANGLING_FORM'],
    ['a dangling half of a joined form', 'form: F1', 'form: ▸F1+TOM_TATT', 'DANGLING_FORM'],
    ['a dangling call', 'from: HN-01', 'from: ▸HN-09', 'DANGLING_CALL'],
    ['a dangling role', 'actor: COUNCIL', 'actor: ▸COUNCIL_CHAIR', 'UNKNOWN_WORD'],
    ['a dangling vote policy', 'votePolicy: simple', 'votePolicy: ▸simpel', 'DANGLING_VOTE_POLICY'],
    [
      'a vote without a policy',
      '{id: hd, actor: COUNCIL, action: vote, votePolicy: simple}',
      '▸{id: hd, actor: COUNCIL, action: vote}',
      'MISSING_KEY',
    ],
    ['a dangling notification profile', 'notify: standard', 'notify: ▸standart', 'DANGLING_NOTIFY'],
    ['a recipient nobody knows', 'notify: standard', 'notify: [{on: [reminder], to: [▸UNIT_HEADS]}]', 'DANGLING_ROLE'],
    ['a co-signer nobody knows', 'form: F1', 'form: F1, coSign: [▸CONG_DOAM]', 'DANGLING_ROLE'],
    ['a sender nobody knows', 'who: DVSN, form', 'who: ▸DVSM, form', 'UNKNOWN_SELECTOR'],
    [
      'a sender the dueFor adds',
      '{before: 2021-06-15}',
      '{before: 2021-06-15}, dueFor: {▸SO: {by: 2021-06-20}}',
      'DANGLING_DUE_FOR',
    ],
    ['a due that says two things', '{before: 2021-06-15}', '{before: 2021-06-15, ▸by: 2021-06-16}', 'CONTRADICTION'],
    ['a due that says nothing', '{before: 2021-06-15}', '▸{}', 'MISSING_KEY'],
    ['a due of an unknown word', '{before: 2021-06-15}', '{▸befor: 2021-06-15}', 'UNKNOWN_KEY'],
    ['a rule that says two things', '{award: CSTDCS, min: 3}', '{award: CSTDCS, ▸judge: x}', 'CONTRADICTION'],
    ['a due outside the window', 'before: 2021-06-15', 'before: ▸2022-06-15', 'OUT_OF_WINDOW'],
    ['an until without a rule', 'before: 2021-06-15', 'before: 2021-06-15, until: ▸2021-12-01', 'CONTRADICTORY_DUE'],
    [
      'an until before its first day',
      'before: 2021-06-15',
      'before: 2021-06-15, rrule: FREQ=MONTHLY, until: ▸2021-06-01',
      'CONTRADICTORY_DUE',
    ],
    [
      'a rule its first day is not in',
      'before: 2021-06-15',
      'before: 2021-06-15, rrule: ▸"FREQ=MONTHLY;BYMONTHDAY=20", until: 2021-12-20',
      'CONTRADICTORY_DUE',
    ],
    ['a rule that repeats weekly', 'before: 2021-06-15', 'before: 2021-06-15, rrule: ▸FREQ=WEEKLY', 'WRONG_FORMAT'],
    [
      'a rule with an impossible month',
      'before: 2021-06-15',
      'before: 2021-06-15, rrule: ▸"FREQ=YEARLY;BYMONTH=13"',
      'WRONG_FORMAT',
    ],
    [
      'a monthly rule that skips short months',
      'before: 2021-06-15',
      'before: 2021-08-31, rrule: ▸"FREQ=MONTHLY;BYMONTHDAY=31"',
      'SKIPS_MONTHS',
    ],
    ['an offset from a wave without waves', '{before: 2021-06-15}', '▸{softOffset: P15D}', 'CONTRADICTORY_DUE'],
    [
      'a call per wave in a plan without waves',
      '{before: 2021-06-15}',
      '▸{softOffset: P15D}, perWave: end',
      'UNREACHABLE_CALL',
    ],
    [
      'a call that opens after its end',
      'due: {before: 2021-06-15}',
      'opens: 2021-07-01, due: ▸{before: 2021-06-15}',
      'UNREACHABLE_CALL',
    ],
    ['calls that wait for each other', 'form: F1', 'form: F1, from: ▸HN-02', 'UNREACHABLE_CALL'],
    ['an id used twice', 'id: HN-02', 'id: ▸HN-01', 'DUPLICATE_ID'],
    ['a window that ends before it begins', 'to: 2021-12-31', 'to: ▸2021-01-31', 'CONTRADICTORY_WINDOW'],
    [
      'a wave beyond the window',
      'stages:',
      'waves:\n  - {id: D1, from: ▸2020-01-01, to: 2021-06-30}\nstages:',
      'CONTRADICTORY_WAVE',
    ],
    [
      'a mid review outside its wave',
      'stages:',
      'waves:\n  - {id: D1, from: 2021-06-01, to: 2021-06-30, midReview: ▸2021-07-15}\nstages:',
      'CONTRADICTORY_WAVE',
    ],
    ['a key written twice', 'notify: standard', 'notify: standard\n▸notify: standard', 'DUPLICATE_KEY'],
    ['an anchor', 'columns: [TT', 'columns: ▸&a [TT', 'ANCHOR'],
    ['a tag that would build an object', 'title: Kế', 'title: ▸!!js/function Kế', 'TAG_RESOLVE_FAILED'],
    ['an output nobody makes', '[publications]', '[▸publicatoins]', 'UNKNOWN_OUTPUT'],
    [
      'a stage no call passes',
      '{id: hd, actor: COUNCIL, action: vote, votePolicy: simple}',
      '{id: hd, actor: COUNCIL, action: vote, votePolicy: simple}\n  - {id: ▸x, actor: COUNCIL, action: screen}',
      'UNUSED_STAGE',
    ],
    ['a kind that does not exist', 'from: HN-01', 'kinds: [▸chuyende]', 'UNKNOWN_WORD'],
    ['a stage passed twice', 'route: [tccb, hd]', 'route: [tccb, hd, ▸tccb]', 'REPEATED'],
    ['a criterion asked twice', 'criteria: [K1]', 'criteria: [K1, ▸K1]', 'REPEATED'],
    ['more at least than at most', 'form: F1', 'form: F1, per: {min: 3, max: ▸2}', 'CONTRADICTION'],
    [
      'an intake before the plan',
      'due: {before: 2021-06-15}',
      'opens: ▸2021-05-30, due: {before: 2021-06-15}',
      'OUT_OF_WINDOW',
    ],
    ['a list due before what it is chosen out of', '{by: 2021-06-30}', '▸{by: 2021-06-13}', 'CONTRADICTORY_DUE'],
    ['a moment of no mail', 'notify: standard', 'notify: [{on: [▸period.opned], to: [UNIT_HEAD]}]', 'UNKNOWN_WORD'],
    [
      'a role a moment cannot reach',
      'notify: standard',
      'notify: [{on: [period.opened], to: [▸UBND_TINH]}]',
      'DANGLING_ROLE',
    ],
    [
      'an opening nobody hears of',
      'notify: standard',
      'notify: ▸[{on: [reminder], to: [UNIT_HEAD]}]',
      'SILENT_OPENING',
    ],
    [
      'a mix that is no whole',
      'stages:',
      'policies: {hoi-nghi: {mix: ▸{dhtt: 70, khach: 20}}}\nstages:',
      'CONTRADICTION',
    ],
    [
      'a mix of people nobody is sorted into',
      'stages:',
      'delegateCategories: {dhtt: [Tập thể], khach: [Khách]}\npolicies: {hoi-nghi: {mix: {dhtt: 70, khac: ▸30}}}\nstages:',
      'DANGLING_CATEGORY',
    ],
    ['a policy that does not exist', 'from: HN-01', 'policy: ▸congress', 'DANGLING_POLICY'],
    [
      'a year whose holidays nobody entered',
      'window: {from: 2021-05-31, to: 2021-12-31}',
      'window: ▸{from: 2021-05-31, to: 2031-12-31}',
      'HOLIDAYS_UNKNOWN',
    ],
    ['a paper not yet numbered', '{number: 1/KH-SYT, issued: 2021-05-31}', '▸{number: null}', 'PLAN_INCOMPLETE'],
  ])('%s', (_, piece, by, code) => {
    const marked = broken(piece, by);
    const before = marked.slice(0, marked.indexOf('▸')).split('\n');
    const place = `${before.length}:${(before.at(-1) ?? '').length + 1}`;
    expect(toldShort(marked.replace('▸', ''))).toContain(`${place} ${code}`);
  });
});

describe('When many things are wrong', () => {
  test('all are told at once, in the order of the file, also those beside a broken part', () => {
    const text = broken('title: Kế', 'tittle: x\ntitle: Kế')
      .replace('before: 2021-06-15', 'before: 2021-06-31')
      .replace('route: [tccb, hd]', 'route: [tccb, hdd]')
      .replace('notify: standard', 'notify: standart');
    expect(toldShort(text)).toEqual([
      '2:1 UNKNOWN_KEY',
      '10:10 UNUSED_STAGE',
      '12:72 IMPOSSIBLE_DATE',
      '13:120 DANGLING_STAGE',
      '18:9 DANGLING_NOTIFY',
    ]);
  });

  test('an unknown key in a call does not hide a dangling stage of the same call', () => {
    const text = broken('who: DVSN, form', 'whom: x, who: DVSN, form').replace('route: [tccb]', 'route: [tcbc]');
    expect(toldShort(text)).toEqual(['11:37 UNKNOWN_KEY', '11:102 DANGLING_STAGE']);
  });
});

describe('When a word is wrong', () => {
  test('the line names file, place, path, what is allowed and the word probably meant', () => {
    const [issue] = told(broken('action: screen', 'action: scren'));
    expect(issue && issueLine(issue)).toBe(
      'p.yaml:8:48: lỗi UNKNOWN_WORD [stages.0.action]: "scren" không có trong danh mục. Có phải "screen"? Cho phép: screen, publish, shortlist, vote, decide, forward, receive.',
    );
  });

  test.each([
    ['two letters changed places', 'route: [tccb]', 'route: [tcbc]', 'tccb'],
    ['a key with two letters changed places', 'title: Kế', 'titel: Kế', 'title'],
    ['the name of a time zone', 'Asia/Ho_Chi_Minh', 'Asia/Hochiminh', 'Asia/Ho_Chi_Minh'],
    ['the no of older YAML', 'must: true', 'must: no', 'false'],
    ['the on of older YAML', 'must: true', 'must: on', 'true'],
  ])('%s is told with the word meant', (_, piece, by, nearest) => {
    expect(told(broken(piece, by)).map((issue) => issue.nearest)).toContain(nearest);
  });

  test('what is allowed is listed once', () => {
    const [issue] = told(broken('who: DVSN, form', 'who: DVSM, form'));
    expect(issue?.allowed?.filter((word) => word === 'SO')).toEqual(['SO']);
  });

  test('a form of words is explained in words, never by a pattern', () => {
    const [issue] = told(broken('province: ha-tinh', 'province: Hà Tĩnh'));
    expect(issue?.message).toBe(
      '"Hà Tĩnh" viết không đúng dạng. Dạng đúng: chữ thường không dấu, số, nối bằng một dấu gạch, ví dụ ha-tinh.',
    );
  });

  test('a key is compared with the keys of its own place', () => {
    const [issue] = told(broken('min: 3}', 'mim: 3}'));
    expect(issue).toMatchObject({ nearest: 'min', allowed: ['award', 'up', 'issuer', 'min'] });
  });

  test('nothing is suggested where nothing is near', () => {
    expect(told(broken('who: DVSN, form', 'who: ZZZZZZ, form'))[0]).not.toHaveProperty('nearest');
  });
});
