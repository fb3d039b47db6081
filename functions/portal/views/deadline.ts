import {
  dateInWords,
  distanceInWords,
  lastMomentInWords,
  startsDay,
  type TimeReader,
} from '../../../shared/domain/wording/time-in-words.ts';
import type { DossierState } from './dossier-states.ts';
import { html, type Markup, type Piece } from './markup.ts';
import { unitPageWords } from './unit-page-words.ts';

/** The deadline of a period as `CallPeriod` has it. `boundary` is exclusive; null: on demand. */
export type Deadline = {
  boundary: string | null;
  soft: boolean;
  locksAt: string | null;
  /** False: the unit may send without owing. */
  owed: boolean;
};

type DeadlineBox = {
  deadline: Deadline;
  now: string;
  state: DossierState;
  quota: { min: number; max: number | null } | null;
  reader: TimeReader;
};

/** States in which the clock still matters to the unit; in the others the remaining time only frightens. */
const clockMatters: Record<DossierState, boolean> = {
  DRAFT: true,
  SUBMITTED: true,
  INVALID: true,
  UNDER_REVIEW: false,
  RETURNED: false,
  ACCEPTED: false,
  LOCKED: false,
  CLOSED: false,
  WITHDRAWN: true,
  MISSED: true,
  OVERDUE_SOFT: true,
};

function when({ deadline, now, state, reader }: DeadlineBox): Piece {
  const { language, zone } = reader;
  const say = unitPageWords[language];
  const { boundary, soft, locksAt } = deadline;
  if (boundary === null) return html`<p class="tc-deadline__when">${say.onDemand}</p>`;
  const over = Date.parse(now) >= Date.parse(boundary);
  const distance =
    clockMatters[state] &&
    html`<strong class="tc-deadline__left${over && ' tc-deadline__left--over'}">${distanceInWords(now, boundary, language)}</strong>`;
  return [
    html`<p class="tc-deadline__when"><span class="tc-deadline__label">${soft ? say.soft : say.deadline}:</span> ${say.last(lastMomentInWords(boundary, reader))} ${distance}</p>`,
    !soft &&
      startsDay(boundary, zone) &&
      html`<p class="tc-deadline__note">${say.before(dateInWords(boundary, reader))}</p>`,
    !soft &&
      over &&
      locksAt !== null &&
      clockMatters[state] &&
      html`<p class="tc-deadline__note">${say.locks(lastMomentInWords(locksAt, reader))}</p>`,
  ];
}

/** The deadline in words that cannot be read two ways, with the time left by the server clock. */
export function deadlineBox(box: DeadlineBox): Markup {
  const say = unitPageWords[box.reader.language];
  const { quota, deadline } = box;
  return html`<div class="tc-deadline">
${when(box)}
${quota && html`<p class="tc-deadline__note"><strong>${say.quotaTitle}:</strong> ${say.quota(quota.min, quota.max)}</p>`}
${!deadline.owed && html`<p class="tc-deadline__note">${say.mayOnly}</p>`}
</div>`;
}
