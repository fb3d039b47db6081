import { type DossierKey, RecordId } from '../../../events/ids.ts';
import { extractAwards } from '../awards/extract-awards.ts';
import type { AwardMention } from '../awards/reading.ts';
import { plainWords } from '../campaign/words.ts';
import { type Claims, claimsIn } from '../criteria/claims.ts';
import { unnamedInitiative } from '../criteria/words.ts';
import { keyText } from '../dossier/reference.ts';
import type { ListItem } from '../list/list.ts';
import { type Digest, digestId } from './digest-id.ts';
import type { Held, RegisterRecord } from './subject.ts';

/** So much of the text is kept around the words a claim was read from. */
const around = 90;

/** Of the words themselves: no claim is longer. */
const longestWords = 300;

/** More than a row of a list ever claims; the rest stays in the file. */
const mostClaims = 150;

/**
 * What a row's text of achievements claims, each record with the very words it was read from. Told again in a later
 * version of the same dossier, a claim keeps its id.
 */
export function readClaims(row: ListItem, dossier: DossierKey, digest: Digest): RegisterRecord[] {
  const text = row.achievements;
  const subject = row.kind === 'unknown' ? undefined : row.kind;
  const seen = new Map<string, number>();
  const found = extractAwards(text, { subject }).flatMap((mention) =>
    heldIn(claimsIn([mention]), mention).map((held): RegisterRecord => {
      const what = `${keyText(dossier)}\n${row.name}\n${JSON.stringify(held)}`;
      const times = (seen.get(what) ?? 0) + 1;
      seen.set(what, times);
      return {
        id: RecordId.parse(`rec_${digestId(`${what}\n${times}`, digest)}`),
        held,
        state: 'claimed',
        source: { kind: 'dossier', dossier, version: row.version, row: row.row, ...wordsOf(text, mention) },
        judged: null,
      };
    }),
  );
  return found.slice(0, mostClaims);
}

function wordsOf(text: string, { span: [start, end] }: AwardMention) {
  return {
    before: `${start > around ? '…' : ''}${text.slice(Math.max(0, start - around), start)}`,
    words: text.slice(start, Math.min(end, start + longestWords)),
    after: `${text.slice(end, end + around)}${end + around < text.length ? '…' : ''}`,
  };
}

function heldIn(claims: Claims, mention: AwardMention): Held[] {
  const bare = <T extends { verified: boolean; evidence?: string | undefined }>(record: T) => {
    const { verified: _, evidence: __, ...rest } = record;
    return rest;
  };
  return [
    ...claims.awards.map((record): Held => ({ as: 'award', ...bare(record) })),
    ...claims.initiatives.map(
      (record, at): Held => ({ as: 'initiative', ...bare(record), id: initiativeName(record, { mention, at }) }),
    ),
    ...claims.ratings.map((record): Held => ({ as: 'rating', ...bare(record) })),
    ...claims.facts.map((record): Held => ({ as: 'fact', ...bare(record) })),
  ];
}

/**
 * What tells initiatives apart (invariant I6): the title the text quotes; else level, year and which of them, so that the
 * same ones told in another dossier are the same and never counted twice.
 */
function initiativeName(
  { level, year }: Claims['initiatives'][number],
  { mention, at }: { mention: AwardMention; at: number },
): string {
  const title = /["“«]([^"”»]{6,90})["”»]/u.exec(mention.text)?.[1];
  if (title !== undefined) return plainWords(title);
  const sameYear = mention.years.slice(0, at).filter((each) => each === year).length;
  const nth = year === null ? at + 1 : sameYear + 1;
  return `${unnamedInitiative}${[level, year ?? '', nth].join('/')}`;
}
