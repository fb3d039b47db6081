import type { RegisterCommand, Statement } from './decide.ts';
import { type Assessment, type RegisterRecord, type Subject, sameDossier } from './subject.ts';

/**
 * True when everything a command asks for stands already, as after a button that was pressed twice: whoever asked may be
 * shown what stands instead of being told to do it again, which would write a record twice.
 */
export function isAlreadyDone(parts: readonly Subject[], command: RegisterCommand): boolean {
  const records = parts.flatMap((part) => part.records);
  switch (command.name) {
    case 'verify':
      return every(records, command.records, ({ state }) => state === 'verified');
    case 'reject':
      return every(
        records,
        command.records,
        ({ state, judged }) => state === 'rejected' && judged?.reason === command.reason,
      );
    case 'reopen':
      return every(records, command.records, ({ state }) => state === 'claimed');
    case 'add':
      return records.some(({ source, held }) => source.kind === 'office' && isSame(held, command.held));
    case 'assess': {
      const nominations = parts.flatMap((part) => part.nominations);
      const own = nominations.find(({ dossier }) => sameDossier(dossier, command.dossier));
      return own !== undefined && own.version === command.version && isSaid(own.assessed, command.says);
    }
    default:
      return command satisfies never;
  }
}

const every = (
  records: readonly RegisterRecord[],
  ids: readonly string[],
  fits: (record: RegisterRecord) => boolean,
): boolean => ids.length > 0 && ids.every((id) => records.some((record) => record.id === id && fits(record)));

/** Values of the register are plain: the same fields with the same values, in whatever order. */
function isSame(a: object, b: object): boolean {
  const [left, right] = [Object.entries(a), new Map(Object.entries(b))];
  const known = left.filter(([, value]) => value !== undefined);
  return (
    known.length === [...right.values()].filter((v) => v !== undefined).length &&
    known.every(([k, v]) => right.get(k) === v)
  );
}

function isSaid(now: Assessment, says: Statement): boolean {
  switch (says.about) {
    case 'group':
      return now.group !== null && says.value !== null && isSame(now.group.value, says.value);
    case 'kind':
      return now.kind !== null && now.kind.value === says.value;
    case 'answer': {
      const answer = now.answers[says.of];
      return answer?.holds === says.holds && answer.reason === says.reason.trim();
    }
    case 'reading': {
      const reading = now.readings[says.of];
      return reading?.reading === says.reading && reading.reason === says.reason.trim();
    }
    case 'complete':
      return (now.complete !== null) === says.value;
    default:
      return says satisfies never;
  }
}
