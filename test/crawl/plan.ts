import fc from 'fast-check';

export const people_count = 8;
/** Nobody's guest: in no community at all. */
export const outsider = 7;
/** Was in communities, and has left before the first sweep. */
export const leaver = 6;
export const communities_count = 5;

export type ItemPlan = {
  kind: 'note' | 'practice' | 'page' | 'course' | 'proposal' | 'question' | 'report';
  author: number;
  home: number;
  also: number[];
  confidential: boolean;
  restricted: boolean;
  talker: number;
};
export type Plan = {
  /** Person 0 runs the place, which lets them read nothing more. */
  open: boolean[];
  members: number[][];
  items: ItemPlan[];
  /** Indexes that decide what the changes pick among what is possible. */
  picks: number[];
};

const kinds = ['note', 'note', 'note', 'practice', 'page', 'course', 'practice'] as const;
/** At the end, when there is something to propose a change of. */
const proposals_count = 3;
const questions_count = 2;
const reports_count = 2;
const drafts_count = 2 * kinds.length + proposals_count + questions_count + reports_count;
const someone = fc.integer({ min: 1, max: leaver });
const somewhere = fc.integer({ min: 0, max: communities_count - 1 });

const item = fc.record({
  author: someone,
  home: somewhere,
  also: fc.uniqueArray(somewhere, { maxLength: 2 }),
  confidential: fc.boolean(),
  restricted: fc.integer({ min: 0, max: 3 }).map((n) => n === 0),
  talker: someone,
});

/** A random world as data: some communities open, some closed, people in several, items of all kinds across them. */
export const plans: fc.Arbitrary<Plan> = fc
  .record({
    open: fc.tuple(fc.constant(true), fc.constant(false), fc.constant(false), fc.boolean(), fc.constant(false)),
    members: fc.array(fc.uniqueArray(someone, { minLength: 1, maxLength: 4 }), {
      minLength: communities_count,
      maxLength: communities_count,
    }),
    drafts: fc.array(item, { minLength: drafts_count, maxLength: drafts_count }),
    picks: fc.array(fc.nat(1000), { minLength: 8, maxLength: 8 }),
  })
  .map(({ drafts, members, ...rest }) => {
    const items = drafts.map((draft, n): ItemPlan => {
      const rest_count = drafts_count - n;
      const late = rest_count > reports_count ? 'question' : 'report';
      const last = rest_count > questions_count + reports_count ? 'proposal' : late;
      const kind = rest_count > proposals_count + questions_count + reports_count ? kinds[n % kinds.length] : last;
      // The second note is confidential and the third restricted, whatever chance says: each world has them.
      return {
        ...draft,
        kind,
        confidential: kind === 'note' && (draft.confidential || n === 1),
        restricted: draft.restricted || n === 2,
        also: draft.also.filter((each) => each !== draft.home),
      };
    });
    // Who shares to a community is in it.
    const joined = members.map((list, n) => [
      ...new Set([
        ...list,
        ...items.filter((each) => each.home === n || each.also.includes(n)).map((each) => each.author),
      ]),
    ]);
    return { ...rest, items, members: joined };
  });
