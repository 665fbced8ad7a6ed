// Where a note went, as one sentence and as a thread: the practice, its step, what came of it there, how often it worked.
import type { Answer, Item } from '../house/answers.ts';
import { paths } from '../house/paths.ts';
import { m } from '../house/words.ts';
import type { Knot } from '../parts/LineageThread.svelte';

export type Trail = Item<'readings.trail'>;
type Went = Trail['practices'][number];
type Day = (on: string) => string;

export const stateSaid: Record<Answer<'notes.open'>['state'], string> = {
  Shared: m.people_state_shared(),
  Acknowledged: m.people_state_acknowledged(),
  Linked: m.people_state_linked(),
  Answered: m.people_state_answered(),
  Merged: m.people_state_merged(),
  Closed: m.people_state_closed(),
};
const relationSaid: Record<Went['relation'], string> = {
  source: m.people_went_source(),
  confirms: m.people_went_confirms(),
  contradicts: m.people_went_contradicts(),
  extends: m.people_went_extends(),
  asks: m.people_went_asks(),
  hazard: m.people_went_hazard(),
};
const maturitySaid = {
  Emergent: m.state_emergent(),
  Validated: m.state_validated(),
  Established: m.state_established(),
  Retired: m.state_retired(),
};
const proposalSaid: Record<Trail['proposals'][number]['state'], string> = {
  Identified: m.trail_identified(),
  Accepted: m.trail_accepted(),
  Declined: m.trail_declined(),
  Deferred: m.trail_deferred(),
  Implemented: m.trail_implemented(),
  Learned: m.trail_learned(),
};

/** A note may have begun a practice and be linked to two of its steps: it is one practice all the same, the nearest tie first. */
function practicesOf(trail: Pick<Trail, 'practices'>): Went[] {
  const near = ({ changed_on, relation, position }: Went) =>
    changed_on ? 0 : relation === 'source' ? 1 : position ? 2 : 3;
  const sorted = [...trail.practices].sort((a, b) => near(a) - near(b));
  return [...new Map(sorted.reverse().map((each) => [each.id, each])).values()].reverse();
}

/** What stood there already when the note was written did not come of it. */
const after =
  ({ made_at }: Pick<Trail, 'made_at'>) =>
  (on: string | null): boolean =>
    on !== null && on >= made_at.slice(0, 10);

const namesAt = (trail: Trail, practice: string): string =>
  trail.variations
    .filter((each) => each.practice === practice)
    .map(({ position, letter }) => `${position ?? ''}${letter}`)
    .join(', ');

/** "step 3 of “…” changed, taught since 12 May, used 31 times, 29 worked": one sentence for each practice. */
export function sentencesOf(trail: Trail, day: Day): string[] {
  return practicesOf(trail).map((went) => {
    const { title, position: number } = went;
    const names = namesAt(trail, went.id);
    const came = after(trail);
    const what =
      went.changed_on && number
        ? m.trail_changed({ title, number })
        : names
          ? m.trail_varied({ title, names })
          : went.relation === 'source'
            ? m.trail_began({ title })
            : number
              ? m.trail_at({ title, number })
              : m.trail_at_whole({ title });
    const said = [
      what,
      came(went.established_on) ? m.trail_established({ day: day(went.established_on ?? '') }) : '',
      came(went.taught_on) ? m.trail_taught({ day: day(went.taught_on ?? '') }) : '',
      went.uses ? m.trail_used({ count: went.uses }) : m.trail_unused(),
      went.uses ? m.trail_worked({ worked: went.worked }) : '',
    ].filter(Boolean);
    return `${said.join(', ')}.`;
  });
}

/** From where it is taught down to the note; empty while nothing but a reader has come of it. */
export function knotsOf(trail: Trail, day: Day): Knot[] {
  const practices = practicesOf(trail);
  if (practices.length + trail.variations.length + trail.proposals.length === 0) return [];
  const read = trail.acknowledged ? [{ title: m.trail_read({ count: trail.acknowledged }) }] : [];
  return [
    ...practices.flatMap((went): Knot[] => {
      const href = paths.practice(went.id, went.position ? String(went.position) : undefined);
      const tie = [relationSaid[went.relation], went.position ? m.note_step({ number: went.position }) : '']
        .filter(Boolean)
        .join(', ');
      const used = went.uses ? m.evidence_said({ worked: went.worked, all: went.uses }) : '';
      return [
        ...(went.units
          ? [
              {
                title: m.trail_units({ count: went.units }),
                href,
                ...(after(trail)(went.taught_on) ? { note: day(went.taught_on ?? '') } : {}),
              },
            ]
          : []),
        {
          title: went.title,
          note: [maturitySaid[went.state], went.established_on ? day(went.established_on) : '', tie, used]
            .filter(Boolean)
            .join(' · '),
          href,
        },
      ];
    }),
    ...trail.proposals.map(
      ({ id, title, state }): Knot => ({
        title: m.trail_proposal({ title }),
        note: proposalSaid[state],
        href: paths.proposal(id),
      }),
    ),
    ...trail.variations.map(
      ({ id, practice, letter, position, state }): Knot => ({
        title: m.trail_variation({ name: `${position ?? ''}${letter}` }),
        note: maturitySaid[state],
        href: paths.variation(practice, id),
      }),
    ),
    ...read,
    { title: m.note_this(), note: day(trail.made_at), here: true },
  ];
}
