import { callFacts } from '../../../shared/domain/campaign/call-facts.ts';
import { superiorOn } from '../../../shared/domain/campaign/receiver.ts';
import { type LocalDate, localDateOf } from '../../../shared/domain/deadlines/instants.ts';
import { itemsInForce } from '../../../shared/domain/list/decide.ts';
import { targetInWords } from '../../../shared/domain/list/item-facts.ts';
import type { NominationList } from '../../../shared/domain/list/list.ts';
import { type FormTemplatePaper, formTemplate } from '../../../shared/domain/papers/form-template.ts';
import { type NominationListPaper, nominationList } from '../../../shared/domain/papers/nomination-list.ts';
import { unitWithSender } from '../../../shared/domain/papers/unit-line.ts';
import type { FormDefinition } from '../../../shared/domain/reading/form.ts';
import { agencyName, holding, type Organisation, type Unit } from '../../../shared/domain/registry/registry.ts';
import type { Campaign } from '../../../shared/ports/registry.ts';
import type { Needs } from '../needs.ts';
import { asSentence } from '../views/frame.ts';

/** The empty form of a call for one unit and period, as a paper. The year in its date line is the period's. */
export function blankForm(given: {
  form: FormDefinition;
  unit: Unit;
  organisation: Organisation;
  period: string | null;
  today: LocalDate;
}): FormTemplatePaper {
  const { form, unit, organisation, period, today } = given;
  return formTemplate({
    form,
    unit: {
      name: unit.name,
      parent: unit.id === organisation.id ? superiorOn(organisation, today) : agencyName(organisation),
    },
    place: organisation.place,
    year: Number(today.slice(0, 4)),
    title: form.title.split('\n'),
    ...(period ? { period: asSentence(period.startsWith('tháng') ? `kỳ ${period}` : period) } : {}),
  });
}

/** The units that send lists by id, as papers name them. */
export async function sendersOf({ registry }: Pick<Needs, 'registry'>): Promise<ReadonlyMap<string, string>> {
  return new Map((await registry.parties()).map((unit) => [unit.id, unit.name]));
}

/** What a list is of, in the words of its call: `Giới thiệu gương điển hình hằng tháng, tháng 9/2021`. */
function aboutOf({ key }: NominationList, campaign: Campaign): string {
  const { title, period } = callFacts(campaign, key)?.call ?? { title: key.callId, period: null };
  const words = title.replace(/^danh sách\s+/iu, '');
  return `${words.charAt(0).toLocaleUpperCase('vi')}${words.slice(1)}${period === null ? '' : `, ${period}`}`;
}

/** The list for the next level as a paper: its date is the day it was forwarded, or today while it is still a draft. */
export function listPaper(
  list: NominationList,
  given: {
    campaign: Campaign;
    organisation: Organisation;
    senders: ReadonlyMap<string, string>;
    now: Parameters<typeof localDateOf>[0];
  },
): NominationListPaper {
  const { campaign, organisation, senders, now } = given;
  const leader = holding(organisation, 'SO_LEADER')[0];
  const date = localDateOf(list.forwarded?.at ?? now, campaign.definition.meta.timezone);
  return nominationList({
    agency: { parent: superiorOn(organisation, date), name: organisation.name },
    ...{ place: organisation.place, date },
    headings: callFacts(campaign, list.source)?.columns,
    ...(list.forwarded
      ? { documentNo: list.forwarded.documentNo }
      : { documentSymbol: `DS-${organisation.papers.symbol}` }),
    title: ['DANH SÁCH', aboutOf(list, campaign), campaign.definition.title],
    entries: itemsInForce(list).map((item) => ({
      kind: item.kind,
      name: item.name,
      position: item.position,
      unit: unitWithSender(item, senders.get(item.unitId) ?? ''),
      achievements: item.achievements,
      award: targetInWords(item),
      ...voteOf(list, item.id),
    })),
    signer: { authority: organisation.signAuthority.split('\n'), name: leader?.name ?? '' },
    recipients: [...organisation.papers.recipients, `Lưu: ${organisation.papers.filing}`],
  });
}

function voteOf(list: NominationList, itemId: string) {
  const tally = list.tallies.find((t) => t.itemId === itemId);
  return tally ? { vote: { inFavour: tally.yes, members: list.session?.members.length ?? 0 } } : {};
}
