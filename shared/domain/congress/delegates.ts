import type { CampaignDefinition, DelegatePolicy } from '../campaign/definition.ts';
import { plainWords } from '../campaign/words.ts';
import { checkQuota } from '../intake/quota.ts';
import { blocks, counted, warns } from '../intake/rule-finding.ts';
import type { DossierRow, Finding } from '../reading/result.ts';

/** A plenary takes everyone; a delegate meeting has a cap and a mix that binds. */
export type Mode = 'plenary' | 'delegates';

/**
 * How a unit of `headcount` people meets under a policy. Without `plenaryWhen` (a congress) it is always by delegates.
 * Undefined: the policy asks for the headcount and it is not known.
 */
export function modeOf(policy: DelegatePolicy, headcount: number | undefined): Mode | undefined {
  const rule = /^headcount (<=?) (\d+)$/.exec(policy.plenaryWhen ?? '');
  if (rule === null) return 'delegates';
  if (headcount === undefined) return undefined;
  const limit = Number(rule[2]);
  return headcount < limit || (rule[1] === '<=' && headcount === limit) ? 'plenary' : 'delegates';
}

type Categories = NonNullable<CampaignDefinition['delegateCategories']>;

/** The side of the mix a delegate counts for, from what the list says in its category column or section heading. */
export function bucketOf(row: Pick<DossierRow, 'extra' | 'section'>, categories: Categories): string | undefined {
  for (const text of [row.extra?.['category'], row.section]) {
    const seen = plainWords(text ?? '');
    if (seen === '') continue;
    const fits = Object.entries(categories).flatMap(([bucket, words]) =>
      [bucket, ...words]
        .map(plainWords)
        .filter((word) => ` ${seen} `.includes(` ${word} `))
        .map((word) => ({ bucket, length: word.length })),
    );
    const best = fits.sort((a, b) => b.length - a.length)[0];
    if (best !== undefined) return best.bucket;
  }
  return undefined;
}

/**
 * Whether the counts keep the mix: each bucket less than one whole delegate away from its share, and nobody outside the
 * buckets. Integer arithmetic: |100·count − percent·n| < 100.
 */
export function keepsMix(mix: Readonly<Record<string, number>>, counts: Readonly<Record<string, number>>): boolean {
  const n = Object.values(counts).reduce((sum, count) => sum + count, 0);
  const stray = Object.entries(counts).some(([bucket, count]) => count > 0 && mix[bucket] === undefined);
  return (
    !stray &&
    Object.entries(mix).every(([bucket, percent]) => Math.abs(100 * (counts[bucket] ?? 0) - percent * n) < 100)
  );
}

function checkMix(
  rows: readonly DossierRow[],
  rule: { policy: DelegatePolicy; categories: Categories; mode: Mode },
): Finding[] {
  const { mix } = rule.policy;
  if (mix === undefined || rows.length === 0) return [];
  const say = rule.mode === 'plenary' ? warns : blocks;
  const counts: Record<string, number> = {};
  const unplaced: DossierRow[] = [];
  for (const row of rows) {
    const bucket = bucketOf(row, rule.categories);
    if (bucket === undefined) unplaced.push(row);
    else counts[bucket] = (counts[bucket] ?? 0) + 1;
  }
  if (unplaced.length > 0) {
    const message = `${counted(unplaced.length)} đại biểu chưa rõ thuộc thành phần nào.`;
    const remedy = 'Ghi cột Thành phần theo đúng các thành phần nêu trong kế hoạch rồi gửi lại.';
    return [say('COMPOSITION', { message, remedy, places: unplaced.map((row) => row.at) })];
  }
  if (keepsMix(mix, counts)) return [];
  const shares = Object.entries(mix).map(
    ([bucket, percent]) => `${bucketNames[bucket] ?? bucket} ${counts[bucket] ?? 0}/${rows.length} (cần ${percent}%)`,
  );
  return [
    say('COMPOSITION', {
      message: `Cơ cấu đại biểu chưa đúng: ${shares.join('; ')}.`,
      remedy: 'Điều chỉnh số đại biểu mỗi thành phần, lệch dưới 01 người so với tỷ lệ, rồi gửi lại.',
    }),
  ];
}

/** The sides of a mix as pages and findings name them. */
export const bucketNames: Record<string, string> = { dhtt: 'điển hình tiên tiến', khach: 'khách mời và lãnh đạo' };

type DelegateRule = { policy: DelegatePolicy; categories: Categories; headcount: number | undefined };

/**
 * Holds a delegate list against its policy: the mode by headcount, the cap of a delegate meeting and the mix. A mix that
 * is off blocks a delegate meeting and is only remarked on for a plenary. A headcount of exactly `flagAt` is a case the
 * text leaves open: it is read as the policy says, and flagged.
 */
export function checkDelegates(
  rows: readonly DossierRow[],
  { policy, categories, headcount }: DelegateRule,
): Finding[] {
  const known = modeOf(policy, headcount);
  const mode = known ?? 'delegates';
  const findings: Finding[] = [];
  if (known === undefined) {
    const message = 'Chưa có số công chức, viên chức, người lao động của đơn vị nên xét như Hội nghị đại biểu.';
    findings.push(warns('HEADCOUNT_MISSING', { message, remedy: 'Báo cơ quan thường trực cập nhật số lượng.' }));
  }
  if (headcount !== undefined && headcount === policy.flagAt) {
    const message = `Kế hoạch chưa nói đến trường hợp đúng ${headcount} người; hệ thống xét là Hội nghị toàn thể.`;
    findings.push(
      warns('BOUNDARY_UNSPECIFIED', { message, remedy: 'Hỏi cơ quan thường trực nếu cần cách hiểu khác.' }),
    );
  }
  if (mode === 'delegates') {
    findings.push(
      ...checkQuota(
        { max: policy.maxDelegates },
        rows.length,
        rows.map((row) => row.at),
      ),
    );
  }
  return [...findings, ...checkMix(rows, { policy, categories, mode })];
}
