import type { Call } from '../campaign/call.ts';
import { periodTitle } from '../campaign/call-facts.ts';
import type { CampaignDefinition } from '../campaign/definition.ts';
import { waveOf } from '../campaign/waves.ts';
import { shortDate } from '../deadlines/instants.ts';
import type { DossierRow, Finding } from '../reading/result.ts';
import { achievementDates } from '../register/achievement-dates.ts';
import { warns } from './rule-finding.ts';

type Plan = Pick<CampaignDefinition, 'waves' | 'waveTie'>;

/**
 * Days of achievements that are not of the wave they are sent for (invariant I11); a day in two waves counts for the one
 * the unit chose. Read out of free text, so they are shown to unit and office and refuse nothing.
 */
export function checkWaveDays(
  call: Call,
  rows: readonly DossierRow[],
  given: { plan: Plan; period: string },
): Finding[] {
  const { plan, period } = given;
  if (call.perWave === undefined) return [];
  return rows.flatMap((row) =>
    achievementDates(row.achievements).flatMap((date) => {
      const wave = waveOf(plan, date, period);
      if (wave?.id === period) return [];
      const where = wave === undefined ? 'không thuộc đợt nào' : `thuộc ${periodTitle(wave.id) ?? wave.id}`;
      return [
        warns('OUT_OF_WINDOW', {
          message: `Thành tích ngày ${shortDate(date)} của "${row.name}" ${where}, không tính cho ${periodTitle(period) ?? period}.`,
          remedy:
            wave === undefined
              ? 'Nếu ngày ghi sai thì sửa rồi gửi lại; nếu đúng, thành tích này không tính cho đợt nào.'
              : 'Gửi thành tích này trong đợt của nó; nếu ngày ghi sai thì sửa rồi gửi lại.',
          value: shortDate(date),
          places: [row.at],
        }),
      ];
    }),
  );
}
