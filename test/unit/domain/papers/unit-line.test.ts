import { describe, expect, it } from 'vitest';
import { unitWithSender } from '../../../../shared/domain/papers/unit-line.ts';

describe('When a paper names where a nominee works', () => {
  it.each([
    ['a ward stands with its hospital', 'Lê Thị Mẫu', 'Khoa Nội', 'Bệnh viện Nhi', 'Khoa Nội, Bệnh viện Nhi'],
    ['nothing is said twice', 'Lê Thị Mẫu', 'Khoa Nội, bệnh viện Nhi', 'Bệnh viện Nhi', 'Khoa Nội, bệnh viện Nhi'],
    [
      'a longer name of the hospital stays',
      'Lê Thị Mẫu',
      'Bệnh viện Nhi Thái Bình',
      'Bệnh viện Nhi',
      'Bệnh viện Nhi Thái Bình',
    ],
    ['an empty cell gets the hospital', 'Lê Thị Mẫu', '', 'Bệnh viện Nhi', 'Bệnh viện Nhi'],
    ['the hospital itself belongs where it wrote', 'Bệnh viện Nhi', 'Sở Y tế', 'Bệnh viện Nhi', 'Sở Y tế'],
    ['an unknown sender adds nothing', 'Lê Thị Mẫu', 'Khoa Nội', '', 'Khoa Nội'],
  ])('%s', (_, name, unit, sender, expected) => {
    expect(unitWithSender({ name, unit }, sender)).toBe(expected);
  });
});
