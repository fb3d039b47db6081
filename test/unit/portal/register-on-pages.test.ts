import { beforeEach, describe, expect, it } from 'vitest';
import { atDesk, type Desk, personOf, verdictIn } from '../../support/desk.ts';
import { aKey } from '../../support/dossiers.ts';
import { hiddenOf } from '../../support/memory-portal.ts';
import { registerSystem } from '../../support/register.ts';

type Given = Awaited<ReturnType<typeof registerSystem>>;
let given: Given;

const pathOf = ({ base }: Desk, key: ReturnType<typeof aKey>) =>
  `${base}/ho-so/${key.unitId}/${key.callId}/${key.period}`;

describe('When Thái Bình rewards in 2017 only who was registered', () => {
  const unit = { unitId: 'bv-nhi', campaignId: 'thai-binh-2017-phat-dong' };
  const registration = aKey({ ...unit, callId: 'TB-01', period: 'once' });
  const wave = (period: string) => aKey({ ...unit, callId: 'TB-04n', period });
  const lan = 'Phạm Thị Lan | Điều dưỡng | Khoa Sơ sinh';
  const office = () => atDesk(given.system, 'tccb@syt.thaibinh.example');

  const at = async (text: string) => {
    given.system.setClock(text);
    await given.system.sweep();
    await given.system.deliver();
  };
  const accept = async (key: ReturnType<typeof aKey>) => {
    const desk = await office();
    const review = pathOf(desk, key);
    const answer = await desk.press(review, { outcome: 'accept' });
    expect(answer.status).toBe(303);
    await given.system.deliver();
    return desk;
  };
  const nominated = async (period: string, line: string, received: string) => {
    await given.send([line], { key: wave(period), at: received });
    const desk = await office();
    const nominee = `${pathOf(desk, wave(period))}/nguoi/1`;
    return { desk, nominee };
  };

  beforeEach(async () => {
    given = await registerSystem('thai-binh', '2017-02-14T01:00:00.000Z');
    await at('2017-02-20T01:00:00.000Z');
  });

  it('A24 a thematic nomination of the second wave of somebody not registered is ineligible and fails REG', async () => {
    await given.send([`${lan} | Chiến sĩ thi đua cơ sở`], { key: registration, at: '2017-02-20T02:00:00.000Z' });
    await accept(registration);
    await at('2017-06-05T01:00:00.000Z');
    const { desk, nominee } = await nominated(
      'D2',
      'Vũ Văn Không | Bác sĩ | Khoa Ngoại | Cứu sống 12 ca bệnh nặng trong đợt',
      '2017-06-05T02:00:00.000Z',
    );
    expect(verdictIn(await desk.read(nominee))).toMatchObject({ judgement: 'Cần xem xét', open: ['REG'] });
    await desk.press(nominee, { act: 'kind', value: 'chuyen_de' });
    expect(verdictIn(await desk.read(nominee))).toEqual({
      judgement: 'Không đủ tiêu chuẩn',
      failed: ['REG'],
      open: [],
    });
  });

  it("somebody registered in time passes the gate, by the accepted list and by nobody's hand", async () => {
    await given.send([`${lan} | Chiến sĩ thi đua cơ sở`], { key: registration, at: '2017-02-20T02:00:00.000Z' });
    await at('2017-06-05T01:00:00.000Z');
    const { desk, nominee } = await nominated(
      'D2',
      `${lan} | Chăm sóc 300 trẻ sơ sinh an toàn trong đợt`,
      '2017-06-05T02:00:00.000Z',
    );
    await desk.press(nominee, { act: 'kind', value: 'chuyen_de' });
    expect(verdictIn(await desk.read(nominee)).failed).toEqual(['REG']);
    await accept(registration);
    expect(verdictIn(await desk.read(nominee))).toEqual({ judgement: 'Đủ tiêu chuẩn', failed: [], open: [] });
    expect(await desk.read(nominee)).not.toContain('đăng ký muộn');
  });

  it('a registration after 31 March counts and is flagged', async () => {
    await at('2017-04-10T01:00:00.000Z');
    await given.send([`${lan} | Lao động tiên tiến`], { key: registration, at: '2017-04-10T02:00:00.000Z' });
    await accept(registration);
    await at('2017-06-05T01:00:00.000Z');
    const { desk, nominee } = await nominated(
      'D2',
      `${lan} | Chăm sóc 300 trẻ sơ sinh an toàn trong đợt`,
      '2017-06-05T02:00:00.000Z',
    );
    const html = await desk.read(nominee);
    expect(verdictIn(html)).toMatchObject({ judgement: 'Đủ tiêu chuẩn' });
    expect(html).toContain('đăng ký muộn');
    expect(html).toContain('Đăng ký thi đua muộn: TB-01');
  });

  it('whoever is registered in another spelling is open until a person says it is the same', async () => {
    await given.send(['Phạm Thị Lan | ĐD trưởng | Khoa Sơ sinh | Lao động tiên tiến'], {
      key: registration,
      at: '2017-02-20T02:00:00.000Z',
    });
    await accept(registration);
    await at('2017-06-05T01:00:00.000Z');
    const { desk, nominee } = await nominated(
      'D2',
      `${lan} | Chăm sóc 300 trẻ sơ sinh an toàn trong đợt`,
      '2017-06-05T02:00:00.000Z',
    );
    await desk.press(nominee, { act: 'kind', value: 'chuyen_de' });
    expect(verdictIn(await desk.read(nominee))).toMatchObject({ judgement: 'Cần xem xét', open: ['REG'] });
    const person = await personOf(desk, nominee);
    const other = /name="other" value="(sub_\w+)"/.exec(await desk.read(person))?.[1] ?? '';
    await desk.press(person, { act: 'merge', other });
    expect(verdictIn(await desk.read(nominee))).toMatchObject({ judgement: 'Đủ tiêu chuẩn' });
  });

  describe('A25 an achievement of 2 September 2017 lies in the third and the fourth wave', () => {
    const deed = 'Cấp cứu thành công vụ tai nạn hàng loạt ngày 02/9/2017 tại huyện';

    beforeEach(async () => {
      await given.send([`${lan} | Lao động tiên tiến`], { key: registration, at: '2017-02-20T02:00:00.000Z' });
      await accept(registration);
      await at('2017-09-10T01:00:00.000Z');
    });

    it('either takes it, of 28 February none', async () => {
      const third = await nominated('D3', `${lan} | ${deed}`, '2017-09-10T02:00:00.000Z');
      expect(await third.desk.read(third.nominee)).not.toContain('không tính cho đợt');
      await at('2018-01-05T01:00:00.000Z');
      const fourth = await nominated(
        'D4',
        `${lan} | Trực cấp cứu xuyên Tết ngày 28/02/2017 tại khoa`,
        '2018-01-05T02:00:00.000Z',
      );
      expect(await fourth.desk.read(fourth.nominee)).toContain('28/02/2017 không thuộc đợt nào');
    });

    it('never both: told again in the fourth it is shown, and its nominee is put on no list', async () => {
      await nominated('D3', `${lan} | ${deed}`, '2017-09-10T02:00:00.000Z');
      await accept(wave('D3'));
      await at('2018-01-05T01:00:00.000Z');
      const { desk, nominee } = await nominated(
        'D4',
        `${lan} | Tập huấn sơ sinh cho tuyến huyện năm 2017; ${deed}`,
        '2018-01-05T02:00:00.000Z',
      );
      expect(await desk.read(nominee)).toContain('1 ý thành tích đã nêu trong TB-04n, đợt 3');
      await accept(wave('D4'));
      const compose = `${desk.base}/lap-danh-sach/TB-04n/D4`;
      const html = await desk.read(compose);
      const item = /name="item"[^>]*value="([^"]+)"/.exec(html)?.[1] ?? '';
      const answer = await desk.portal.post(compose, { ...hiddenOf(html, compose), item });
      expect(answer.status).toBe(422);
    });

    it('told in other words in the fourth, the same day is shown and a person decides', async () => {
      await nominated('D3', `${lan} | ${deed}`, '2017-09-10T02:00:00.000Z');
      await accept(wave('D3'));
      await at('2018-01-05T01:00:00.000Z');
      const { desk, nominee } = await nominated(
        'D4',
        `${lan} | Ngày 02/9/2017 tham gia cứu nạn nhân vụ tai nạn`,
        '2018-01-05T02:00:00.000Z',
      );
      const html = await desk.read(nominee);
      expect(html).toContain('Ngày 02/09/2017 cũng được nêu trong TB-04n, đợt 3');
      expect(html).not.toContain('ý thành tích đã nêu');
      expect(html).toContain('Trong mốc dự kiến');
    });

    it('however short it is told, it is not used twice', async () => {
      await nominated('D3', `${lan} | Cấp cứu ngày 02/9/2017`, '2017-09-10T02:00:00.000Z');
      await accept(wave('D3'));
      await at('2018-01-05T01:00:00.000Z');
      const { desk, nominee } = await nominated('D4', `${lan} | Cấp cứu ngày 02/9/2017`, '2018-01-05T02:00:00.000Z');
      expect(await desk.read(nominee)).toContain('1 ý thành tích đã nêu trong TB-04n, đợt 3');
    });
  });
});

describe('When a nominee does not meet a criterion', () => {
  beforeEach(async () => {
    given = await registerSystem();
  });

  it('it is put on no list, which says so, until somebody acts on it', async () => {
    const key = aKey();
    await given.send([
      'Trần Văn Mẫu | Điều dưỡng | | Giấy khen năm 2019',
      'Lê Thị Thử | Điều dưỡng | | Giấy khen năm 2019',
      'Võ Văn Ba | Điều dưỡng | | Giấy khen năm 2018',
    ]);
    const desk = await atDesk(given.system);
    const nominee = `${pathOf(desk, key)}/nguoi/1`;
    await desk.press(nominee, { act: 'complete', value: 'yes' });
    expect(verdictIn(await desk.read(nominee))).toMatchObject({ judgement: 'Không đủ tiêu chuẩn', failed: ['N1'] });
    expect((await desk.press(pathOf(desk, key), { outcome: 'accept' })).status).toBe(303);
    given.system.setClock('2021-06-16T01:00:00.000Z');
    await given.system.sweep();
    await given.system.deliver();
    const compose = `${desk.base}/lap-danh-sach/HT-02/once`;
    const html = await desk.read(compose);
    expect(html).toContain('Chưa được đưa ra bỏ phiếu');
    const items = [...html.matchAll(/name="item"[^>]*value="([^"]+)"/g)].map((m) => m[1] ?? '');
    const send = (chosen: readonly string[]) => {
      const body = new URLSearchParams(hiddenOf(html, compose));
      for (const id of chosen) body.append('item', id);
      return desk.portal.go(compose, { method: 'POST', body });
    };
    expect((await send(items)).status).toBe(422);
    expect((await send(items.slice(1))).status).toBe(303);
  });
});
