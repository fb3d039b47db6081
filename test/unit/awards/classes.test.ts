import { describe, expect, it } from 'vitest';
import { extractAwards, readAwards } from '../../../shared/domain/awards/extract-awards.ts';

const told = (text: string, subject: 'individual' | 'collective' = 'individual') =>
  extractAwards(text, { subject }).map(({ code, level, years }) => [code, level, years.join(' ')].join(' ').trim());

describe('When several years stand before the award', () => {
  it.each([
    'Năm 2022 và 2023: LĐTT',
    'Năm 2022, 2023: Lao động tiên tiến',
    'Các năm 2022, 2023 - Lao động tiên tiến',
    '2022, 2023 – LĐTT',
    'Từ năm 2022 cho đến hết năm 2023: LĐTT',
    '2022 → 2023: LĐTT',
    'Trong 2 năm 2022-2023, năm nào cũng đạt LĐTT',
    'Liên tục trong 02 năm, từ năm 2022 đến năm 2023, được công nhận LĐTT',
    'LĐTT năm 2022; cùng năm sinh con; LĐTT năm 2023',
    'LĐTT các năm 2021-2023, riêng năm 2021 chỉ hoàn thành nhiệm vụ',
    'Từ 2020 đến 2023 đều đạt LĐTT trừ 2020, 2021',
  ])('all belong to it: %s', (text) => {
    expect(told(text)).toEqual(['LDTT don_vi 2022 2023']);
  });

  it.each([
    ['2018: LĐTT, 2019: CSTĐCS', ['LDTT don_vi 2018', 'CSTD co_so 2019']],
    ['2018, 2019: LĐTT, 2020, 2021: CSTĐCS', ['LDTT don_vi 2018 2019', 'CSTD co_so 2020 2021']],
    ['CSTĐCS năm 2018, 2019: LĐTT', ['CSTD co_so 2018', 'LDTT don_vi 2019']],
    ['LĐTT, CSTĐCS: 2019, 2020', ['LDTT don_vi 2019 2020', 'CSTD co_so 2019 2020']],
    ['Năm 2020 đạt LĐTT, cùng năm được Sở Y tế tặng Giấy khen', ['LDTT don_vi 2020', 'GK so 2020']],
    ['Trong 5 năm 2016-2020 có 03 năm đạt CSTĐCS', ['CSTD co_so']],
    ['Trong 5 năm 2016-2020, được Bộ Y tế tặng Bằng khen', ['BK bo']],
    ['Bằng khen về thành tích phòng dịch (2020, 2021) của UBND tỉnh', ['BK tinh 2020 2021']],
    ['Cờ thi đua (năm 2018: Bộ Y tế; năm 2019, 2020: UBND tỉnh)', ['CO_TD bo 2018', 'CO_TD tinh 2019 2020']],
  ])('each entry keeps its own: %s', (text, expected) => {
    expect(told(text, text.startsWith('Cờ') ? 'collective' : 'individual')).toEqual(expected);
  });
});

describe('When a form says that there is none', () => {
  it.each([
    'CSTĐ cấp tỉnh: Không',
    'CSTĐ cấp tỉnh: không có',
    'CSTĐ cấp tỉnh: Chưa có',
    'CSTĐ cấp tỉnh: chưa',
    'CSTĐ cấp tỉnh: 0',
    'CSTĐ cấp tỉnh (số lần): 00',
    'CSTĐ cấp tỉnh (không)',
    'CSTĐ cấp tỉnh - chưa đạt',
    'CSTĐ cấp tỉnh chưa có',
    'CSTĐ cấp tỉnh: /',
    'CSTĐ cấp tỉnh: …',
    'CSTĐ cấp tỉnh: không được tặng lần nào',
    'Khoa bình bầu CSTĐ cấp tỉnh nhưng Hội đồng không thông qua',
    'Danh hiệu CSTĐ cấp tỉnh không có',
    '- CSTĐ cấp tỉnh: Chưa được công nhận',
  ])('nothing is read: %s', (text) => {
    expect(told(text)).toEqual([]);
    expect(told(`${text}; LĐTT năm 2020`)).toEqual(['LDTT don_vi 2020']);
  });

  it.each(['CSTĐ cấp tỉnh 2020 (không nhớ số QĐ)', 'CSTĐ cấp tỉnh 2020 (không có bản sao)'])(
    'a remark on the paper denies nothing: %s',
    (text) => {
      expect(told(text)).toEqual(['CSTD tinh 2020']);
    },
  );
});

describe('When others are told of', () => {
  it.each([
    'Vợ là giáo viên, chiến sĩ thi đua cơ sở năm 2019',
    'Chồng công tác tại bệnh viện, được Bộ Y tế tặng Bằng khen',
    'Hai con đều chăm ngoan, được nhà trường tặng giấy khen',
    'Con gái là học sinh giỏi, đã được Sở Giáo dục tặng Giấy khen',
    'Có bố là Thầy thuốc Nhân dân, mẹ là Thầy thuốc Ưu tú',
    'Có 1/3 thành viên tổ đạt CSTĐCS',
    'Con rể của Anh hùng Lao động Nguyễn Văn A',
    'Khoa nơi tôi công tác được tặng Bằng khen của Bộ Y tế',
    'Trưởng khoa, khoa được Bộ Y tế tặng Bằng khen năm 2019',
  ])('a person gets nothing: %s', (text) => {
    expect(told(text)).toEqual([]);
    expect(told(`${text}; bản thân đạt LĐTT năm 2020`)).toEqual(['LDTT don_vi 2020']);
  });

  it.each([
    'Đỡ đầu Trạm Y tế xã Sơn Hồng, trạm đã được UBND huyện tặng Giấy khen',
    'Giúp đỡ Trạm Y tế xã Kỳ Phú; Trạm Y tế xã Kỳ Phú được UBND huyện tặng Giấy khen',
    'Chỉ đạo tuyến cho Trung tâm Y tế huyện; năm 2020 trung tâm này được UBND tỉnh tặng Bằng khen',
    'Nhiều cá nhân của khoa được tặng thưởng: 03 Bằng khen UBND tỉnh',
    '12/14 viên chức đạt Lao động tiên tiến',
    'Tập thể LĐXS: 3/10 khoa, phòng',
    'Cá nhân đạt: 12 CSTĐCS, 02 BK UBND tỉnh',
    'Bác sĩ Nguyễn Văn A được Bộ Y tế tặng Bằng khen năm 2020',
  ])('a collective gets nothing: %s', (text) => {
    expect(told(text, 'collective')).toEqual([]);
  });

  it('the year of what others got is that of what the subject got next', () => {
    const text = 'Năm 2023 có 02 người đạt CSTĐCS. Tập thể khoa được Sở Y tế tặng Giấy khen.';
    expect(told(text, 'collective')).toEqual(['GK so 2023']);
  });
});

describe('When nothing was given yet', () => {
  it.each([
    'Đăng ký thi đua năm 2023: Lao động tiên tiến; Giấy khen Sở Y tế',
    'Hình thức đề nghị: Bằng khen của Bộ Y tế',
    'Theo quy định, CSTĐ cơ sở phải có sáng kiến',
    'Hẹn sang năm đạt CSTĐCS',
    'Thiếu 01 phiếu nên không đạt CSTĐ cơ sở năm 2021',
    'Đã nộp hồ sơ sáng kiến cấp tỉnh năm 2022, chưa có kết quả',
    'Theo Điều 23 của Luật, "Chiến sĩ thi đua cơ sở" được tặng hằng năm cho cá nhân có sáng kiến',
    'Quy chế của đơn vị (đạt CSTĐCS phải có sáng kiến cấp cơ sở)',
  ])('nothing is read: %s', (text) => {
    expect(told(text)).toEqual([]);
  });
});

describe('When the person is named before the award', () => {
  it.each([
    'Là con thương binh, anh được Bộ Y tế tặng Bằng khen năm 2019',
    'Sau khi được đào tạo, bồi dưỡng, đồng chí được Bộ Y tế tặng Bằng khen năm 2019',
    'Chồng mất sớm, một mình nuôi hai con nhỏ, chị được Bộ Y tế tặng Bằng khen năm 2019',
  ])('it is theirs whatever was told of others: %s', (text) => {
    expect(told(text)).toEqual(['BK bo 2019']);
  });
});

describe('When the parts of a total are told', () => {
  it.each([
    ['Bằng khen: 02 (01 của Bộ Y tế, 01 của UBND tỉnh)', [1, 1]],
    ['Giấy khen (02 lần: Sở Y tế năm 2020, UBND huyện năm 2021)', [1, 1]],
    ['Bằng khen: 01 Bộ Y tế, 02 UBND tỉnh', [1, 2]],
  ])('each part has its number: %s', (text, counts) => {
    expect(extractAwards(text).map((award) => award.count)).toEqual(counts);
  });
});

describe('When the same awards are told twice', () => {
  it.each([
    'Tóm tắt: 03 CSTĐCS. Cụ thể: CSTĐCS các năm 2019, 2020, 2021',
    'CSTĐCS các năm 2019, 2020, 2021. Tổng cộng 03 lần CSTĐCS',
    'CSTĐCS năm 2019, 2020; CSTĐCS năm 2020, 2021',
  ])('they count once: %s', (text) => {
    expect(extractAwards(text)).toMatchObject([{ code: 'CSTD', count: 3, years: [2019, 2020, 2021] }]);
  });

  it('the paper of an award told before adds none', () => {
    const text = 'Năm 2019 được UBND tỉnh tặng Bằng khen. (Bằng khen của UBND tỉnh, QĐ 1420/QĐ-UBND ngày 4/7/2019)';
    expect(extractAwards(text)).toMatchObject([{ code: 'BK', count: 1, decision_no: '1420/QĐ-UBND' }]);
  });

  it('a total above what is told one by one stays the total', () => {
    expect(extractAwards('04 lần CSTĐCS, CSTĐCS năm 2019, 2020')).toMatchObject([
      { count: 4, years: [2019, 2020], flag: 'count_mismatch' },
    ]);
  });
});

describe('When a number names something else', () => {
  it.each([
    'Bằng khen UBND tỉnh theo Chỉ thị 05 năm 2019',
    'Bằng khen UBND tỉnh về thực hiện Nghị quyết số 20 năm 2019',
    'Bằng khen UBND tỉnh (đảng viên tiêu biểu 5 năm) năm 2019',
    '(2) Bằng khen UBND tỉnh năm 2019',
  ])('it counts nothing: %s', (text) => {
    expect(extractAwards(text)).toMatchObject([{ code: 'BK', count: 1, years: [2019] }]);
  });
});

describe('When a commendation comes from beside the State', () => {
  it.each([
    ['Bằng khen của LĐLĐ tỉnh', 'BK khac'],
    ['Bằng khen của Tỉnh đoàn', 'BK khac'],
    ['Giấy khen của Thành đoàn', 'GK khac'],
    ['Bằng khen của Hội Chữ thập đỏ tỉnh', 'BK khac'],
    ['Giấy khen của Huyện ủy Đức Thọ', 'GK khac'],
    ['Giấy khen của Giám đốc Công an tỉnh', 'GK khac'],
    ['Giấy khen của CĐ ngành Y tế tỉnh', 'GK khac'],
    ['Bằng khen của Tổng LĐLĐ Việt Nam', 'BK bo'],
    ['Bằng khen của Công đoàn Y tế Việt Nam', 'BK nganh_tw'],
    ['Bằng khen của BHXH Việt Nam', 'BK bo'],
  ])('%s is %s', (text, expected) => {
    expect(told(text)).toEqual([expected]);
  });
});

describe('When a proposal gives its grounds', () => {
  it('what earned it is read, what is proposed is not', () => {
    const { awards, excluded } = readAwards('Đề nghị tặng BK của Bộ Y tế vì có 02 lần được GK Sở Y tế (2019, 2021)');
    expect(awards).toMatchObject([{ code: 'GK', years: [2019, 2021] }]);
    expect(excluded).toMatchObject([{ code: 'BK', reason: 'proposed' }]);
  });

  it('the titles a cited decision names are no further awards', () => {
    const text = 'CSTĐCS năm 2020 (QĐ số 101/QĐ-SYT ngày 20/01/2021 về việc công nhận danh hiệu LĐTT, CSTĐCS)';
    expect(told(text)).toEqual(['CSTD co_so 2020']);
  });
});

describe('When a heading, a team or a place is told of', () => {
  it.each([
    '- Tập thể khoa: TTLĐXS 2019; BK UBND tỉnh 2020; GK Sở Y tế 2021',
    'Về tập thể: TTLĐXS 2019, 2020; được UBND tỉnh tặng BK năm 2020',
    'Tập thể:\n- TTLĐXS 2019\n- BK UBND tỉnh 2020',
    'Bệnh viện: TTLĐXS 2019; BK Bộ Y tế 2020',
    'Dưới sự điều hành của anh, trạm có 3 LĐTT, 1 CSTĐCS; 2 CSTĐ cấp tỉnh',
    'Năm 2020 khoa có 2 CSTĐCS, 10 lao động tiên tiến',
    'Hỗ trợ xã Tân Lập chống dịch; xã được UBND tỉnh tặng Bằng khen',
    'Hỗ trợ trạm y tế xã Tân Lập; trạm được UBND huyện tặng Giấy khen năm 2020',
    'Cùng với BS Trần Văn B (CSTĐ cấp tỉnh năm 2019) triển khai kỹ thuật mới',
    'Được UBND huyện tuyên dương năm 2019, 2020',
  ])('a person gets nothing: %s', (text) => {
    expect(told(text)).toEqual([]);
    expect(told(`${text}\nCá nhân: LĐTT năm 2020; GK Sở Y tế năm 2021`)).toEqual(['LDTT don_vi 2020', 'GK so 2021']);
  });

  it.each([
    'Các khoa trực thuộc: Khoa Nội được Sở Y tế tặng GK 2020; Khoa Ngoại đạt TTLĐTT 2021',
    'Các đơn vị trực thuộc:\n- Trạm A: GK UBND huyện 2020\n- Trạm B: GK Sở Y tế 2021',
    'Cá nhân: 12 CSTĐCS; 02 BK UBND tỉnh; 03 GK Sở Y tế',
    'Hỗ trợ huyện Kỳ Sơn dập dịch. Huyện Kỳ Sơn được Bộ Y tế tặng Bằng khen',
  ])('a collective gets nothing: %s', (text) => {
    expect(told(text, 'collective')).toEqual([]);
  });
});

describe('When the text is broken into lines or mistyped', () => {
  it.each([
    ['Năm 2018\nCSTĐCS\nGK Giám đốc Sở Y tế\nNăm 2019\nLĐTT', ['CSTD co_so 2018', 'GK so 2018', 'LDTT don_vi 2019']],
    ['Bằng khen của Chủ tịch\nUBND tỉnh theo Quyết định số\n15/QĐ-UBND ngày 30/6/2021', ['BK tinh 2021']],
    ['LĐTT 2O19, 2O2O', ['LDTT don_vi 2019 2020']],
    ['LĐTT năm 202', ['LDTT don_vi']],
    ['LĐTT năm 2022, 2023; năm 2024 đề nghị CSTĐCS', ['LDTT don_vi 2022 2023']],
    ['Theo quy chế (CSTĐCS phải có sáng kiến), năm 2023 tôi chỉ đạt LĐTT', ['LDTT don_vi 2023']],
    ['Được Sở Y tế trình, ngày 2/3/2022 Bộ Y tế đã ban hành Quyết định số 31/QĐ-BYT tặng Bằng khen', ['BK bo 2022']],
    ['Bằng khen của LĐLĐ tỉnh năm 2021 (công đoàn cơ sở vững mạnh)', ['BK khac 2021']],
    ['Thành tích 5 năm: Năm 2018 LĐTT', ['LDTT don_vi 2018']],
    ['CSTĐCS: 2017 (QĐ 56/QĐ-SYT); 2018 (QĐ 49/QĐ-SYT)', ['CSTD co_so 2017', 'CSTD co_so 2018']],
    ['Hội thi tay nghề cấp tỉnh, đạt giải Nhì năm 2019', ['GIAI tinh 2019']],
    ['Ứng viên CSTĐ cấp tỉnh (kèm báo cáo thành tích): CSTĐCS 2021', ['CSTD co_so 2021']],
  ])('it is read as it was meant: %s', (text, expected) => {
    expect(told(text)).toEqual(expected);
  });
});
