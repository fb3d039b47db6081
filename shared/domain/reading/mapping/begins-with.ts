/**
 * Tells whether a text begins with one of `letters`, each of one UTF-16 unit. Asked of nearly every cell before a pattern is tried: a
 * look into a table costs a fifth of a search.
 */
export function beginsWith(letters: string): (text: string) => boolean {
  const codes = Array.from(letters, (letter) => letter.charCodeAt(0));
  const table = new Uint8Array(Math.max(...codes) + 1);
  for (const code of codes) table[code] = 1;
  return (text) => text !== '' && table[text.charCodeAt(0)] === 1;
}
