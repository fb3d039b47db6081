import { describe, expect, test } from 'vitest';
import { bannerOf, isHeldOnTime, programmeOf } from '../../../shared/domain/congress/gathering.ts';
import { LocalDate } from '../../../shared/domain/deadlines/instants.ts';
import { haTinh, onlyPeriod, tienGiang } from '../../support/plan/five-plans.ts';

const plan = tienGiang();
const d = (date: string) => LocalDate.parse(date);

describe('When a gathering is prepared', () => {
  test('A06 a unit conference has 10 items without the salute to the flag, the congress 11 with it', () => {
    const conference = programmeOf(plan, 'HOI_NGHI');
    const congress = programmeOf(plan, 'DAI_HOI');
    expect(conference).toHaveLength(10);
    expect(conference).not.toContain('Chào cờ');
    expect(congress).toHaveLength(11);
    expect(congress[1]).toBe('Chào cờ');
    expect(congress[0]).toBe('Văn nghệ chào mừng Đại hội');
    expect(congress.filter((item) => item !== 'Chào cờ').slice(1)).toEqual(conference.slice(1));
  });

  test('the banner says what, which and where in the official form of dates', () => {
    const words = { ordinal: 'VII', place: 'Mỹ Tho', on: d('2025-05-09') };
    expect(bannerOf(plan, 'DAI_HOI', words)).toEqual([
      'ĐẠI HỘI THI ĐUA YÊU NƯỚC',
      'LẦN THỨ VII (2025 - 2030)',
      'Mỹ Tho, ngày 09 tháng 5 năm 2025',
    ]);
    expect(bannerOf(plan, 'HOI_NGHI', words)[0]).toBe('HỘI NGHỊ TUYÊN DƯƠNG ĐIỂN HÌNH TIÊN TIẾN');
  });

  test('what is not known yet stays open on it', () => {
    expect(bannerOf(plan, 'HOI_NGHI', {}).slice(1)).toEqual(['LẦN THỨ …… (2025 - 2030)', '……, ngày … tháng … năm …']);
  });

  test('a plan without gatherings has neither programme nor banner', () => {
    expect([programmeOf(haTinh(), 'DAI_HOI'), bannerOf(haTinh(), 'DAI_HOI', {})]).toEqual([[], []]);
  });
});

test('A04 a conference held on 31 March 2025 is in time, on 1 April it is late', () => {
  const { boundary } = onlyPeriod(plan, 'TG-03');
  expect(isHeldOnTime(d('2025-03-31'), boundary, plan.meta.timezone)).toBe(true);
  expect(isHeldOnTime(d('2025-04-01'), boundary, plan.meta.timezone)).toBe(false);
});
