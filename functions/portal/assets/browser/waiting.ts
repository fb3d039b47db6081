/** What the status route answers: see `UploadStatus` in the views. */
type Status = { stage: 'waiting' | 'reading' | 'done' | 'refused'; message: string; href: string | null };

const everyMs = 1000;
const slowAfterMs = 45_000;

/** Reads the status once; null when there was no answer that can be read (the next try may succeed). */
async function ask(href: string): Promise<Status | null> {
  try {
    const answer = await fetch(href, { headers: { accept: 'application/json' } });
    return answer.ok ? ((await answer.json()) as Status) : null;
  } catch {
    return null;
  }
}

/** Asks again and again until the file was read or refused, then goes to the result. Says so when it takes long. */
export async function waitForReading(href: string, tell: (message: string) => void, slow: string): Promise<void> {
  const start = Date.now();
  for (;;) {
    const status = await ask(href);
    if (status && (status.stage === 'done' || status.stage === 'refused')) {
      window.location.assign(status.href ?? window.location.href.split('#')[0] ?? '/');
      return;
    }
    if (Date.now() - start > slowAfterMs) tell(slow);
    else if (status) tell(status.message);
    await new Promise((resolve) => setTimeout(resolve, everyMs));
  }
}

/** The waiting page: the same wait, started by the page itself. */
export function watchReading(box: HTMLElement): void {
  const message = box.querySelector<HTMLElement>('[data-poll-message]');
  const tell = (text: string) => {
    if (message && message.textContent !== text) message.textContent = text;
  };
  void waitForReading(box.dataset.poll ?? '', tell, box.dataset.slow ?? '');
}
