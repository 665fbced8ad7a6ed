import type { AskedRow } from '../asks/queries.ts';
import type { Facet } from '../facets/facet.ts';
import { cardOf } from '../people/person.ts';
import type { Gathered } from '../practices/grounds.ts';
import { whyNotDecideAlone } from '../practices/practice.ts';
import type { PracticeRow } from '../practices/queries.ts';
import { reckon, whyNotValidate, whyNotValidator } from '../practices/validation.ts';
import type { Asking } from '../route.ts';
import { sayingOf, tableOf } from '../variations/evidence.ts';
import { groundsFrom } from '../variations/grounds.ts';
import type { Standing } from '../variations/queries.ts';
import {
  isUsable,
  ties,
  whyNotApprove,
  whyNotChange,
  whyNotCheck,
  whyNotEnd,
  whyNotEstablish,
  whyNotMap,
} from '../variations/variation.ts';
import type { VariationShown } from './practice-queries.ts';

type Beside = {
  practice: PracticeRow;
  standing: {
    state: PracticeRow['state'];
    isOwner: boolean;
    isSteward: boolean;
    isMember: boolean;
    isPublisher: boolean;
  };
  gathered: Gathered;
  facets: Facet[];
  variations: VariationShown[];
  standings: Standing[];
  asked: AskedRow[];
};

/**
 * Stands for every community that the reader does not know. Left out, a variation for such a one alone would look as if it
 * were for all.
 */
const elsewhere = 'elsewhere';

const placesShown = ({ places, known_places }: VariationShown): string[] =>
  known_places.length < places.length ? [...known_places, elsewhere] : known_places;

/** The variations of a practice, with what is known of each, and the pairs between which nothing decides. */
export function viewVariations(
  asking: Asking,
  { practice, standing, gathered, facets, variations, standings, asked }: Beside,
) {
  const me = asking.as.person as string;
  const today = asking.now.toISOString().slice(0, 10);
  const hasOwner = practice.owner_id !== null;
  const varying = variations.map((row) => ({ ...row, step: row.step_id, approved: row.approved_at !== null }));
  return {
    variations: varying.map((row) => {
      const grounds = groundsFrom(
        gathered,
        row,
        standings.find((each) => each.variation_id === row.id),
        facets,
      );
      const mine = {
        isMaker: row.made_by === me,
        isOwner: standing.isOwner,
        isSteward: standing.isSteward,
        hasOwner,
        state: row.state,
      };
      const rivals = varying.filter((each) => each.step === row.step && each.id !== row.id).map((each) => each.id);
      const table = tableOf(
        { id: row.id, step: row.step, conditions: row.conditions, rivals },
        gathered.allUses,
        facets,
      );
      const missing = row.state === 'Emergent' ? whyNotValidate(grounds, asking.now) : null;
      const question = asked.find((each) => each.variation_id === row.id);
      return {
        id: row.id,
        step: row.step,
        letter: row.letter,
        op: row.op,
        body: row.body,
        after: row.after_step_id,
        conditions: row.conditions,
        stated: row.stated,
        places: placesShown(row),
        place_names: row.place_names,
        why: row.why,
        goal: row.goal,
        cause: row.cause,
        planned: row.planned,
        state: row.state,
        deviation: row.deviation,
        approved: row.approved,
        approved_at: row.approved_at,
        until: row.until,
        usable: isUsable(row, today),
        to_check: row.check_number,
        note: row.note,
        note_title: row.note_title,
        by: cardOf(row.made_by, row.maker, row.handle),
        made_at: row.made_at,
        changed_at: row.changed_at,
        ended_reason: row.ended_reason,
        version: row.version,
        arithmetic: { ...reckon(grounds), why_not_validated: missing },
        table,
        saying: sayingOf(table),
        asked: {
          asked: question?.asked ?? 0,
          answered: question?.answered ?? 0,
          inside: question?.inside ?? 0,
          outside: question?.outside ?? 0,
        },
        why_not: {
          change: whyNotChange(mine),
          map: row.conditions.length > 0 ? 'It has its conditions already.' : whyNotMap(mine),
          approve: whyNotApprove({ ...mine, deviation: row.deviation }),
          check: whyNotCheck({ ...mine, toCheck: row.check_number !== null }),
          validate:
            row.state !== 'Emergent'
              ? `It is ${row.state} already.`
              : (whyNotValidator({
                  ...mine,
                  isPublisher: standing.isPublisher,
                  isAuthor: grounds.authors.includes(me),
                  interested: grounds.interested.includes(me),
                  risk: practice.risk,
                }) ?? missing),
          establish: whyNotDecideAlone({ ...standing, hasOwner, mode: practice.mode }) ?? whyNotEstablish(row),
          end: whyNotEnd(mine),
        },
      };
    }),
    tied: ties(varying, facets).map(([a, b]) => [a.id, b.id]),
  };
}
