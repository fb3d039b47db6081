import type { FormDefinition } from './form.ts';
import type { FormMapper, FormReading, LegacyEncoding, LegacyText, RowSink } from './format-reader.ts';
import type { GridItem } from './grid.ts';
import { collectFindings, type Findings } from './mapping/findings-collector.ts';
import { collectFacts } from './mapping/form-facts.ts';
import { legacyStage } from './mapping/legacy-stage.ts';
import { outlineReader } from './mapping/outline.ts';
import { type TableSummary, tableMapper } from './mapping/table-mapper.ts';

const encodingNames: Record<LegacyEncoding, string> = {
  tcvn3: 'TCVN3 (ABC), phông .VnTime',
  vni: 'VNI',
  viscii: 'VISCII',
  'windows-1258': 'Windows-1258',
  mojibake: 'UTF-8 bị hiểu sai',
};

/** One cell may be a slip of the hand; from this many a person must look at the whole file. */
const MANY_GARBLED = 3;

/**
 * Maps the grid of one file to the rows of a form.
 * @param form what is looked for; the same engine reads every form
 * @param sink gets each row once it is complete, in reading order
 * @param legacy converts pre-Unicode text before anything else looks at it
 */
export function mapForm(form: FormDefinition, sink: RowSink, legacy: LegacyText): FormMapper {
  const findings = collectFindings();
  const facts = collectFacts();
  const mark: { id?: string; version?: string } = {};
  const signatures: NonNullable<FormReading['signatures']> = [];
  const converted = new Set<LegacyEncoding>();
  const stats = { tables: 0, paragraphs: 0, gridRows: 0 };
  const loss = { isSuspected: false, isGarbled: legacy.hasLoss };
  const tables = tableMapper(form, { findings, facts, sink, loss });
  const outline = form.kind === 'outline' ? outlineReader(form) : undefined;
  const map = (item: GridItem): void => {
    switch (item.kind) {
      case 'row':
        stats.gridRows += 1;
        if (outline) for (const { text } of item.cells) outline.add(text);
        tables.row(item);
        return;
      case 'paragraph':
        if (item.isMargin) {
          facts.addMargin(item.text);
          return;
        }
        stats.paragraphs += 1;
        outline?.add(item.text);
        facts.add(item.text);
        tables.paragraph(item.text);
        return;
      case 'table':
        stats.tables += 1;
        tables.openTable(item);
        return;
      case 'notice':
        findings.add(item.code, { at: item.at, value: item.value });
        return;
      case 'form-mark':
        mark.id = item.id;
        mark.version = item.version;
        return;
      case 'signature':
        signatures.push(item.signature);
        return;
      default:
        item satisfies never;
    }
  };
  const stage = legacyStage(map, legacy, {
    onConverted: (encoding) => void converted.add(encoding),
    onLoss() {
      loss.isSuspected = true;
    },
  });
  return {
    take: stage.take,
    finish(): FormReading {
      stage.end();
      const summary = tables.end();
      const { form: read, hasHeading } = facts.facts();
      if (mark.id !== undefined) Object.assign(read, { formId: mark.id, formVersion: mark.version });
      if (findings.count('cell_garbled') >= MANY_GARBLED) findings.add('encoding_loss');
      for (const encoding of converted) findings.add('legacy_encoding_converted', { value: encodingNames[encoding] });
      tellMark(form, mark, findings);
      const isEmpty = stats.paragraphs + stats.gridRows === 0;
      // A reader that found nothing and said why (a scan) needs no second reason.
      if (isEmpty && findings.effect() === 'none') findings.add(outline ? 'no_text' : 'no_rows');
      // Headings that lost their letters are no wrong headings.
      const lost = summary.isComplete || outline ? undefined : summary.partial?.unknown.find(legacy.hasLoss);
      if (lost !== undefined) findings.add('encoding_loss', { value: lost });
      else if (!isEmpty && !outline) tellTable(form, summary, findings);
      if (!isEmpty && !hasHeading) findings.add('form_heading_missing');
      const effect = findings.effect();
      return {
        outcome: effect === 'none' ? 'accept' : effect,
        form: read,
        findings: findings.list(),
        stats: { ...stats, rows: summary.rows },
        ...(outline ? { sections: outline.sections() } : {}),
        ...(signatures.length > 0 ? { signatures } : {}),
        ...(summary.isComplete || !summary.partial ? {} : { missingColumns: [...summary.partial.missing] }),
      };
    },
  };
}

function tellMark(form: FormDefinition, mark: { id?: string; version?: string }, findings: Findings): void {
  if (mark.id !== undefined && mark.id !== form.id) findings.add('form_other', { value: mark.id });
  else if (mark.version !== undefined && mark.version !== '' && mark.version !== form.version) {
    findings.add('form_version_old', { value: mark.version });
  }
}

function tellTable(form: FormDefinition, summary: TableSummary, findings: Findings): void {
  if (summary.isComplete) {
    // What was seen and could not be read is no empty form.
    if (summary.rows === 0 && !findings.has('unread_text')) findings.add('no_rows');
    return;
  }
  const { partial } = summary;
  if (!partial) {
    findings.add('no_nominee_table');
    return;
  }
  const labels = form.columns.filter(({ id }) => partial.missing.includes(id)).map(({ label }) => label);
  if (partial.unknown.length > 0) {
    for (const heading of partial.unknown) findings.add('unknown_header', { value: heading });
    findings.add('column_unrecognised', { value: labels.join(', ') });
  } else {
    // What was guessed from a page without lines may have missed a column that is there.
    const code = findings.has('pdf_table_uncertain') ? 'column_unrecognised' : 'required_column_missing';
    findings.add(code, { value: labels.join(', ') });
  }
}
