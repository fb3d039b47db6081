import { z } from 'zod';
import { UnitTier, UnitType } from '../../domain/campaign/vocabulary.ts';
import { type PlacedIssue, readYaml } from './read-plan.ts';

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

/** Reads a YAML or JSON list of units, or one under `units`; every issue with its place when it is none. */
export function readUnits(
  text: string,
  { file }: { file: string },
): { units: readonly UnitLine[] } | { issues: readonly PlacedIssue[] } {
  const read = readYaml(text, { file, schema: UnitsFile });
  return 'issues' in read ? read : { units: read.value };
}
