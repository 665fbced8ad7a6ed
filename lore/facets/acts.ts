import { refuse, refuseIf, unknown } from '../../ground/refusal.ts';
import type { Asking } from '../route.ts';
import {
  choicesWithout,
  type Facet,
  nameFrom,
  whyNotAdd,
  whyNotChangeKind,
  whyNotFacet,
  whyNotRemoveChoices,
} from './facet.ts';
import * as queries from './queries.ts';

type Wish = Pick<Facet, 'label' | 'kind' | 'unit' | 'choices'>;

/** One more thing of which conditions can speak. Its name stays, whatever it is called later. */
export async function addFacet(asking: Asking, wish: Wish & { name?: string }): Promise<queries.FacetRow> {
  const all = await queries.holdFacets(asking.db);
  const live = all.filter((each) => !each.ended);
  refuseIf(whyNotAdd(live.length), 'conflict');
  const facet = { ...wish, name: wish.name ?? freeName(nameFrom(wish.label), all) };
  refuseIf(whyNotFacet(facet, all), 'invalid');
  const position = live.length + 1;
  await queries.writeFacet(asking.db, { ...facet, position, made_at: asking.now });
  const { name, ...about } = facet;
  asking.record({ what: 'facet.added', about: { facet: name, ...about, position } });
  return { ...facet, ended: false, version: 1 };
}

function freeName(name: string, all: queries.FacetRow[]): string {
  const taken = new Set(all.map((each) => each.name));
  let free = name;
  for (let n = 2; taken.has(free); n++) free = `${name}_${n}`;
  return free;
}

/** Its label, its choices, its place among the others; its kind and its unit while nothing was said of it. */
export async function changeFacet(
  asking: Asking,
  wish: { facet: string; seen_version: number; position?: number } & Partial<Wish>,
): Promise<queries.FacetRow> {
  const { facet: name, seen_version, position, ...change } = wish;
  const all = await queries.holdFacets(asking.db);
  const facet = all.find((each) => each.name === name && !each.ended) ?? unknown('facet');
  const after = { ...facet, ...change };
  const others = all.filter((each) => each.name !== name);
  refuseIf(whyNotFacet(after, others), 'invalid');
  refuseIf(whyNotChangeKind(facet, after, await queries.isUsed(asking.db, name)), 'conflict');
  const gone = choicesWithout(facet.choices, after.choices);
  refuseIf(whyNotRemoveChoices(gone, await queries.countNaming(asking.db, name, gone)), 'conflict');
  if (!(await queries.changeFacet(asking.db, name, seen_version, change))) {
    refuse('stale', 'Somebody changed this facet meanwhile. Load it again, then repeat your change.');
  }
  if (position !== undefined) {
    const names = others.filter((each) => !each.ended).map((each) => each.name);
    await queries.orderFacets(asking.db, names.toSpliced(position - 1, 0, name));
  }
  asking.record({
    what: 'facet.changed',
    about: { facet: name, ...change, ...(position === undefined ? {} : { position }) },
  });
  return { ...after, version: seen_version + 1 };
}

/** No new condition speaks of it, and what was said of it stays where it stands. */
export async function endFacet(asking: Asking, name: string): Promise<void> {
  if (!(await queries.endFacet(asking.db, name, asking.now))) unknown('facet');
  asking.record({ what: 'facet.ended', about: { facet: name } });
}
