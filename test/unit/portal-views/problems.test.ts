import { describe, expect, it } from 'vitest';
import { type ErrorStatus, errorPage } from '../../../functions/portal/views/error-page.ts';
import { freshLinkAnsweredPage, linkProblemPage } from '../../../functions/portal/views/link-problem.ts';
import { type UploadStage, uploadStatus, uploadWaitPage } from '../../../functions/portal/views/upload-wait.ts';
import { aFrame } from '../../support/screens/frame.ts';

const statuses: Record<ErrorStatus, string> = {
  400: 'Chưa hiểu được yêu cầu này',
  403: 'Không có quyền làm việc này',
  404: 'Không tìm thấy trang',
  405: 'Không làm được theo cách này',
  413: 'Tệp hoặc nội dung quá lớn',
  429: 'Thao tác quá nhanh',
  500: 'Hệ thống gặp sự cố',
  503: 'Hệ thống đang bận',
};

describe.each(Object.entries(statuses))('When a request ends with status %s', (status, title) => {
  const code = Number(status) as ErrorStatus;

  it('says what happened and shows the code to quote', () => {
    const html = errorPage({ frame: aFrame(), status: code, requestId: 'req-<7>', details: ['Thiếu <version>'] });
    expect(html).toContain(`<h1 class="govuk-heading-l">${title}</h1>`);
    expect(html).toContain('req-&lt;7&gt;');
    expect(html).toContain('Thiếu &lt;version&gt;');
  });
});

describe('When a link does not work', () => {
  const model = { frame: aFrame(), fresh: { action: '/links', hidden: { token: 'tok' } }, mistaken: null };

  it('offers a fresh link to the registered address only', () => {
    const html = linkProblemPage(model);
    expect(html).toContain('<input type="hidden" name="token" value="tok">');
    expect(html).toContain('chỉ được gửi đến địa chỉ đã đăng ký');
  });

  it('leads from the mistake to the field', () => {
    const html = linkProblemPage({ ...model, mistaken: 'abc' });
    expect(html).toContain('<a href="#email">');
    expect(html).toMatch(/<title>Lỗi: /);
  });

  it('answers the request without saying whether the address is known', () => {
    expect(freshLinkAnsweredPage(aFrame())).toContain('Nếu địa chỉ vừa ghi đã được đăng ký');
  });
});

describe('When an upload waits for its reading', () => {
  const over: Record<UploadStage, boolean> = { waiting: false, reading: false, done: true, refused: true };
  const stages = Object.entries(over) as [UploadStage, boolean][];

  it.each(stages)('%s: tells the script whether to go on (%s)', (stage, isOver) => {
    expect(uploadStatus(stage, '/l/x', 'vi').href).toBe(isOver ? '/l/x' : null);
  });

  it.each(stages)('%s: loads itself again without a script until it is over (%s)', (stage, isOver) => {
    const html = uploadWaitPage({
      ...{ frame: aFrame(), unitName: 'BV', stage, statusHref: '/s', resultHref: '/l/x' },
    });
    expect(html.includes('<noscript><meta http-equiv="refresh" content="3"></noscript>')).toBe(!isOver);
    expect(html.includes('data-poll="/s"')).toBe(!isOver);
    expect(html).toContain('href="/l/x"');
  });
});
