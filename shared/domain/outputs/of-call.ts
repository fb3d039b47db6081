import type { CallFacts } from '../campaign/call-facts.ts';
import type { Common } from '../campaign/common-plan.ts';
import type { CampaignDefinition } from '../campaign/definition.ts';
import { inWords, preferringOf } from '../congress/preference.ts';
import type { LocalDate } from '../deadlines/instants.ts';
import { titleOf } from '../papers/official-paper.ts';
import type { Unit } from '../registry/registry.ts';
import { documentTables, eventTables, taskTables } from './answers.ts';
import { communicationTables } from './communication.ts';
import { covenantTables } from './covenants.ts';
import type { OutputDoc, OutputTable } from './output.ts';
import { ratingTables } from './ratings.ts';
import { rowTables } from './rows.ts';
import type { SentDossier } from './sent-dossier.ts';

type Given = {
  definition: CampaignDefinition;
  common: Pick<Common, 'tagNames'>;
  facts: CallFacts;
  units: readonly Unit[];
  today: LocalDate;
};

const preferringIn = ({ policies, delegateCategories }: CampaignDefinition, { policy }: CallFacts['definition']) =>
  preferringOf(policy === undefined ? undefined : policies?.[policy], delegateCategories);

const rowTitles: Partial<Record<CallFacts['definition']['type'], string>> = {
  registration: 'Danh sách đã đăng ký',
  nomination: 'Các trường hợp được đề nghị',
  delegates: 'Danh sách đại biểu',
  article: 'Các bài viết gửi dự thi',
};

function tablesOf({ definition, common, facts, units, today }: Given, sent: readonly SentDossier[]): OutputTable[] {
  const { definition: call, form } = facts;
  const tags = { ...common.tagNames, ...definition.tagNames };
  const preferring = preferringIn(definition, call);
  const listed = (title: string) => (form ? rowTables(title, form, { sent, preferring }) : []);
  switch (call.type) {
    case 'communication':
      return communicationTables(call, { ...definition, tags }, sent);
    case 'covenant':
      return covenantTables(sent, definition.meta.timezone);
    case 'evaluation':
      return ratingTables(sent, units, today);
    case 'event':
      return [...eventTables(sent), ...(form?.kind === 'table' ? listed('Danh sách kèm theo') : [])];
    case 'task':
      return taskTables(sent);
    case 'plan':
    case 'report':
      return documentTables(sent);
    default:
      return listed(rowTitles[call.type] ?? 'Danh sách');
  }
}

const titles: Record<CallFacts['definition']['type'], string> = {
  registration: 'Sổ đăng ký',
  nomination: 'Tổng hợp đề nghị',
  covenant: 'Sổ giao ước thi đua',
  plan: 'Kế hoạch của các đơn vị',
  report: 'Báo cáo của các đơn vị',
  delegates: 'Danh sách đại biểu',
  event: 'Kết quả tổ chức',
  communication: 'Nhật ký tuyên truyền',
  article: 'Tập bài viết dự thi',
  evaluation: 'Kết quả xếp loại giữa các tuyến',
  task: 'Kết quả nhiệm vụ',
};

/** Calls whose result is a list; of the others a report is made, named by what the units did. */
const listed = new Set<string>(['registration', 'nomination', 'delegates', 'covenant', 'article']);
const reported: Partial<Record<CallFacts['definition']['type'], string>> = {
  plan: 'Tổng hợp kế hoạch của các đơn vị',
  report: 'Tổng hợp báo cáo của các đơn vị',
  communication: 'Kết quả tuyên truyền',
  task: 'Kết quả thực hiện nhiệm vụ',
};

/** Numbers of calls are the product's own and stand on no paper. */
function paperOf({ definition: { type }, call }: CallFacts): OutputDoc['paper'] {
  if (!listed.has(type))
    return { title: 'BÁO CÁO', subject: [reported[type] ?? titles[type], call.title], symbol: 'BC' };
  const { title, subject } = titleOf([`Danh sách ${call.title.replace(/^danh sách\s+/iu, '')}`], 'Danh sách');
  return { title, subject, symbol: 'DS' };
}

/** What came out of one call, out of the newest valid version of every unit. */
export function outputOfCall(given: Given, sent: readonly SentDossier[]): OutputDoc {
  const { call, definition } = given.facts;
  const senders = new Set(sent.map(({ dossier }) => dossier.key.unitId)).size;
  const late = sent.filter(({ dossier }) => dossier.late).length;
  const tooLate = sent.every(({ dossier }) => dossier.soft) ? 'sau mốc dự kiến' : 'muộn';
  const preferring = preferringIn(given.definition, definition);
  return {
    title: titles[definition.type],
    about: `${call.id}. ${call.title}`,
    lead: [
      sent.length === 0
        ? 'Chưa nhận được hồ sơ hợp lệ nào.'
        : `Đã nhận ${sent.length} hồ sơ hợp lệ của ${senders} đơn vị, ${late === 0 ? `không có hồ sơ ${tooLate}` : `trong đó ${late} hồ sơ ${tooLate}`}.`,
      ...(preferring === undefined
        ? []
        : [
            `Trong mỗi thành phần xếp trước theo ưu tiên của kế hoạch: ${inWords(preferring.prefer)}; đây là thứ tự để lựa chọn, không loại ai.`,
          ]),
    ],
    paper: paperOf(given.facts),
    tables: tablesOf(given, sent),
  };
}
