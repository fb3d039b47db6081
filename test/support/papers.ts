import { inflateRawSync } from 'node:zlib';
import type { FormTemplateData } from '../../shared/domain/papers/form-template.ts';
import type { NominationEntry, NominationListData } from '../../shared/domain/papers/nomination-list.ts';

export function anEntry(over: Partial<NominationEntry>): NominationEntry {
  return {
    kind: 'individual',
    name: 'Dương Thị Mỹ Huyền',
    position: 'Kế toán trưởng',
    unit: 'TTYT thị xã Hồng Lĩnh',
    achievements: 'Bằng khen của Chủ tịch UBND tỉnh năm 2019',
    ...over,
  };
}

export function aList(over: Partial<NominationListData>): NominationListData {
  return {
    agency: { parent: 'UBND tỉnh Hà Tĩnh', name: 'Sở Y tế' },
    place: 'Hà Tĩnh',
    date: '2021-06-18',
    documentNo: '1850/DS-SYT',
    title: ['Danh sách', 'Đăng ký gương điển hình tiên tiến', 'Ngành Y tế giai đoạn 2021 - 2025'],
    entries: [anEntry({})],
    signer: { authority: 'Q. Giám đốc', name: 'Nguyễn Tuấn' },
    recipients: ['UBND tỉnh (để báo cáo)', 'Lưu: VT, TCCB'],
    ...over,
  };
}

export function aTemplate(over: Partial<FormTemplateData>): FormTemplateData {
  const column = (id: string, label: string) => ({ id, label, aliases: [], required: 'always' as const });
  return {
    form: {
      id: 'F-DK',
      version: '1',
      title: 'Danh sách đăng ký',
      kind: 'table',
      columns: [
        column('tt', 'TT'),
        column('name', 'Tập thể, cá nhân đăng ký'),
        column('position', 'Chức vụ'),
        column('unit', 'Đơn vị'),
        column('achievements', 'Thành tích đạt được trong phong trào thi đua'),
      ],
      sections: [],
    },
    unit: { name: 'Trung tâm Y tế huyện Hương Sơn', parent: 'Sở Y tế Hà Tĩnh' },
    place: 'Hương Sơn',
    year: 2021,
    documentSymbol: 'DS-TTYT',
    title: ['Danh sách', 'Đăng ký gương điển hình tiên tiến'],
    period: 'Kỳ tháng 9 năm 2021',
    ...over,
  };
}

/** All entries of a well-formed zip by its central directory, inflated; for looking at files this product wrote. */
export function unzip(bytes: Uint8Array): Map<string, Buffer> {
  const zip = Buffer.from(bytes);
  const end = zip.lastIndexOf(Buffer.from('PK\u0005\u0006', 'latin1'));
  const entries = new Map<string, Buffer>();
  let at = zip.readUInt32LE(end + 16);
  for (let left = zip.readUInt16LE(end + 10); left > 0; left -= 1) {
    const [method, size] = [zip.readUInt16LE(at + 10), zip.readUInt32LE(at + 20)];
    const [name, extra, comment] = [28, 30, 32].map((field) => zip.readUInt16LE(at + field));
    const local = zip.readUInt32LE(at + 42);
    const from = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
    const data = zip.subarray(from, from + size);
    entries.set(zip.toString('utf8', at + 46, at + 46 + (name ?? 0)), method === 0 ? data : inflateRawSync(data));
    at += 46 + (name ?? 0) + (extra ?? 0) + (comment ?? 0);
  }
  return entries;
}
