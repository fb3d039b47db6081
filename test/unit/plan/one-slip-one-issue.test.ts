import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { broken, smallPlan, told, toldShort } from '../../support/plan/small-plan.ts';

const plan = (name: string) => readFileSync(`infra/campaigns/${name}.yaml`, 'utf8');
const thaiBinh = plan('thai-binh-2017-phat-dong');
const tienGiang = plan('tien-giang-2024-hoi-nghi-dhtt');
const errors = (text: string) => told(text).filter((issue) => issue.severity === 'error');
const short = (text: string) => errors(text).map((issue) => `${issue.code} ${issue.path.join('.')}`);

describe('When one key is misspelt', () => {
  test.each([
    ['a key every plan needs', broken('title: Kế', 'titel: Kế'), ['2:1 UNKNOWN_KEY']],
    ['the list of calls', broken('calls:', 'Calls:'), ['10:1 UNKNOWN_KEY']],
    ['the kind of a due', broken('before: 2021-06-15', 'befor: 2021-06-15'), ['11:64 UNKNOWN_KEY']],
  ])('%s is told once, without what would be missing in its place', (_, text, expected) => {
    expect(toldShort(text)).toEqual(expected);
  });

  test('what it holds is still checked, and told by the words of the file', () => {
    const text = broken('window: {from: 2021-05-31', 'windows: {form: 2021-05-32');
    expect(short(text)).toEqual([
      'UNKNOWN_KEY meta.windows',
      'UNKNOWN_KEY meta.windows.form',
      'IMPOSSIBLE_DATE meta.windows.form',
    ]);
  });

  test('the id of a stage written under another key still answers the routes that name it', () => {
    expect(short(thaiBinh.replace('{id: tt, actor', '{idd: tt, actor'))).toEqual(['UNKNOWN_KEY stages.1.idd']);
  });

  test('a kind of gathering is told with the kinds there are', () => {
    expect(errors(tienGiang.replace('HOI_NGHI: {label', 'HOINGHI: {label'))).toMatchObject([
      { code: 'UNKNOWN_KEY', nearest: 'HOI_NGHI', allowed: ['HOI_NGHI', 'DAI_HOI', 'DOT_DAC_BIET'] },
    ]);
  });

  test('a plan with it is no plan, however clear what was meant', () => {
    expect(told(broken('title: Kế', 'titel: Kế'))).not.toEqual([]);
  });
});

describe('When one fault makes another sentence untrue', () => {
  test.each([
    [
      'a wave that ends before it begins',
      thaiBinh.replace('from: 2017-03-01, to: 2017-05-31', 'from: 2017-03-01, to: 2017-02-28'),
      ['CONTRADICTORY_WAVE waves.1.to'],
    ],
    [
      'a wave beyond the plan',
      thaiBinh.replace('from: 2017-09-02, to: 2017-12-31', 'from: 2017-09-02, to: 2018-01-31'),
      ['CONTRADICTORY_WAVE waves.3.to'],
    ],
    [
      'an unknown sender with a due of its own',
      tienGiang.replace('dueFor: {SO:', 'dueFor: {S0:'),
      ['DANGLING_DUE_FOR calls.4.dueFor.S0'],
    ],
  ])('%s is told once, at its own date or word', (_, text, expected) => {
    expect(short(text)).toEqual(expected);
  });
});

describe('When a word stands in a list it may not', () => {
  test('the item is told, not the list around it', () => {
    const [issue] = errors(tienGiang.replace('prefer: [directLabour, female]', 'prefer: [directLabour, women]'));
    expect(issue).toMatchObject({ code: 'UNKNOWN_WORD', path: ['policies', 'congress', 'prefer', 1] });
    const [group] = told(broken('for: all', 'for: [NVV]'));
    expect(group).toMatchObject({ path: ['criteria', 'K1', 'for', 0], nearest: 'NV' });
  });

  test('a name where a list of names is wanted is told how to become one', () => {
    expect(told(broken('criteria: [K1]', 'criteria: K1'))[0]?.message).toBe(
      '"K1" không có trong danh mục. Nếu là tên, viết thành danh sách: [K1].',
    );
  });

  test.each([
    ['a sender named twice', broken('who: DVSN, form', 'who: DVSN+DVSN, form'), 'REPEATED calls.0.who'],
    [
      'a sender that owes and may',
      broken('who: DVSN, form', 'who: DVSN, mayAlso: DVSN, form'),
      'CONTRADICTION calls.0.mayAlso',
    ],
    [
      'a group named twice',
      thaiBinh.replace('individual: [LD_SO,', 'individual: [LD_SO, LD_SO,'),
      'REPEATED participants.individual.1',
    ],
  ])('%s is told', (_, text, expected) => {
    expect(short(text)).toEqual([expected]);
  });
});

describe('When the file came through another program', () => {
  test('lines ended by carriage returns alone are counted the same', () => {
    expect(toldShort(broken('action: screen', 'action: scren').replaceAll('\n', '\r'))).toEqual(['8:48 UNKNOWN_WORD']);
  });

  test('a space of Word in the indentation is told where it stands, and nothing it makes unreadable', () => {
    expect(toldShort(broken('  - {id: hd', ' \u00A0- {id: hd'))).toEqual(['9:2 STRANGE_SPACE']);
  });

  test('curled quotes are told to be made straight', () => {
    const [issue] = told(broken('who: DVSN, form', 'title: “Đăng ký, gương”, who: DVSN, form'));
    expect(issue?.message).toContain('nháy thẳng');
  });

  test('a file that calls itself YAML 1.1 is told that alone', () => {
    expect(toldShort(`%YAML 1.1\n---\n${smallPlan}`)).toEqual(['1:1 BAD_DIRECTIVE']);
  });

  test('a file of comments holds no plan', () => {
    expect(toldShort('# sẽ viết sau\n')).toEqual(['1:1 EMPTY_FILE']);
  });

  test('a doubled key and an anchor are told with their path', () => {
    const twice = told(broken('title: Kế hoạch nhỏ', 'title: Kế hoạch nhỏ\ntitle: Kế hoạch to'));
    expect(twice[0]).toMatchObject({ code: 'DUPLICATE_KEY', line: 3, path: ['title'] });
    expect(told(broken('columns: [TT', 'columns: &a [TT'))[0]?.path).toEqual(['forms', 'F1', 'columns']);
  });

  test('a wrong escape is told in Vietnamese', () => {
    expect(told(broken('title: Kế hoạch nhỏ', 'title: "Kế \\q"'))[0]?.message).toMatch(/nháy kép/);
  });
});
