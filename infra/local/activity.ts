/** What is going on inside the runtime, so that "everything has settled" can be answered instead of slept for. */
export type Activity = {
  /** Runs `work`, counted under `what` until it ends. */
  during<T>(what: string, work: () => Promise<T>): Promise<T>;
  /** Names of the work going on now. */
  pending(): string[];
  /** Grows with every piece of work begun: two equal readings mean nothing started in between. */
  begun(): number;
};

export function trackActivity(): Activity {
  const running = new Map<string, number>();
  let begun = 0;
  return {
    async during(what, work) {
      begun++;
      running.set(what, (running.get(what) ?? 0) + 1);
      try {
        return await work();
      } finally {
        const left = (running.get(what) ?? 1) - 1;
        if (left === 0) running.delete(what);
        else running.set(what, left);
      }
    },
    pending: () => [...running.keys()],
    begun: () => begun,
  };
}
