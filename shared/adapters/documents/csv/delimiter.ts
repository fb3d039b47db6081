const candidates = [';', '\t', ',', '|', '^', '~'] as const;
const SAMPLE_LINES = 12;
/** What stands first in a line of a list: its number, or the heading of the numbers. */
const leadMark = /^"?\s*(\d{1,5}|stt|tt|số tt)\s*[.)]?\s*"?$/i;
/** One line that begins so tells more than any count: the letterhead above a list has its own commas. */
const LEAD_WEIGHT = 100;

/** `sep=;` on the first line, as Excel writes and reads it; `length` counts its line end. */
export function declaredDelimiter(text: string): { delimiter: string; length: number } | undefined {
  const match = /^sep=(.)(\r\n|\n|\r)/i.exec(text);
  return match?.[1] ? { delimiter: match[1], length: match[0].length } : undefined;
}

/** The character that parts numbered lines from their number, and the first lines most often and most evenly; quoted text does not count. */
export function guessDelimiter(sample: string): string {
  const lines = sample
    .replace(/"(?:[^"]|"")*"/g, '')
    .split(/\r\n|\n|\r/)
    .filter((line) => !/^ *$/.test(line));
  const first = lines.slice(0, SAMPLE_LINES);
  let best: string = ',';
  let bestScore = 0;
  for (const candidate of candidates) {
    const counts = first.map((line) => line.split(candidate).length - 1);
    const most = Math.max(0, ...counts);
    const even = counts.filter((count) => count === most).length;
    const led = lines.filter(
      (line) => line.includes(candidate) && leadMark.test(line.split(candidate)[0] ?? ''),
    ).length;
    const score = (most === 0 ? 0 : even * 10 + Math.min(most, 20)) + Math.min(led, SAMPLE_LINES) * LEAD_WEIGHT;
    if (score > bestScore) [best, bestScore] = [candidate, score];
  }
  return best;
}
