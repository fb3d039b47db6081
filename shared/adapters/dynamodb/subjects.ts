import type { SubjectId } from '../../../events/ids.ts';
import { plainWords } from '../../domain/campaign/words.ts';
import { keyText } from '../../domain/dossier/reference.ts';
import { openRelations } from '../../domain/register/identity.ts';
import { endingsOf, looseName } from '../../domain/register/names.ts';
import type { Subject } from '../../domain/register/subject.ts';
import type { VerdictSnapshot } from '../../domain/register/verdict-snapshot.ts';
import type { SubjectBrief, Subjects } from '../../ports/subjects.ts';
import type { Item, Put, Store } from '../store.ts';
import { eventItems, historyLine, isEventItem, type Recorder } from './event-items.ts';
import { below, keys } from './keys.ts';

const held = <T>(item: Item): T => (item as Item & { value: T }).value;

/** What one search reads at most, and shows at most. */
const most = { read: 300, shown: 50, questions: 100 };

/** The register of persons and collectives: one item a subject, found by the endings of its name. */
export function subjects(store: Store, recorder: Recorder): Subjects {
  return {
    async load(ids) {
      const items = await store.getAll([...new Set(ids)].map((id) => keys.subject(id)));
      return items.map((item) => held<Subject>(item));
    },
    async folder(id) {
      const { pk, sk } = keys.subject(id);
      const items = await store.query({ partition: pk });
      const head = items.find((item) => item.sk === sk);
      if (!head) return null;
      return {
        subject: held<Subject>(head),
        verdicts: items.filter((item) => item.kind === 'verdict').map((item) => held<VerdictSnapshot>(item)),
        history: items.filter(isEventItem).map(historyLine),
      };
    },
    async save({ changes, events }, cause) {
      const [first] = changes;
      if (!first) return;
      await store.transact([
        ...changes.flatMap(({ before, after }) => [headPut(before, after), ...(before ? [] : nameItems(after))]),
        ...eventItems(keys.subject(first.after.id), events, { ...recorder, cause }).map((item) => ({
          ...{ item, when: 'absent' as const },
        })),
      ]);
    },
    async alike(subject) {
      const items = await store.query({ partition: keys.alike(looseName(subject), subjectless).pk, limit: most.read });
      return items.map((item) => held<SubjectId>(item));
    },
    search: (words) => search(store, words),
    async questions() {
      const items = await store.query({ index: 'gsi2', partition: keys.questions, limit: most.questions });
      return items.map((item) => held<Subject>(item));
    },
    keepVerdicts: (snapshots) => store.putAll(snapshots.map(verdictItem)),
  };
}

/** Only the partition of a key is asked for. */
const subjectless = '' as SubjectId;

function headPut(before: Subject | null, after: Subject): Put {
  const asked = openRelations(after).length > 0;
  const question = asked ? { gsi2pk: keys.questions, gsi2sk: `${plainWords(after.name)}#${after.id}` } : {};
  return {
    item: { ...keys.subject(after.id), kind: 'subject', revision: after.revision, ...question, value: after },
    when: before === null ? 'absent' : { revision: before.revision },
  };
}

/** Written once with the subject: a name never changes, a new spelling is a new subject. */
function nameItems(subject: Subject): Put[] {
  const { id, kind, name, unitId, unit, position } = subject;
  const brief: SubjectBrief = { id, kind, name, unitId, unit, position };
  const endings = endingsOf(name).map(
    (ending): Put => ({ item: { ...keys.name(ending, id), kind: 'name', value: brief } }),
  );
  return [...endings, { item: { ...keys.alike(looseName(subject), id), kind: 'alike', value: id } }];
}

const verdictItem = (snapshot: VerdictSnapshot): Item => {
  const { pk, sk } = keys.subject(snapshot.subjectId);
  const name = `${keyText(snapshot.dossier)}#${snapshot.version}#${snapshot.stage}`;
  return { pk, sk: below(sk, 'V', name), kind: 'verdict', value: snapshot };
};

/**
 * What is typed as one phrase of a name first; when no name has it, by each word until one is rare enough to be read
 * whole, and the other words must stand in name, unit or position. At most a query a word.
 */
async function search(store: Store, typed: string): Promise<readonly SubjectBrief[]> {
  const phrase = plainWords(typed);
  if (phrase === '') return [];
  const words = phrase.split(' ').slice(0, 8);
  for (const begins of [phrase, ...(words.length > 1 ? words.toReversed() : [])]) {
    const items = await store.query({ partition: keys.name('', subjectless).pk, begins, limit: most.read });
    const found = new Map(items.map((item) => [held<SubjectBrief>(item).id, held<SubjectBrief>(item)]));
    const fitting = [...found.values()].filter((brief) => fits(brief, words));
    if (fitting.length > 0 && (items.length < most.read || begins === phrase)) return shown(fitting);
  }
  return [];
}

function fits({ name, unit, position, unitId }: SubjectBrief, words: readonly string[]): boolean {
  const text = ` ${[name, unit, position, unitId].map(plainWords).join(' ')}`;
  return words.every((word) => text.includes(` ${word}`));
}

const shown = (briefs: readonly SubjectBrief[]): SubjectBrief[] =>
  briefs.toSorted((a, b) => (plainWords(a.name) < plainWords(b.name) ? -1 : 1)).slice(0, most.shown);
