import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { Instant } from '../../../events/ids.ts';
import { readOrganisations } from '../../../shared/adapters/yaml/read-organisations.ts';
import { registeredIn } from '../../../shared/domain/campaign/registration.ts';
import { LocalDate, localDateOf } from '../../../shared/domain/deadlines/instants.ts';
import { valueOn } from '../../../shared/domain/organisation/dated.ts';
import { nameOn, superior } from '../../../shared/domain/organisation/organisation.ts';
import { provinceByCode, provinceOn, provinces } from '../../../shared/domain/organisation/provinces.ts';
import { dongNai, haTinh, kienGiang, thaiBinh, tienGiang } from '../../support/plan/five-plans.ts';

const d = (date: string) => LocalDate.parse(date);
const i = (instant: string) => Instant.parse(instant);

function bodies() {
  const text = readFileSync(join(import.meta.dirname, '../../../infra/organisations/bodies.yaml'), 'utf8');
  const read = readOrganisations(text);
  if ('problem' in read) throw new Error(read.problem);
  return read.bodies;
}

describe('When a plan asks for the superior of its owner', () => {
  const owner = kienGiang().owner.unit ?? '';
  const receiver = (sentAt: string) => superior(bodies(), owner, localDateOf(i(sentAt), kienGiang().meta.timezone))?.id;

  test('A10 a report sent a minute before the merge goes to Kiên Giang, at midnight to An Giang', () => {
    expect(receiver('2025-06-30T16:59:00.000Z')).toBe('syt-kien-giang');
    expect(receiver('2025-06-30T17:00:00.000Z')).toBe('syt-an-giang');
  });

  test('the owner of every plan is known', () => {
    const ids = bodies().map((body) => body.id);
    for (const plan of [haTinh(), kienGiang(), thaiBinh(), tienGiang(), dongNai()]) {
      expect(ids).toContain(plan.owner.org ?? plan.owner.unit);
    }
  });

  test('a body nobody knows has no superior', () => {
    expect(superior(bodies(), 'syt-atlantis', d('2025-01-01'))).toBeUndefined();
  });

  test('a name is the name of its day', () => {
    const so = bodies().find((body) => body.id === 'syt-dong-nai');
    expect(so && nameOn(so, d('2026-04-29'))).toBe('Sở Y tế tỉnh Đồng Nai');
    expect(so && nameOn(so, d('2026-04-30'))).toBe('Sở Y tế thành phố Đồng Nai');
  });

  test('a superior that is not in the list is told', () => {
    const text = '[{id: a, kind: SO, names: [{value: A}], superiors: [{value: b}], provinces: [{value: ha-tinh}]}]';
    expect(readOrganisations(text)).toEqual({ problem: 'Không có tổ chức: b' });
  });
});

describe('When a province code is read', () => {
  test.each([
    ['82', '2025-06-30', 'tien-giang'],
    ['82', '2025-07-01', 'dong-thap'],
    ['91', '2025-06-30', 'kien-giang'],
    ['91', '2025-07-01', 'an-giang'],
    ['87', '2025-07-01', undefined],
    ['34', '2025-07-01', undefined],
    ['42', '2025-07-01', 'ha-tinh'],
  ])('%s on %s means %s', (code, date, id) => {
    expect(provinceByCode(code, d(date))?.id).toBe(id);
  });

  test('on no day do two provinces share a code', () => {
    for (const date of ['2020-01-01', '2025-06-30', '2025-07-01', '2026-05-01']) {
      const codes = provinces.flatMap((one) => valueOn(one.codes, d(date)) ?? []);
      expect(new Set(codes).size).toBe(codes.length);
    }
  });

  test('a province answers for itself until it is merged', () => {
    const id = provinces[0]?.id ?? provinces[1]?.id;
    expect(id && provinceOn(id, d('2025-06-30'))).toBe('tien-giang');
    expect(id && provinceOn(id, d('2025-07-01'))).toBe('dong-thap');
  });
});

describe('When commendation is tied to registration at the start of the year', () => {
  const boundary = i('2017-03-31T17:00:00.000Z');
  const entry = (receivedAt: string, rest: object = {}) => ({
    subjectId: 'bs-an',
    receivedAt: i(receivedAt),
    boundary,
    accepted: true,
    ...rest,
  });
  const ask = (entries: ReturnType<typeof entry>[], before = '2017-06-01T00:00:00.000Z') =>
    registeredIn(entries, { subjectId: 'bs-an', year: 2017, before: i(before), timeZone: 'Asia/Ho_Chi_Minh' });

  test('an accepted entry before the nomination counts', () => {
    expect(ask([entry('2017-02-20T03:00:00.000Z')])).toMatchObject({ registered: true, late: false });
  });

  test('one after the due date counts and is flagged', () => {
    expect(ask([entry('2017-03-31T17:00:00.000Z')])).toMatchObject({ registered: true, late: true });
  });

  test.each([
    ['received after the nomination', entry('2017-06-02T00:00:00.000Z')],
    ['not accepted', entry('2017-02-20T00:00:00.000Z', { accepted: false })],
    ['of another year, local time', entry('2016-12-31T16:59:59.999Z')],
    ['of another subject', entry('2017-02-20T00:00:00.000Z', { subjectId: 'bs-binh' })],
  ])('an entry %s does not count', (_, one) => {
    expect(ask([one])).toEqual({ registered: false });
  });
});
