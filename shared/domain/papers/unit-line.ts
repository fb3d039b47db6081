import { plainWords } from '../campaign/words.ts';

/**
 * Where somebody works, as a reader outside can tell it: the ward as the unit wrote it with the unit that sent the list,
 * `Khoa Nội, Bệnh viện Nhi`, unless the words already say so or the nominee is that unit. `sender` empty: not known.
 */
export function unitWithSender({ name, unit }: { name: string; unit: string }, sender: string): string {
  if (sender === '' || isPartOf(name, sender)) return unit;
  if (unit.trim() === '') return sender;
  return isPartOf(unit, sender) ? unit : `${unit}, ${sender}`;
}

/** One of two names stands in the other, compared without tone marks. */
function isPartOf(one: string, other: string): boolean {
  const [a, b] = [plainWords(one), plainWords(other)];
  return a !== '' && (a.includes(b) || b.includes(a));
}
