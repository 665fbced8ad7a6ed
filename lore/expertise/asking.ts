import { unknown } from '../../ground/refusal.ts';
import { afterQuietHours } from '../asks/ask.ts';
import { seeItem } from '../communities/placing.ts';
import { sieveOf } from '../communities/queries.ts';
import { labelsOf } from '../labels/queries.ts';
import { initialsOf } from '../people/person.ts';
import { type Asking, asker } from '../route.ts';
import {
  type Candidate,
  candidates_max,
  type EvidenceKind,
  labels_asked_max,
  near_items_max,
  nearnessOf,
  reasons_max,
  type Scored,
  scored,
  sentenceOf,
  soleHolder,
  suggest,
  suggested_max,
  weightOf,
} from './expertise.ts';
import { load_days, type Room, roomOf } from './invitation.ts';
import * as queries from './queries.ts';
import { type Tie, tiesOf } from './tie.ts';
import { sharedWith } from './tie-queries.ts';

const day_ms = 86_400_000;
/** Less than anything that happened, and more than nothing. */
const own_word_score = 0.05;
const several = 2;
const searched_kinds = ['note', 'practice', 'page', 'course', 'proposal', 'question', 'report'];

export type Because = {
  kind: EvidenceKind | 'own word' | 'steward' | 'facilitator';
  item: { id: string; kind: string; title: string } | null;
  times: number;
  place: string | null;
  at: Date | null;
  sentence: string;
};
export type Suggested = {
  person: { id: string; name: string; handle: string; initials: string; role_line: string; site: string };
  because: Because[];
  tie: { kind: string; what: string; times: number; at: Date } | null;
  bridge: boolean;
  /** Whether there is room for one more question: free, asked often this week, or away. */
  room: boolean;
  why_no_room: Exclude<Room, 'free'> | null;
  from: Date;
};
export type Wish = { text: string; labels: string[]; communities: string[]; question: string | null };
type Finding = Pick<Asking, 'as' | 'db' | 'now' | 'index'>;

/** Whom to ask, out of what happened near this text and under these labels. */
export async function whoToAsk(
  asking: Asking,
  wish: Wish,
): Promise<{ items: Suggested[]; understudy: Suggested | null; sole: boolean }> {
  asker(asking);
  if (wish.question === null) return await findWho(asking, wish);
  const { kind, title } = await seeItem(asking, wish.question);
  if (kind !== 'question') unknown('question');
  // What it is labelled with speaks too, whatever a screen hands in.
  const own = (await labelsOf(asking.db, wish.question)).map(({ key }) => key);
  const labels = [...new Set([...wish.labels, ...own])].slice(0, labels_asked_max);
  return await findWho(asking, { ...wish, text: wish.text.trim() === '' ? title : wish.text, labels });
}

/** The same for a rule that asks in somebody's name: they see what that person may read. */
export async function findWho(asking: Finding, wish: Wish) {
  const { evidence, ranked } = await known(asking, wish);
  const own = await queries.ownWords(asking, wish.labels);
  const shared = tiesOf(await sharedWith(asking, null));
  const ties = new Map(shared.map((tie) => [tie.person, tie]));
  const score = new Map<string, Scored>(ranked.map((each) => [each.person, each]));
  // With the ones who know most stand those with whom something is shared: one of them is always among the suggested.
  const people = new Set([
    ...ranked.slice(0, candidates_max).map(({ person }) => person),
    ...ranked
      .filter(({ person }) => ties.has(person))
      .slice(0, candidates_max)
      .map(({ person }) => person),
    ...own.map(({ person }) => person),
    ...shared.slice(0, candidates_max).map(({ person }) => person),
  ]);
  const where = { question: wish.question, communities: wish.communities };
  const since = new Date(asking.now.getTime() - load_days * day_ms);
  let facts = await queries.factsOf(asking, [...people], where, since);
  // Whoever knows most may not be allowed to read it; somebody from elsewhere may stand far behind: looked for further on.
  const isNear = ({ near, id }: queries.Fact) => near || ties.get(id)?.met === true;
  if (!facts.some((fact) => !isNear(fact) && score.has(fact.id)) && ranked.length > candidates_max) {
    const more = ranked.slice(candidates_max, 10 * candidates_max).map(({ person }) => person);
    facts = [...facts, ...(await queries.factsOf(asking, more, where, since)).filter((fact) => !isNear(fact))];
  }
  const byId = new Map(facts.map((fact) => [fact.id, fact]));
  const ownOf = new Map(own.map(({ person, label }) => [person, label]));
  const candidates = [...byId.values()].map((fact) => toCandidate(asking.now, fact, score, ties, ownOf));
  const picked = suggest(candidates);
  const keepers = picked.length < several ? await keepersBeside(asking, where, since, picked) : [];
  const shape = (candidate: Candidate, keeper?: Because): Suggested => {
    const fact =
      byId.get(candidate.person) ?? (keepers.find(({ fact }) => fact.id === candidate.person)?.fact as queries.Fact);
    const reasons = reasonsFor(evidence, score.get(fact.id));
    const label = ownOf.get(fact.id);
    if (label !== undefined && reasons.length < reasons_max) reasons.push(ownWord(label));
    if (keeper !== undefined) reasons.push(keeper);
    return toSuggested(asking.now, fact, candidate, reasons, ties.get(fact.id));
  };
  const items = [
    ...picked.map((each) => shape(each)),
    ...keepers.map(({ fact, because }) => shape(toCandidate(asking.now, fact, score, ties, ownOf), because)),
  ].slice(0, suggested_max);
  const held = ranked.map(({ person }) => ({ person, sum: sumOf(evidence, person, asking.now) }));
  const sole = soleHolder(held);
  const next =
    sole === null
      ? undefined
      : candidates.filter(({ person, score }) => person !== sole && score > 0).sort((a, b) => b.score - a.score)[0];
  return { items, understudy: next === undefined ? null : shape(next), sole: sole !== null };
}

async function known(asking: Finding, wish: Wish) {
  const text = wish.text.trim();
  const communities = await sieveOf(asking);
  // Without the index the labels still say something: a suggestion is worth less than the screen on which it stands.
  const hits =
    text === ''
      ? []
      : await asking.index
          .find({ text, kinds: searched_kinds, communities, loose: true, limit: near_items_max })
          .catch((fault: Error) => {
            if (fault.name !== 'unavailable') throw fault;
            return [];
          });
  const near = nearnessOf(hits);
  const evidence = await queries.evidenceNear(
    asking,
    [...near].map(([id, nearness]) => ({ id, nearness })),
    wish.labels,
    { question: wish.question, me: false },
  );
  const items = new Map(evidence.map(({ item, nearness, labels }) => [item, { nearness, labels }]));
  return { evidence, ranked: scored(evidence, items, asking.now) };
}

function toCandidate(
  now: Date,
  fact: queries.Fact,
  score: Map<string, Scored>,
  ties: Map<string, Tie>,
  own: Map<string, string>,
): Candidate {
  return {
    person: fact.id,
    score: score.get(fact.id)?.score ?? (own.has(fact.id) ? own_word_score : 0),
    tie: ties.get(fact.id)?.strength ?? 0,
    bridge: !fact.near && ties.get(fact.id)?.met !== true,
    room: roomOf(fact.asked, afterQuietHours(now, fact.calendar), now),
  };
}

/** Never one alone: where nothing that happened says more, whoever looks after the place knows whom to turn to. */
async function keepersBeside(asking: Finding, where: queries.Where, since: Date, picked: Candidate[]) {
  const keepers = await queries.keepersOf(asking, where);
  const free = keepers.filter(({ person }) => !picked.some((each) => each.person === person));
  const facts = await queries.factsOf(
    asking,
    free.map(({ person }) => person),
    where,
    since,
  );
  return facts.slice(0, several).map((fact) => {
    const { role, community } = free.find(({ person }) => person === fact.id) as (typeof free)[number];
    const kind = role as 'steward' | 'facilitator';
    const because: Because = {
      kind,
      item: null,
      times: 1,
      place: community,
      at: null,
      sentence: `${kind} of ${community}`,
    };
    return { fact, because };
  });
}

function sumOf(evidence: queries.EvidenceRow[], person: string, now: Date): number {
  return evidence
    .filter((each) => each.person === person)
    .reduce((sum, each) => sum + weightOf(each, now) * (each.labels.length > 0 ? 1 : each.nearness), 0);
}

/** What speaks for somebody, what says most first, the same thing done again as one reason. */
export function reasonsOf(rows: queries.EvidenceRow[], partOf: (item: string) => number): Because[] {
  const groups = new Map<string, queries.EvidenceRow[]>();
  for (const row of rows) {
    const key = `${row.kind} ${row.item}`;
    groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  return [...groups.values()]
    .map((group) => group.sort((a, b) => b.at.getTime() - a.at.getTime()))
    .sort((a, b) => partOf(b[0].item) - partOf(a[0].item) || b[0].at.getTime() - a[0].at.getTime())
    .map((group) => {
      const [{ kind, item, item_kind, title, at }] = group;
      const place = group.find((each) => each.place !== null)?.place ?? null;
      const times = group.length;
      return {
        kind,
        item: { id: item, kind: item_kind, title },
        times,
        place,
        at,
        sentence: sentenceOf({ kind, title, times, place }),
      };
    });
}

function reasonsFor(evidence: queries.EvidenceRow[], of: Scored | undefined): Because[] {
  if (of === undefined) return [];
  const mine = evidence.filter(({ person }) => person === of.person);
  return reasonsOf(mine, (item) => of.items.get(item) ?? 0).slice(0, reasons_max);
}

const ownWord = (label: string): Because => ({
  kind: 'own word',
  item: null,
  times: 1,
  place: label,
  at: null,
  sentence: `says: ask me about ${label}`,
});

function toSuggested(
  now: Date,
  fact: queries.Fact,
  { bridge, room }: Candidate,
  because: Because[],
  tie?: Tie,
): Suggested {
  const { id, name, handle, role_line, site } = fact;
  const [best] = tie?.shared ?? [];
  return {
    person: { id, name, handle, initials: initialsOf(name), role_line, site },
    because,
    tie: best === undefined ? null : { kind: best.kind, what: best.what, times: best.times, at: best.at },
    bridge,
    room: room === 'free',
    why_no_room: room === 'free' ? null : room,
    from: afterQuietHours(now, fact.calendar),
  };
}
