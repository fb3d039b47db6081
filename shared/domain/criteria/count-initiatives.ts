import type { z } from 'zod';
import type { InitiativeAtom } from '../campaign/rule.ts';
import { counted, unknown } from './explain.ts';
import { higherLevel, levelAnswersFor } from './ladder.ts';
import type { Claimed, Evidence, Explanation } from './outcome.ts';
import type { InitiativeRecord, NominationFacts } from './records.ts';
import { dayUnclear, timingOf, tooLate } from './tally.ts';
import { levelNames, shortDate, unnamedInitiative } from './words.ts';

/**
 * n(initiative): distinct initiatives, each at the highest level it was recognised at (invariant I6). `applied`
 * not said leaves an initiative open.
 */
export function countInitiatives(
  asked: z.infer<typeof InitiativeAtom>,
  records: readonly InitiativeRecord[] | undefined,
  { before }: NominationFacts,
): Explanation {
  const wanted = `${levelNames[asked.initiative]}${asked.up ? ' trở lên' : ''}${asked.applied ? ' được áp dụng' : ''}`;
  const asks = `Sáng kiến ${wanted}: ít nhất ${asked.min ?? 1}`;
  if (!records) return unknown(asks, 'chưa có hồ sơ sáng kiến');
  const inTime = records.filter((record) => !record.many && timing(record, before) !== 'after');
  const initiatives = [...Map.groupBy(inTime, (record) => record.id).values()];
  const views = initiatives.map((same) => initiativeView(same, asked, before));
  return counted({
    asks,
    min: asked.min ?? 1,
    sure: views.filter((view) => view.standing === 'sure').map((view) => view.evidence),
    open: views
      .filter((view) => view.standing === 'open')
      .map(({ evidence, unclear }) => ({ ...evidence, ...unclear })),
    many: records.some((record) => record.many && levelAnswersFor(record.level, asked.initiative, asked.up ?? false)),
    left: [
      ...views.filter((view) => view.standing === 'out').map(({ evidence, why }) => ({ ...evidence, why })),
      ...records
        .filter((record) => !record.many && timing(record, before) === 'after')
        .map((record) => ({ ...initiativeEvidence(record), why: tooLate(before) })),
    ],
  });
}

const timing = (record: InitiativeRecord, before: NominationFacts['before']) =>
  timingOf({ date: record.recognisedOn, year: record.year }, before);

function initiativeView(
  same: readonly InitiativeRecord[],
  asked: z.infer<typeof InitiativeAtom>,
  before: NominationFacts['before'],
) {
  const sure = same.filter((record) => record.verified && timing(record, before) === 'before');
  const fits = (records: readonly InitiativeRecord[], applied: (record: InitiativeRecord) => boolean) => {
    const highest = records
      .map((record) => record.level)
      .reduce<InitiativeRecord['level'] | undefined>(
        (top, level) => (top ? higherLevel(top, level) : level),
        undefined,
      );
    return (
      highest !== undefined &&
      levelAnswersFor(highest, asked.initiative, asked.up ?? false) &&
      (!asked.applied || records.some(applied))
    );
  };
  const standing = fits(sure, (record) => record.applied === true)
    ? 'sure'
    : fits(same, (record) => record.applied !== false)
      ? 'open'
      : 'out';
  const fitting = fits(same, () => true);
  const why = fitting
    ? 'không được áp dụng'
    : `không phải ${levelNames[asked.initiative]}${asked.up ? ' trở lên' : ''}`;
  return { standing, why, unclear: unclearOf(same, asked, before), evidence: initiativeEvidence(sure[0] ?? same[0]) };
}

/** What is not known of an initiative a person has verified; nothing while none has, or while a higher level waits. */
function unclearOf(
  same: readonly InitiativeRecord[],
  asked: z.infer<typeof InitiativeAtom>,
  before: NominationFacts['before'],
): Pick<Claimed, 'unclear'> {
  const verified = same.filter(
    (record) => record.verified && levelAnswersFor(record.level, asked.initiative, asked.up ?? false),
  );
  if (verified.length === 0) return {};
  const inTime = verified.some((record) => timing(record, before) === 'before');
  return { unclear: inTime ? 'chưa rõ đã được áp dụng hay chưa' : dayUnclear(before) };
}

function initiativeEvidence(record: InitiativeRecord | undefined): Evidence {
  const at = record?.recognisedOn
    ? ` công nhận ngày ${shortDate(record.recognisedOn)}`
    : record?.year
      ? ` năm ${record.year}`
      : '';
  return {
    says: record ? `Sáng kiến${namedAs(record.id)} ${levelNames[record.level]}${at}` : '',
    paper: record?.evidence ?? null,
  };
}

const namedAs = (id: string): string => (id.startsWith(unnamedInitiative) ? '' : ` "${id}"`);
