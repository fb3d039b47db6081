/** Tells a screen reader how many are ticked; the figure on the page is counted by the style sheet without a script. */
export function announceChosen(list: HTMLElement): void {
  const status = list.querySelector<HTMLElement>('[data-chosen-status]');
  if (!status) return;
  list.addEventListener('change', () => {
    const chosen = list.querySelectorAll('input[type="checkbox"]:checked').length;
    status.textContent = (status.dataset.text ?? '%{count}').replace('%{count}', String(chosen));
  });
}
