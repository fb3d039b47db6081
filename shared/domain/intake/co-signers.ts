import type { ReadingResult } from '../reading/result.ts';
import { foldLoose } from '../reading/vietnamese/fold.ts';

/** Words by which a signature block shows whose it is, without tone marks. */
const marks: Record<string, RegExp> = {
  CONG_DOAN: /\bcong doan\b|\bcdcs\b/,
  UNIT_HEAD: /\b(thu truong|giam doc|truong (khoa|phong|tram)|chi cuc truong)\b/,
};

/**
 * The parties of `coSign` whose signature can be seen in a document: its block names the party and there is a name for
 * every signer, the unit's own among them; or the party signed the PDF digitally over the whole file. What is only
 * printed and not signed by hand a machine cannot tell: the office looks at the page.
 */
export function coSignersIn(
  reading: Pick<ReadingResult, 'form' | 'signatures' | 'children'>,
  asked: readonly string[],
) {
  const titles = (reading.form?.signatureTitles ?? []).map(foldLoose);
  const names = new Set((reading.form?.signatureNames ?? []).map(foldLoose));
  const isComplete = names.size > asked.length;
  const digital = (reading.signatures ?? [])
    .filter((one) => one.intact && one.coversWholeFile)
    .map((one) => foldLoose(`${one.signer} ${one.organisation ?? ''}`));
  const own = asked.filter((party) => {
    const mark = marks[party];
    if (mark === undefined) return false;
    return (isComplete && titles.some((title) => mark.test(title))) || digital.some((signer) => mark.test(signer));
  });
  const inside: string[] = (reading.children ?? []).flatMap((child) => coSignersIn(child, asked));
  return [...new Set([...own, ...inside])];
}
