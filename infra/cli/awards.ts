import { type AwardOptions, readAwards } from '../../shared/domain/awards/extract-awards.ts';
import type { AwardMention, ExcludedMention } from '../../shared/domain/awards/reading.ts';
import { awardWords, flagWords, levelWords, reasonWords } from '../../shared/domain/awards/words.ts';
import type { Command, Io } from './command.ts';
import { readWords } from './words.ts';

const usage = 'tiencu awards extract [--subject individual|collective] [--json] < văn bản';

type Options = { subject: AwardOptions['subject']; json: boolean };

/** The words after `tiencu awards`, or why they make no sense. */
function optionsOf(args: readonly string[]): Options | { wrong: readonly string[] } {
  const words = readWords(args, { subject: { type: 'string' }, json: { type: 'boolean', default: false } });
  if ('wrong' in words) return words;
  const { values, positionals } = words;
  if (positionals.length !== 1 || positionals[0] !== 'extract')
    return { wrong: ['Cần đúng một việc: extract. Văn bản được đọc từ đầu vào chuẩn.'] };
  const { subject, json } = values;
  if (subject !== undefined && subject !== 'individual' && subject !== 'collective')
    return { wrong: [`--subject ${subject} không phải individual hoặc collective`] };
  return { subject, json };
}

function awardLine(award: AwardMention): string {
  const grade = award.grade ? ` hạng ${['Nhất', 'Nhì', 'Ba'][Number(award.grade) - 1]}` : '';
  const count = award.count === null ? 'nhiều lần' : `${award.count} lần`;
  const parts = [
    `${awardWords[award.code]}${grade} (${award.issuer ?? levelWords[award.level]})`,
    award.years.length > 0 ? `${count}: ${award.years.join(', ')}` : count,
    ...(award.decision_no
      ? [`QĐ ${award.decision_no}${award.decision_date ? ` ngày ${award.decision_date}` : ''}`]
      : []),
    ...(award.period ? [`thành tích ${award.period.join('-')}`] : []),
    ...(award.flag ? [`cần xem lại: ${flagWords[award.flag]}`] : []),
  ];
  return `${parts.join('; ')}\n    «${award.text}» [${award.span.join('-')}]`;
}

const excludedLine = (mention: ExcludedMention): string => `«${mention.text}»: ${reasonWords[mention.reason]}`;

function print(io: Io, awards: readonly AwardMention[], excluded: readonly ExcludedMention[]): void {
  io.out(
    awards.length === 0
      ? 'Không đọc thấy danh hiệu, hình thức khen thưởng nào.'
      : 'Đã đọc (tự kê khai, chưa xác minh):',
  );
  for (const award of awards) io.out(`  ${awardLine(award)}`);
  if (excluded.length > 0) io.out('Không tính:');
  for (const mention of excluded) io.out(`  ${excludedLine(mention)}`);
}

/** Reads the awards in a text on standard input: 0 when read, however many; 2 for wrong use. */
export const command: Command = {
  usage,
  async run(args, io) {
    const options = optionsOf(args);
    if ('wrong' in options) {
      for (const line of options.wrong) io.err(line);
      io.err(`Dùng: ${usage}`);
      return 2;
    }
    const { awards, excluded } = readAwards(await io.stdin(), options);
    if (options.json) io.out(JSON.stringify(awards, null, 2));
    else print(io, awards, excluded);
    return 0;
  },
};
