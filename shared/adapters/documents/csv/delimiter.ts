const candidates = [';', '\t', ',', '|'] as const;
const SAMPLE_LINES = 12;

/** `sep=;` on the first line, as Excel writes and reads it; `length` counts its line end. */
export function declaredDelimiter(text: string): { delimiter: string; length: number } | undefined {
  const match = /^sep=(.)(\r\n|\n|\r)/i.exec(text);
  return match?.[1] ? { delimiter: match[1], length: match[0].length } : undefined;
}

/** The character that parts the first lines most often and most evenly; text in quotes does not count. */
export function guessDelimiter(sample: string): string {
  const lines = sample
    .replace(/"(?:[^"]|"")*"/g, '')
    .split(/\r\n|\n|\r/)
    .filter((line) => line.trim() !== '')
    .slice(0, SAMPLE_LINES);
  let best: string = ',';
  let bestScore = 0;
  for (const candidate of candidates) {
    const counts = lines.map((line) => line.split(candidate).length - 1);
    const most = Math.max(0, ...counts);
    const even = counts.filter((count) => count === most).length;
    const score = most === 0 ? 0 : even * 10 + Math.min(most, 20);
    if (score > bestScore) [best, bestScore] = [candidate, score];
  }
  return best;
}
