/**
 * What one upload may cost, as data. Each limit is above anything seen in real files and below what harms:
 * the largest real workbook had 143 entries, inflated 38 times its size, and its XML was 22 deep.
 */
export const readingLimits = {
  fileBytes: 25 << 20,
  bundleBytes: 50 << 20,
  zipEntries: 512,
  zipNameLength: 512,
  /** Bundles inside the uploaded bundle: one level, counted in the same budget; deeper is refused. */
  zipDepth: 1,
  bundleFiles: 200,
  entryBytes: 192 << 20,
  uploadBytes: 384 << 20,
  inflateRatio: 100,
  /** Below this an entry may have any ratio: a blank sheet packs 400 times without harm. */
  inflateRatioFloorBytes: 8 << 20,
  /** Parts read whole (content types, relationships, workbook, custom properties). */
  smallPartBytes: 4 << 20,
  xmlDepth: 64,
  xmlTagBytes: 64 << 10,
  xmlTextBytes: 1 << 20,
  cellCharacters: 32_767,
  /** Nominees of one file. */
  rows: 20_000,
  /** Rows with content of all tables and sheets together: beside a list of ten people may stand a sheet of 11,000 communes. */
  gridRows: 200_000,
  /** Cells kept until the end of a sheet whose rows cannot be handed on at once (old Excel, rows out of order). */
  keptCells: 1_300_000,
  columns: 64,
  sheets: 32,
  merges: 20_000,
  sharedStringsCharacters: 24 << 20,
  textCharacters: 32 << 20,
  /** A list of 5,000 rows printed on A4 is 1,052 pages and takes 6 s to read. */
  pdfPages: 1_200,
  pdfItemsPerPage: 20_000,
  /** Milliseconds of work on one office file, so that the answer is out within five seconds; PDF has its own, in its own worker. */
  officeMs: 4_500,
  pdfMs: 15_000,
  pdfHeapMb: 256,
};
export type ReadingLimits = typeof readingLimits;
