/**
 * A text as plans and units write it, made comparable: without tone marks, case, punctuation or doubled spaces, `đ` as
 * `d`. For matching headings and names only, never for showing.
 */
export function plainWords(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/đ/gi, 'd')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
