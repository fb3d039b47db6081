import { RecordId } from '../../../events/ids.ts';
import {
  AwardCode,
  FactCode,
  InitiativeLevel,
  IssuerKind,
  RatingGrade,
} from '../../../shared/domain/campaign/vocabulary.ts';
import { AwardRecord, FactRecord, InitiativeRecord, RatingRecord } from '../../../shared/domain/criteria/records.ts';
import { readDate } from '../../../shared/domain/deadlines/read-date.ts';
import type { RegisterCommand } from '../../../shared/domain/register/decide.ts';
import type { Held } from '../../../shared/domain/register/subject.ts';
import type { Form } from '../guard.ts';
import type { SentForm } from '../views/sent-form.ts';

/** What a form may get wrong, by the field it stands in. */
export type RegisterMistake = {
  field: 'year' | 'decisionDate' | 'what';
  code: 'not_a_year' | 'not_a_date' | 'year_missing' | 'missing';
};

export type Read<T> = { value: T } | { mistakes: readonly RegisterMistake[] };

const text = (form: Form, name: string): string => form.one(name).trim();

/** Years of records: the first emulation awards are of 1945. */
function yearIn(form: Form): Read<number | null> {
  const typed = text(form, 'year');
  if (typed === '') return { value: null };
  const year = Number(typed);
  const fits = /^\d{4}$/.test(typed) && year >= 1945 && year <= 2100;
  return fits ? { value: year } : { mistakes: [{ field: 'year', code: 'not_a_year' }] };
}

function dateIn(form: Form): Read<ReturnType<typeof readDate> | null> {
  const typed = text(form, 'decisionDate');
  if (typed === '') return { value: null };
  const date = readDate(typed);
  return date ? { value: date } : { mistakes: [{ field: 'decisionDate', code: 'not_a_date' }] };
}

const appliedIn = (form: Form): boolean | null => ({ yes: true, no: false })[text(form, 'applied')] ?? null;

const recordsIn = (form: Form) => form.all('record').flatMap((id) => RecordId.safeParse(id).data ?? []);

/** What was typed into a form that is not taken; one that judges several records at once has nothing typed. */
export const sentIn = (form: Form, mistakes: SentForm['mistakes']): SentForm => ({
  values: form.all('record').length > 1 ? {} : form.every,
  mistakes,
});

/** Verifying, rejecting or opening again, as the buttons of a record say; null for any other act. */
export function judgingIn(form: Form): Read<RegisterCommand> | null {
  const records = recordsIn(form);
  const act = form.one('act');
  if (act === 'reject') return { value: { name: 'reject', records, reason: text(form, 'reason') } };
  if (act === 'reopen') return { value: { name: 'reopen', records } };
  if (act !== 'verify') return null;
  const [year, date] = [yearIn(form), dateIn(form)];
  const mistakes = [year, date].flatMap((read) => ('mistakes' in read ? read.mistakes : []));
  if ('mistakes' in year || 'mistakes' in date) return { mistakes };
  const decisionNo = text(form, 'decisionNo');
  const applied = appliedIn(form);
  const completion = {
    ...(year.value !== null && { year: year.value }),
    ...(date.value && { decisionDate: date.value }),
    ...(decisionNo !== '' && { decisionNo }),
    ...(applied !== null && { applied }),
  };
  return { value: { name: 'verify', records, completion } };
}

/** Awards whose grantor their name says; of the others the officer says which. */
const ownIssuer: Partial<Record<AwardCode, IssuerKind>> = {
  ...{ LDTT: 'CO_SO', CSTDCS: 'CO_SO', TTLDTT: 'CO_SO', GK: 'CO_SO', KNC: 'BO', CSTDTQ: 'NHA_NUOC', COCP: 'NHA_NUOC' },
  ...{ BKTTG: 'NHA_NUOC', HCLD1: 'NHA_NUOC', HCLD2: 'NHA_NUOC', HCLD3: 'NHA_NUOC', AHLD: 'NHA_NUOC' },
  ...{ TTUT: 'NHA_NUOC', TTND: 'NHA_NUOC' },
};

/** A record as an officer writes it off the paper: `what` is `award:BKT`, `initiative:TINH`, `rating:HTXS` or `fact:VD05`. */
export function recordIn(form: Form): Read<Held> {
  const [year, date] = [yearIn(form), dateIn(form)];
  const mistakes = [year, date].flatMap((read) => ('mistakes' in read ? read.mistakes : []));
  if ('mistakes' in year || 'mistakes' in date) return { mistakes };
  const yearly = form.one('what').startsWith('rating:');
  if (yearly && year.value === null) return { mistakes: [{ field: 'year', code: 'year_missing' }] };
  const held = heldIn(form, year.value, date.value ?? null);
  return held ? { value: held } : { mistakes: [{ field: 'what', code: 'missing' }] };
}

function heldIn(form: Form, year: number | null, date: NonNullable<ReturnType<typeof readDate>> | null): Held | null {
  const [as, name] = form.one('what').split(':');
  const common = { verified: true, year };
  const decisionNo = text(form, 'decisionNo') || null;
  const level = InitiativeLevel.safeParse(name).data;
  if (as === 'award') {
    const code = AwardCode.safeParse(name).data;
    const issuerKind = code && (ownIssuer[code] ?? IssuerKind.safeParse(form.one('issuer')).data);
    const paper = { decisionNo, decisionDate: date, basis: form.one('basis') || 'cong_trang' };
    const read = AwardRecord.safeParse({ ...common, ...paper, code, issuerKind });
    return read.success ? { as, ...unverified(read.data) } : null;
  }
  if (as === 'initiative' && level) {
    const id = text(form, 'title') || [decisionNo ?? 'sáng kiến', year ?? date].filter(Boolean).join(' ');
    const rest = { id, level, recognisedOn: date, applied: appliedIn(form) };
    const read = InitiativeRecord.safeParse({ ...common, ...rest });
    return read.success ? { as, ...unverified(read.data) } : null;
  }
  if (as === 'rating') {
    const read = RatingRecord.safeParse({ ...common, grade: RatingGrade.safeParse(name).data });
    return read.success ? { as, ...unverified(read.data) } : null;
  }
  if (as !== 'fact') return null;
  const rest = {
    code: FactCode.safeParse(name).data,
    date,
    level: InitiativeLevel.safeParse(form.one('level')).data ?? null,
  };
  const read = FactRecord.safeParse({ ...common, ...rest });
  return read.success ? { as, ...unverified(read.data) } : null;
}

function unverified<R extends { verified: boolean }>({ verified: _, ...rest }: R): Omit<R, 'verified'> {
  return rest;
}
