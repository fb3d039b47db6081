import { describe, expect, it } from 'vitest';
import { documentReader } from '../../../shared/adapters/documents/document-reader.ts';
import { openFile } from '../../../shared/adapters/documents/open-file.ts';
import { type CallStory, callStory, documentOf, listOf, wordsOf } from '../../support/call-story.ts';
import { unzip } from '../../support/papers.ts';
import { readGrid } from '../../support/read-grid.ts';

async function desk(story: CallStory, office: string, path: string): Promise<string> {
  const { home } = await story.open(office, 'Kế hoạch đã có hiệu lực');
  return wordsOf(await story.look(`${home}${path}`));
}

/** The bytes of a file the desk gives. */
async function file(story: CallStory, office: string, path: string): Promise<Uint8Array> {
  const { home } = await story.open(office, 'Kế hoạch đã có hiệu lực');
  const answer = await story.portal.go(`${home}${path}`);
  expect(answer.status).toBe(200);
  return new Uint8Array(await answer.arrayBuffer());
}

const anyDocument = { id: 'X', version: '1', title: '', kind: 'outline' as const, columns: [], sections: [] };

describe('When a unit of Tiền Giang prepares its gathering', () => {
  const items = (html: string) =>
    [...(/id="programme"[\s\S]*?<\/ol>/.exec(html)?.[0] ?? '').matchAll(/<li>([^<]*)/g)].map((m) => m[1]);

  it('A06 the page of a conference has 10 items without the flag, that of the congress 11 with it', async () => {
    const story = await callStory('tien-giang');
    const conference = items((await story.open('vanthu@bv-mat.tiengiang.example', '[TG-03]')).html);
    const congress = items((await story.open('vanthu@syt-tien-giang.tiengiang.example', '[TG-09]')).html);
    expect(conference).toHaveLength(10);
    expect(conference).not.toContain('Chào cờ');
    expect(conference[0]).toBe('Văn nghệ chào mừng Hội nghị');
    expect(congress).toHaveLength(11);
    expect(congress[1]).toBe('Chào cờ');
  });

  it('the paper has the items and the banner with what the unit filled in', async () => {
    const story = await callStory('tien-giang');
    const { home } = await story.open('vanthu@bv-mat.tiengiang.example', '[TG-03]');
    const typed = {
      lan: 'II',
      noi: 'Mỹ Tho',
      'ngay-day': '5',
      'ngay-month': '2',
      'ngay-year': '2025',
    };
    const answer = await story.portal.post(`${home}/chuong-trinh`, typed);
    const words = await textOf(new Uint8Array(await answer.arrayBuffer()));
    expect(words).toContain('CHƯƠNG TRÌNH');
    expect(words).toContain('10. Tổng kết và bế mạc.');
    expect(words).toContain('LẦN THỨ II (2025 - 2030)');
    expect(words).toContain('Mỹ Tho, ngày 05 tháng 02 năm 2025');
  });

  it('place and date stand in italics on the banner, and the congress is the seventh as its plan says', async () => {
    const story = await callStory('tien-giang');
    const page = await story.open('vanthu@syt-tien-giang.tiengiang.example', '[TG-09]');
    expect(wordsOf(page.html)).toContain('LẦN THỨ VII (2025 - 2030)');
    expect(page.html).not.toContain('id="lan"');
    const answer = await story.portal.post(`${page.home}/chuong-trinh`, { noi: 'Mỹ Tho' });
    const file = unzip(new Uint8Array(await answer.arrayBuffer())).get('word/document.xml');
    const runs = (file?.toString('utf8') ?? '').match(/<w:r>.*?<\/w:r>/gs) ?? [];
    const run = (text: string) => runs.find((one) => one.includes(text)) ?? '';
    expect(run('Mỹ Tho, ngày')).toContain('<w:i/>');
    expect(run('LẦN THỨ VII')).not.toContain('<w:i/>');
  });
});

const gridOf = (bytes: Uint8Array) =>
  readGrid(async (given, sink, budget) => {
    const opened = await openFile(Buffer.from(given), budget);
    if (opened.format === 'zip') throw new Error('a bundle');
    await opened.read(sink);
  }, bytes);

/** All text of a Word file, as the product's own reader sees its paragraphs and cells. */
async function textOf(bytes: Uint8Array): Promise<string> {
  const texts: string[] = [];
  for (const item of await gridOf(bytes)) {
    if (item.kind === 'paragraph') texts.push(item.text);
    if (item.kind === 'row') texts.push(...item.cells.map((cell) => cell.text));
  }
  return texts.join('\n');
}

describe('When Thái Bình keeps its registers', () => {
  const office = 'tccb@syt.thaibinh.example';
  const rating = (name: string, grade: string) =>
    listOf(['TT', 'Đơn vị được đánh giá', 'Xếp loại'], [['1', name, grade]]);

  it('ratings go both ways between a district hospital and the provincial one, and to nobody else', async () => {
    const story = await callStory('thai-binh');
    const lower = await story.open('vanthu@bvdk-hung-ha.thaibinh.example', '[TB-02]');
    const stranger = await story.upload(lower, rating('Bệnh viện Nhi', 'Hoàn thành tốt nhiệm vụ'));
    expect(wordsOf(stranger.html)).toContain('không phải tuyến trên hay tuyến dưới');
    await story.upload(lower, rating('Bệnh viện Đa khoa tỉnh', 'Hoàn thành tốt nhiệm vụ'));
    const upper = await story.open('vanthu@bvdk-tinh.thaibinh.example', '[TB-02]');
    const missing = await desk(story, office, '/ket-qua/TB-02');
    expect(missing).toContain('Hoàn thành tốt');
    await story.upload(upper, rating('Bệnh viện Đa khoa huyện Hưng Hà', 'Hoàn thành xuất sắc nhiệm vụ'));
    const both = await desk(story, office, '/ket-qua/TB-02');
    expect(both).toContain('Hoàn thành xuất sắc');
    expect(story.system.mails.filter((m) => m.subject.startsWith('[TB-02]') && m.to.email.includes('bv-nhi'))).toEqual(
      [],
    );
  });

  it('the covenant register has those both sides signed, numbered by the day', async () => {
    const story = await callStory('thai-binh');
    const columns = [
      'TT',
      'Bên thứ nhất',
      'Bên thứ hai',
      'Loại giao ước',
      'Nội dung giao ước',
      'Ngày ký bên thứ nhất',
      'Ngày ký bên thứ hai',
    ];
    const signed = [
      '1',
      'Bệnh viện Nhi',
      'Bệnh viện Phổi',
      'Đơn vị - Đơn vị',
      'Thi đua y đức',
      '20/02/2017',
      '22/02/2017',
    ];
    const earlier = [
      '2',
      'Bệnh viện Nhi',
      'Bệnh viện Mắt',
      'Đơn vị - Đơn vị',
      'Thi đua sạch đẹp',
      '15/02/2017',
      '16/02/2017',
    ];
    const page = await story.open('vanthu@bv-nhi.thaibinh.example', '[TB-03]');
    const open = await story.upload(page, listOf(columns, [signed.with(6, '')]));
    expect(wordsOf(open.html)).not.toContain('Giấy nhận hồ sơ');
    await story.upload(page, listOf(columns, [signed, earlier]));
    const register = await desk(story, office, '/ket-qua/TB-03');
    expect(register).toContain('2 giao ước đủ hai chữ ký');
    expect(register.indexOf('Bệnh viện Mắt')).toBeLessThan(register.indexOf('Bệnh viện Phổi'));
    const sheet = await gridOf(await file(story, office, '/ket-qua/TB-03/xlsx'));
    expect(sheet.filter((item) => item.kind === 'row')).toHaveLength(3);
  });
});

describe('When Giang Thành reports on its plan', () => {
  const office = 'tchc@giangthanh.kiengiang.example';

  it('the log counts what was done by stream and channel', async () => {
    const story = await callStory('kien-giang');
    const log = listOf(
      ['TT', 'Nội dung hoạt động', 'Ngày thực hiện', 'Kênh', 'Nhóm nội dung'],
      [
        ['1', 'Tập huấn Luật 2022', '10/6/2025', 'Tập huấn', 'C1'],
        ['2', 'Họp mặt điển hình', '12/6/2025', 'Họp mặt', 'C3'],
      ],
    );
    await story.live('2025-06-20T08:00+07:00');
    const page = await story.open('vanthu@ttyt-giang-thanh.giangthanh.kiengiang.example', '[GT-04]');
    expect(wordsOf((await story.upload(page, log)).html)).toContain('Giấy nhận hồ sơ');
    const shown = await desk(story, office, '/ket-qua/GT-04');
    expect(shown).toContain('Nhật ký tuyên truyền (2)');
    expect(shown).toContain('Họp mặt điển hình');
    expect(shown).toContain('Hội thi 0');
  });

  it.each([
    ['2025-06-30T23:00+07:00', 'Sở Y tế tỉnh Kiên Giang'],
    ['2025-07-01T08:00+07:00', 'Sở Y tế tỉnh An Giang'],
  ])('A10 the consolidated report drawn %s is addressed to %s and says what each unit did', async (drawn, receiver) => {
    const story = await callStory('kien-giang');
    const page = await story.open('hoidong1@giangthanh.kiengiang.example', '[GT-01]');
    await story.fill(page, '/khai', { note: 'Đã đôn đốc.' });
    await story.live(drawn);
    const shown = await desk(story, office, '/ket-qua/tong-hop');
    expect(shown).toContain(`Nơi nhận báo cáo: ${receiver}`);
    expect(shown).toContain('đã thực hiện 1');
    expect(shown).toContain('Khoa Khám bệnh');
    const words = await textOf(await file(story, office, '/ket-qua/tong-hop/docx'));
    expect(words).toContain(`Kính gửi: ${receiver}`);
    expect(words).toContain('Theo dõi, đôn đốc đơn vị được phân công (mục IV.1)');
  });

  it('every call of the plan has its result on the desk, as a page and as files', async () => {
    const story = await callStory('kien-giang');
    const plan = documentOf([
      'KẾ HOẠCH của khoa',
      'Nội dung.',
      'CHỦ TỊCH CÔNG ĐOÀN',
      'Lê Thị Mẫu',
      'TRƯỞNG KHOA',
      'Trần Văn Mẫu',
    ]);
    await story.upload(await story.open('vanthu@khoa-duoc.giangthanh.kiengiang.example', '[GT-03]'), plan);
    const { home } = await story.open(office, 'Kế hoạch đã có hiệu lực');
    const hub = await story.look(`${home}/ket-qua`);
    for (const call of ['GT-01', 'GT-02', 'GT-03', 'GT-04', 'GT-05', 'GT-06']) {
      expect(hub).toContain(`/ket-qua/${call}"`);
      for (const path of ['', '/docx', '/xlsx']) {
        expect((await story.portal.go(`${home}/ket-qua/${call}${path}`)).status).toBe(200);
      }
    }
    expect(wordsOf(await story.look(`${home}/ket-qua/GT-03`))).toContain('Khoa Dược - Trang thiết bị');
    expect(story.portal.failures).toEqual([]);
  });

  it('the paper reads as a document with heading, title and signer', async () => {
    const story = await callStory('kien-giang');
    const bytes = await file(story, office, '/ket-qua/tong-hop/docx');
    const read = await documentReader().read({ name: 'Báo cáo.docx', bytes }, anyDocument);
    expect(read.form).toMatchObject({ title: 'BÁO CÁO', signer: 'Lê Văn Giám Đốc' });
  });
});

describe('When the decree a plan rests on has expired', () => {
  it.each([
    ['2025-06-30T08:00+07:00', false],
    ['2025-07-01T08:00+07:00', true],
  ])('on %s the desk says so: %s', async (day, told) => {
    const story = await callStory('kien-giang');
    await story.live(day);
    const hub = await desk(story, 'tchc@giangthanh.kiengiang.example', '/ket-qua');
    expect(hub.includes('Xem xét căn cứ 152/2025/NĐ-CP')).toBe(told);
  });
});

describe('When articles for the contest have come', () => {
  it('HT-09 the office has them in one pack with the files of the units', async () => {
    const story = await callStory('ha-tinh', '2024-06-03T08:00+07:00');
    const articles = listOf(
      ['TT', 'Tên bài viết', 'Tác giả', 'Đơn vị'],
      [['1', 'Người thầy thuốc vùng biên', 'Nguyễn Văn An', 'Khoa Nội']],
    );
    await story.upload(await story.open('vanthu@bv-mat.hatinh.example', '[HT-09]'), articles);
    const { home } = await story.open('tccb@syt.hatinh.example', 'Kế hoạch đã có hiệu lực');
    const html = await story.look(`${home}/ket-qua/HT-09`);
    expect(wordsOf(html)).toContain('Người thầy thuốc vùng biên');
    expect(html).toContain('/ho-so/bv-mat/HT-09/once/tep/1"');
  });
});
