import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { issueLine, readCommon, readPlan } from '../../../shared/adapters/yaml/read-plan.ts';
import { calendarOf } from '../../../shared/domain/campaign/calendar.ts';
import type { Common } from '../../../shared/domain/campaign/common-plan.ts';
import type { CampaignDefinition } from '../../../shared/domain/campaign/definition.ts';
import type { CallPeriod } from '../../../shared/domain/campaign/period.ts';
import { vietnamWorkCalendar } from '../../../shared/domain/deadlines/holidays-vietnam.ts';

const folder = join(import.meta.dirname, '../../../infra/campaigns');
export const planText = (name: string) => readFileSync(join(folder, `${name}.yaml`), 'utf8');

function loadCommon(): Common {
  const read = readCommon(planText('common'), { file: 'common.yaml' });
  if ('issues' in read) throw new Error(read.issues.map(issueLine).join('\n'));
  return read.common;
}

export const common = loadCommon();

/** The names of the five plans, as files without their ending. */
export const planNames = readdirSync(folder)
  .filter((name) => name.endsWith('.yaml') && name !== 'common.yaml')
  .map((name) => name.replace(/\.yaml$/, ''));

export function plan(name: string): CampaignDefinition {
  const read = readPlan(planText(name), { file: `${name}.yaml`, common });
  if ('issues' in read) throw new Error(read.issues.map(issueLine).join('\n'));
  return read.definition;
}

export const haTinh = () => plan('ha-tinh-2021-dien-hinh');
export const kienGiang = () => plan('kien-giang-2025-giang-thanh-tuyen-truyen');
export const thaiBinh = () => plan('thai-binh-2017-phat-dong');
export const tienGiang = () => plan('tien-giang-2024-hoi-nghi-dhtt');
export const dongNai = () => plan('dong-nai-2024-long-thanh');

export function periods(definition: CampaignDefinition, callId?: string): CallPeriod[] {
  const all = calendarOf(definition, { common, holidays: vietnamWorkCalendar });
  return callId === undefined ? all : all.filter((period) => period.callId === callId);
}

/** The only period of a call; fails the test when there is not exactly one. */
export function onlyPeriod(definition: CampaignDefinition, callId: string): CallPeriod {
  const [first, ...more] = periods(definition, callId);
  if (first === undefined || more.length > 0) throw new Error(`${callId} has ${more.length + (first ? 1 : 0)} periods`);
  return first;
}
