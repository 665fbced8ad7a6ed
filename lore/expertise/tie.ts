/** What two people share. `helped`: they helped me. `helping`: I helped them. `kept`: we keep in touch. */
export const tie_kinds = ['job', 'asset', 'place', 'cohort', 'page', 'practice', 'helped', 'helping', 'kept'] as const;
export type TieKind = (typeof tie_kinds)[number];

// Help is trust that was tried; a cohort is a year together; the same place in the same days is a nod.
const strengths: Record<TieKind, number> = {
  helped: 3,
  // Both were asked and wanted it: as good as help.
  kept: 3,
  helping: 2.5,
  job: 2,
  practice: 2,
  page: 1.5,
  cohort: 1.5,
  asset: 1,
  place: 0.5,
};

// Half the house works at the same machine: that gives something to talk about and makes nobody near.
const unmet: readonly TieKind[] = ['asset', 'place'];

/** Who was at one place within so many days of each other may have met. */
export const place_days = 14;
/** Only what is recent enough to be remembered is looked at: so many of one's own notes, so many people. */
export const own_notes_max = 200;
export const tied_people_max = 300;
/** One person wrote a few letters on a page: that is no writing together. */
export const letters_together_min = 40;
/** A connection counts from the second exchange on: the first may have been chance. */
const exchanges_min = 2;

/** After what two people are asked once whether they want to keep in touch. */
export const offer_causes = ['answer accepted', 'guided', 'note answered', 'suggestion taken', 'talk'] as const;
export type OfferCause = (typeof offer_causes)[number];
/** Back and forth in one thread: each has said so much. */
export const talked_min = 2;
/** An offer that nobody took in so many days is over; it does not come again. */
export const offered_days = 60;
export const offers_shown_max = 3;
export const ties_months = 6;

/** One thing that is shared, with how often, and when last. `what` is a title, a job, a place: what may be read by both. */
export type Shared = { person: string; kind: TieKind; what: string; item: string | null; times: number; at: Date };
/** `met`: they did something together. */
export type Tie = { person: string; strength: number; shared: Shared[]; connected: boolean; met: boolean };

/** What is shared, by person, the strongest first. */
export function tiesOf(shared: readonly Shared[]): Tie[] {
  const byPerson = new Map<string, Shared[]>();
  for (const each of shared) byPerson.set(each.person, [...(byPerson.get(each.person) ?? []), each]);
  return [...byPerson]
    .map(([person, all]): Tie => {
      const best = [...all].sort((a, b) => strengths[b.kind] - strengths[a.kind] || b.at.getTime() - a.at.getTime());
      const exchanges = all
        .filter(({ kind }) => kind === 'helped' || kind === 'helping')
        .reduce((sum, { times }) => sum + times, 0);
      const strength = all.reduce((sum, { kind, times }) => sum + strengths[kind] * Math.log2(1 + times), 0);
      return {
        person,
        strength,
        shared: best,
        connected: exchanges >= exchanges_min,
        met: all.some(({ kind }) => !unmet.includes(kind)),
      };
    })
    .sort((a, b) => b.strength - a.strength || (a.person < b.person ? -1 : 1));
}
