import type { CallFacts } from '../../../shared/domain/campaign/call-facts.ts';
import { intakeOf } from '../../../shared/domain/campaign/intake.ts';
import { isOpenAt } from '../../../shared/domain/dossier/dossier.ts';
import { newestSaid } from '../../../shared/domain/intake/said.ts';
import type { StatementFields } from '../../../shared/domain/intake/statement.ts';
import type { DossierFolder } from '../../../shared/ports/dossiers.ts';
import { actionToken } from '../action-token.ts';
import type { Needs } from '../needs.ts';
import type { StatementForm, StatementTrouble } from '../views/statement-form.ts';
import type { Visitor } from '../visitor.ts';

/** What was typed when the form came back with mistakes. */
export type TypedStatement = { values: StatementFields; mistakes: readonly StatementTrouble[] };

/** What the token of the form is bound to. */
export const saySubject = 'say';

const empty: StatementFields = { day: '', month: '', year: '', place: '', participants: '', note: '' };

/** What was said last stands in the form, to be corrected. */
function saidBefore({ versions }: DossierFolder): StatementFields {
  const statement = newestSaid(versions)?.statement;
  if (statement === undefined) return empty;
  if (statement.kind === 'done') return { ...empty, note: statement.note };
  const [year = '', month = '', day = ''] = statement.on.split('-');
  const { place, participants, note } = statement;
  return {
    day: String(Number(day)),
    month: String(Number(month)),
    year,
    place,
    participants: String(participants),
    note,
  };
}

/** The form of an event or a task, as long as the period takes something; null for calls a file answers. */
export function sayForm(
  needs: Needs,
  visitor: Visitor,
  shown: { folder: DossierFolder; facts: CallFacts; typed?: TypedStatement | undefined },
): StatementForm | null {
  const { folder, facts, typed } = shown;
  const kind = intakeOf(facts.definition);
  const { dossier } = folder;
  if ((kind !== 'held' && kind !== 'done') || visitor.power !== 'acts') return null;
  if (!isOpenAt(dossier, needs.clock.now())) return null;
  return {
    kind,
    post: {
      action: `/k/${visitor.id}/khai`,
      hidden: {
        token: actionToken(visitor.secret, saySubject, dossier.revision),
        revision: String(dossier.revision),
      },
    },
    values: typed?.values ?? saidBefore(folder),
    mistakes: typed?.mistakes ?? [],
  };
}
