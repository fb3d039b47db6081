import { describe, expect, it } from 'vitest';
import { ballotPage } from '../../../functions/portal/views/ballot-page.ts';
import { decisionPage } from '../../../functions/portal/views/decision-page.ts';
import { listPage } from '../../../functions/portal/views/list-page.ts';
import type { Choice } from '../../../shared/domain/council/session.ts';
import type { ListState } from '../../../shared/domain/list/list.ts';
import { aBallot, aDecision, aListPage, ballots, decisions, lists } from '../../support/screens/list-models.ts';

const model = <M>(models: Readonly<Record<string, M>>, name: string): M => {
  const found = models[name];
  if (!found) throw new Error(`no sample ${name}`);
  return found;
};

describe('When a council member opens the ballot', () => {
  const html = ballotPage(aBallot);

  it('offers every choice for every nominee and chooses nothing beforehand', () => {
    for (const { id } of aBallot.nominees) {
      const values = [...html.matchAll(new RegExp(`name="choice-${id}" type="radio" value="(\\w+)"`, 'g'))];
      expect(values.map((match) => match[1])).toEqual(['yes', 'no', 'abstain', 'recused']);
    }
    expect(html).not.toMatch(/type="radio"[^>]*checked/);
  });

  it('says whether a ballot may be corrected', () => {
    expect(html).toContain('Có thể gửi lại đến khi kết thúc bỏ phiếu');
    expect(ballotPage(model(ballots, 'ballot-secret'))).toContain('Phiếu kín đã gửi không sửa được.');
  });

  it('says what each nominee needs, and that a ratio was not read in the law in force', () => {
    const secret = ballotPage(model(ballots, 'ballot-secret'));
    expect(secret).toContain('từ 80% tổng số 9 thành viên Hội đồng trở lên đồng ý (ít nhất 8 phiếu)');
    expect(secret).toContain('tỷ lệ chưa đối chiếu được với văn bản hiện hành');
    expect(html).not.toContain('chưa đối chiếu');
  });

  it('names whom the member has no part in, and why', () => {
    const secret = ballotPage(model(ballots, 'ballot-secret'));
    expect(secret).toContain('Trần Văn Minh Họa: thuộc đơn vị của trường hợp được đề nghị');
    expect(secret).not.toContain('choice-n1');
  });

  it('leads from a missing choice to its nominee and keeps the others', () => {
    const incomplete = ballotPage(model(ballots, 'ballot-incomplete'));
    expect(incomplete).toContain('<a href="#nominee-2">Chọn ý kiến cho Nguyễn Thị Giả Định</a>');
    expect(incomplete).toMatch(/name="choice-n1" type="radio" value="yes" checked/);
  });
});

describe('When a ballot was cast', () => {
  const html = ballotPage(model(ballots, 'ballot-cast'));

  it('shows when and what, and no form', () => {
    expect(html).toContain('10:00:00,120, thứ Năm, 17/06/2021');
    expect(html).toContain('Không đồng ý');
    expect(html).not.toContain('<form');
  });

  const said: Record<Choice, string> = {
    yes: 'Đồng ý',
    no: 'Không đồng ý',
    abstain: 'Ý kiến khác',
    recused: 'Không tham gia bỏ phiếu',
  };

  it('of a secret one tells neither time nor choice', () => {
    const secret = ballotPage(model(ballots, 'ballot-secret-cast'));
    expect(secret).toContain('Phiếu kín đã vào hòm phiếu');
    expect(secret).not.toMatch(/<form|Không đồng ý|Thời điểm máy chủ nhận/);
  });

  it.each(Object.entries(said) as [Choice, string][])('%s reads %s', (choice, words) => {
    const cast = { at: '2021-06-17T03:00:00.120Z', choices: { n1: choice }, earlier: 0, paper: false };
    expect(ballotPage({ ...aBallot, cast })).toContain(`<dd class="govuk-summary-list__value">${words}</dd>`);
  });
});

describe('When the leader decides', () => {
  it('shows the vote of every nominee and both ways to decide', () => {
    const html = decisionPage(aDecision);
    expect(html).toContain('7 đồng ý, 1 không đồng ý, 1 ý kiến khác');
    expect(html).toContain('8 đồng ý, 0 không đồng ý, 0 ý kiến khác, 1 không tham gia');
    expect(html).toContain('2 đạt, 1 không đạt');
    expect(html).toContain('value="approve"');
    expect(html).toContain('value="send_back"');
  });

  it('asks for the reason when a list is sent back without one', () => {
    expect(decisionPage(model(decisions, 'decision-mistake'))).toContain('<a href="#reason">');
  });

  it('asks to choose when nothing was chosen', () => {
    const form = aDecision.form && { ...aDecision.form, mistakes: ['OUTCOME_MISSING' as const] };
    expect(decisionPage({ ...aDecision, form })).toContain('<a href="#outcome">Chọn phê duyệt hoặc trả lại</a>');
  });

  it('shows afterwards what was decided and when, and no form', () => {
    const html = decisionPage(model(decisions, 'decision-done'));
    expect(html).toContain('Đã phê duyệt');
    expect(html).not.toContain('<form');
  });
});

const states: Record<ListState, RegExp> = {
  PUBLISHED: /Đang lựa chọn công khai/,
  VOTING: /Hội đồng đang bỏ phiếu/,
  DECIDING: /Chờ lãnh đạo quyết định/,
  READY: /Đã phê duyệt, chờ gửi/,
  FORWARDED: /Đã gửi cấp trên/,
  SENT_BACK: /Trả lại để lập lại/,
};

describe.each(Object.entries(states) as [ListState, RegExp][])('When a list is %s', (state, said) => {
  it('says so in words', () => {
    expect(listPage({ ...aListPage, state })).toMatch(said);
    expect(decisionPage({ ...aDecision, state })).toMatch(said);
  });
});

describe('When a list is ready', () => {
  it('asks for document number, date and receiver', () => {
    const html = listPage(aListPage);
    for (const name of ['documentNo', 'date-day', 'date-month', 'date-year', 'receiver']) {
      expect(html).toContain(`name="${name}"`);
    }
  });

  it('leads from every mistake to its field', () => {
    const html = listPage(model(lists, 'list-mistakes'));
    for (const field of ['documentNo', 'receiver', 'date-day']) {
      expect(html).toContain(`<a href="#${field}">`);
      expect(html).toContain(`id="${field}"`);
    }
  });

  it('offers the list as Word and as Excel', () => {
    expect(listPage(aListPage)).toMatch(/list\.docx[\s\S]*list\.xlsx/);
  });
});

describe('When a list was forwarded', () => {
  it('shows under which document and to whom, and nothing to press', () => {
    const html = listPage(model(lists, 'list-forwarded'));
    expect(html).toContain('1802/SYT-TCCB');
    expect(html).toContain('Ban Thi đua – Khen thưởng tỉnh');
    expect(html).not.toMatch(/<form|<button type="submit"/);
  });
});

describe('When a vote is still open', () => {
  it('says how many have voted and why it cannot end yet', () => {
    const html = listPage(model(lists, 'list-voting'));
    expect(html).toContain('4 trên 9 thành viên đã bỏ phiếu');
    expect(html).toContain('Chưa đủ số thành viên tham gia để kết thúc bỏ phiếu');
  });
});
