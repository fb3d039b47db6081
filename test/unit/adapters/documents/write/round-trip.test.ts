import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { documentReader } from '../../../../../shared/adapters/documents/document-reader.ts';
import { markedCopy } from '../../../../../shared/adapters/documents/write/marked-copy.ts';
import { renderListDocx, renderListXlsx } from '../../../../../shared/adapters/documents/write/render-list.ts';
import {
  renderTemplateDocx,
  renderTemplateXlsx,
} from '../../../../../shared/adapters/documents/write/render-template.ts';
import { openPackage } from '../../../../../shared/adapters/documents/write/zip-package.ts';
import { formTemplate } from '../../../../../shared/domain/papers/form-template.ts';
import { nominationList } from '../../../../../shared/domain/papers/nomination-list.ts';
import { formDk } from '../../../../support/forms.ts';
import { aList, anEntry, aTemplate } from '../../../../support/papers.ts';

const reader = documentReader();
const read = (bytes: Uint8Array) => reader.read({ name: 'danh-sach', bytes }, formDk);
const formats = ['docx', 'xlsx'] as const;

const entries = [
  anEntry({ kind: 'collective', name: 'Khoa Truyền nhiễm', position: '', unit: 'Bệnh viện Đa khoa tỉnh' }),
  anEntry({ name: 'Hồ Đức An', achievements: 'CSTĐCS 2019, 2020 & 2021\nGiấy khen của Giám đốc "Sở Y tế" <2020>' }),
  anEntry({ name: 'Nguyễn Thị Hồng', achievements: '=SUM(A1)\n- 02 sáng kiến cấp cơ sở' }),
];

describe('When a list that was written is read back', () => {
  const render = { docx: renderListDocx, xlsx: renderListXlsx };

  test.each(formats)('as %s it gives the same rows and no finding', async (format) => {
    const result = await read(await render[format](nominationList(aList({ entries }))));
    const rows = result.rows.map(({ kind, name, position, unit, achievements }) => ({
      ...{ kind, name, position, unit, achievements },
    }));
    expect(rows).toEqual(entries);
    expect(result.findings).toEqual([]);
    expect(result.form).toMatchObject({ agency: 'SỞ Y TẾ', date: '2021-06-18', signer: 'Nguyễn Tuấn' });
  });

  test.each(formats)('as %s achievements longer than a page come back whole', async (format) => {
    const achievements = Array.from({ length: 90 }, (_, at) => `Giấy khen của Giám đốc Sở Y tế năm ${at}`).join('\n');
    const paper = nominationList(aList({ entries: [anEntry({ achievements }), anEntry({ name: 'Lê Thị Bình' })] }));
    const result = await read(await render[format](paper));
    expect(result.rows.map((row) => row.achievements)).toEqual([achievements, anEntry({}).achievements]);
  });
});

describe('When an empty form that was handed out comes back', () => {
  const render = { docx: renderTemplateDocx, xlsx: renderTemplateXlsx };
  const paper = formTemplate(aTemplate({ form: formDk }));
  const filled = [
    ['1', 'Khoa Nhi', '', 'Bệnh viện Đa khoa tỉnh', 'Tập thể Lao động xuất sắc năm 2020'],
    ['1', 'Hồ Đức An', 'Giám đốc', 'Bệnh viện Phổi tỉnh', 'Bằng khen của Chủ tịch UBND tỉnh năm 2019'],
  ];

  test.each(formats)('the %s still empty is said to be empty, and nothing else', async (format) => {
    const result = await read(await render[format](paper));
    expect(result.findings.map((finding) => finding.code)).toEqual(['no_rows']);
    expect(result.form).toMatchObject({ formId: formDk.id, formVersion: formDk.version });
  });

  test.each(formats)('the %s filled in reads without a finding, whatever rows stay empty', async (format) => {
    const bytes = await render[format](paper);
    const result = await read(format === 'docx' ? fillDocx(bytes, filled) : fillXlsx(bytes, filled));
    expect(result.findings).toEqual([]);
    expect(result.outcome).toBe('accept');
    expect(result.rows.map((row) => [row.tt, row.name, row.position, row.unit, row.achievements])).toEqual(filled);
    expect(result.rows.map((row) => row.kind)).toEqual(['collective', 'individual']);
  });
});

describe('When a file that was read comes back with its findings marked', () => {
  const files = [
    ...['001-canonical-10', '005-header-two-rows', '011-nested-sections', '013-nfd-text', '014-tcvn3-vntime'],
    ...['018-tracked-changes', '022-vmerge-unit', '030-renamed-permuted-columns', '034-empty-template'],
    ...['035-missing-and-duplicates', '036-no-table-tabbed-text'],
  ].map((name) => ['docx', name] as const);
  const books = [
    ...['001-canonical-10', '008-cached-formulas', '009-two-row-header', '012-hidden-rows-sheets', '015-merged-unit'],
    ...['026-libreoffice', '031-missing-column'],
  ].map((name) => ['xlsx', name] as const);

  test.each([...files, ...books])('%s %s reads as before', async (format, name) => {
    const url = new URL(`../../../../fixtures/dossiers/${format}/${name}.${format}`, import.meta.url);
    const bytes = new Uint8Array(readFileSync(url));
    const before = await read(bytes);
    const extra = before.rows.map((row) => ({
      ...{ severity: 'warn' as const, code: 'x', message: 'Xem lại.', remedy: 'Sửa.' },
      at: { ...row.at, column: 'unit' },
    }));
    const top = { severity: 'info' as const, code: 'y', message: 'Thiếu phần đầu.', remedy: '' };
    const after = await read(await markedCopy({ bytes, format }, [...before.findings, ...extra, top], formDk));
    expect(after.rows).toEqual(before.rows);
    const codes = after.findings.map((finding) => finding.code).filter((code) => code !== 'comments_present');
    expect(codes).toEqual(before.findings.map((finding) => finding.code));
  });

  test('what is missing is marked in the cell where it is missing', async () => {
    const url = new URL('../../../../fixtures/dossiers/docx/035-missing-and-duplicates.docx', import.meta.url);
    const bytes = new Uint8Array(readFileSync(url));
    const { findings } = await read(bytes);
    const marked = openPackage(await markedCopy({ bytes, format: 'docx' }, findings, formDk));
    const rows = (marked.read('word/document.xml')?.toString('utf8') ?? '').split('<w:tr ').slice(1);
    const second = rows.slice(rows.findIndex((row) => row.includes('>TT<')));
    const colouredColumns = findings.map(({ at }) => {
      const cells = second[(at?.row ?? 0) - 1]?.split('<w:tc>').slice(1) ?? [];
      return [at?.column, cells.flatMap((cell, column) => (/<w:shd [^>]*w:fill="F/.test(cell) ? [column] : []))];
    });
    const order = ['tt', 'name', 'position', 'unit', 'achievements'];
    expect(colouredColumns).toEqual(findings.map(({ at }) => [at?.column, [order.indexOf(at?.column ?? '')]]));
  });
});

/** Types into the empty rows of a template as Word would: the first under each kind. */
function fillDocx(bytes: Uint8Array, filled: readonly (readonly string[])[]): Uint8Array {
  const zip = openPackage(bytes);
  const left = [...filled];
  let armed = false;
  const rows = (zip.read('word/document.xml')?.toString('utf8') ?? '').split('<w:tr>').map((row) => {
    const values = armed ? left.shift() : undefined;
    armed = /I\. (Tập thể)|II\. (Cá nhân)/.test(row);
    let at = 0;
    return values ? row.replace(/<w:tc>.*?<\/w:tc>/g, (cell) => typed(cell, values[at++] ?? '')) : row;
  });
  zip.put('word/document.xml', Buffer.from(rows.join('<w:tr>')));
  return zip.toBytes();
}

function typed(cell: string, value: string): string {
  if (value === '') return cell;
  return cell.replace('<w:showingPlcHdr/>', '').replace(/<w:t(?: [^>]*)?(?:\/>|>[^<]*<\/w:t>)/, `<w:t>${value}</w:t>`);
}

function fillXlsx(bytes: Uint8Array, filled: readonly (readonly string[])[]): Uint8Array {
  const zip = openPackage(bytes);
  const left = [...filled];
  let armed = false;
  const rows = (zip.read('xl/worksheets/sheet1.xml')?.toString('utf8') ?? '').split('<row ').map((row) => {
    const values = armed ? left.shift() : undefined;
    armed = left.length > 0 && (row.match(/ t="s"/g) ?? []).length === 1 && / r="A1[0-9]"/.test(row);
    let at = 0;
    const inline = (value: string) => ` t="inlineStr"><is><t>${value}</t></is></c>`;
    return values
      ? row.replace(/(<c r="[A-E]\d+" s="\d+")\/>/g, (all, open) => {
          const value = values[at++] ?? '';
          return value === '' ? all : open + inline(value);
        })
      : row;
  });
  zip.put('xl/worksheets/sheet1.xml', Buffer.from(rows.join('<row ')));
  return zip.toBytes();
}
