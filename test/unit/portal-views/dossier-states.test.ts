import { describe, expect, it } from 'vitest';
import { type DossierState, dossierStates } from '../../../functions/portal/views/dossier-states.ts';
import { unitPage } from '../../../functions/portal/views/unit-page.ts';
import { aFrame } from '../../support/screens/frame.ts';
import { aUnitPage } from '../../support/screens/unit-models.ts';

const labels: Record<DossierState, string> = {
  DRAFT: 'Chưa nộp',
  SUBMITTED: 'Đang đọc tệp',
  INVALID: 'Có lỗi phải sửa',
  UNDER_REVIEW: 'Đã nộp, chờ thẩm định',
  RETURNED: 'Trả lại để bổ sung',
  ACCEPTED: 'Đã được chấp nhận',
  LOCKED: 'Đã khóa',
  CLOSED: 'Đã kết thúc',
  WITHDRAWN: 'Đã rút',
  MISSED: 'Quá hạn, chưa nộp',
  OVERDUE_SOFT: 'Quá mốc dự kiến',
};
const states = Object.entries(labels) as [DossierState, string][];

describe.each(states)('When a dossier is %s', (state, label) => {
  it('says so in a word, a sentence and a next step', () => {
    const html = unitPage(aUnitPage({ state }));
    const { happened, next } = dossierStates[state].words.vi;
    expect(html).toContain(`<span>${label}</span>`);
    expect(html).toContain(happened);
    expect(html).toContain(next);
  });

  it('says the same in English on the English page', () => {
    const { label: english, happened } = dossierStates[state].words.en;
    const html = unitPage(aUnitPage({ state, frame: aFrame('en') })).replaceAll('&#39;', "'");
    expect(html).toContain(english);
    expect(html).toContain(happened);
  });
});

describe('When two states are compared without colour', () => {
  it('tells all of them apart by their words', () => {
    expect(new Set(Object.values(labels)).size).toBe(states.length);
  });
});
