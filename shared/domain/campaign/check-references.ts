import type { Call } from './call.ts';
import type { Common } from './common-plan.ts';
import { noticeRoles } from './notices.ts';
import type { PlanParts } from './parts.ts';
import { type PlanIssue, planError, planWarning } from './plan-issue.ts';
import { kindCode, selectorParts, selectorWords } from './selector.ts';
import { CovenantKind, NominationKind, outputNames, Role, UnitType } from './vocabulary.ts';

type Reference = { word: string; known: readonly string[]; code: string; what: string };

function dangling(path: PlanIssue['path'], { word, known, code, what }: Reference): PlanIssue[] {
  if (known.includes(word)) return [];
  return [planError(code, path, { message: `Không có ${what} "${word}".`, choice: { allowed: known, seen: word } })];
}

function duplicates(list: string, ids: readonly string[]): PlanIssue[] {
  return ids.flatMap((id, index) => {
    const first = ids.indexOf(id);
    if (first === index || id === 'undefined') return [];
    const message = `Mã "${id}" đã dùng ở mục thứ ${first + 1}; mỗi mã chỉ dùng một lần.`;
    return [planError('DUPLICATE_ID', [list, index, 'id'], { message })];
  });
}

/** Words of a list of names that stand there a second time: a stage passed twice would never end. */
function repeats(path: PlanIssue['path'], words: readonly string[] | undefined): PlanIssue[] {
  return (words ?? []).flatMap((word, i) => {
    const first = words?.indexOf(word) ?? i;
    if (first === i) return [];
    const message = `"${word}" đã có ở vị trí thứ ${first + 1} của danh sách này; mỗi tên chỉ viết một lần.`;
    return [planError('REPEATED', [...path, i], { message })];
  });
}

type Selected = { parts: PlanParts; common: Common; path: PlanIssue['path'] };

function checkSelector(selector: string, { parts, common, path }: Selected): PlanIssue[] {
  const named = [...parts.names.namedUnits, ...Object.keys(common.namedUnits ?? {})];
  const known = [...UnitType.options, ...selectorWords, ...named];
  return selectorParts(selector).flatMap((word) => {
    if (known.includes(word) || named.some((n) => kindCode(n) === kindCode(word))) return [];
    return dangling(path, { word, known, code: 'UNKNOWN_SELECTOR', what: 'đối tượng' });
  });
}

/** A sender named twice in `who`, or named in `mayAlso` though it owes. */
function saidTwice({ who, mayAlso }: Call, path: PlanIssue['path']): PlanIssue[] {
  const [owing, may] = [selectorParts(who), selectorParts(mayAlso ?? '')];
  const repeated = (parts: readonly string[]) => parts.find((part, i) => parts.indexOf(part) < i);
  const said = (key: 'who' | 'mayAlso', part: string | undefined) =>
    part === undefined
      ? []
      : [
          planError('REPEATED', [...path, key], {
            message: `"${part}" viết hai lần trong "${key}"; mỗi đối tượng chỉ viết một lần.`,
          }),
        ];
  const both = may.find((part) => owing.includes(part));
  const message = `"${both}" đã phải nộp (trong "who") nên không thể là bên được nộp thêm.`;
  return [
    ...said('who', repeated(owing)),
    ...said('mayAlso', repeated(may)),
    ...(both === undefined ? [] : [planError('CONTRADICTION', [...path, 'mayAlso'], { message })]),
  ];
}

function checkWho(call: Call, at: Selected): PlanIssue[] {
  const sent = selectorParts(call.who);
  const special = Object.keys(call.dueFor ?? {}).flatMap((selector) =>
    selectorParts(selector)
      .filter((part) => !sent.includes(part))
      .map((part) =>
        planError('DANGLING_DUE_FOR', [...at.path, 'dueFor', selector], {
          target: 'key',
          message: `"${part}" có hạn riêng nhưng không nằm trong "who".`,
          choice: { allowed: sent, seen: part },
        }),
      ),
  );
  const may = call.mayAlso === undefined ? [] : checkSelector(call.mayAlso, { ...at, path: [...at.path, 'mayAlso'] });
  return [
    ...checkSelector(call.who, { ...at, path: [...at.path, 'who'] }),
    ...may,
    ...special,
    ...saidTwice(call, at.path),
  ];
}

function checkKinds(call: Call, path: PlanIssue['path']): PlanIssue[] {
  const known =
    call.type === 'nomination' ? NominationKind.options : call.type === 'covenant' ? CovenantKind.options : undefined;
  if (known === undefined) return [];
  return (call.kinds ?? []).flatMap((word, i) =>
    dangling([...path, 'kinds', i], { word, known, code: 'UNKNOWN_WORD', what: 'loại' }),
  );
}

function checkCall(call: Call, at: Selected): PlanIssue[] {
  const { parts, common, path } = at;
  const one = (key: keyof Call, reference: Omit<Reference, 'word'>, word: string | undefined) =>
    word === undefined ? [] : dangling([...path, key], { ...reference, word });
  const forms = [...parts.names.forms, ...Object.keys(common.forms ?? {})];
  const criteria = Array.isArray(call.criteria) ? call.criteria : [];
  return [
    ...checkWho(call, at),
    ...checkKinds(call, path),
    ...(['route', 'coSign', 'channels', 'phases', 'kinds'] as const).flatMap((key) =>
      repeats([...path, key], call[key]),
    ),
    ...repeats([...path, 'criteria'], criteria),
    ...(call.form ?? '')
      .split('+')
      .filter((word) => word !== '')
      .flatMap((word) => one('form', { known: forms, code: 'DANGLING_FORM', what: 'mẫu' }, word)),
    ...one('from', { known: parts.names.calls, code: 'DANGLING_CALL', what: 'yêu cầu' }, call.from),
    ...one('around', { known: parts.names.calls, code: 'DANGLING_CALL', what: 'yêu cầu' }, call.around),
    ...one('policy', { known: parts.names.policies, code: 'DANGLING_POLICY', what: 'chính sách' }, call.policy),
    ...criteria.flatMap((word, i) =>
      dangling([...path, 'criteria', i], {
        word,
        known: parts.names.criteria,
        code: 'DANGLING_CRITERION',
        what: 'tiêu chuẩn',
      }),
    ),
    ...(call.route ?? []).flatMap((word, i) =>
      dangling([...path, 'route', i], { word, known: parts.names.stages, code: 'DANGLING_STAGE', what: 'bước xét' }),
    ),
    ...(call.coSign ?? []).flatMap((word, i) =>
      dangling([...path, 'coSign', i], {
        word,
        known: [...UnitType.options, ...Role.options],
        code: 'DANGLING_ROLE',
        what: 'bên ký',
      }),
    ),
  ];
}

/** Groups named twice where each can only be meant once. */
function checkLists({ participants, criteria }: PlanParts): PlanIssue[] {
  const { collective, individual, guests, ownership } = participants ?? {};
  return [
    ...Object.entries({ collective, individual, guests, ownership }).flatMap(([key, words]) =>
      repeats(['participants', key], words),
    ),
    ...criteria.flatMap(({ name, criterion }) =>
      criterion.for === 'all' ? [] : repeats(['criteria', name, 'for'], criterion.for),
    ),
  ];
}

function checkStages(parts: PlanParts, common: Common): PlanIssue[] {
  const known = Object.keys(common.votePolicies);
  return parts.stages.flatMap(({ index, stage }) => {
    const path = ['stages', index];
    if (stage.votePolicy !== undefined) {
      const reference = { word: stage.votePolicy, known, code: 'DANGLING_VOTE_POLICY', what: 'cách bỏ phiếu' };
      return dangling([...path, 'votePolicy'], reference);
    }
    if (stage.action !== 'vote') return [];
    return [planError('MISSING_KEY', path, { message: `Bước "${stage.id}" bỏ phiếu nên cần "votePolicy".` })];
  });
}

/** A mix is the whole of a list, and its parts are those the categories are sorted into. */
function checkMixes({ policies, delegateCategories }: PlanParts): PlanIssue[] {
  return Object.entries(policies ?? {}).flatMap(([name, { mix }]) => {
    if (mix === undefined) return [];
    const path = ['policies', name, 'mix'];
    const sum = Object.values(mix).reduce((total, percent) => total + percent, 0);
    const message = `Các phần của "mix" cộng lại là ${sum}%, phải là 100%.`;
    const known = Object.keys(delegateCategories ?? mix);
    return [
      ...(sum === 100 ? [] : [planError('CONTRADICTION', path, { message })]),
      ...Object.keys(mix).flatMap((word) =>
        dangling([...path, word], { word, known, code: 'DANGLING_CATEGORY', what: 'nhóm đại biểu' }),
      ),
    ];
  });
}

function checkNotify(parts: PlanParts, common: Common): PlanIssue[] {
  const { notify } = parts;
  if (notify === undefined) return [];
  if (typeof notify === 'string') {
    const known = Object.keys(common.notifyProfiles);
    return dangling(['notify'], { word: notify, known, code: 'DANGLING_NOTIFY', what: 'bộ thông báo' });
  }
  const silent = notify.some((rule) => rule.on.includes('period.opened'))
    ? []
    : [
        planWarning(
          'SILENT_OPENING',
          ['notify'],
          'Không ai được báo khi kỳ mở (period.opened), nên không ai có liên kết.',
        ),
      ];
  return [
    ...silent,
    ...notify.flatMap((rule, i) =>
      rule.to.flatMap((word, j) => {
        const known = rule.on.flatMap((moment) => noticeRoles[moment]);
        return dangling(['notify', i, 'to', j], { word, known, code: 'DANGLING_ROLE', what: 'người nhận' });
      }),
    ),
  ];
}

function checkOutputs(parts: PlanParts): PlanIssue[] {
  const known: readonly string[] = outputNames;
  return parts.outputs.flatMap((word, i) => {
    if (known.includes(word)) return [];
    const [issue] = dangling(['outputs', i], { word, known, code: 'UNKNOWN_OUTPUT', what: 'sản phẩm' });
    return issue === undefined ? [] : [{ ...issue, severity: 'warning' as const }];
  });
}

function checkUse(parts: PlanParts): PlanIssue[] {
  const used = new Set(parts.names.routed);
  if (parts.names.calls.length === 0) return [];
  return parts.stages.flatMap(({ index, stage }) =>
    used.has(stage.id)
      ? []
      : [planWarning('UNUSED_STAGE', ['stages', index, 'id'], `Không yêu cầu nào đi qua bước "${stage.id}".`)],
  );
}

/** Every word of a plan that should name another part of it, of the common file or of the vocabulary, and does not. */
export function checkReferences(parts: PlanParts, common: Common): PlanIssue[] {
  return [
    ...duplicates('calls', parts.names.calls),
    ...duplicates('stages', parts.names.stages),
    ...duplicates('waves', parts.names.waves),
    ...parts.calls.flatMap(({ call, index }) => checkCall(call, { parts, common, path: ['calls', index] })),
    ...checkStages(parts, common),
    ...checkLists(parts),
    ...checkMixes(parts),
    ...checkNotify(parts, common),
    ...checkOutputs(parts),
    ...checkUse(parts),
  ];
}
