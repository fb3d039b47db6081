import type { DossierKey } from '../../../events/ids.ts';
import { criterionLabel } from '../../../shared/domain/nomination/criterion-label.ts';
import { holdOf, openCriteria } from '../../../shared/domain/nomination/nomination.ts';
import { actsFor } from '../../../shared/domain/nomination/rights.ts';
import type { Rejection } from '../../../shared/domain/rejections.ts';
import { actionToken } from '../action-token.ts';
import { type NomineeFolder, roleOn } from '../acts/act-on-nominee.ts';
import type { Needs } from '../needs.ts';
import type { Frame } from '../views/frame.ts';
import type { ActInput, NomineePageModel } from '../views/nominee-page.ts';
import { suspensionWords } from '../views/nominee-words.ts';
import type { Visitor } from '../visitor.ts';
import { deskMenuOf } from './desk-links.ts';
import { historyFor } from './dossier-parts.ts';

/** What the token of an act is bound to. */
export const nomineeSubject = ({ unitId, callId, period }: DossierKey, id: string): string =>
  `nominee/${unitId}/${callId}/${period}/${id}`;

type Shown = {
  found: NomineeFolder;
  frame: Frame;
  /** The page's own address, to which its forms go. */
  here: string;
  back: NomineePageModel['back'];
  typed?: { input: ActInput; mistakes: readonly Rejection[] };
};

/** The page of one nominee for whoever holds the link: facts, what was done, and the acts it has a right to. */
export function nomineeModel(needs: Needs, visitor: Visitor, shown: Shown): NomineePageModel {
  const { found, frame, here, back, typed } = shown;
  const { nomination, folder, facts, row, stage, unit } = found;
  const { key } = folder.dossier;
  const hold = holdOf(nomination);
  const token = actionToken(visitor.secret, nomineeSubject(key, nomination.id), nomination.revision);
  const criteria = labelsOf(found, needs.clock.now());
  const possible = visitor.power === 'acts' ? actsFor(roleOn(visitor, found), { stage, hold }) : [];
  return {
    ...{ frame, menu: deskMenuOf(visitor, key, null), back, unitName: unit?.name ?? '', call: facts.call },
    reference: folder.dossier.reference,
    nominee: {
      name: nomination.name,
      ...{ position: row?.position ?? '', unit: row?.unit ?? '', achievements: row?.achievements ?? '' },
    },
    ...{ stage, hold, criteria, done: doneFor(visitor, found, frame) },
    acts: possible
      .map((act) => ({ act, choices: optionsOf(act, found, criteria) }))
      .filter(({ act, choices }) => act !== 'waive' || choices.length > 0),
    post: { action: here, hidden: { token, revision: String(nomination.revision) } },
    typed: typed?.input ?? null,
    mistakes: typed?.mistakes ?? [],
    history: historyFor(
      visitor,
      folder.history.filter(({ event }) => 'nominee' in event.data && event.data.nominee === nomination.id),
    ),
  };
}

const asked = ({ facts }: NomineeFolder) => facts.definition.criteria ?? 'auto';

function labelsOf(found: NomineeFolder, now: Parameters<typeof criterionLabel>[2]['now']): Record<string, string> {
  const { definition } = found.campaign;
  const wanted = asked(found);
  const all = Object.entries(definition.criteria ?? {}).filter(([id]) => wanted === 'auto' || wanted.includes(id));
  const given = { now, timeZone: definition.meta.timezone };
  return Object.fromEntries(all.map(([id, criterion]) => [id, criterionLabel(id, criterion, given)]));
}

function optionsOf(act: string, { nomination, campaign }: NomineeFolder, labels: Readonly<Record<string, string>>) {
  const ids =
    act === 'find-ineligible'
      ? Object.keys(labels)
      : act === 'waive'
        ? openCriteria(nomination).filter((id) => campaign.definition.criteria?.[id]?.waivable === true)
        : [];
  return ids.map((value) => ({ value, label: labels[value] ?? value }));
}

/** Facts of discipline are for the standing office and the council only (I14): a unit learns that, not why. */
function doneFor(visitor: Visitor, { nomination }: NomineeFolder, { language }: Frame): NomineePageModel['done'] {
  const { suspension, ineligible, waivers, withdrawn, revoked } = nomination;
  const told = visitor.link.scope.kind === 'office' || visitor.link.scope.kind === 'ballot';
  return {
    ...{ ineligible, waivers, withdrawn, revoked },
    suspension: suspension && {
      ...{ at: suspension.at, basis: suspension.basis },
      told: told ? { ground: suspensionWords[suspension.ground][language], reason: suspension.reason } : null,
    },
  };
}
