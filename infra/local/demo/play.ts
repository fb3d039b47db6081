import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { nominees, unitFile } from './files.ts';
import { formOn } from './person.ts';
import { expectWords, fromMail, hrefOn, type Instance, instance, type Say, uploadFormOn } from './story.ts';

const office = 'tccb@syt.hatinh.example';
const council = ['tccb', 'giamdoc', 'hoidong1', 'hoidong2', 'hoidong3', 'hoidong4', 'hoidong5'];
const clerk = (unit: string) => `vanthu@${unit}.hatinh.example`;
const units = {
  first: { id: 'ttyt-can-loc', name: 'Trung tâm Y tế huyện Can Lộc' },
  second: { id: 'bv-mat', name: 'Bệnh viện Mắt' },
  late: { id: 'cdc', name: 'Trung tâm Kiểm soát bệnh tật' },
};

type Stage = { at: Instance; say: Say; out: string };

/** The season of the plan of Hà Tĩnh as people live it, through their mails and pages only. Throws where it breaks. */
export async function playSeason(base: string, given: { say: Say; out: string }): Promise<void> {
  const stage: Stage = { at: instance(base), ...given };
  await stage.at.settle();
  given.say(`Bây giờ là ${await stage.at.now()}.`);
  await sendWithMistake(stage);
  await sendClean(stage);
  await reviewAll(stage);
  await boundary(stage);
  await listToProvince(stage);
  await monthly(stage);
}

async function sendWithMistake({ at, say }: Stage): Promise<void> {
  const { id, name } = units.first;
  const mail = await at.mail(clerk(id), '[HT-01]');
  say(`${name} nhận thư “${mail.subject}” và mở liên kết.`);
  const { who, page } = await fromMail(mail);
  const entries = [nominees.collective(name), { ...nominees.doctor(name, 'Trần Văn Mẫu Đơn'), achievements: '' }];
  const broken = await unitFile('docx', { unit: name, entries, on: '2021-06-02' });
  const findings = await who.upload(page, uploadFormOn(page), broken);
  expectWords(findings, 'Có lỗi phải sửa', 'Thành tích');
  say('Nộp tệp Word còn thiếu thành tích: trang chỉ đúng ô thiếu, thư báo lỗi cũng đến.');
  await at.mail(clerk(id), 'lỗi phải sửa');
  const fixed = await unitFile('docx', {
    unit: name,
    entries: [nominees.collective(name), nominees.doctor(name, 'Trần Văn Mẫu Đơn')],
    on: '2021-06-02',
  });
  const again = await who.open(findings.url);
  expectWords(await who.upload(again, uploadFormOn(again), fixed), 'Giấy nhận hồ sơ', 'Đúng hạn', 'Bản 2');
  say(`Nộp bản 2 đã sửa: nhận “${(await at.mail(clerk(id), 'Giấy nhận hồ sơ')).subject}”.`);
}

async function sendClean({ at, say }: Stage): Promise<void> {
  const { id, name } = units.second;
  const { who, page } = await fromMail(await at.mail(clerk(id), '[HT-01]'));
  const entries = [nominees.nurse(name, 'Lê Thị Mẫu Đơn'), nominees.doctor(name, 'Phan Văn Hướng Dương')];
  const file = await unitFile('xlsx', { unit: name, entries, on: '2021-06-03' });
  expectWords(await who.upload(page, uploadFormOn(page), file), 'Giấy nhận hồ sơ', 'Đúng hạn');
  say(`${name} nộp tệp Excel: nhận giấy nhận ngay.`);
}

async function reviewAll({ at, say }: Stage): Promise<void> {
  const waiting = await at.mail(office, 'Chờ thẩm định', units.first.name);
  const { who, page } = await fromMail(waiting);
  expectWords(page, units.first.name, 'Trần Văn Mẫu Đơn');
  const returned = await who.send(page, formOn(page, '/ho-so/'), {
    outcome: 'return',
    reason: 'Đề nghị ghi rõ số quyết định của các danh hiệu.',
    'due-day': '9',
    'due-month': '6',
    'due-year': '2021',
  });
  expectWords(returned, 'Trả lại');
  const notice = await at.mail(clerk(units.first.id), 'Trả lại hồ sơ');
  say(`Cơ quan thường trực trả lại kèm lý do; đơn vị nhận “${notice.subject}”.`);
  const unit = await fromMail(notice);
  const more = {
    ...nominees.doctor(units.first.name, 'Trần Văn Mẫu Đơn'),
    achievements: 'Chiến sĩ thi đua cơ sở năm 2019 (QĐ số 12/QĐ-SYT ngày 10/01/2020), 2020',
  };
  const third = await unitFile('docx', {
    unit: units.first.name,
    entries: [nominees.collective(units.first.name), more],
    on: '2021-06-04',
  });
  expectWords(await unit.who.upload(unit.page, uploadFormOn(unit.page), third), 'Bản 3');
  const reviews = [
    await at.mailAfter(waiting, office, 'Chờ thẩm định', units.first.name),
    await at.mail(office, 'Chờ thẩm định', units.second.name),
  ];
  for (const mail of reviews) {
    const review = await fromMail(mail);
    const done = await review.who.send(review.page, formOn(review.page, '/ho-so/'), { outcome: 'accept' });
    expectWords(done, 'đã được chấp nhận');
  }
  say('Cơ quan thường trực chấp nhận cả hai hồ sơ; hai đơn vị được báo.');
  await at.mail(clerk(units.second.id), 'được chấp nhận');
}

async function boundary({ at, say }: Stage): Promise<void> {
  await at.moveTo('2021-06-14T16:59:59.000Z');
  const { id, name } = units.late;
  const reminders = (await at.mails(clerk(id))).filter((m) => m.subject.includes('[HT-01] Nhắc hạn'));
  const silent = (await at.mails(clerk(units.second.id))).filter((m) => m.subject.includes('[HT-01] Nhắc hạn'));
  say(
    `Đến 23:59:59 ngày 14/6: ${name} đã được nhắc ${reminders.length} lần; đơn vị đã nộp được nhắc ${silent.length} lần.`,
  );
  await at.moveTo('2021-06-15T01:00:00.000Z');
  await at.mail(`thutruong@${id}.hatinh.example`, 'HT-01', 'quá hạn');
  const { who, page } = await fromMail(await at.mail(clerk(id), '[HT-01]'));
  const file = await unitFile('docx', { unit: name, entries: [nominees.nurse(name, 'Võ Thị Cúc')], on: '2021-06-15' });
  expectWords(await who.upload(page, uploadFormOn(page), file), 'Nộp muộn');
  say(`Qua hạn, ${name} vẫn nộp được và bị ghi là nộp muộn.`);
  const review = await fromMail(await at.mail(office, 'Chờ thẩm định', name));
  await review.who.send(review.page, formOn(review.page, '/ho-so/'), { outcome: 'accept' });
  const desk = await review.who.open(hrefOn(review.page, '/theo-doi/'));
  expectWords(desk, 'Bệnh viện Phổi');
}

async function listToProvince({ at, say, out }: Stage): Promise<void> {
  await at.moveTo('2021-06-16T01:00:00.000Z');
  const { who, page } = await fromMail(await at.mail(office, '[HT-02]'));
  const ids = [...page.html.matchAll(/name="item"[^>]*value="([^"]+)"|value="([^"]+)"[^>]*name="item"/g)].map(
    (m) => m[1] ?? m[2] ?? '',
  );
  const one = await who.send(page, formOn(page, '/lap-danh-sach/'), { item: ids.slice(0, 1) });
  expectWords(one, 'Chọn ít nhất 2');
  const composed = await who.send(one, formOn(one, '/lap-danh-sach/'), { item: ids.slice(0, 3) });
  expectWords(composed, 'Hội đồng đang bỏ phiếu');
  say(`Chọn 3 trong ${ids.length} trường hợp cho HT-02 (chọn 1 bị từ chối); phiếu đã gửi đến Hội đồng.`);
  for (const member of council) {
    const ballot = await fromMail(await at.mail(`${member}@syt.hatinh.example`, 'Mời bỏ phiếu'));
    const choices = Object.fromEntries(
      ids.slice(0, 3).map((id, n) => [`choice-${id}`, n === 2 && member !== 'tccb' ? 'no' : 'yes']),
    );
    await ballot.who.send(ballot.page, formOn(ballot.page, '/phieu'), choices);
  }
  const leader = await fromMail(await at.mail('giamdoc@syt.hatinh.example', 'Trình quyết định'));
  await leader.who.send(leader.page, formOn(leader.page, '/quyet-dinh'), { outcome: 'approve', reason: '' });
  say('Hội đồng bỏ phiếu từ thư (2 trường hợp đạt); Giám đốc phê duyệt.');
  const ready = await fromMail(await at.mail(office, 'phê duyệt'));
  const sent = await ready.who.send(ready.page, formOn(ready.page, '/chuyen'), {
    documentNo: '1862/SYT-TCCB',
    receiver: 'ban-tdkt',
  });
  expectWords(sent, 'Đã gửi cấp trên', '1862/SYT-TCCB');
  const received = await fromMail(await at.mail('tdkt@sonoivu.hatinh.example', '1862/SYT-TCCB'));
  await mkdir(out, { recursive: true });
  for (const format of ['docx', 'xlsx']) {
    const bytes = await received.who.download(hrefOn(received.page, `/tai/${format}`));
    await writeFile(join(out, `Danh sach HT-02.${format}`), bytes);
    say(`Ban Thi đua - Khen thưởng tải danh sách .${format}: ${bytes.length} byte, lưu ở ${out}.`);
  }
}

async function monthly({ at, say }: Stage): Promise<void> {
  await at.moveTo('2021-08-20T01:00:00.000Z');
  const opened = (await at.mails(clerk(units.second.id))).filter((m) =>
    /^\[HT-11, tháng \d+\/2021\] Hạn/.test(m.subject),
  );
  say(
    `Đến 20/8/2021: HT-11 đã mở ${opened.length} kỳ (${opened.map((m) => /tháng [\d/]+/.exec(m.subject)?.[0]).join(', ')}).`,
  );
  const locked = await fromMail(await at.mail(clerk(units.first.id), '[HT-01]'));
  expectWords(locked.page, 'khóa');
  say('HT-01 đã khóa: trang của đơn vị vẫn xem được và không nhận tệp nữa.');
}
