import type { ReadingResult } from '../../../domain/reading/result.ts';
import { fold } from '../../../domain/reading/vietnamese/fold.ts';

export type Evidence = { entry: string; size: number; nominees: string[] };

const SHORTEST_NAME = 5;

/** True for a file that is no list and was not meant to be one: a photo, a scan, a report about one person. */
export function isEvidence({ rows, findings, outcome }: ReadingResult): boolean {
  if (rows.length > 0) return false;
  const codes = findings.map(({ code }) => code);
  const isPicture = findings.some(({ code, value }) => code === 'unsupported_format' && value?.startsWith('ảnh'));
  return (
    isPicture ||
    (outcome === 'review' && codes.some((code) => code === 'no_nominee_table' || code === 'pdf_no_text_layer'))
  );
}

/** Gives each evidence file to the nominees whose name stands in its file name or in a folder above it; tone marks do not matter. */
export function matchEvidence(files: readonly ReadingResult[], children: readonly ReadingResult[]): Evidence[] {
  const names = new Map<string, string>();
  for (const { rows } of children) for (const { name } of rows) names.set(fold(name), name);
  return files.map(({ file }) => {
    const path = ` ${fold(file.name.replaceAll('/', ' / ').replace(/\.[^.]*$/, ''))} `;
    const joined = path.replaceAll(' ', '');
    const found = [...names].filter(
      ([key]) => key.length >= SHORTEST_NAME && (path.includes(` ${key} `) || joined.includes(key.replaceAll(' ', ''))),
    );
    const longest = found.filter(
      ([key]) => !found.some(([other]) => other !== key && ` ${other} `.includes(` ${key} `)),
    );
    return { entry: file.name, size: file.size, nominees: longest.map(([, name]) => name) };
  });
}
