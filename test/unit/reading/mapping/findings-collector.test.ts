import { describe, expect, it } from 'vitest';
import { collectFindings } from '../../../../shared/domain/reading/mapping/findings-collector.ts';

describe('When mistakes are collected while a file is read', () => {
  it('they come in the order of their places, those of the whole file first', () => {
    const findings = collectFindings();
    findings.add('name_missing', { at: { row: 2 } });
    findings.add('unit_missing', { at: { row: 3 } });
    findings.add('tracked_changes_present');
    expect(findings.list().map(({ code }) => code)).toEqual([
      'tracked_changes_present',
      'name_missing',
      'unit_missing',
    ]);
  });

  it('the same mistake six times is one finding with all its places', () => {
    const findings = collectFindings();
    for (let row = 1; row <= 6; row++) findings.add('unit_missing', { at: { row }, column: 'Đơn vị' });
    expect(findings.list()).toMatchObject([{ code: 'unit_missing', count: 6, places: { length: 6 } }]);
    expect(findings.count('unit_missing')).toBe(6);
  });

  it('what refuses the file outweighs what needs a person', () => {
    const findings = collectFindings();
    expect(findings.effect()).toBe('none');
    findings.add('unread_text');
    expect(findings.effect()).toBe('review');
    findings.add('no_rows');
    expect(findings.effect()).toBe('refuse');
  });
});
