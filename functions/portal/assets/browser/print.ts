/** Shows the print button, which prints the receipt alone. Without a script the browser's own printing does. */
export function offerPrinting(button: HTMLButtonElement): void {
  button.hidden = false;
  const root = document.documentElement;
  button.addEventListener('click', () => {
    root.classList.add('tc-print-area-only');
    window.print();
  });
  window.addEventListener('afterprint', () => root.classList.remove('tc-print-area-only'));
}
