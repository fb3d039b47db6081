import { describe, expect, it } from 'vitest';
import {
  inferKind,
  kindOfSection,
  looksLikePerson,
  namesSeveral,
} from '../../../../shared/domain/reading/mapping/kind.ts';

describe('When a nominee stands under no section', () => {
  it.each([
    ['Khoa Nội tổng hợp', '', 'collective'],
    ['Chi bộ Khoa Nhi', '', 'collective'],
    ['TTYT huyện Vũ Quang', '', 'collective'],
    ['Trương Thị Hoa', '', 'individual'],
    ['Bàn Văn Khoa', '', 'individual'],
    ['ĐẶNG THỊ NGA', 'Điều dưỡng', 'individual'],
    ['BS. Nguyễn An', '', 'individual'],
    ['12 trường hợp', '', 'unknown'],
  ] as const)('%s (%s) is %s', (name, position, kind) => {
    expect(inferKind(name, position)).toBe(kind);
  });
});

describe('When a heading tells the kind', () => {
  it.each([
    ['I. TẬP THỂ', 'collective'],
    ['II - Cá nhân', 'individual'],
    ['Danh sách cá nhân', 'individual'],
    ['Tập thể, cá nhân', undefined],
    ['Khối bệnh viện', undefined],
  ] as const)('%s says %s', (heading, kind) => {
    expect(kindOfSection(heading)).toBe(kind);
  });
});

describe('When a line may be the name of a person', () => {
  it.each(['Mạc Thị Bàng Trữ', 'Y Sửu', 'Lê An (sinh năm 1980)'])('%s may', (name) => {
    expect(looksLikePerson(name)).toBe(true);
  });
  it.each(['An', 'Nguyễn văn An', 'Số 12', 'Lưu: VT', ''])('%j may not', (name) => {
    expect(looksLikePerson(name)).toBe(false);
  });
});

describe('When a name has several lines', () => {
  it.each([
    ['Trần Văn A\nLê Thị B', true],
    ['1. TRẦN VĂN A\n2. LÊ THỊ B\n3. Bùi C', true],
    ['Nguyễn Thị\nKim Loan', false],
    ['Trần Văn A\n(sinh năm 1980)', false],
    ['Trần Văn A\nTrưởng khoa Nội', false],
    ['Lê Thị B', false],
  ])('%j names several people: %s', (name, several) => {
    expect(namesSeveral(name)).toBe(several);
  });
});
