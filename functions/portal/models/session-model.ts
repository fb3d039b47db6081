import type { DossierKey } from '../../../events/ids.ts';
import { countedAs } from '../../../shared/domain/awards/atoms.ts';
import { extractAwards } from '../../../shared/domain/awards/extract-awards.ts';
import { awardWords, levelWords } from '../../../shared/domain/awards/words.ts';
import { AwardCode } from '../../../shared/domain/campaign/vocabulary.ts';
import { ruleInWords } from '../../../shared/domain/council/rule-in-words.ts';
import { markOf, presentMembers, type Session } from '../../../shared/domain/council/session.ts';
import { goesFirst, sharesOf } from '../../../shared/domain/council/shares.ts';
import { hasQuorum, papersFor } from '../../../shared/domain/council/tally.ts';
import { awardNames } from '../../../shared/domain/criteria/words.ts';
import { itemsFree } from '../../../shared/domain/list/held.ts';
import type { ListItem, NominationList } from '../../../shared/domain/list/list.ts';
import { holding, type Organisation } from '../../../shared/domain/registry/registry.ts';
import type { Rejection } from '../../../shared/domain/rejections.ts';
import type { Language } from '../../../shared/domain/wording/language.ts';
import type { Needs } from '../needs.ts';
import type { Frame } from '../views/frame.ts';
import { paperLabel } from '../views/paper-names.ts';
import type { SessionAct, SessionCandidate, SessionPageModel } from '../views/session-shapes.ts';
import type { Visitor } from '../visitor.ts';
import { itemRule, nameOf, sessionOf, sessionStamp } from './ballot-model.ts';
import { deskHrefs, deskMenuOf } from './desk-links.ts';
import { historyOf } from './dossier-parts.ts';
import { listFolder, listSubject, postFor } from './list-models.ts';

type Typed = { act: SessionAct; values: Readonly<Record<string, string>>; mistakes: readonly Rejection[] };

/** Which forms the secretary has in which state. */
const offered: Record<Session['state'], readonly SessionAct[]> = {
  PLANNED: ['trieu-tap'],
  CALLED: ['khai-mac', 'hoi-ty', 'bo-hoi-ty', 'trieu-tap', 'hoan'],
  OPEN: ['kiem-phieu', 'phieu-giay', 'diem-danh', 'hoi-ty', 'bo-hoi-ty', 'hoan'],
  TIED: ['chu-toa-chon'],
  CLOSED: [],
};

/** Without a meeting nobody is called, attends or is put off. */
const ofMeetings = new Set<SessionAct>(['trieu-tap', 'hoan', 'khai-mac', 'diem-danh']);
const actsIn = ({ state, form }: Session) => offered[state].filter((act) => form === 'meeting' || !ofMeetings.has(act));

/** The session page of the standing office: everything about one list's meeting, and what can be done now. */
export async function sessionModel(
  needs: Needs,
  visitor: Visitor,
  shown: { frame: Frame; key: DossierKey; typed?: Typed },
): Promise<SessionPageModel> {
  const { frame, key, typed } = shown;
  const { list, organisation, history, facts } = await listFolder(needs, key);
  const session = sessionOf(list);
  const items = itemsFree(list);
  const base = deskHrefs(visitor, key).session;
  const post = (act: SessionAct) =>
    postFor(visitor, { action: `${base}/${act}`, subject: listSubject(key, act), revision: sessionStamp(list) });
  const acts = visitor.power === 'acts' && list.state === 'VOTING' ? actsIn(session) : [];
  return {
    ...{ frame, call: facts.call, council: organisation.council },
    menu: deskMenuOf(visitor, key, 'lists'),
    ...{ state: session.state, listState: list.state, secret: session.secret, calls: session.calls },
    ...{ meeting: session.meeting, form: session.form },
    members: session.members.map((m) => memberOf(session, m)),
    quorum: { present: presentMembers(session).length, members: session.members.length, reached: hasQuorum(session) },
    rules: rulesOf(session, frame.language),
    candidates: items.map((item) => candidateOf(list, item, frame.language)),
    ...{ shares: sharesOf(items), max: list.shortlist ? list.max : null, tallies: list.tallies },
    selected: list.selected,
    recusals: session.recusals.map((r) => ({
      ...r,
      member: memberName(session, r.memberId),
      item: nameOf(list, r.itemId),
    })),
    ballots: session.ballots.map((b) => ({ ...b, member: memberName(session, b.memberId) })),
    tie: session.tie,
    choice: session.choice,
    committee: session.committee,
    chairs: session.state === 'PLANNED' || session.state === 'CALLED' ? chairsOf(organisation) : [],
    secretaries: holding(organisation, 'STANDING_OFFICE').map((p) => ({ value: p.id, label: `${p.name}, ${p.title}` })),
    forms: Object.fromEntries(acts.map((act) => [act, post(act)])),
    typed: typed ?? null,
    papers: Object.fromEntries(items.map((i) => [i.id, session.secret ? papersFor(session, i) : 0])),
    downloads: downloadsOf(session, { base, language: frame.language }),
    listHref: deskHrefs(visitor, key).lists,
    history: historyOf(history),
  };
}

function memberOf(
  session: Session,
  { id, name, title }: Session['members'][number],
): SessionPageModel['members'][number] {
  const mark = markOf(session, id);
  const presence = session.presence[id] ?? null;
  return { id, name, title, presence, absence: session.absences[id] ?? null, mark: mark ?? null };
}

const memberName = (session: Session, id: string): string => session.members.find((m) => m.id === id)?.name ?? id;

/** Who may preside: members of the council, the leader of the organisation first. */
function chairsOf(organisation: Organisation) {
  const members = holding(organisation, 'COUNCIL');
  const leads = (p: (typeof members)[number]) => (p.roles.includes('SO_LEADER') ? 0 : 1);
  return members.toSorted((a, b) => leads(a) - leads(b)).map((p) => ({ value: p.id, label: `${p.name}, ${p.title}` }));
}

function rulesOf(session: Session, language: Language): SessionPageModel['rules'] {
  const awards = [...AwardCode.options, 'none' as const];
  return awards.flatMap((award) => {
    const rule = session.rules[award];
    if (!rule) return [];
    const words = ruleInWords(rule, session.members.length, language);
    const { article, verified, quorumNumerator, quorumDenominator } = rule;
    const quorum = `${quorumNumerator}/${quorumDenominator}`;
    return [{ award: award === 'none' ? null : awardNames[award], words, article, verified, quorum }];
  });
}

/** A candidate on the comparison sheet, with the awards its own text claims; nothing claimed is verified. */
export function candidateOf(list: NominationList, item: ListItem, language: Language): SessionCandidate {
  const mentions = extractAwards(item.achievements).filter((mention) => countedAs(mention) !== null);
  const claims = mentions.map(({ code, level, count }) => {
    const where = level === 'khong_ro' ? '' : ` ${levelWords[level]}`;
    return `${awardWords[code]}${where}${count !== null && count > 1 ? ` (${count} lần)` : ''}`;
  });
  const { id, name, kind, position, unit, achievements, woman, directLabour, womenPercent } = item;
  return {
    ...{ id, name, kind, position, unit, achievements, claims: [...new Set(claims)] },
    ...{ woman: woman ?? null, directLabour: directLabour ?? null, womenPercent: womenPercent ?? null },
    first: goesFirst(item),
    ...itemRule(sessionOf(list), item, language),
  };
}

function downloadsOf(session: Session, { base, language }: { base: string; language: Language }) {
  const comparison = [
    { href: `${base}/tai/bang-so-sanh`, label: paperLabel('comparison', 'Word', language) },
    { href: `${base}/tai/bang-so-sanh-xlsx`, label: paperLabel('comparison', 'Excel', language) },
  ];
  if (session.state !== 'CLOSED') return comparison;
  return [
    { href: `${base}/tai/bien-ban-kiem-phieu`, label: paperLabel('count', 'Word', language) },
    ...(session.form === 'meeting'
      ? [{ href: `${base}/tai/bien-ban-hop`, label: paperLabel('meeting', 'Word', language) }]
      : []),
    ...comparison,
  ];
}
