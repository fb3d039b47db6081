import { parse } from 'yaml';
import { z } from 'zod';
import { UnitTier, UnitType } from '../../domain/campaign/vocabulary.ts';

/** What a calendar needs of a unit; further keys of a unit file (addresses, headcount) are left aside. */
const UnitLine = z.object({
  id: z.string().min(1),
  type: UnitType,
  tier: UnitTier.optional(),
  kind: z.string().optional(),
  roles: z.array(z.string()).optional(),
});
export type UnitLine = z.infer<typeof UnitLine>;

const UnitsFile = z.union([z.array(UnitLine), z.object({ units: z.array(UnitLine) }).transform((file) => file.units)]);

/** Reads a YAML or JSON list of units, or one under `units`. Answers the first thing that is wrong as a sentence. */
export function readUnits(text: string): { units: readonly UnitLine[] } | { problem: string } {
  let value: unknown;
  try {
    value = parse(text, { maxAliasCount: 0 });
  } catch (error) {
    return { problem: error instanceof Error ? error.message : String(error) };
  }
  const read = UnitsFile.safeParse(value);
  return read.success ? { units: read.data } : { problem: z.prettifyError(read.error) };
}
