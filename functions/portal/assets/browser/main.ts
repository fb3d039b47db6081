import {
  Button,
  CharacterCount,
  Checkboxes,
  createAll,
  ErrorSummary,
  FileUpload,
  Radios,
  SkipLink,
} from 'govuk-frontend';
import { announceChosen } from './chosen.ts';
import { nameFilePickers } from './file-picker.ts';
import { offerPrinting } from './print.ts';
import { enhanceUpload } from './upload.ts';
import { watchReading } from './waiting.ts';

// The components of govuk-frontend look for these classes before they start.
document.body.classList.add('js-enabled', 'govuk-frontend-supported');

for (const component of [Button, CharacterCount, Checkboxes, ErrorSummary, FileUpload, Radios, SkipLink]) {
  createAll(component);
}
nameFilePickers();
for (const form of document.querySelectorAll<HTMLFormElement>('form[data-upload]')) enhanceUpload(form);
for (const box of document.querySelectorAll<HTMLElement>('[data-poll]')) watchReading(box);
for (const list of document.querySelectorAll<HTMLElement>('[data-chosen]')) announceChosen(list);
for (const button of document.querySelectorAll<HTMLButtonElement>('[data-print]')) offerPrinting(button);
