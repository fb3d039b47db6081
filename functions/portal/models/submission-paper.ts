import { planFacts } from '../../../shared/domain/campaign/call-facts.ts';
import { superiorOn } from '../../../shared/domain/campaign/receiver.ts';
import { localDateOf, shortDate } from '../../../shared/domain/deadlines/instants.ts';
import { itemsInForce } from '../../../shared/domain/list/decide.ts';
import type { NominationList } from '../../../shared/domain/list/list.ts';
import type { OfficialPaper } from '../../../shared/domain/papers/official-paper.ts';
import { submission } from '../../../shared/domain/papers/submission.ts';
import { agencyName, holding } from '../../../shared/domain/registry/registry.ts';
import type { Needs } from '../needs.ts';
import type { listFolder } from './list-models.ts';

type Folder = Awaited<ReturnType<typeof listFolder>>;

/** The plan the list comes of and the one above it, as papers cite them. */
function basesOf({ campaign, organisation }: Folder): string[] {
  const { number, issued, parent } = campaign.definition.plan;
  const on = issued === undefined ? '' : ` ngày ${shortDate(issued)}`;
  return [
    ...(parent === undefined ? [] : [`Kế hoạch số ${parent}`]),
    ...(number === null ? [] : [`Kế hoạch số ${number}${on} của ${agencyName(organisation)}`]),
  ];
}

/**
 * The submission in front of a list (tờ trình): dated the day it was forwarded, or today while it is being prepared, with
 * the council's meeting where there was one.
 */
export function submissionPaper(folder: Folder, { clock }: Pick<Needs, 'clock'>): OfficialPaper {
  const { list, organisation, campaign } = folder;
  const zone = campaign.definition.meta.timezone;
  const items = itemsInForce(list);
  const collectives = items.filter(({ kind }) => kind === 'collective').length;
  const [receiver = organisation.parent, ...others] = organisation.papers.recipients;
  const date = localDateOf(list.forwarded?.at ?? clock.now(), zone);
  return submission({
    agency: { parent: superiorOn(organisation, date), name: organisation.name },
    ...{ place: organisation.place, date },
    ...(list.forwarded
      ? { documentNo: list.forwarded.documentNo }
      : { documentSymbol: `TTr-${organisation.papers.symbol}` }),
    receiver,
    request: `biểu dương, khen thưởng theo kế hoạch “${planFacts(campaign.definition).title}”`,
    bases: basesOf(folder),
    ...councilOf(list, { name: organisation.council, zone }),
    counts: { collectives, individuals: items.length - collectives },
    signer: {
      authority: organisation.signAuthority.split('\n'),
      name: holding(organisation, 'SO_LEADER')[0]?.name ?? '',
    },
    recipients: ['Như trên', ...others, `Lưu: ${organisation.papers.filing}`],
  });
}

function councilOf({ session }: NominationList, { name, zone }: { name: string; zone: string }) {
  return session?.closedAt ? { council: { name, metOn: localDateOf(session.closedAt, zone) } } : {};
}
