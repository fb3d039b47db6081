import type { DossierKey } from '../../../events/ids.ts';
import type { FormDefinition } from '../reading/form.ts';
import type { Call } from './call.ts';
import type { Common } from './common-plan.ts';
import type { CampaignDefinition } from './definition.ts';
import { formOf } from './form-of.ts';
import { formNameOf } from './intake.ts';

/** What pages, mails and papers say about the call of a dossier. */
export type CallFacts = {
  definition: Call;
  call: { id: string; title: string; period: string | null };
  quota: { min: number; max: number | null } | null;
  /** Headings of the form by column id. */
  columns: Readonly<Record<string, string>>;
  form: FormDefinition | null;
  plan: { title: string; number: string };
};

const typeTitles: Record<Call['type'], string> = {
  registration: 'Đăng ký thi đua',
  nomination: 'Đề nghị biểu dương, khen thưởng',
  covenant: 'Giao ước thi đua',
  plan: 'Kế hoạch của đơn vị',
  report: 'Báo cáo',
  delegates: 'Danh sách đại biểu',
  event: 'Tổ chức sự kiện',
  communication: 'Tuyên truyền',
  article: 'Bài viết dự thi',
  evaluation: 'Đánh giá',
  task: 'Nhiệm vụ',
};

/** `2021-09` → `tháng 9/2021`; `2021` → `năm 2021`; a wave `D2` → `đợt 2`; `YC1` → `yêu cầu 1`; `once` → null. */
export function periodTitle(period: string): string | null {
  const month = /^(\d{4})-(\d{2})$/.exec(period);
  if (month) return `tháng ${Number(month[2])}/${month[1]}`;
  if (/^\d{4}$/.test(period)) return `năm ${period}`;
  const demand = /^YC(\d+)$/.exec(period);
  if (demand) return `yêu cầu ${demand[1]}`;
  return period === 'once' ? null : `đợt ${period.replace(/^D(?=\d+$)/, '')}`;
}

/** What stands for the number of a plan that has none yet. */
export const unnumberedPlan = 'Kế hoạch chưa ghi số';

/** The plan as mails and pages name it. A plan may be sent out before its number is written in (Đồng Nai 2024). */
export const planFacts = ({ title, plan }: CampaignDefinition): CallFacts['plan'] => ({
  title,
  number: plan.number ?? unnumberedPlan,
});

/** The call of a dossier in words; null when the plan has no such call. */
export function callFacts(
  plan: { definition: CampaignDefinition; common: Common },
  key: Pick<DossierKey, 'callId' | 'period'>,
): CallFacts | null {
  const { definition, common } = plan;
  const call = definition.calls.find((c) => c.id === key.callId);
  if (!call) return null;
  const formName = formNameOf(call, common);
  const form = formName === undefined ? null : (formOf(definition, common, formName) ?? null);
  return {
    definition: call,
    call: { id: call.id, title: call.title ?? typeTitles[call.type], period: periodTitle(key.period) },
    quota: call.per ? { min: call.per.min ?? 0, max: call.per.max ?? null } : null,
    columns: Object.fromEntries((form?.columns ?? []).map((c) => [c.id, c.label])),
    form,
    plan: planFacts(definition),
  };
}
