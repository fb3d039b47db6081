/** The part of the package that the benchmark uses; it brings no types of its own. */
declare module 'word-extractor' {
  class WordExtractor {
    extract(source: Buffer): Promise<{ getBody(): string }>;
  }
  export = WordExtractor;
}
