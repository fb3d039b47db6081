import { footOf, headingOf, type OfficialPaper, type PaperBlock, type PaperIssue } from '../papers/official-paper.ts';

/** The programme of a gathering with the lines of its banner, for the unit to complete and sign. */
export function programmePaper(
  gathering: { title: string; items: readonly string[]; banner: readonly string[] },
  issue: PaperIssue,
): OfficialPaper {
  const text = (words: string): PaperBlock => ({ kind: 'paragraph', text: words });
  const banner =
    gathering.banner.length === 0
      ? []
      : [heading('Nội dung maket'), { kind: 'banner' as const, lines: gathering.banner }];
  return {
    heading: headingOf(issue),
    title: 'CHƯƠNG TRÌNH',
    subject: [gathering.title],
    addressees: [],
    blocks: [...gathering.items.map((item, n) => text(`${n + 1}. ${item}.`)), ...banner],
    foot: footOf(issue),
  };
}

const heading = (text: string): PaperBlock => ({ kind: 'heading', text });
