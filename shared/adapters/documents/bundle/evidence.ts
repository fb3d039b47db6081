import type { DossierRow, ReadingResult } from '../../../domain/reading/result.ts';
import { folderOf, nomineesOf } from './evidence-match.ts';

export type Evidence = { entry: string; size: number; nominees: string[] };
/** `candidates`: more than one nominee fits and nothing in the path tells which. */
export type MatchedEvidence = Evidence & { candidates: readonly DossierRow[] };

const seen = /^(ảnh|phim)/;

/** True for a file that is no list and was not meant to be one: a photo, a recording, a scan, a report about one person. */
export function isEvidence({ rows, findings, outcome }: ReadingResult): boolean {
  if (rows.length > 0) return false;
  const isPicture = findings.some(({ code, value }) => code === 'unsupported_format' && seen.test(value ?? ''));
  return (
    isPicture ||
    (outcome === 'review' && findings.some(({ code }) => code === 'no_nominee_table' || code === 'pdf_no_text_layer'))
  );
}

/** Gives each evidence file to the nominees whom its name or a folder above it means; tone marks do not matter. */
export function matchEvidence(files: readonly ReadingResult[], children: readonly ReadingResult[]): MatchedEvidence[] {
  const lists = children.map(({ file, rows }) => ({ folder: folderOf(file.name), rows }));
  return files.map(({ file }) => {
    const rows = nomineesOf(file.name, lists);
    const names = [...new Set(rows.map(({ name }) => name))];
    const isClear = names.length === rows.length;
    return {
      entry: file.name,
      size: file.size,
      nominees: names,
      candidates: isClear ? [] : rows.filter(({ name }) => rows.filter((row) => row.name === name).length > 1),
    };
  });
}
