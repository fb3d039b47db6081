import { extractAwards } from '../../shared/domain/awards/extract-awards.ts';
import { tokenise } from '../../shared/domain/awards/syllables.ts';
import { score, summary } from '../support/awards/score.ts';
import { misleadingTexts, ownTexts, sampleTexts, unseenTexts } from '../support/awards/texts.ts';

/** `node test/bench/awards.ts [--show NAME]`: how well and how fast achievement texts are read. */
const own = ownTexts(/^texts-[12]/);
const sets = {
  samples: sampleTexts(),
  dev: own.filter((_, index) => index % 2 === 0),
  held: own.filter((_, index) => index % 2 === 1),
  late: ownTexts(/^texts-3/),
  checked: ownTexts(/^texts-4/),
  last: ownTexts(/^texts-5/),
  final: ownTexts(/^texts-6/),
  voices: ownTexts(/^texts-[789]/),
  unseen: unseenTexts(),
  misleading: misleadingTexts(),
};
const shown = process.argv[process.argv.indexOf('--show') + 1];
for (const [name, texts] of Object.entries(sets)) {
  if (texts.length === 0) continue;
  const result = score(texts);
  console.log(summary(name, result));
  if (shown === name)
    console.log([...result.differences, ...result.falseAwards.map((each) => `FALSE ${each}`)].join('\n'));
}

const texts = Object.values(sets).flatMap((set) => set.map((each) => each.text));
console.log(
  `reading: ${perSecond((text) => extractAwards(text))} texts/s, floor (folding only): ${perSecond(tokenise)} texts/s`,
);

function perSecond(read: (text: string) => unknown): number {
  for (const text of texts) read(text);
  const started = performance.now();
  const rounds = 20;
  for (let round = 0; round < rounds; round += 1) for (const text of texts) read(text);
  return Math.round((texts.length * rounds) / ((performance.now() - started) / 1000));
}
