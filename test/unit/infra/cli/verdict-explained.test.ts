import { describe, expect, it } from 'vitest';
import { command } from '../../../../infra/cli/verdict.ts';

const plan = 'infra/campaigns/ha-tinh-2021-dien-hinh.yaml';
const paper = { decisionNo: null, decisionDate: null, verified: true };
const head = {
  ...{ id: 'p1', name: 'Nguyễn Thị Mẫu', kind: 'individual', group: 'LD_PHONG_DV' },
  ...{ awards: [], initiatives: [], ratings: [], facts: [], nomination: { before: '2021-06-20' } },
};

/** The lines `tiencu verdict` prints for a subject. */
async function told(records: object, asked = plan): Promise<string> {
  const out: string[] = [];
  const exit = await command.run(['--plan', asked, '--subject', '-'], {
    out: (line) => void out.push(line),
    err: (line) => void out.push(line),
    stdin: async () => JSON.stringify({ ...head, ...records }),
  });
  expect(exit).toBe(0);
  return out.join('\n');
}

describe('When a verified record cannot be counted', () => {
  it('an award of the year of the boundary without its day is not said to wait for a person to verify it', async () => {
    const words = await told({ awards: [{ ...paper, code: 'CSTDT', issuerKind: 'TINH', year: 2021 }] });
    expect(words).toContain('thiếu 1 (1 mục đã xác minh nhưng chưa rõ)');
    expect(words).toContain('năm 2021 (chưa rõ ngày, có thể sau mốc 20/06/2021)');
    expect(words).not.toContain('(chờ xác minh)');
  });

  it('an initiative says whether its level, its use or its day is what keeps it out', async () => {
    const initiative = (id: string, level: string, recognisedOn: string, applied: boolean | null) => ({
      ...{ id, level, recognisedOn, applied, verified: true },
    });
    const words = await told({
      initiatives: [
        initiative('Máy lọc', 'TQ', '2018-05-02', false),
        initiative('Sổ tay', 'CS', '2019-05-02', true),
        initiative('Phác đồ', 'TINH', '2020-05-02', null),
        initiative('Xe đẩy', 'TINH', '2021-06-20', true),
      ],
    });
    expect(words).toContain('"Máy lọc" toàn quốc công nhận ngày 02/05/2018: không được áp dụng');
    expect(words).toContain('"Sổ tay" cấp cơ sở công nhận ngày 02/05/2019: không phải cấp tỉnh trở lên');
    expect(words).toContain('"Phác đồ" cấp tỉnh công nhận ngày 02/05/2020 (chưa rõ đã được áp dụng hay chưa)');
    expect(words).toContain('"Xe đẩy" cấp tỉnh công nhận ngày 20/06/2021: sau mốc 20/06/2021');
  });

  it('an honour without its level, and two ratings of one year that differ, are named as such', async () => {
    const words = await told({
      facts: [{ code: 'VD05', year: 2019, verified: true }],
      ratings: ['HTXS', 'HTT'].map((grade) => ({ year: 2019, grade, verified: true })),
    });
    expect(words).toContain('Chỉ thị 05 năm 2019 (chưa rõ cấp)');
    expect(words).toContain('xếp loại năm 2019 có hai kết quả khác nhau');
  });
});

describe('When claims would change the judgement', () => {
  it('each criterion is told with what it would become', async () => {
    const words = await told({
      awards: [{ ...paper, code: 'CSTDT', issuerKind: 'TINH', year: 2019, verified: false }],
    });
    expect(words).toContain('năm 2019 (chờ xác minh)');
    expect(words).toContain('(L2a “Danh hiệu hoặc sáng kiến của lãnh đạo phòng, đơn vị” thành ĐẠT)');
  });
});

describe('When a registration does not count for a nomination', () => {
  const registration = (receivedAt: string, accepted: boolean) => ({ receivedAt, accepted, boundary: null });
  const asked = {
    group: 'NV',
    nomination: { kind: 'chuyen_de', before: '2017-06-16', receivedAt: '2017-06-05T02:00:00.000Z' },
  };

  it.each([
    [registration('2017-04-05T02:00:00.000Z', false), '05/4/2017: chưa được chấp nhận'],
    [registration('2017-06-06T02:00:00.000Z', true), '06/6/2017: sau khi đề nghị'],
    [registration('2016-04-05T02:00:00.000Z', true), '05/4/2016: không phải của năm 2017'],
  ])('it is shown with the reason: %o', async (one, why) => {
    const words = await told({ ...asked, registrations: [one] }, 'infra/campaigns/thai-binh-2017-phat-dong.yaml');
    expect(words).toContain(`- Đăng ký nhận ngày ${why}`);
  });
});
