/** What a level of a list counts from, and whether it counts at all: a bullet does not. */
export type ListLevel = { start: number; isCounted: boolean };
/** A list as paragraphs name it: lists with one `model` count on together, save where one of them starts anew. */
export type WordList = { model: string; starts: Map<number, number> };
export type ListModels = Map<string, Map<number, ListLevel>>;

/** Counts the numbers that Word shows before paragraphs without their being typed. */
export type WordNumbers = {
  /** Number of the next paragraph of a list at a level; undefined for bullets. Numbers of lower levels start again. */
  next(list: string, level: number): number | undefined;
};

/** Numbers of a document that says nothing of its lists: each counts from 1 at each level. */
export const plainNumbers = (): WordNumbers => countLists(new Map(), new Map());

/**
 * Counts as Word does, .docx and .doc alike.
 * @param lists by the name that paragraphs give them
 */
export function countLists(models: ListModels, lists: ReadonlyMap<string, WordList>): WordNumbers {
  /** Last number by model, then by level. */
  const counts = new Map<string, number[]>();
  return {
    next(id, level) {
      const list = lists.get(id);
      const model = list?.model ?? `list ${id}`;
      const known = models.get(model)?.get(level);
      if (known && !known.isCounted) return undefined;
      const count = counts.get(model) ?? [];
      counts.set(model, count);
      const anew = list?.starts.get(level);
      list?.starts.delete(level);
      const next = anew ?? (count[level] === undefined ? (known?.start ?? 1) : count[level] + 1);
      count[level] = next;
      count.length = level + 1;
      return next;
    },
  };
}
