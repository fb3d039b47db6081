import { describe, expect, test } from 'vitest';
import { meetingMinutes } from '../../../../shared/domain/papers/meeting-minutes.ts';
import { resultNotice } from '../../../../shared/domain/papers/result-notice.ts';
import { returnNotice } from '../../../../shared/domain/papers/return-notice.ts';
import { submission } from '../../../../shared/domain/papers/submission.ts';
import { voteMinutes } from '../../../../shared/domain/papers/vote-minutes.ts';

const issue = {
  agency: { parent: 'UBND tỉnh Hà Tĩnh', name: 'Sở Y tế' },
  place: 'Hà Tĩnh',
  date: '2021-06-16',
  documentNo: '7/TB-SYT',
  signer: { authority: ['TL. Giám đốc', 'Trưởng phòng'], name: 'Lê Văn Bình' },
  recipients: ['Như trên', 'Lưu: VT'],
};
const notice = {
  ...issue,
  unit: 'Bệnh viện Phổi tỉnh',
  dossier: { reference: 'HT-01-BVP', version: 2, receivedOn: '2021-06-10' },
  about: 'đăng ký gương điển hình tiên tiến',
  reason: 'Thiếu số quyết định.',
  items: ['Dòng 3: số quyết định', ' ', 'Dòng 5: đơn vị'],
  due: { on: '2021-06-18', time: '17 giờ 00' },
};
const words = (paper: ReturnType<typeof returnNotice>) =>
  paper.blocks.map((block) => {
    if (block.kind === 'table') return block.rows.map((row) => row.flat().join(' | '));
    return block.kind === 'banner' ? block.lines : block.text;
  });

describe('When a dossier is returned', () => {
  test('the notice says what came, why it goes back, what to supplement and until when', () => {
    expect(words(returnNotice(notice))).toEqual([
      'Sở Y tế nhận được hồ sơ số HT-01-BVP (bản 2) ngày 10 tháng 6 năm 2021 của Bệnh viện Phổi tỉnh về việc đăng ký gương điển hình tiên tiến.',
      'Sau khi xem xét, Sở Y tế trả lại hồ sơ để đơn vị bổ sung, hoàn thiện với lý do sau:',
      'Thiếu số quyết định.',
      ['1 | Dòng 3: số quyết định', '2 | Dòng 5: đơn vị'],
      'Đề nghị Bệnh viện Phổi tỉnh bổ sung, hoàn thiện và gửi lại hồ sơ chậm nhất 17 giờ 00 ngày 18 tháng 6 năm 2021.',
      'Sở Y tế thông báo để Bệnh viện Phổi tỉnh biết, thực hiện./.',
    ]);
  });

  test('without items there is no empty table', () => {
    const kinds = returnNotice({ ...notice, items: [] }).blocks.map((block) => block.kind);
    expect(kinds).not.toContain('table');
  });
});

describe('When ballots are counted', () => {
  const counted = { unit: 'Sở Y tế', no: 1, abstain: 0, recused: 0 };
  const minutes = voteMinutes({
    ...issue,
    council: 'Hội đồng Thi đua - Khen thưởng',
    about: 'bình xét gương điển hình',
    members: 11,
    voted: 9,
    threshold: 'trên 50% tổng số thành viên',
    secret: true,
    committee: ['Phan Thị Thu, Tổ trưởng', 'Lê Văn Đếm'],
    written: [{ name: 'Võ Văn Vắng', documentNo: '12/CV-TTYT' }],
    conclusions: [],
    items: [
      { ...counted, name: 'TTYT huyện Hương Sơn', yes: 8, passed: true },
      { ...counted, name: 'Hồ Đức An', yes: 3, passed: false },
    ],
    secretary: { authority: 'Thư ký', name: 'Trần Thị Hà' },
  });

  test('the minutes give every count and how many passed', () => {
    expect(words(minutes)).toContainEqual([
      '1 | TTYT huyện Hương Sơn | Sở Y tế | 8 | 1 | 0 | 0 | Đạt',
      '2 | Hồ Đức An | Sở Y tế | 3 | 1 | 0 | 0 | Không đạt',
    ]);
    expect(words(minutes)).toContain('Có 01/02 trường hợp đạt tỷ lệ phiếu đồng ý theo quy định.');
  });

  test('secretary and chair both sign', () => {
    expect([minutes.foot.secretary?.authority, minutes.foot.signer.authority.at(-1)]).toEqual([
      ['THƯ KÝ'],
      'TRƯỞNG PHÒNG',
    ]);
  });
});

describe('When a list is submitted to the next level', () => {
  const given = {
    ...issue,
    receiver: 'Ủy ban nhân dân tỉnh Hà Tĩnh (qua Ban Thi đua - Khen thưởng)',
    request: 'công nhận gương điển hình tiên tiến',
    bases: ['Căn cứ Kế hoạch số 06/KH-UBND ngày 11/01/2021;', 'Kế hoạch số 1753/KH-SYT ngày 31/5/2021.'],
    council: { name: 'Hội đồng Thi đua - Khen thưởng ngành Y tế', metOn: '2021-06-17' },
    counts: { collectives: 2, individuals: 0 },
  };

  test('the paper says on what it rests, who chose and what is asked for how many', () => {
    expect(words(submission(given))).toEqual([
      'Căn cứ Kế hoạch số 06/KH-UBND ngày 11/01/2021;',
      'Căn cứ Kế hoạch số 1753/KH-SYT ngày 31/5/2021;',
      'Trên cơ sở kết quả bình xét của Hội đồng Thi đua - Khen thưởng ngành Y tế ngày 17 tháng 6 năm 2021, Sở Y tế đề nghị Ủy ban nhân dân tỉnh Hà Tĩnh xem xét, công nhận gương điển hình tiên tiến đối với 02 tập thể (có danh sách và hồ sơ kèm theo).',
      'Sở Y tế kính trình Ủy ban nhân dân tỉnh Hà Tĩnh xem xét, quyết định./.',
    ]);
  });

  test('it is addressed with the office it passes through', () => {
    expect(submission(given).addressees).toEqual([given.receiver]);
  });
});

describe('When results are announced', () => {
  const outcome = { name: 'Hồ Đức An', unit: 'Bệnh viện Phổi tỉnh', outcome: 'Đạt' };
  const given = { ...issue, addressees: ['Các đơn vị trực thuộc'], about: 'xét chọn gương điển hình', closing: [] };
  const labels = (outcomes: Parameters<typeof resultNotice>[0]['outcomes']) =>
    resultNotice({ ...given, outcomes }).blocks.flatMap((block) =>
      block.kind === 'table' ? block.columns.map((column) => column.label) : [],
    );

  test('reasons have a column only when one is given', () => {
    expect(labels([outcome])).toEqual(['TT', 'Tập thể, cá nhân', 'Đơn vị', 'Kết quả']);
    expect(labels([outcome, { ...outcome, outcome: 'Không đạt', reason: 'Thiếu minh chứng' }]).at(-1)).toBe('Lý do');
  });
});

describe('When a council has met', () => {
  test('the minutes name who was there, who was not and why, what was said and concluded', () => {
    const minutes = meetingMinutes({
      ...issue,
      council: 'Hội đồng Thi đua - Khen thưởng',
      about: 'xét gương điển hình',
      opened: '08 giờ 00',
      closed: '10 giờ 30',
      venue: 'phòng họp Sở Y tế',
      members: 11,
      present: [{ name: 'Nguyễn Tuấn', role: 'Chủ tịch' }],
      absent: [{ name: 'Lê Văn Bình', role: 'Ủy viên', reason: 'đi công tác' }],
      discussion: ['Thư ký trình bày 05 hồ sơ.'],
      conclusions: ['Trình 04 hồ sơ.'],
      secretary: { authority: 'Thư ký', name: 'Trần Thị Hà' },
    });
    expect(words(minutes)).toEqual([
      '1. Thời gian, địa điểm',
      'Cuộc họp khai mạc lúc 08 giờ 00 ngày 16 tháng 6 năm 2021, tại phòng họp Sở Y tế.',
      '2. Thành phần',
      'Có mặt 01/11 thành viên Hội đồng Thi đua - Khen thưởng:',
      '- Nguyễn Tuấn, Chủ tịch;',
      'Vắng mặt 01 thành viên:',
      '- Lê Văn Bình, Ủy viên (lý do: đi công tác);',
      '3. Nội dung',
      'Thư ký trình bày 05 hồ sơ.',
      '4. Kết luận',
      'Trình 04 hồ sơ.',
      'Cuộc họp kết thúc lúc 10 giờ 30 cùng ngày. Biên bản đã được thông qua tại cuộc họp./.',
    ]);
  });
});
