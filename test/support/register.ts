import type { AnyEvent } from '../../events/catalogue.ts';
import { type DossierKey, SubjectId, UnitId } from '../../events/ids.ts';
import { registerAwards } from '../../functions/register-awards/register-awards.ts';
import { sha256 } from '../../shared/adapters/system/ids.ts';
import type { ListItem } from '../../shared/domain/list/list.ts';
import { subjectIdOf } from '../../shared/domain/register/enter-row.ts';
import type { Subject } from '../../shared/domain/register/subject.ts';
import { arrivals } from './arrivals.ts';
import { aKey } from './dossiers.ts';
import { memorySystem } from './memory-system.ts';

/** A subject of the register that nothing is known of. */
export function aSubject(more: Partial<Subject> & { at?: number } = {}): Subject {
  const { at = 1, ...rest } = more;
  return {
    id: SubjectId.parse(`sub_${String(at).padStart(16, '0')}`),
    ...{ kind: 'individual', name: 'Nguyễn Thị Hoà', unitId: UnitId.parse('bv-mat'), unit: 'Khoa Nội' },
    ...{ position: 'Điều dưỡng', revision: 1, records: [], nominations: [], relations: [], mergedInto: null },
    members: [],
    ...rest,
  };
}

/** A row of a list as it stands in the table. */
export function anItem(more: Partial<ListItem> = {}): ListItem {
  return {
    ...{ id: 'bv-mat.1.1', unitId: UnitId.parse('bv-mat'), version: 1, row: 1, name: 'Nguyễn Thị Hoà' },
    ...{ kind: 'individual', position: 'Điều dưỡng', unit: 'Khoa Nội', achievements: '' },
    ...more,
  };
}

/** The memory system on the morning of 1 June 2021 with units that send rows, and the register they fill. */
export async function registerSystem(province = 'ha-tinh', start = '2021-06-01T01:00:00.000Z') {
  const system = memorySystem(start, province);
  await system.load((await import('./memory-system.ts')).sampleOf(province).load);
  await system.sweep();
  await system.deliver();
  const store = arrivals(system);
  return {
    ...{ system, store },
    /** A unit sends a list: a line a row, see `arrivals`. Every event is delivered. */
    async send(lines: readonly string[], more: { key?: DossierKey; at?: string } = {}) {
      const answer = await store.read(store.put(lines.join('\n'), more));
      await system.deliver();
      return answer;
    },
    /** The subject a row means, as the register has it. */
    async subject(row: Partial<ListItem> = {}, key: DossierKey = aKey()) {
      const id = subjectIdOf(anItem({ unitId: key.unitId, position: 'Bác sĩ', ...row }), sha256);
      return (await system.needs.subjects.load([id]))[0];
    },
    register: (event: AnyEvent) => registerAwards(system.needs, event),
  };
}
