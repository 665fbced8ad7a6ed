import {
  type Condition,
  canMeet,
  type Facet,
  type Facts,
  matchAll,
  openQuestions,
  specificity,
} from '../facets/facet.ts';

/** What a variation does with its step. */
export const ops = ['replace', 'skip', 'insert', 'parameter', 'tool', 'reorder'] as const;
export type Op = (typeof ops)[number];
export const states = ['Emergent', 'Validated', 'Established', 'Retired'] as const;
export type State = (typeof states)[number];

export const variations_per_practice_max = 60;
/** A deviation of a core step is temporary: it ends, at the latest, this many days after the owner's yes. */
export const deviation_days_max = 90;

/** What decides whether and how a variation shows. */
export type Varying = {
  id: string;
  step: string | null;
  letter: string;
  op: Op;
  conditions: Condition[];
  /** Words of a condition that no facet says yet. */
  stated: string;
  /** The communities for which it is; none: for all. */
  places: string[];
  state: State;
  deviation: boolean;
  approved: boolean;
  /** The last day of a deviation, as 2026-05-20. */
  until: string | null;
};

/** Where the reader is: what is known of their conditions, their communities, the day. */
export type Here = { facts: Facts; facets: Facet[]; communities: string[]; today: string };

/** Whether it applies here. Words that nobody has mapped to a facet may apply: only a person knows. */
export function applies(variation: Varying, here: Here): 'yes' | 'no' | 'unknown' {
  const { places, conditions, stated } = variation;
  if (places.length > 0 && !places.some((place) => here.communities.includes(place))) return 'no';
  const match = matchAll(conditions, here.facts, here.facets);
  return match === 'yes' && conditions.length === 0 && stated !== '' ? 'unknown' : match;
}

/** A deviation of a core step is for use only with the owner's yes, and until its day. Anything else is, at once. */
export function isUsable(
  variation: Pick<Varying, 'deviation' | 'approved' | 'until' | 'state'>,
  today: string,
): boolean {
  if (variation.state === 'Retired') return false;
  if (!variation.deviation) return true;
  return variation.approved && variation.until !== null && today <= variation.until;
}

export type Arranged<V> = {
  /** Shown in place of the step, or after it: it applies here. */
  shown: V | null;
  /** Inserted after the step, each on its own. */
  inserted: V[];
  /** May apply: what would have to be known. Without questions it is told in words that no facet says yet. */
  maybe: { variation: V; questions: Condition[] }[];
  /** For other conditions. */
  folded: V[];
  /** Deviations of a core step that are told of, and are not for use. */
  reported: V[];
  /** As specific, as mature and as near as the one that is shown: a steward has to say which. */
  tied: V[];
};

/**
 * What a reader sees at one step, of its variations: the most specific wins, then the more mature, then the one for
 * their own community. Never hides the base: that is for the screen to keep beside it.
 */
export function arrange<V extends Varying>(variations: V[], here: Here): Arranged<V> {
  const live = variations.filter((each) => each.state !== 'Retired');
  const usable = live.filter((each) => isUsable(each, here.today));
  const by = (match: string) => usable.filter((each) => applies(each, here) === match);
  const matching = by('yes');
  const competing = matching.filter((each) => each.op !== 'insert').sort(byPrecedence);
  const [shown = null, ...others] = competing;
  const tied = shown === null ? [] : others.filter((each) => precedence(each, shown) === 0);
  return {
    shown,
    inserted: matching.filter((each) => each.op === 'insert').sort(byPrecedence),
    maybe: by('unknown').map((variation) => ({
      variation,
      questions: openQuestions(variation.conditions, here.facts, here.facets),
    })),
    folded: [...by('no'), ...others.filter((each) => !tied.includes(each))],
    reported: live.filter((each) => !usable.includes(each)),
    tied,
  };
}

function precedence(a: Varying, b: Varying): number {
  return (
    specificity(b.conditions) - specificity(a.conditions) ||
    states.indexOf(b.state) - states.indexOf(a.state) ||
    Number(b.places.length > 0) - Number(a.places.length > 0)
  );
}
const byPrecedence = (a: Varying, b: Varying): number =>
  precedence(a, b) || a.letter.length - b.letter.length || a.letter.localeCompare(b.letter);

/** Pairs at one step that could both be shown, with nothing to say which: flagged to the steward. */
export function ties<V extends Varying>(variations: V[], facets: Facet[]): [V, V][] {
  const live = variations.filter((each) => each.state !== 'Retired' && each.op !== 'insert' && !each.deviation);
  const compete = (a: V, b: V) =>
    a.step === b.step &&
    precedence(a, b) === 0 &&
    canMeet([...a.conditions, ...b.conditions], facets) &&
    shareAPlace(a, b);
  return live.flatMap((a, at) =>
    live
      .slice(at + 1)
      .filter((b) => compete(a, b))
      .map((b): [V, V] => [a, b]),
  );
}
function shareAPlace(a: Varying, b: Varying): boolean {
  return a.places.length === 0 || b.places.length === 0 || a.places.some((place) => b.places.includes(place));
}

/** The next letter at a step: a to z, then aa to zz. */
export function letterAfter(count: number): string {
  const letter = (n: number) => String.fromCharCode(97 + n);
  return count < 26 ? letter(count) : letter(Math.floor(count / 26) - 1) + letter(count % 26);
}

/** What is wrong with a patch, as a sentence; null when nothing is. */
export function whyNotPatch(wish: {
  op: Op;
  body: string;
  step: string | null;
  after: string | null;
  when: number;
  where: number;
  stated: string;
}): string | null {
  if (wish.op !== 'insert' && wish.step === null) return 'Say which step it varies.';
  if (wish.op !== 'skip' && wish.op !== 'reorder' && wish.body === '') return 'Say what to do instead.';
  if (wish.op === 'reorder' && wish.after === wish.step) return 'Say after which step it comes instead.';
  if (wish.when === 0 && wish.where === 0 && wish.stated === '') {
    return 'Say when it applies: a condition, a community, or in your own words.';
  }
  return null;
}

type Standing = { isMaker: boolean; isOwner: boolean; isSteward: boolean; state: State };

export function whyNotChange(variation: Standing): string | null {
  if (variation.state !== 'Emergent') return `It is ${variation.state}. Begin another variation beside it.`;
  return keeper(variation) ?? null;
}

export function whyNotMap(variation: Standing): string | null {
  if (variation.state === 'Retired') return 'It has ended.';
  return keeper(variation);
}

export function whyNotCheck(variation: Standing & { toCheck: boolean }): string | null {
  if (!variation.toCheck) return 'Its step has not changed.';
  return keeper(variation);
}

function keeper(who: Standing): string | null {
  if (who.isMaker || who.isOwner || who.isSteward) return null;
  return "Its author, the practice's owner or a steward of its home does that.";
}

export function whyNotApprove(variation: Standing & { deviation: boolean; hasOwner: boolean }): string | null {
  if (!variation.deviation) return 'Its step is adaptable: nobody has to approve it.';
  if (variation.state === 'Retired') return 'It has ended.';
  if (variation.hasOwner ? variation.isOwner : variation.isSteward) return null;
  return variation.hasOwner
    ? 'A core step varies only with the yes of its owner.'
    : 'The practice has no owner yet: a steward of its home says yes.';
}

export function whyNotEnd(variation: Standing): string | null {
  if (variation.state === 'Retired') return 'It has ended already.';
  if (variation.isOwner || variation.isSteward) return null;
  if (variation.isMaker && variation.state === 'Emergent') return null;
  return "The practice's owner or a steward of its home ends it; its author may while it is Emergent.";
}

/** Why it cannot be established now, whoever decides. */
export function whyNotEstablish(
  variation: Pick<Varying, 'state' | 'deviation' | 'conditions' | 'places'>,
): string | null {
  if (variation.state === 'Retired') return 'It has ended.';
  if (variation.state === 'Established') return 'It is established already.';
  if (variation.deviation) return 'A temporary deviation does not become a rule. Propose a change of the core step.';
  if (variation.state === 'Emergent') return 'It must be validated first: it has to have worked for others.';
  if (variation.conditions.length === 0 && variation.places.length === 0) {
    return 'Say its condition with a facet first: words alone cannot decide where it shows.';
  }
  return null;
}
