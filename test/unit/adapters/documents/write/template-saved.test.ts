import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { documentReader } from '../../../../../shared/adapters/documents/document-reader.ts';
import {
  renderTemplateDocx,
  renderTemplateXlsx,
} from '../../../../../shared/adapters/documents/write/render-template.ts';
import { formTemplate } from '../../../../../shared/domain/papers/form-template.ts';
import type { FormDefinition } from '../../../../../shared/domain/reading/form.ts';
import { formDk } from '../../../../support/forms.ts';
import { aTemplate } from '../../../../support/papers.ts';

const folder = new URL('../../../../fixtures/templates/', import.meta.url);
const reader = documentReader();
const render = { docx: renderTemplateDocx, xlsx: renderTemplateXlsx };
const formats = ['docx', 'xlsx'] as const;

describe('When a form that was handed out is filled in and saved by another program', () => {
  test.each(readdirSync(folder))('%s reads without a finding', async (name) => {
    const { outcome, findings, rows } = await reader.read({ name, bytes: readFileSync(new URL(name, folder)) }, formDk);
    expect([outcome, findings]).toEqual(['accept', []]);
    expect(rows.map(({ tt, kind, name, position, unit }) => [tt, kind, name, position, unit])).toEqual([
      ['1', 'collective', 'Khoa Số Bn', '', 'Khoa Nội'],
      ['2', 'collective', 'Khoa Số Cn', '', 'Khoa Nội'],
      ['1', 'individual', 'Nguyễn Văn Bn', 'Bác sĩ', 'Khoa Nội'],
      ['2', 'individual', 'Nguyễn Văn Cn', 'Bác sĩ', 'Khoa Nội'],
    ]);
  });

  test.each(readdirSync(folder).filter((name) => /x$/.test(name)))('%s still carries the form', async (name) => {
    const { form } = await reader.read({ name, bytes: readFileSync(new URL(name, folder)) }, formDk);
    expect(form).toMatchObject({ formId: 'F-DK', formVersion: '1' });
  });
});

describe('When a form comes back that is not the one asked for', () => {
  const handedOut = async (format: 'docx' | 'xlsx', form: FormDefinition) =>
    reader.read({ name: `mau.${format}`, bytes: await render[format](formTemplate(aTemplate({ form }))) }, formDk);
  const codes = async (format: 'docx' | 'xlsx', form: FormDefinition) =>
    (await handedOut(format, form)).findings.map(({ code, value, severity }) => [code, value, severity]);

  test.each(formats)('an old version in %s is named and hinders nothing', async (format) => {
    expect(await codes(format, { ...formDk, version: '0' })).toContainEqual(['form_version_old', '0', 'warn']);
  });

  test.each(formats)('another form in %s needs a person', async (format) => {
    expect(await codes(format, { ...formDk, id: 'F-KHAC' })).toContainEqual(['form_other', 'F-KHAC', 'block']);
  });
});
