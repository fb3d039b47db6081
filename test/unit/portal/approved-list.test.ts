import { beforeEach, describe, expect, it } from 'vitest';
import { aKey } from '../../support/dossiers.ts';
import { hiddenOf } from '../../support/memory-portal.ts';
import { clerk, head, nomineeStory, office, type Person, pathOf } from '../../support/nominee-story.ts';
import { unzip } from '../../support/papers.ts';

let story: Awaited<ReturnType<typeof nomineeStory>>;

beforeEach(async () => {
  story = await nomineeStory();
});

describe('When the list is approved', () => {
  const paperOf = async (desk: Person) => {
    const answer = await desk.go(`${desk.base}/danh-sach/HT-02/once/to-trinh`);
    if (answer.status !== 200) return null;
    const parts = unzip(new Uint8Array(await answer.arrayBuffer()));
    return (
      parts
        .get('word/document.xml')
        ?.toString('utf8')
        .replaceAll(/<[^>]+>/g, '') ?? ''
    );
  };

  it('the submission to the next level is there to sign, and bears its number once the list went out', async () => {
    await story.accept();
    await story.compose(['Lê Thị Mẫu', 'Trần Văn Mẫu']);
    await story.voteAll();
    expect(await paperOf(await story.reviewing())).toBeNull();
    const leader = await story.opened('giamdoc@syt.hatinh.example', 'Trình quyết định');
    await leader.post(`${leader.home}/quyet-dinh`, { ...hiddenOf(leader.html, '/quyet-dinh'), outcome: 'approve' });
    await story.system.deliver();
    const desk = await story.opened(office, 'phê duyệt');
    expect(desk.html).toContain('/danh-sach/HT-02/once/to-trinh');
    const list = await desk.go(`${desk.base}/danh-sach/HT-02/once/tai/docx`);
    const listed =
      unzip(new Uint8Array(await list.arrayBuffer()))
        .get('word/document.xml')
        ?.toString('utf8') ?? '';
    expect(listed.replaceAll(/<[^>]+>/g, '')).toContain(
      'DANH SÁCHLựa chọn 02 đến 05 gương điển hình tiên tiến đề nghị UBND tỉnhXây dựng, bồi dưỡng',
    );
    const draft = await paperOf(desk);
    expect(draft).toContain('TỜ TRÌNH');
    expect(draft).toContain('Căn cứ Kế hoạch số 1753/KH-SYT ngày 31/5/2021 của Sở Y tế Hà Tĩnh;');
    expect(draft).toContain('bình xét của Hội đồng Thi đua - Khen thưởng ngành Y tế ngày 01 tháng 6 năm 2021');
    expect(draft).toContain('đối với 02 cá nhân (có danh sách và hồ sơ kèm theo)');
    const forward = { ...hiddenOf(desk.html, '/chuyen'), documentNo: '1850/TTr-SYT', receiver: 'ban-tdkt' };
    await desk.post(`${desk.home}/chuyen`, forward);
    expect(await paperOf(desk)).toContain('1850/TTr-SYT');
  });
});

describe('When a nominee does not meet a criterion', () => {
  const find = async (criteria: string) => {
    const desk = await story.reviewing();
    return story.doing(desk, pathOf(desk.html, 'Lê Thị Mẫu'), 'find-ineligible', { criteria, reason: 'Chưa đủ 3 năm' });
  };

  it('a waivable one keeps it out of the vote until the chair waives it for the council with a reason', async () => {
    await find('L0');
    await story.accept();
    expect((await story.compose(['Lê Thị Mẫu', 'Trần Văn Mẫu', 'Hồ Thị Mẫu'])).status).toBe(303);
    const other = await story.opened('hoidong2@syt.hatinh.example', 'Mời bỏ phiếu');
    expect(await (await other.go(pathOf(other.html, 'Lê Thị Mẫu'))).text()).not.toContain('name="waive-reason"');
    const member = await story.opened('giamdoc@syt.hatinh.example', 'Mời bỏ phiếu');
    expect(await (await member.go(pathOf(member.html, 'Lê Thị Mẫu'))).text()).toContain('name="waive-reason"');
    expect(member.html).not.toContain('Ý kiến về Lê Thị Mẫu');
    const path = pathOf(member.html, 'Lê Thị Mẫu');
    expect((await story.doing(member, path, 'waive', { criteria: 'L0', reason: '' })).status).toBe(422);
    expect((await story.doing(member, path, 'waive', { criteria: 'L0', reason: 'Đặc biệt xuất sắc' })).status).toBe(
      303,
    );
    expect(story.mailsAbout('Hội đồng miễn một tiêu chuẩn')).toEqual(expect.arrayContaining([head, clerk, office]));
    expect(await (await member.go(member.home)).text()).toContain('Ý kiến về Lê Thị Mẫu');
  });

  it('one the plan does not let be waived bars it from every list', async () => {
    await find('C0-clean');
    await story.accept();
    const { page } = await story.compose(['Trần Văn Mẫu', 'Hồ Thị Mẫu']);
    expect(page).toMatch(/disabled[^>]*>[^<]*<label[^>]*><strong>Lê Thị Mẫu/);
    const desk = await story.reviewing();
    const [nomination] = await story.system.needs.nominations.ofDossier(aKey());
    expect(nomination?.ineligible).toMatchObject({ criteria: ['C0-clean'], definitionVersion: 1 });
    expect(
      (await story.doing(desk, pathOf(desk.html, 'Lê Thị Mẫu'), 'waive', { criteria: 'C0-clean', reason: 'x' })).status,
    ).toBe(422);
  });
});
