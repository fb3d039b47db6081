/**
 * The file picker of govuk-frontend puts a hidden comma inside its button, so the spoken name is no longer the text
 * that is seen (WCAG 2.5.3). The comma goes; the label and the button's own text remain its name.
 */
export function nameFilePickers(): void {
  for (const button of document.querySelectorAll<HTMLElement>('.govuk-file-upload-button')) {
    document.getElementById(`${button.id}-comma`)?.remove();
    button.setAttribute('aria-labelledby', `${button.id}-label ${button.id}`);
  }
}
