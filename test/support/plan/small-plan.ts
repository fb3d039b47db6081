import { readPlan } from '../../../shared/adapters/yaml/read-plan.ts';
import { common } from './five-plans.ts';

/** A whole plan in 20 lines, for breaking: every test says which line it changes and expects its exact place. */
export const smallPlan = `id: ke-hoach-nho
title: Kế hoạch nhỏ
meta: {schema: 1, province: ha-tinh, timezone: Asia/Ho_Chi_Minh, window: {from: 2021-05-31, to: 2021-12-31}}
owner: {org: syt-ha-tinh, standingOffice: Phòng Tổ chức cán bộ}
plan: {number: 1/KH-SYT, issued: 2021-05-31}
participants: {collective: [DVSN, CHI_CUC], individual: [NV]}
stages:
  - {id: tccb, actor: STANDING_OFFICE, action: screen}
  - {id: hd, actor: COUNCIL, action: vote, votePolicy: simple}
calls:
  - {id: HN-01, type: registration, who: DVSN, form: F1, due: {before: 2021-06-15}, route: [tccb]}
  - {id: HN-02, type: nomination, who: DVSN+CHI_CUC, from: HN-01, criteria: [K1], due: {by: 2021-06-30}, route: [tccb, hd]}
forms:
  F1: {columns: [TT, Đơn vị]}
criteria:
  K1: {for: all, must: true, rule: {any: [{award: CSTDCS, min: 3}, {initiative: TINH, up: true}]}}
notify: standard
outputs: [publications]
`;

/** The small plan with one piece of text replaced by another; fails where the piece is not there. */
export function broken(piece: string, by: string): string {
  if (!smallPlan.includes(piece)) throw new Error(`no "${piece}" in the small plan`);
  return smallPlan.replace(piece, by);
}

/** A plan's text read as the file `p.yaml`. */
export const readText = (text: string) => readPlan(text, { file: 'p.yaml', common });

/** What is told about it: all that is wrong, else the warnings. */
export function told(text: string) {
  const result = readText(text);
  return 'issues' in result ? result.issues : result.warnings;
}

/** The same as `line:column CODE`. */
export const toldShort = (text: string) => told(text).map((one) => `${one.line}:${one.column} ${one.code}`);
