import { callFacts } from '../../../shared/domain/campaign/call-facts.ts';
import { localDateOf } from '../../../shared/domain/deadlines/instants.ts';
import { itemsInForce } from '../../../shared/domain/list/decide.ts';
import type { NominationList } from '../../../shared/domain/list/list.ts';
import { type FormTemplatePaper, formTemplate } from '../../../shared/domain/papers/form-template.ts';
import { type NominationListPaper, nominationList } from '../../../shared/domain/papers/nomination-list.ts';
import type { FormDefinition } from '../../../shared/domain/reading/form.ts';
import { holding, type Organisation, type Unit } from '../../../shared/domain/registry/registry.ts';
import type { Campaign } from '../../../shared/ports/registry.ts';

/** The empty form of a call for one unit and period, as a paper. The year in its date line is the period's. */
export function blankForm(given: {
  form: FormDefinition;
  unit: Unit;
  organisation: Organisation;
  period: string | null;
  year: number;
}): FormTemplatePaper {
  const { form, unit, organisation, period, year } = given;
  return formTemplate({
    form,
    unit: { name: unit.name, parent: organisation.name },
    place: organisation.place,
    year,
    title: form.title.split('\n'),
    ...(period ? { period: `Kỳ ${period}` } : {}),
  });
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
  given: { campaign: Campaign; organisation: Organisation; now: Parameters<typeof localDateOf>[0] },
): NominationListPaper {
  const { campaign, organisation, now } = given;
  const leader = holding(organisation, 'SO_LEADER')[0];
  const at = list.forwarded?.at ?? now;
  return nominationList({
    agency: { parent: organisation.parent, name: organisation.name },
    place: organisation.place,
    date: localDateOf(at, campaign.definition.meta.timezone),
    ...(list.forwarded
      ? { documentNo: list.forwarded.documentNo }
      : { documentSymbol: `DS-${organisation.papers.symbol}` }),
    title: ['DANH SÁCH', aboutOf(list, campaign), campaign.definition.title],
    entries: itemsInForce(list).map((item) => ({
      kind: item.kind,
      name: item.name,
      position: item.position,
      unit: item.unit,
      achievements: item.achievements,
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
