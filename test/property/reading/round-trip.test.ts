import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { layouts, linesOf, type Person, people, writers } from '../../support/reading/random-list.ts';
import { codesOf, readBytes } from '../../support/reading/read.ts';

const formats = fc.constantFrom('docx', 'xlsx', 'csv' as const);
const valuesOf = ({ tt, name, position, unit, achievements }: Person): Person => ({
  tt,
  name,
  position,
  unit,
  achievements,
});
const mistakes = [
  { column: 'name', code: 'name_missing', spoil: (person: Person): Person => ({ ...person, name: '' }) },
  { column: 'unit', code: 'unit_missing', spoil: (person: Person): Person => ({ ...person, unit: '' }) },
  {
    column: 'achievements',
    code: 'achievements_missing',
    spoil: (person: Person): Person => ({ ...person, achievements: '' }),
  },
  { column: 'position', code: 'position_missing', spoil: (person: Person): Person => ({ ...person, position: '' }) },
] as const;

describe('Whatever the layout of a list', () => {
  it('a valid list written to any format reads back to the same people without a block', async () => {
    await fc.assert(
      fc.asyncProperty(people, layouts, formats, async (list, layout, format) => {
        const result = await readBytes(writers[format](list, layout), { name: `ds.${format}` });
        expect(result.rows.map(valuesOf)).toEqual(list);
        expect(result.outcome).toBe('accept');
        expect(codesOf(result).filter((code) => code !== 'form_heading_missing')).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });

  it('a single missing value is told at its own cell, and nothing else is', async () => {
    await fc.assert(
      fc.asyncProperty(
        people,
        layouts,
        formats,
        fc.nat(),
        fc.constantFrom(...mistakes),
        async (people_, layout, format, pick, mistake) => {
          // A merged unit cannot be missing, and a unit left out beside one is no longer merged.
          const shape = { ...layout, mergesUnits: false, hasSection: true };
          const chosen = pick % people_.length;
          const list = people_.map((person, i) => (i === chosen ? mistake.spoil(person) : person));
          const result = await readBytes(writers[format](list, shape), { name: `ds.${format}` });
          const row = linesOf(list, shape).findIndex(({ person }) => person === chosen);
          const at = { docx: { table: 2, row: row + 1 }, xlsx: { row: row + 4 }, csv: { record: row + 1 } }[format];
          const told = result.findings.filter(({ code }) => code !== 'form_heading_missing');
          expect(told).toMatchObject([{ code: mistake.code, at: { ...at, column: mistake.column } }]);
          expect(result.rows).toHaveLength(list.length);
        },
      ),
      { numRuns: 150 },
    );
  });

  it('a number or a person that comes twice is told where it comes the second time', async () => {
    const several = people.filter((list) => list.length > 1);
    await fc.assert(
      fc.asyncProperty(several, layouts, formats, fc.nat(), async (list, layout, format, pick) => {
        const chosen = 1 + (pick % (list.length - 1));
        const [first] = list;
        const doubled = list.map((person, i) =>
          i === chosen && first ? { ...first, achievements: person.achievements } : person,
        );
        const result = await readBytes(writers[format](doubled, { ...layout, mergesUnits: false }), {
          name: `ds.${format}`,
        });
        expect(codesOf(result)).toEqual(expect.arrayContaining(['tt_duplicate', 'duplicate_nominee']));
        expect(result.rows).toHaveLength(list.length);
      }),
      { numRuns: 60 },
    );
  });
});
