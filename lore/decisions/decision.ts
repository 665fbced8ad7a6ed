/** How a community decides by voices. In the two other modes a steward or the owner decides alone. */
export const modes = ['consensus', 'vote'] as const;
export type Mode = (typeof modes)[number];
export const voices = ['for', 'against', 'objection', 'abstain'] as const;
export type Voice = (typeof voices)[number];
/** How it can end by itself; who opened it may also withdraw it. */
export const outcomes = ['agreed', 'declined', 'withdrawn'] as const;
export type Outcome = 'agreed' | 'declined';

/** Working days, by the calendar of the community. */
export const decide_working_days = 5;
const consenting_min = 2;
const quorum = { min: 3, share: 1 / 10, max: 20 };

/** `withdrawn`: an objection that was met, and its author says so. */
export type Given = { person: string; voice: Voice; reason: string; withdrawn: boolean };
export type Counts = Record<Voice, number> & { withdrawn: number };

/** Why this person does not open one here. Whether the practice can be established at all is said by the practice. */
export function whyNotOpenDecision(of: { isMember: boolean; mode: string; isOpen: boolean }): string | null {
  if (of.mode === 'steward' || of.mode === 'owner') {
    return 'Its home does not decide by voices: a steward or the owner establishes it.';
  }
  if (!of.isMember) return 'Members of its home open a decision. Join it to decide with them.';
  return of.isOpen ? 'A decision on it is open. Give your voice there.' : null;
}

/** Why this person has no voice in it, or no longer. */
export function whyNotVoice(of: {
  isMember: boolean;
  isClosed: boolean;
  closesOn: string;
  today: string;
}): string | null {
  if (!of.isMember) return 'Members of the community give their voice. Join it to decide with them.';
  return of.isClosed || of.today > of.closesOn ? 'This decision is closed.' : null;
}

/** Who is against it, or objects, says what it is that they see: the others may see it too. */
export function whyNotWithoutReason(voice: Voice, reason: string): string | null {
  return (voice === 'against' || voice === 'objection') && reason === '' ? 'Say why: the others may see it too.' : null;
}

export function whyNotWithdraw(of: { isOpener: boolean; isClosed: boolean }): string | null {
  if (!of.isOpener) return 'Who opened a decision withdraws it.';
  return of.isClosed ? 'This decision is closed.' : null;
}

/**
 * Whether somebody may look at the voices of others: independent first. Who decides with them looks after giving their
 * own, everybody else when it is closed.
 */
export function mayLook(of: { isClosed: boolean; isMember: boolean; hasVoice: boolean }): boolean {
  return of.isClosed || (of.isMember && of.hasVoice);
}

export function countsOf(given: readonly Given[]): Counts {
  const counts: Counts = { for: 0, against: 0, objection: 0, abstain: 0, withdrawn: 0 };
  for (const each of given) counts[each.voice === 'objection' && each.withdrawn ? 'withdrawn' : each.voice]++;
  return counts;
}

/** What the voices come to, once the last day has passed; before it, nothing. */
export function outcomeOf(
  mode: Mode,
  given: readonly Given[],
  at: { members: number; opener: string; closesOn: string; today: string },
): { outcome: Outcome | null; why: string } {
  const why = whyNotAgreed(mode, given, at);
  if (at.today <= at.closesOn) return { outcome: null, why: why ?? '' };
  return why === null ? { outcome: 'agreed', why: '' } : { outcome: 'declined', why };
}

/**
 * Every voice weighs the same, whoever's it is, and one that was given stands though its person has left since. In a vote
 * an objection that stands is a voice against.
 */
function whyNotAgreed(
  mode: Mode,
  given: readonly Given[],
  at: { members: number; opener: string; closesOn: string; today: string },
): string | null {
  if (at.today <= at.closesOn) return `Voices are heard until ${at.closesOn}.`;
  const counts = countsOf(given);
  if (mode === 'vote') {
    const needed = Math.min(quorum.max, Math.max(quorum.min, Math.ceil(at.members * quorum.share)));
    if (given.length < needed) return `Too few gave their voice: ${given.length} of the ${needed} that are needed.`;
    const against = counts.against + counts.objection;
    return counts.for > against ? null : `Not more were for it than against: ${counts.for} to ${against}.`;
  }
  const standing = given.find((each) => each.voice === 'objection' && !each.withdrawn);
  if (standing !== undefined) return `An objection stands: ${standing.reason}`;
  const consenting = given.filter((each) => each.voice === 'for' && each.person !== at.opener).length;
  if (consenting >= consenting_min) return null;
  return `Too few were for it: ${consenting} besides who opened it, ${consenting_min} are needed.`;
}

/** Why what was agreed is not what would be established now. */
export function whyNotAsVoiced(now: { isNewest: boolean; isVariationAsSeen: boolean }): string | null {
  if (!now.isNewest) return 'A newer version was written meanwhile. Open a decision on that one.';
  return now.isVariationAsSeen ? null : 'The variation was changed meanwhile. Open a decision on it as it is now.';
}

/** Those who did not get what they were for: their reasons are kept, and read first. */
export function isMinority(outcome: string | null, voice: Voice): boolean {
  if (outcome === 'agreed') return voice === 'against' || voice === 'objection';
  return outcome === 'declined' && voice === 'for';
}

/** The day of a moment. */
export function dayOf(moment: Date): string {
  return moment.toISOString().slice(0, 10);
}
