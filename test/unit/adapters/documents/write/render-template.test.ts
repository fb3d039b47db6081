import ExcelJS from 'exceljs';
import { describe, expect, test } from 'vitest';
import {
  renderTemplateDocx,
  renderTemplateXlsx,
} from '../../../../../shared/adapters/documents/write/render-template.ts';
import { formTemplate } from '../../../../../shared/domain/papers/form-template.ts';
import { aTemplate, unzip } from '../../../../support/papers.ts';

const part = (bytes: Uint8Array, name: string) => unzip(bytes).get(name)?.toString('utf8') ?? '';
const count = (xml: string, piece: string) => xml.split(piece).length - 1;
const paper = formTemplate(aTemplate({ rows: { collective: 1, individual: 3 } }));
const property = (name: string, value: string) => new RegExp(`name="${name}"[^>]*><vt:lpwstr>${value}</vt:lpwstr>`);

describe('When an empty form is handed out as a Word file', () => {
  test('it carries the id and version of the form out of sight', async () => {
    const bytes = await renderTemplateDocx(paper);
    const custom = part(bytes, 'docProps/custom.xml');
    expect(custom).toMatch(property('TienCuForm', 'F-DK'));
    expect(custom).toMatch(property('TienCuFormVersion', '1'));
    expect(part(bytes, 'word/document.xml')).not.toContain('TienCuForm');
  });

  test('every row offers the unit, and rows of individuals also a position, as placeholders', async () => {
    const xml = part(await renderTemplateDocx(paper), 'word/document.xml');
    expect(count(xml, '<w:tag w:val="unit"/>')).toBe(4);
    expect(count(xml, '<w:tag w:val="position"/>')).toBe(3);
    expect(count(xml, '<w:showingPlcHdr/>')).toBe(7);
    expect(xml).toContain('<w:listItem w:displayText="Trung tâm Y tế huyện Hương Sơn"');
  });

  test('each drop-down has an id of its own', async () => {
    const xml = part(await renderTemplateDocx(paper), 'word/document.xml');
    const ids = [...xml.matchAll(/<w:id w:val="(\d+)"/g)].map((match) => match[1]);
    expect(new Set(ids).size).toBe(7);
  });
});

describe('When an empty form is handed out as a workbook', () => {
  test('it carries the id and version of the form and stays a workbook', async () => {
    const bytes = await renderTemplateXlsx(paper);
    expect(part(bytes, 'docProps/custom.xml')).toMatch(property('TienCuForm', 'F-DK'));
    expect(part(bytes, '[Content_Types].xml')).toContain('PartName="/docProps/custom.xml"');
    expect(part(bytes, '_rels/.rels')).toContain('Target="docProps/custom.xml"');
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.load(Buffer.from(bytes).buffer as ArrayBuffer);
    expect(workbook.worksheets.map((sheet) => [sheet.name, sheet.state])).toEqual([['Danh sách', 'visible']]);
  });

  test('the drop-downs fit the 255 characters of a cell rule and let other words in', async () => {
    const xml = part(await renderTemplateXlsx(paper), 'xl/worksheets/sheet1.xml');
    const lists = [...xml.matchAll(/<formula1>&quot;(.*?)&quot;<\/formula1>/g)].map((match) => match[1] ?? '');
    expect(lists.some((list) => list.startsWith('Giám đốc,Phó Giám đốc'))).toBe(true);
    expect(lists.every((list) => list.length <= 255)).toBe(true);
    expect(xml).not.toContain('showErrorMessage="1"');
  });

  test('a unit whose name holds a comma is not cut into two choices', async () => {
    const unit = { name: 'Phòng Dân số, Trẻ em', parent: 'Sở Y tế Hà Tĩnh' };
    const xml = part(await renderTemplateXlsx(formTemplate(aTemplate({ unit }))), 'xl/worksheets/sheet1.xml');
    expect(xml).toContain('&quot;Sở Y tế Hà Tĩnh&quot;');
    expect(xml).not.toContain('Dân số, Trẻ em');
  });
});

describe('When the form is no table', () => {
  test('no table template is made of it', () => {
    const data = aTemplate({});
    expect(() => formTemplate({ ...data, form: { ...data.form, kind: 'outline' } })).toThrow(RangeError);
  });
});
