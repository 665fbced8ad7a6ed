// Which variations stand where, for this reader. It is reckoned in the browser, so that it holds without a network and
// changes at the very tap that changes the conditions.
import { factsOf } from '../../lore/facets/facet.ts';
import { type Arranged, arrange, type Here } from '../../lore/variations/variation.ts';
import type { Context } from '../notes/chips.ts';
import type { Practice, Variation } from './shown.ts';

export type AtStep = Arranged<Variation>;
/** What a person answered about words that no facet says yet: it holds for this visit. */
export type Visit = Readonly<Record<string, boolean>>;
/** By the step's id; null: before the first step. */
export type Everywhere = ReadonlyMap<string | null, AtStep>;

type Read = Pick<Practice, 'steps' | 'facets' | 'variations'>;
type Reader = { context: Context; communities: string[]; today: string; visit: Visit };

export function arrangeAll(practice: Read, reader: Reader): Everywhere {
  const here: Here = {
    facts: factsOf(reader.context, practice.facets),
    facets: practice.facets,
    communities: reader.communities,
    today: reader.today,
  };
  const places = [null, ...practice.steps.map(({ id }) => id)];
  return new Map(
    places.map((step) => [
      step,
      atStep(
        practice.variations.filter((each) => each.step === step),
        here,
        reader.visit,
      ),
    ]),
  );
}

/** Here they go by these: what stands in place of a step, and what comes between two. */
export function goneBy(everywhere: Everywhere): Variation[] {
  return [...everywhere.values()].flatMap(({ shown, inserted }) => (shown ? [shown, ...inserted] : inserted));
}

function atStep(variations: Variation[], here: Here, visit: Visit): AtStep {
  const asked = arrange(variations, here);
  const answers = new Map(
    asked.maybe.filter(({ questions }) => !questions.length).map(({ variation: { id } }) => [id, visit[id]]),
  );
  if (![...answers.values()].some((answer) => answer !== undefined)) return asked;
  const declined = variations.filter(({ id }) => answers.get(id) === false);
  // With the person's yes, nothing is left of its condition that is not known.
  const known = variations
    .filter((each) => !declined.includes(each))
    .map((each) => (answers.get(each.id) ? { ...each, conditions: [], stated: '' } : each));
  const arranged = arrange(known, here);
  const asWritten = (each: Variation) => variations.find(({ id }) => id === each.id) ?? each;
  return {
    shown: arranged.shown && asWritten(arranged.shown),
    inserted: arranged.inserted.map(asWritten),
    maybe: arranged.maybe,
    folded: [...arranged.folded.map(asWritten), ...declined],
    reported: arranged.reported,
    tied: arranged.tied.map(asWritten),
  };
}

/** Values to tap on around a bound, where nobody wants to type: two on each side, and never the bound itself. */
export function around(bound: number, step: number = stepFor(bound)): number[] {
  const tidy = (value: number) => Math.round(value * 1000) / 1000;
  return [-2, -1, 1, 2].map((n) => tidy(bound + n * step));
}
function stepFor(bound: number): number {
  const size = Math.abs(bound) / 4 || 1;
  const power = 10 ** Math.floor(Math.log10(size));
  return ([5, 2, 1].find((n) => n * power <= size) ?? 1) * power;
}
