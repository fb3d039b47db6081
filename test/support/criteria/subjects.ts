import type { z } from 'zod';
import { AwardRecord, type InitiativeRecord, SubjectFile } from '../../../shared/domain/criteria/records.ts';

type Group = Extract<SubjectFile, { kind: 'individual' }>['group'];
type Written = z.input<typeof SubjectFile>;

/** How many verified records of each kind somebody holds, all before 2021. */
export type Holdings = {
  CSTDT?: number;
  CSTDCS?: number;
  'BKT(TINH)'?: number;
  'BKT(BO)'?: number;
  'SK-TINH'?: number;
  'SK-CS'?: number;
};

/** Declarations and judgements all given, ratings HTXS for the last three years, honoured once for Chỉ thị 05, no violation. */
export const allJudgedFine = {
  attests: { khong_vi_pham: true },
  judgements: {
    'Tiêu chuẩn chung II.2 và III': true,
    'III.1.1': true,
    'III.1.2': true,
    'III.2.1': true,
    'III.2.2': true,
    'thành tích đặc biệt xuất sắc KCB, phòng chống dịch': true,
  },
  ratings: [2018, 2019, 2020].map((year) => ({ year, grade: 'HTXS' as const, verified: true })),
  facts: [{ code: 'VD05' as const, year: 2019, level: 'TINH' as const, verified: true }],
};

/** A person of a group nominated in June 2021, with these records. */
export function person(group: Group, holdings: Holdings, more: Partial<Written> = {}): SubjectFile {
  return SubjectFile.parse({
    id: 'per_1',
    name: 'Nguyễn Thị A',
    kind: 'individual',
    group,
    awards: [
      ...awards('CSTDT', 'TINH', holdings.CSTDT),
      ...awards('CSTDCS', 'CO_SO', holdings.CSTDCS),
      ...awards('BKT', 'TINH', holdings['BKT(TINH)']),
      ...awards('BKT', 'BO', holdings['BKT(BO)']),
    ],
    initiatives: [...initiatives('TINH', holdings['SK-TINH']), ...initiatives('CS', holdings['SK-CS'])],
    nomination: { kind: 'dien_hinh', before: '2021-06-20' },
    ...allJudgedFine,
    ...more,
  });
}

export function awards(code: AwardRecord['code'], issuerKind: AwardRecord['issuerKind'], count = 0): AwardRecord[] {
  return Array.from({ length: count }, (_, index) =>
    AwardRecord.parse({
      code,
      issuerKind,
      year: 2015 + index,
      decisionNo: `${index + 1}/QĐ-${code}`,
      decisionDate: `${2015 + index}-12-20`,
      verified: true,
    }),
  );
}

function initiatives(level: InitiativeRecord['level'], count = 0) {
  return Array.from({ length: count }, (_, index) => ({
    id: `${level}-${index + 1}`,
    level,
    recognisedOn: `${2016 + index}-11-01`,
    applied: true,
    verified: true,
  }));
}
