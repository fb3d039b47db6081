import { describe, expect, it } from 'vitest';
import { callStory, listOf, wordsOf } from '../../support/call-story.ts';

const heading = ['TT', 'Họ và tên', 'Giới tính', 'Chức vụ', 'Đơn vị', 'Thành phần', 'Người lao động trực tiếp'];

/** What the desk shows of the delegates two hospitals sent to the congress. */
async function congressList() {
  const story = await callStory('tien-giang', '2025-03-03T08:00+07:00');
  const first = await story.open('vanthu@bv-phu-san.tiengiang.example', '[TG-07]');
  await story.upload(
    first,
    listOf(heading, [
      ['1', 'Nguyễn Văn Khách', 'Nam', 'Giám đốc', 'Bệnh viện Phụ sản', 'Thủ trưởng đơn vị', ''],
      ['2', 'Nguyễn Văn Nam', 'Nam', 'Trưởng phòng', 'Phòng Kế hoạch', 'Điển hình tiên tiến', 'Không'],
      ['3', 'Trần Thị Nữ', 'Nữ', 'Kế toán', 'Phòng Tài chính', 'Chiến sĩ thi đua', 'Không'],
    ]),
  );
  const second = await story.open('vanthu@bv-mat.tiengiang.example', '[TG-07]');
  await story.upload(
    second,
    listOf(heading, [
      ['1', 'Lê Văn Trực', 'Nam', 'Bác sĩ', 'Khoa Mắt', 'Điển hình tiên tiến', 'x'],
      ['2', 'Lê Thị Cả Hai', 'Nữ', 'Điều dưỡng', 'Khoa Mắt', 'Điển hình tiên tiến', 'x'],
    ]),
  );
  const { home } = await story.open('tccb@syt.tiengiang.example', 'Kế hoạch đã có hiệu lực');
  return wordsOf(await story.look(`${home}/ket-qua/TG-07`));
}

describe('When the Sở looks at the delegates of its congress', () => {
  it('exemplars who work directly with patients stand first, women among them before men, guests last', async () => {
    const words = await congressList();
    const names = ['Lê Thị Cả Hai', 'Lê Văn Trực', 'Trần Thị Nữ', 'Nguyễn Văn Nam', 'Nguyễn Văn Khách'];
    const places = names.map((name) => words.indexOf(name));
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(Math.min(...places)).toBeGreaterThan(0);
    expect(words).toContain('người lao động trực tiếp, nữ');
    expect(words).toContain('đây là thứ tự để lựa chọn, không loại ai');
  });

  it('each side of the mix is counted over all units, with those the plan prefers', async () => {
    const words = await congressList();
    expect(words).toContain('Cơ cấu đại biểu');
    expect(words).toContain('điển hình tiên tiến 4 80% 70% 2 2');
    expect(words).toContain('khách mời và lãnh đạo 1 20% 30% 0 0');
  });
});
