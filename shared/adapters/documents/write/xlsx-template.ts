import ExcelJS from 'exceljs';
import type { ColumnChoice, FormTemplatePaper } from '../../../domain/papers/form-template.ts';
import { writeFormMark } from './form-mark.ts';
import { newPage, type Page, writeAcross, writeCells } from './xlsx-cells.ts';
import { setPrinting, TABLE_WIDTH, writeHeading, writeSignature } from './xlsx-frame.ts';
import { openPackage } from './zip-package.ts';

/** A list inside a cell rule holds 255 characters at most ([ECMA-376] part 1, 18.3.1.33; Excel refuses the file). */
const longestList = 255;

/** An empty form as an .xlsx file, with the form's id and version among its custom properties. */
export async function templateXlsx(paper: FormTemplatePaper): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  workbook.creator = paper.heading.agency;
  workbook.title = [paper.title, ...paper.subject].join(' ');
  const sheet = workbook.addWorksheet('Danh sách', { views: [{ showGridLines: false }] });
  const total = paper.columns.reduce((sum, column) => sum + column.share, 0);
  const widths = paper.columns.map((column) => (column.share / total) * TABLE_WIDTH);
  const page = newPage(sheet, widths);
  writeHeading(page, paper);
  const labels = paper.columns.map((column) => ({ text: column.label, centred: true }));
  const header = writeCells(page, labels, { bold: true, middle: true, keepNext: true });
  for (const section of paper.sections) writeSection(page, paper, section);
  writeAcross(page, '', {});
  writeSignature(page, paper.foot);
  setPrinting(page, header.number);
  const zip = openPackage(new Uint8Array(await workbook.xlsx.writeBuffer()));
  writeFormMark(zip, paper.mark);
  return zip.toBytes();
}

function writeSection(page: Page, { columns }: FormTemplatePaper, section: FormTemplatePaper['sections'][number]) {
  if (section.heading !== null)
    writeAcross(page, section.heading, { size: 12, bold: true, align: 'left', boxed: true, keepNext: true });
  for (let count = 0; count < section.rows; count += 1) {
    const cells = columns.map((column) => ({ text: '', centred: column.centred }));
    const { number } = writeCells(page, cells, { lowest: 30 });
    columns.forEach((column, at) => {
      const skip = column.id === 'position' && section.kind === 'collective';
      if (column.choice && !skip) offer(page.sheet.getRow(number).getCell(at + 1), column.choice);
    });
  }
}

/** A drop-down that also lets other words be typed. */
function offer(cell: ExcelJS.Cell, choice: ColumnChoice): void {
  const values = [...new Set(choice.values)].filter((value) => !/[",]/.test(value));
  let list = '';
  for (const value of values) if (list.length + value.length < longestList - 1) list += list ? `,${value}` : value;
  if (list === '') return;
  cell.dataValidation = {
    type: 'list',
    allowBlank: true,
    showErrorMessage: false,
    showInputMessage: true,
    promptTitle: choice.prompt,
    prompt: 'Chọn trong danh sách hoặc gõ trực tiếp.',
    formulae: [`"${list}"`],
  };
}
