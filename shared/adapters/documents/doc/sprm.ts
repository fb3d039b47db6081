/** Property modifiers used here ([MS-DOC] 2.6), by their two-byte code. */
export const sprm = {
  revisionInserted: 0x0801,
  revisionDeleted: 0x0800,
  vanish: 0x083c,
  special: 0x0855,
  symbol: 0x6a09,
  characterStyle: 0x4a30,
  fontAscii: 0x4a4f,
  fontOther: 0x4a51,
  inTable: 0x2416,
  rowEnd: 0x2417,
  tableDepth: 0x6649,
  innerCell: 0x244b,
  innerRowEnd: 0x244c,
  listFormat: 0x460b,
  listLevel: 0x260a,
  outlineLevel: 0x2640,
  hugeProperties: 0x6646,
  hugePropertiesOld: 0x6645,
  tableDefinition: 0xd608,
  verticalMerge: 0xd62b,
  horizontalMerge: 0x5624,
} as const;

/** Operand bytes by the three high bits of the code; 6 is variable. */
/** Tab stops: with a count of 255 the length follows from the stops themselves. */
const CHANGE_TABS = 0xc615;
const OPERAND = [1, 1, 2, 4, 2, 2, -1, 3];

function operandLength(grpprl: Buffer, code: number, at: number): number {
  const fixed = OPERAND[code >> 13] ?? -1;
  if (fixed >= 0) return fixed;
  if (code === sprm.tableDefinition) return at + 2 <= grpprl.length ? grpprl.readUInt16LE(at) + 1 : grpprl.length;
  const counted = grpprl[at] ?? 0;
  if (code !== CHANGE_TABS || counted !== 255) return counted + 1;
  const deleted = grpprl[at + 1] ?? 0;
  return 3 + deleted * 4 + (grpprl[at + 2 + deleted * 4] ?? 0) * 3;
}

/**
 * Hands each modifier of `grpprl[from, to)` to `visit` as its code, the position and the length of its operand. Stops at a
 * modifier that does not fit; what came before it stands.
 */
export function eachSprm(
  grpprl: Buffer,
  { from, to }: { from: number; to: number },
  visit: (code: number, at: number, length: number) => void,
): void {
  let pos = from;
  const end = Math.min(to, grpprl.length);
  while (pos + 2 < end) {
    const code = grpprl.readUInt16LE(pos);
    pos += 2;
    const length = operandLength(grpprl, code, pos);
    if (pos + length > end + 1 || pos + length > grpprl.length) return;
    visit(code, pos, length);
    pos += length;
  }
}
