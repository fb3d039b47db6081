/** Vietnamese is first; English is the second language of every page, one switch away. */
export type Language = 'vi' | 'en';

/** The same words in both languages: a text that lacks one does not compile. */
export type InBoth<T> = Readonly<Record<Language, T>>;
