const STOPPED = /(?:p|t|c|ch)$/;
const TONE_MARK = /[\u0300\u0301\u0303\u0309\u0323]/g;
const TONES_BEFORE_STOP = /[\u0301\u0323]/;
const ONSET = /^(?:ngh?|gh|gi(?=.)|kh|ph|th|tr|ch|nh|qu|[bcdđghklmnrstvxp])?/;

const RIMES = new Set(
  (
    'a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây ' +
    'e ec em en eng eo ep et ê êch êm ên ênh êp êt êu i ia ich iêc iêm iên iêng iêp iêt iêu im in inh ip it iu ' +
    'o oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oc oe oen oeo oet oi om on ong op ot ' +
    'ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt u ua uân uâng uât uây uc uê uêch uênh ui um un ung uơ uôc uôi uôm uôn ' +
    'uông uôp uôt up ut uy uya uych uyên uyêt uynh uyt uyu ư ưa ưc ưi ưng ươc ươi ươm ươn ương ươp ươt ươu ưt ưu ' +
    'y yêm yên yêng yêt yêu ynh ych yt êng'
  ).split(' '),
);

/**
 * Whether a word is spelled as a Vietnamese syllable can be: onset, rime, at most one tone, which is sắc or nặng before a
 * stop. Names of minorities (Đắk, Krông) and foreign words are not; use it to weigh whole texts, never to judge one word.
 */
export function isSyllable(word: string): boolean {
  const apart = word.toLowerCase().normalize('NFD');
  const tones = apart.match(TONE_MARK) ?? [];
  if (tones.length > 1) return false;
  const bare = apart.replace(TONE_MARK, '').normalize('NFC');
  const rime = bare.replace(ONSET, '');
  if (!RIMES.has(rime) && !(rime === '' && bare.startsWith('gi'))) return false;
  return !STOPPED.test(rime) || TONES_BEFORE_STOP.test(tones[0] ?? '');
}

const WORD = /[^\s\u0000-\u0040\u005b-\u0060\u007b-\u007f]+/gu;
const BEYOND_ASCII = /[^\u0000-\u007f]/;
const TRIM = /^[“”‘’«»–—…•·\u00a0]+|[“”‘’«»–—…•·\u00a0]+$/g;

/** How many words with a letter beyond ASCII are Vietnamese syllables, and how many are not. */
export function weighSyllables(text: string): { good: number; bad: number } {
  let good = 0;
  let bad = 0;
  for (const [raw] of text.normalize('NFC').matchAll(WORD)) {
    const word = raw.replace(TRIM, '');
    if (!BEYOND_ASCII.test(word)) continue;
    if (isSyllable(word)) good++;
    else bad++;
  }
  return { good, bad };
}
