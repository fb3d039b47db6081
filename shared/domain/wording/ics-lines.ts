/** Text as a value of iCalendar (RFC 5545 §3.3.11). */
export const icsText = (text: string) => text.replace(/[\\;,]/g, (c) => `\\${c}`).replace(/\r?\n/g, '\\n');

/** A UTC instant as iCalendar writes it: `20210618T010000Z`. */
export const icsInstant = (utc: string) => utc.replace(/\.\d{3}/, '').replace(/[-:]/g, '');

/** RFC 5545 §3.1: at most 75 octets a line, the rest on lines that begin with a space; no character is cut. */
function folded(line: string): string {
  const parts: string[] = [];
  let part = '';
  let octets = 0;
  for (const sign of line) {
    const size = new TextEncoder().encode(sign).length;
    if (octets + size > 75) {
      parts.push(part);
      part = ' ';
      octets = 1;
    }
    part += sign;
    octets += size;
  }
  return [...parts, part].join('\r\n');
}

/** Content lines as an iCalendar file. */
export const icsFile = (lines: readonly string[]): string => `${lines.map(folded).join('\r\n')}\r\n`;
