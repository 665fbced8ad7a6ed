/** Until two readers have judged a flagged note; how late it is, everybody may see. */
export const alert_hours_max = 4;
export const alert_people_max = 20_000;
/** Who used the practice, or shared a note on the same asset or at the same place, within so many days. */
export const alert_context_days = 90;
export const hold_days_max = 30;
export const readers_needed = 2;

export const whys = ['used', 'same asset', 'same place', 'member'] as const;
export const outcomes = ['waiting', 'plausible', 'implausible'] as const;
export type Outcome = (typeof outcomes)[number];

/** Two who agree decide. One who finds it plausible and one who does not leave it to a third. */
export function outcomeOf({ plausible, implausible }: { plausible: number; implausible: number }): Outcome {
  if (plausible >= readers_needed) return 'plausible';
  return implausible >= readers_needed ? 'implausible' : 'waiting';
}

/** How long it waited, or has waited until now, in hours with one decimal. */
export function waitedHours(flagged: Date, judged: Date | null, now: Date): number {
  return Math.max(0, Math.floor(((judged ?? now).getTime() - flagged.getTime()) / 360_000) / 10);
}

/** Why this person is none of its two readers: they judge who did not write it and do not answer for the practice. */
export function whyNotReader(who: { isAuthor: boolean; isMember: boolean; standsIn: boolean }): string | null {
  if (who.isAuthor) return 'You wrote it yourself. Two others read it.';
  if (!who.isMember) return 'People of a community that it was shared to read it.';
  return who.standsIn ? 'You answer for a practice that it speaks against. Two others read it.' : null;
}

export function whyNotReadable(note: {
  flagged: boolean;
  merged: boolean;
  readByMe: boolean;
  outcome: Outcome;
}): string | null {
  if (!note.flagged) return 'It is not flagged as a hazard.';
  if (note.merged) return 'It was merged into another note. Read that one.';
  if (note.readByMe) return 'You have read it.';
  return note.outcome === 'waiting' ? null : 'Two readers have judged it.';
}

export function whyNotFlag(note: { flagged: boolean }): string | null {
  return note.flagged ? 'It is flagged already.' : null;
}

type Holder = { isOwner: boolean; isSteward: boolean; isFacilitator: boolean; isReader: boolean };

/** Why this person does not put a practice on hold. Whoever answers for it may; others need what two readers found. */
export function whyNotHold(who: Holder, ground: { linked: boolean; plausible: boolean } | null): string | null {
  if (who.isOwner || who.isSteward) return null;
  if (!who.isFacilitator && !who.isReader) {
    return 'Its owner, a steward or facilitator of its home, or a reader of the hazard puts a practice on hold.';
  }
  if (ground === null) return 'Name the hazard that it rests on.';
  if (!ground.linked) return 'That note does not speak of this practice. Link it first.';
  return ground.plausible ? null : 'Two readers have to find that hazard plausible first.';
}

export function whyNotLift(hold: { isOwner: boolean; isSteward: boolean; isOver: boolean }): string | null {
  if (hold.isOver) return 'This hold has ended.';
  return hold.isOwner || hold.isSteward ? null : 'Its owner, or a steward of its home, lifts a hold.';
}
