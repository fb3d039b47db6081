/** Ends one thing that was started. */
export type Closer = () => Promise<unknown> | unknown;

/** One function that ends everything in `closers`, last started first, once; one failing end does not stop the others. */
export function closing(closers: Closer[]): () => Promise<void> {
  let ended: Promise<void> | undefined;
  const closeAll = async () => {
    for (const close of closers.reverse()) {
      try {
        await close();
      } catch (error) {
        console.error(error);
      }
    }
  };
  return () => {
    ended ??= closeAll();
    return ended;
  };
}
