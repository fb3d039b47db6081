import { waitForReading } from './waiting.ts';

/** Where to send and with which signed fields; from the form itself or fresh from the ticket route. */
type Target = { action: string; fields: Readonly<Record<string, string>>; statusHref: string };
type Outcome = 'sent' | 'stopped' | 'refused' | 'broken';
type Sending = { target: Target; file: File; extra: readonly [string, string][]; onPercent: (percent: number) => void };

/** The ticket is asked for at the last moment, so that a page left open for hours can still send. */
async function freshTarget(form: HTMLFormElement): Promise<Target> {
  const own = {
    action: form.action,
    fields: Object.fromEntries(
      [...form.querySelectorAll<HTMLInputElement>('input[type="hidden"]')].map((input) => [input.name, input.value]),
    ),
    statusHref: form.dataset.status ?? '',
  };
  if (!form.dataset.ticket) return own;
  const ticket = JSON.parse(form.dataset.ticket) as { action: string; hidden: Record<string, string> };
  const answer = await fetch(ticket.action, {
    method: 'POST',
    headers: { accept: 'application/json' },
    body: new URLSearchParams(ticket.hidden),
  });
  return answer.ok ? ((await answer.json()) as Target) : own;
}

/**
 * Sends by XMLHttpRequest, the only way a browser tells how much has left. An error after the last byte counts as sent:
 * the store has the file and its redirect could not be followed across origins; the status route knows the truth.
 */
function send({ target, file, extra, onPercent }: Sending): { outcome: Promise<Outcome>; stop: () => void } {
  const request = new XMLHttpRequest();
  let allBytesLeft = false;
  const outcome = new Promise<Outcome>((resolve) => {
    request.upload.addEventListener('progress', (event) => {
      if (event.lengthComputable) onPercent(Math.floor((100 * event.loaded) / event.total));
    });
    request.upload.addEventListener('load', () => {
      allBytesLeft = true;
    });
    request.addEventListener('load', () => resolve(request.status < 400 ? 'sent' : 'refused'));
    request.addEventListener('error', () => resolve(allBytesLeft ? 'sent' : 'broken'));
    request.addEventListener('abort', () => resolve('stopped'));
  });
  const body = new FormData();
  for (const [name, value] of [...Object.entries(target.fields), ...extra]) body.append(name, value);
  body.append('file', file);
  request.open('POST', target.action);
  request.send(body);
  return { outcome, stop: () => request.abort() };
}

function parts(form: HTMLFormElement) {
  const find = <T extends HTMLElement>(selector: string) => form.querySelector<T>(selector);
  return {
    ...{
      box: find('[data-upload-progress]'),
      message: find('[data-upload-message]'),
      bar: find<HTMLProgressElement>('progress'),
    },
    ...{
      cancel: find<HTMLButtonElement>('[data-upload-cancel]'),
      submit: find<HTMLButtonElement>('[data-upload-submit]'),
    },
    ...{ error: find('[data-upload-error]'), input: find<HTMLInputElement>('input[type="file"]') },
  };
}

function problemOf(file: File | undefined, form: HTMLFormElement): string | null {
  if (!file) return form.dataset.missing ?? '';
  if (file.size === 0) return form.dataset.empty ?? '';
  return file.size > Number(form.dataset.maxBytes) ? (form.dataset.tooBig ?? '') : null;
}

/** Gives an upload form its progress bar, a way to stop, early checks of size, and the wait for the result. */
export function enhanceUpload(form: HTMLFormElement): void {
  const { box, message, bar, cancel, submit, error, input } = parts(form);
  if (!box || !message || !bar || !cancel || !submit || !error || !input) return;
  const show = (busy: boolean, problem: string | null) => {
    box.hidden = !busy;
    submit.hidden = busy;
    error.hidden = problem === null;
    error.textContent = problem;
  };
  const onPercent = (percent: number) => {
    bar.value = percent;
    message.textContent = (form.dataset.sending ?? '').replace('%{percent}', String(percent));
  };
  const run = async (file: File) => {
    const boxes = [...form.querySelectorAll<HTMLInputElement>('input[type="checkbox"]:checked')];
    const extra = boxes.map((ticked): [string, string] => [ticked.name, ticked.value]);
    const target = await freshTarget(form);
    const { outcome, stop } = send({ target, file, extra, onPercent });
    cancel.onclick = stop;
    const result = await outcome;
    if (result !== 'sent') return show(false, form.dataset[result] ?? '');
    cancel.hidden = true;
    bar.removeAttribute('value');
    const tell = (text: string) => {
      if (message.textContent !== text) message.textContent = text;
    };
    tell(form.dataset.sent ?? '');
    await waitForReading(target.statusHref, tell, form.dataset.slow ?? '');
  };
  form.noValidate = false;
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const file = input.files?.[0];
    const problem = problemOf(file, form);
    if (problem !== null || !file) return show(false, problem);
    show(true, null);
    onPercent(0);
    run(file).catch(() => show(false, form.dataset.broken ?? ''));
  });
}
