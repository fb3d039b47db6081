import { renderListDocx, renderListXlsx } from '../../../shared/adapters/documents/write/render-list.ts';
import { type NominationEntry, nominationList } from '../../../shared/domain/papers/nomination-list.ts';

/** People of the story; all invented. */
export const nominees = {
  collective: (unit: string): NominationEntry => ({
    kind: 'collective',
    name: unit,
    position: '',
    unit: 'Sở Y tế Hà Tĩnh',
    achievements: 'Tập thể lao động xuất sắc năm 2019, 2020\nBằng khen của Chủ tịch UBND tỉnh năm 2020',
  }),
  doctor: (unit: string, name: string): NominationEntry => ({
    kind: 'individual',
    name,
    position: 'Bác sĩ, Trưởng khoa',
    unit,
    achievements: 'Chiến sĩ thi đua cơ sở năm 2018, 2019, 2020\n02 sáng kiến cấp cơ sở được công nhận',
  }),
  nurse: (unit: string, name: string): NominationEntry => ({
    kind: 'individual',
    name,
    position: 'Điều dưỡng trưởng',
    unit,
    achievements: 'Bằng khen của Bộ Y tế năm 2019; Chiến sĩ thi đua cơ sở năm 2019, 2020',
  }),
};

/** A list as a unit would send it, in the columns of the plan's form. */
export async function unitFile(
  format: 'docx' | 'xlsx',
  given: { unit: string; entries: readonly NominationEntry[]; on: string },
): Promise<{ name: string; bytes: Uint8Array }> {
  const paper = nominationList({
    agency: { parent: 'Sở Y tế Hà Tĩnh', name: given.unit },
    place: 'Hà Tĩnh',
    date: given.on,
    documentSymbol: 'DS-TTYT',
    title: ['DANH SÁCH', 'Đăng ký xây dựng, bồi dưỡng và nhân rộng gương điển hình tiên tiến'],
    entries: given.entries,
    signer: { authority: 'THỦ TRƯỞNG ĐƠN VỊ', name: 'Phạm Văn Thủ Trưởng' },
    recipients: ['Sở Y tế (qua Phòng TCCB)', 'Lưu: VT'],
  });
  const bytes = format === 'docx' ? await renderListDocx(paper) : await renderListXlsx(paper);
  return { name: `Danh sách ${given.unit}.${format}`, bytes };
}
