import type { Outcome, Risk, State } from './practice.ts';

/** The version of the rule is part of every validation, so that an old one can be judged by what held then. */
const rule_version = 'validation-2';
export const quiet_days_default = 5;
/** Below this many people "two teams or sites" would never be met: two persons do, and the record says so. */
const small_organisation_people = 200;

/**
 * Independent uses that must have worked, and the share of all that must: what is needed of how many, by risk. A low
 * risk needs two successes and forgives a failure among three; "2 of 2" for ever would mean that one failure among many
 * undoes it.
 */
export const needed = {
  low: { worked: 2, share: { worked: 2, of: 3 } },
  medium: { worked: 4, share: { worked: 4, of: 5 } },
  high: { worked: 9, share: { worked: 9, of: 10 } },
} as const;

export type Use = {
  id: string;
  person: string;
  team: string;
  site: string;
  outcome: Outcome;
  at: Date;
  /** Gone by a variation: it tells of that one, not of the base. */
  varied?: boolean;
};
export type Excluded = 'author' | 'interest' | 'again' | 'varied';
export type Grounds = {
  state: State;
  risk: Risk;
  /** Uses of the wording that stands, newest first. */
  uses: Use[];
  authors: string[];
  interested: string[];
  openChallenges: number;
  /** The last thing that spoke against it, or the day this wording appeared. */
  disturbedAt: Date;
  coreStepsWithoutWhy: number[];
  people: number;
  quietDays: number;
};

export type Arithmetic = {
  rule: string;
  worked: number;
  partly: number;
  failed: number;
  people: number;
  teams: number;
  sites: number;
  needed: { worked: number; share: { worked: number; of: number } };
  same_site: boolean;
  evidence: string[];
  excluded: { use: string; why: Excluded }[];
  quiet_until: Date;
};

const day_ms = 86_400_000;

/**
 * Who counted and who did not. Each person counts once, by their latest use: ten uses by one are one opinion. What
 * failed counts against, whoever reports it.
 */
export function reckon(grounds: Grounds): Arithmetic {
  const seen = new Set<string>();
  const excluded: Arithmetic['excluded'] = [];
  const counted: Use[] = [];
  for (const use of grounds.uses) {
    if (use.varied === true) excluded.push({ use: use.id, why: 'varied' });
    else if (grounds.authors.includes(use.person)) excluded.push({ use: use.id, why: 'author' });
    else if (grounds.interested.includes(use.person)) excluded.push({ use: use.id, why: 'interest' });
    else if (seen.has(use.person)) excluded.push({ use: use.id, why: 'again' });
    else {
      seen.add(use.person);
      counted.push(use);
    }
  }
  const count = (outcome: Outcome) => counted.filter((use) => use.outcome === outcome).length;
  const worked = counted.filter((use) => use.outcome === 'worked');
  const kinds = (of: (use: Use) => string) => new Set(worked.map(of).filter((name) => name !== '')).size;
  const teams = kinds((use) => use.team);
  const sites = kinds((use) => use.site);
  return {
    rule: `${rule_version} ${grounds.risk}`,
    worked: worked.length,
    partly: count('partly'),
    failed: count('failed'),
    people: seen.size,
    teams,
    sites,
    needed: needed[grounds.risk],
    same_site: teams < 2 && sites < 2,
    evidence: counted.map((use) => use.id),
    excluded,
    quiet_until: new Date(grounds.disturbedAt.getTime() + grounds.quietDays * day_ms),
  };
}

/** Why the practice is not Validated by rule now, as a sentence that says what is missing; null when it may be. */
export function whyNotValidate(grounds: Grounds, now: Date): string | null {
  const sum = reckon(grounds);
  if (grounds.state !== 'Emergent') return `It is ${grounds.state} already.`;
  if (grounds.openChallenges > 0) return 'A challenge is open. It must be answered first.';
  if (grounds.coreStepsWithoutWhy.length > 0) {
    return `Core step ${grounds.coreStepsWithoutWhy[0]} does not say why it works. A core step needs that.`;
  }
  const missing = sum.needed.worked - sum.worked;
  if (missing > 0) {
    return `${sum.worked} of ${sum.needed.worked} independent uses have worked. Its authors and people with a declared interest do not count.`;
  }
  const tried = sum.worked + sum.partly + sum.failed;
  const { share } = sum.needed;
  if (sum.worked * share.of < tried * share.worked) {
    return `It worked in ${sum.worked} of ${tried} independent uses; ${share.worked} of ${share.of} are needed.`;
  }
  if (sum.same_site && grounds.people >= small_organisation_people) {
    return 'All who succeeded are of one team and one site. It must have worked in two.';
  }
  if (now < sum.quiet_until) {
    return `It must stand unchallenged until ${sum.quiet_until.toISOString().slice(0, 10)}.`;
  }
  return null;
}

/** A low risk is validated by the rule alone; a higher one needs a person besides. */
export function isAutomatic(risk: Risk): boolean {
  return risk === 'low';
}

/** Why this person may not give the yes that a higher risk needs. */
export function whyNotValidator(who: {
  isSteward: boolean;
  /** Holds the right of a publisher or a coach in its home. */
  isPublisher: boolean;
  isAuthor: boolean;
  interested: boolean;
  isOwner: boolean;
  hasOwner: boolean;
  risk: Risk;
}): string | null {
  if (who.isAuthor) return 'You wrote it. Somebody else has to validate it.';
  if (who.interested) return 'You declared an interest in it. Somebody else has to validate it.';
  // An emergent practice may have no owner yet: then a steward of its home signs.
  if (who.risk === 'high' && who.hasOwner && !who.isOwner) return 'A high risk needs the signature of its owner.';
  if (!who.isPublisher && !who.isSteward && !who.isOwner) {
    return 'A publisher or a steward of its home, or its owner, validates a practice.';
  }
  return null;
}
