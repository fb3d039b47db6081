import type { State } from './bystanders.ts';
import type { Item } from './items.ts';
import { fullOf } from './syllables.ts';
import { links } from './vocabulary/statements.ts';

/**
 * Whether a denial answers the name before it, as forms are filled in: "Chiến sĩ thi đua cấp tỉnh: Không", "Bằng khen chưa có",
 * "Giấy khen (không)". In: the place of a cue in its clause.
 */
export function deniesBehind({ items, passed }: State, at: number): boolean {
  const cue = items[at];
  if (cue?.kind !== 'cue' || cue.reason !== 'not_awarded' || cue.reach !== 'near') return false;
  const grade = items[at - 1]?.kind === 'grade' && passed.at(-1)?.seat === at - 1;
  return (grade || answers(items, at)) && endsEntry(items, at);
}

const must = fullOf('phải');

/** "Chiến sĩ thi đua cơ sở phải có sáng kiến": the name is what is required, not what was given. */
export function requires(items: readonly Item[], at: number): boolean {
  const cue = items[at];
  return cue?.kind === 'cue' && cue.reason === 'criterion_text' && cue.first === must && followsName(items, at);
}

/** A colon or bracket sets the denial apart, or nothing but the name and its granter stand before it. */
function answers(items: readonly Item[], at: number): boolean {
  const before = items[at - 1];
  const cue = items[at];
  if (!before || !cue) return false;
  return before.kind === 'colon' || cue.depth > before.depth || followsName(items, at);
}

/** "Bằng khen thì chưa", "CSTĐ hiện vẫn chưa có". */
const between = new Set(['thì', 'vẫn', 'cũng', 'hiện', 'lại', 'tạm', 'thi', 'van', 'hien', 'cung'].map(fullOf));

/** Nothing but its level, granter and grade stand between the name and this place. */
function followsName(items: readonly Item[], at: number): boolean {
  for (let back = at - 1; back >= 0; back -= 1) {
    const item = items[back];
    if (item?.kind === 'head') return true;
    const own = item?.kind === 'level' || item?.kind === 'issuer' || item?.kind === 'quote' || item?.kind === 'grade';
    const joint = (item?.kind === 'sep' && item.word === '-') || (item?.kind === 'verb' && links(item));
    // "Danh hiệu CSTĐ cơ sở năm 2023 chưa có"
    const year = item?.kind === 'years' && item.years.length === 1 && items[back - 1]?.kind !== 'sep';
    const adverb = item?.kind === 'word' && between.has(item.first);
    if (!own && !joint && !adverb && !year) return false;
  }
  return false;
}

/** "chưa được khen lần nào", "không có gì". */
const ever = new Set(['lần', 'nào', 'gì', 'cả', 'ai', 'hết', 'đâu', 'bao', 'giờ'].map(fullOf));

/** After "không", "chưa được tặng", "không có" the entry is over. */
function endsEntry(items: readonly Item[], at: number): boolean {
  const depth = items[at]?.depth ?? 0;
  for (let next = at + 1; next < items.length; next += 1) {
    const item = items[next];
    if (!item || item.depth !== depth || item.kind === 'sep' || item.kind === 'bullet') return true;
    const says = item.kind === 'verb' && item.way !== 'glue' && item.way !== 'to';
    if (!says && !ever.has(item.first)) return false;
  }
  return true;
}

/** "đề nghị … nhưng không được, năm 2021 …": a refusal that names nothing ends what was hoped for. */
export function refuses(items: readonly Item[], at: number): boolean {
  const [cue, verb, next] = [items[at], items[at + 1], items[at + 2]];
  if (cue?.kind !== 'cue' || cue.reason !== 'not_awarded' || cue.reach !== 'near') return false;
  return verb?.kind === 'verb' && verb.way === 'get' && next?.kind === 'sep' && next.word !== '-';
}
