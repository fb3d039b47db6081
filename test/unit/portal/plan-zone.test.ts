import { beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { arrivals } from '../../support/arrivals.ts';
import { hiddenOf, memoryPortal } from '../../support/memory-portal.ts';
import { haTinh, memorySystem } from '../../support/memory-system.ts';

const office = 'tccb@syt.hatinh.example';
const clerk = 'vanthu@ttyt-can-loc.hatinh.example';

let system: ReturnType<typeof memorySystem>;

/** The plan of Hà Tĩnh as it stands, by the clock of Tokyo: two hours before Viet Nam. */
function inTokyo() {
  const load = z.looseObject({ plans: z.array(z.looseObject({ text: z.string() })) }).parse(haTinh());
  const plans = load.plans.map((plan) => ({ ...plan, text: plan.text.replace('Asia/Ho_Chi_Minh', 'Asia/Tokyo') }));
  return { ...load, plans };
}

async function opened(to: string, word: string) {
  const mail = system.mails.findLast((m) => m.to.email === to && m.subject.includes(word));
  if (!mail) throw new Error(`no mail for ${to} about ${word}`);
  const portal = memoryPortal(system);
  const { home, page } = await portal.openLink(mail.text);
  return { ...portal, mail, home, html: await page.text() };
}

describe('When a plan is of another zone than Viet Nam', () => {
  beforeEach(async () => {
    system = memorySystem('2021-06-01T01:00:00.000Z');
    await system.load(inTokyo());
    await system.sweep();
    await system.deliver();
    const store = arrivals(system);
    await store.read(store.put('Lê Thị Mẫu\nTrần Văn Mẫu', { at: '2021-06-02T02:00:00.000Z' }));
    await system.deliver();
  });

  it('mails tell its deadline and the arrival by its clock', async () => {
    const opening = system.mails.find((m) => m.to.email === clerk && m.subject.includes('HT-01'));
    expect(opening?.subject).toContain('Hạn 14/06/2021');
    expect(opening?.text).toContain('chậm nhất 23:59, thứ Hai, 14/06/2021 (trước ngày 15/06/2021)');
    expect((await opened(clerk, 'Giấy nhận')).mail.text).toContain('11:00:00,000, thứ Tư, 02/06/2021 (giờ Asia/Tokyo)');
    expect((await opened(office, 'Chờ thẩm định')).mail.text).toContain('11:00, thứ Tư, 02/06/2021');
  });

  it('pages tell everything by its clock and name the zone', async () => {
    const unit = await opened(clerk, 'Giấy nhận');
    expect(unit.html).toContain('23:59, thứ Hai, 14/06/2021');
    expect(unit.html).toMatch(/trước ngày 15\/06\/2021/i);
    expect(unit.html).toContain('11:00:00,000, thứ Tư, 02/06/2021 (giờ Asia/Tokyo)');
    expect(unit.html).toContain('Mọi thời điểm trên trang là giờ Asia/Tokyo');
    const desk = await opened(office, 'Chờ thẩm định');
    expect(desk.html).toContain('11:00:00,000, thứ Tư, 02/06/2021 (giờ Asia/Tokyo)');
    expect(desk.html).not.toContain('giờ Việt Nam');
  });

  it('a page that belongs to no plan tells Viet Nam time', async () => {
    const { go } = memoryPortal(system);
    expect(await (await go('/')).text()).toContain('Mọi thời điểm trên trang là giờ Việt Nam');
  });

  it('what comes out of its calls tells arrivals by its clock', async () => {
    const desk = await opened(office, 'Chờ thẩm định');
    await desk.post(desk.home, { ...hiddenOf(desk.html, '/ho-so/[^"]+'), outcome: 'accept' });
    await system.deliver();
    const base = desk.home.split('/').slice(0, 3).join('/');
    const page = await (await desk.go(`${base}/ket-qua/HT-01`)).text();
    expect(page).toContain('11:00, thứ Tư, 02/06/2021');
  });
});
