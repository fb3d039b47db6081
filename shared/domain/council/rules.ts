import type { Common, VotePolicy } from '../campaign/common-plan.ts';
import type { AwardCode } from '../campaign/vocabulary.ts';
import type { LocalDate } from '../deadlines/instants.ts';
import { voteThreshold } from '../law/law-version.ts';
import type { VoteRule, VoteRules } from './session.ts';

const ordinary: VotePolicy = { quorum: '2/3', pass: { over: 50, base: 'present' } };

/** Titles (danh hiệu thi đua), whose vote is secret unless the plan says otherwise. */
const titles: readonly AwardCode[] = ['LDTT', 'CSTDCS', 'CSTDT', 'CSTDTQ', 'TTLDTT', 'TTLDXS', 'COT', 'COCP', 'AHLD'];

/** How a council votes on a list: whether it meets, whether ballots are secret, and the rule of each award. */
export type VotingManner = { form: 'meeting' | 'links'; secret: boolean; rules: VoteRules };

type Asked = { votePolicies: Common['votePolicies']; policy: string | null; date: LocalDate };

/** The policy of an award: the one that names it, else the one of the plan's stage, else an ordinary majority. */
function policyOf(award: AwardCode | null, { votePolicies, policy }: Asked): VotePolicy {
  const naming = award && Object.values(votePolicies).find((p) => p.awards?.includes(award));
  return naming ?? (policy === null ? undefined : votePolicies[policy]) ?? ordinary;
}

function ruleFor(award: AwardCode | null, asked: Asked): VoteRule {
  const { quorum, pass, ...rest } = policyOf(award, asked);
  const [quorumNumerator = 2, quorumDenominator = 3] = quorum.split('/').map(Number);
  const law = award ? voteThreshold(award, asked.date) : undefined;
  const given = {
    percent: 'over' in pass ? pass.over : pass.atLeast,
    over: 'over' in pass,
    base: pass.base,
  };
  // A plan may ask for more than the law, never for less.
  const weaker = law !== undefined && (given.base !== law.base || given.percent < law.atLeast);
  const ratio = weaker ? { percent: law.atLeast, over: false, base: law.base } : given;
  return {
    quorumNumerator,
    quorumDenominator,
    ...ratio,
    absentInWriting: rest.absentInWriting ?? law !== undefined,
    excludeRecused: rest.excludeRecused ?? false,
    article: law?.article ?? null,
    verified: law?.verified ?? true,
  };
}

/**
 * How the council votes on items of these awards on a local date. One policy that asks for a meeting or for secrecy
 * binds the whole list, because a member fills in one ballot for it.
 */
export function votingManner(awards: readonly (AwardCode | null)[], asked: Asked): VotingManner {
  const rules: Partial<Record<AwardCode | 'none', VoteRule>> = {};
  let [meets, secret] = [false, false];
  for (const award of new Set(awards)) {
    const policy = policyOf(award, asked);
    rules[award ?? 'none'] = ruleFor(award, asked);
    meets ||= policy.meeting ?? policy.ballot ?? false;
    secret ||= policy.secret ?? policy.ballot ?? (award !== null && titles.includes(award));
  }
  return { form: meets ? 'meeting' : 'links', secret, rules };
}
