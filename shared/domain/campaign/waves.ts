import type { LocalDate } from '../deadlines/instants.ts';
import type { CampaignDefinition, Wave } from './definition.ts';

type Waves = Pick<CampaignDefinition, 'waves' | 'waveTie'>;

/** The waves whose days include `date`; both ends of a wave belong to it. None, one, or two where waves meet. */
export function wavesOn(plan: Waves, date: LocalDate): Wave[] {
  return (plan.waves ?? []).filter((wave) => wave.from <= date && date <= wave.to);
}

/**
 * The one wave an achievement of `date` counts for: the wave the unit chose if the day is in it, else by the plan's
 * `waveTie` (the first). Never two: one achievement is not rewarded twice (Luật Thi đua, khen thưởng 2022, Điều 5
 * khoản 2). Undefined for a day in no wave.
 */
export function waveOf(plan: Waves, date: LocalDate, chosen?: string): Wave | undefined {
  const waves = wavesOn(plan, date);
  return waves.find((wave) => wave.id === chosen) ?? (plan.waveTie === 'last' ? waves.at(-1) : waves[0]);
}
