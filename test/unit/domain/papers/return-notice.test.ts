import { describe, expect, test } from 'vitest';
import { returnNotice } from '../../../../shared/domain/papers/return-notice.ts';
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
  paper.blocks.map((block) => (block.kind === 'table' ? block.rows.map((row) => row.flat().join(' | ')) : block.text));

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
