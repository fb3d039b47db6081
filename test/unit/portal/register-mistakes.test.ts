import { beforeEach, describe, expect, it } from 'vitest';
import { atDesk, type Desk, personOf } from '../../support/desk.ts';
import { hiddenOf } from '../../support/memory-portal.ts';
import { mistakesOn, typedIn } from '../../support/mistakes.ts';
import { registerSystem } from '../../support/register.ts';

let desk: Desk;
let nominee: string;
let person: string;

const claims =
  'Trần Văn Mẫu | Điều dưỡng | | Giấy khen của Sở Y tế; Bằng khen của UBND tỉnh năm 2017; Chiến sĩ thi đua cơ sở năm 2018, 2019';

beforeEach(async () => {
  const { send, system } = await registerSystem();
  await send([claims]);
  desk = await atDesk(system);
  nominee = `${desk.base}/ho-so/ttyt-can-loc/HT-01/once/nguoi/1`;
  person = await personOf(desk, nominee);
});

async function refused(page: string, act: Record<string, string>): Promise<string> {
  const answer = await desk.press(page, act);
  expect(answer.status).toBe(422);
  return answer.text();
}

const cardOf = async (words: string) => {
  const cards = (await desk.read(nominee)).split('<li class="tc-record"').slice(1);
  return /id="(rec_\w+)"/.exec(cards.find((card) => card.includes(words)) ?? '')?.[1] ?? '';
};

describe('When a record is added with a mistake', () => {
  const typed = { what: 'award:BKT', issuer: 'TINH', year: '20l9', decisionNo: '132/QĐ', decisionDate: '32/01/2020' };

  it('the form comes back with everything typed and each message beside its control', async () => {
    const html = await refused(person, {
      act: 'add',
      record: '',
      ...typed,
      title: 'Sổ tay',
      reason: 'Bản sao có chứng thực',
    });
    expect(mistakesOn(html)).toEqual([
      { field: 'year', beside: 'Năm gồm bốn chữ số, từ 1945.' },
      { field: 'decisionDate', beside: 'Ngày chưa đúng; ghi như 20/12/2019.' },
    ]);
    for (const [id, value] of Object.entries(typed)) expect(typedIn(html, id)).toBe(value);
    expect(typedIn(html, 'reason')).toBe('Bản sao có chứng thực');
    expect(html).toMatch(/<details class="tc-more" open>(?:(?!<\/details>)[\s\S])*value="Sổ tay"/);
  });

  it('a rating without its year and an award without any date are asked for the year', async () => {
    const rating = await refused(person, { act: 'add', record: '', what: 'rating:HTXS' });
    expect(mistakesOn(rating)).toEqual([{ field: 'year', beside: 'Ghi năm được xếp loại.' }]);
    expect(typedIn(rating, 'what')).toBe('rating:HTXS');
    expect(mistakesOn(await refused(person, { act: 'add', record: '', what: 'award:LDTT' }))[0]).toMatchObject({
      field: 'year',
    });
  });
});

describe('When a form came back with a mistake and the person went on', () => {
  it('the back button finds it again: the browser may keep it, and asks for everything else anew', async () => {
    const answer = await desk.press(person, { act: 'add', record: '', what: 'rating:HTXS' });
    expect(answer.headers.get('cache-control')).toBe('private, no-cache');
    expect((await desk.portal.go(person)).headers.get('cache-control')).toBe('private, no-store');
  });
});

describe('When a claimed record is judged with a mistake', () => {
  it('year, number and date of its own form come back, and no other form has them', async () => {
    const record = await cardOf('<strong>Giấy khen');
    const typed = { year: '19', decisionNo: '45/QĐ-SYT', decisionDate: 'tháng 3' };
    for (const page of [nominee, person]) {
      const html = await refused(page, { act: 'verify', record, ...typed });
      expect(mistakesOn(html).map(({ field }) => field)).toEqual([`year-${record}`, `date-${record}`]);
      expect(mistakesOn(html).every(({ beside }) => beside !== null)).toBe(true);
      expect(typedIn(html, `no-${record}`)).toBe('45/QĐ-SYT');
      expect(html.match(/value="45\/QĐ-SYT"/g)).toHaveLength(1);
    }
  });

  it('a reason that is missing is asked for in the opened part of that record', async () => {
    const record = await cardOf('<strong>Bằng khen');
    const html = await refused(nominee, { act: 'reject', record, reason: ' ', year: '2016' });
    expect(mistakesOn(html)).toEqual([
      { field: `reason-${record}`, beside: 'Ghi lý do để người nhận biết phải làm gì.' },
    ]);
    expect(typedIn(html, `year-${record}`)).toBe('2016');
    expect(html.match(/<details class="tc-more" open>/g)).toHaveLength(1);
  });

  it('what was typed is kept when somebody else was quicker', async () => {
    const record = await cardOf('<strong>Bằng khen');
    const shown = hiddenOf(await desk.read(person), person);
    await desk.press(nominee, { act: 'verify', record: await cardOf('<strong>Chiến sĩ') });
    const act = { act: 'reject', record, reason: 'Không thấy quyết định' };
    const answer = await desk.portal.post(person, { ...shown, ...act });
    expect(answer.status).toBe(409);
    expect(typedIn(await answer.text(), `reason-${record}`)).toBe('Không thấy quyết định');
  });
});

describe('When a question of the plan is answered without the reason it needs', () => {
  it('the message stands beside the reason of that question', async () => {
    await desk.press(nominee, { act: 'group', value: 'individual:NV' });
    const of = /name="of" value="((?:judge|attest):[^"]+)"/.exec(await desk.read(nominee))?.[1] ?? '';
    const html = await refused(nominee, { act: 'answer', of, holds: 'no', reason: '' });
    const [mistake] = mistakesOn(html);
    expect(mistake?.field).toMatch(/^reason-(judge|attest)-/);
    expect(mistake?.beside).toContain('Ghi lý do');
  });
});

describe('When a button is pressed twice', () => {
  const twice = async (page: string, act: Record<string, string>) => {
    const shown = { ...hiddenOf(await desk.read(page), page), ...act };
    return [await desk.portal.post(page, shown), await desk.portal.post(page, shown)].map(({ status }) => status);
  };

  it('an added record is written once, and the page shows it without asking to do it again', async () => {
    const act = { act: 'add', record: '', what: 'award:BKT', issuer: 'TINH', year: '2016', decisionNo: '77/QĐ-UBND' };
    expect(await twice(person, act)).toEqual([303, 303]);
    expect((await desk.read(person)).match(/Ghi theo giấy tờ/g)).toHaveLength(1);
  });

  it('a record is verified, or refused with its reason, once', async () => {
    const [first, second] = [await cardOf('<strong>Bằng khen'), await cardOf('<strong>Chiến sĩ')];
    expect(await twice(nominee, { act: 'verify', record: first })).toEqual([303, 303]);
    expect(await twice(person, { act: 'reject', record: second, reason: 'Không có' })).toEqual([303, 303]);
    const other = { act: 'reject', record: second, reason: 'Khác' };
    expect(
      (await desk.portal.post(person, { ...hiddenOf(await desk.read(person), person), ...other, revision: '0' }))
        .status,
    ).toBe(400);
  });
});
