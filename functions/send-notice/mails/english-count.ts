/** `1 dossier`, `2 dossiers`: for the one English line of a mail. Only nouns that take an s. */
export const englishCount = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`;
