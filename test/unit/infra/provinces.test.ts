import { describe, expect, it } from 'vitest';
import { loadProvince, provinceIds } from '../../../infra/provinces/load.ts';
import { readProvince } from '../../../infra/provinces/province.ts';

const valid = `id: ha-tinh
name: Sở Y tế Hà Tĩnh
region: ap-southeast-1
timezone: Asia/Ho_Chi_Minh
mail:
  from: thi-dua@hatinh.example
  identity: hatinh.example
retention:
  logDays: 365
keepData: true
alarms:
  high: [truc@hatinh.example]
  medium: []
  low: []
campaigns: []
`;
const problemsOf = (text: string) => {
  const reading = readProvince('ha-tinh.yaml', text);
  return reading.ok ? [] : reading.problems;
};

describe('When an administrator describes a province', () => {
  it('a complete file is accepted', () => {
    expect(readProvince('ha-tinh.yaml', valid)).toMatchObject({ ok: true, province: { id: 'ha-tinh' } });
  });

  it.each([
    [
      'an unknown key is refused at its line',
      valid.replace('keepData', 'bi-mat: 1\nkeepData'),
      'ha-tinh.yaml:10: bi-mat',
    ],
    ['a missing key is named', valid.replace('keepData: true\n', ''), 'ha-tinh.yaml:1: keepData: bắt buộc phải có'],
    ['an unknown time zone is refused', valid.replace('Ho_Chi_Minh', 'Hanoi'), 'ha-tinh.yaml:4: timezone'],
    [
      'a sender outside the identity is refused',
      valid.replace('@hatinh.example\n  id', '@gmail.com\n  id'),
      'ha-tinh.yaml:6: mail.from',
    ],
    ['a span CloudWatch does not offer is refused', valid.replace('365', '366'), 'ha-tinh.yaml:9: retention.logDays'],
    ['an account that is a number is refused', `${valid}account: 111122223333\n`, 'ha-tinh.yaml:16: account'],
    [
      'alarms that would wake nobody are refused',
      valid.replace('[truc@hatinh.example]', '[]'),
      'ha-tinh.yaml:12: alarms.high',
    ],
    ['a file that is no YAML is refused at its line', `${valid}x: [\n`, 'ha-tinh.yaml:17'],
  ])('%s', (_, text, problem) => {
    expect(problemsOf(text).filter((found) => found.startsWith(problem))).toHaveLength(1);
  });

  it('all problems are told at once', () => {
    expect(problemsOf('id: Ha Tinh\n').length).toBeGreaterThan(5);
  });
});

describe('When the provinces of this repository are read', () => {
  const ids = ['dong-nai', 'ha-tinh', 'kien-giang', 'thai-binh', 'tien-giang'];

  it('they are the five of the folder, each valid', () => {
    expect(provinceIds()).toEqual(ids);
    for (const id of ids) expect(loadProvince(id).id).toBe(id);
  });
});
