import { describe, expect, it } from 'vitest';
import { conflictPage } from '../../../functions/portal/views/conflict-page.ts';
import { reviewPage } from '../../../functions/portal/views/review-page.ts';
import {
  type ReviewClosed,
  type ReviewMistake,
  reviewClosed,
  reviewMistakes,
} from '../../../functions/portal/views/review-page-words.ts';
import { aConflict, aReviewPage, reviewPages } from '../../support/screens/review-models.ts';

const open = aReviewPage().decision;

describe('When the standing office reviews a dossier', () => {
  const html = reviewPage(aReviewPage());

  it('has facts, rows, file, findings and history on one page', () => {
    for (const part of [
      'HT01-7KQ-PMX',
      'Nguyễn Thị Giả Định',
      '/r/x/file',
      'Bảng 2, dòng 5, cột TT',
      'Nhận hồ sơ hợp lệ',
    ]) {
      expect(html).toContain(part);
    }
  });

  it('binds the decision to the version that was seen', () => {
    expect(html).toContain('<input type="hidden" name="version" value="2">');
    expect(html).toContain('Quyết định này áp dụng cho bản 2');
  });

  it('chooses nothing on behalf of the reviewer', () => {
    expect(html.match(/type="radio"[^>]*checked/g)).toBeNull();
  });
});

describe('When the decision form has mistakes', () => {
  const codes = Object.keys(reviewMistakes) as ReviewMistake[];

  it.each(codes)('%s: leads from the summary to the field and says what is wrong', (code) => {
    if ('closed' in open) throw new Error('the sample is open');
    const html = reviewPage(aReviewPage({ decision: { ...open, mistakes: [code] } }));
    const { field, vi } = reviewMistakes[code];
    expect(html).toContain(`<a href="#${field}">${vi}</a>`);
    expect(html).toContain(`id="${field}"`);
    expect(html.split(vi)).toHaveLength(3);
  });

  it('keeps what was typed', () => {
    const html = reviewPage(reviewPages['review-mistakes'] ?? aReviewPage());
    expect(html).toMatch(/value="return" checked/);
    expect(html).toMatch(/value="row-2" checked/);
    expect(html).toMatch(/name="due-day"[^>]*value="31"/);
  });
});

describe('When nothing can be decided', () => {
  const reasons = Object.keys(reviewClosed) as ReviewClosed[];

  it.each(reasons)('%s: says why and has no form', (closed) => {
    const html = reviewPage(aReviewPage({ decision: { closed } }));
    expect(html).toContain(reviewClosed[closed].vi);
    expect(html).not.toContain('<form');
  });
});

describe('When the dossier changed meanwhile', () => {
  it('says that nothing was recorded and leads to what is there now', () => {
    const html = conflictPage(aConflict);
    expect(html).toContain('chưa được ghi nhận');
    expect(html).toContain(`href="${aConflict.href}"`);
    expect(html).toContain('Đã nộp, chờ thẩm định');
  });
});
