import type { Crawled, Member } from './build.ts';
import type { Leak, Swept } from './sweep.ts';

const same = (a: readonly string[], b: readonly string[]) =>
  a.length === b.length && [...a].sort().join() === [...b].sort().join();
const idsOf = (items: { id: string }[]) => items.map((each) => each.id);

/** Counts and lists tell as much as texts do: each is held against the model. Keys are those of the sweep's questions. */
export function judgeCounts(w: Crawled, person: Member, { answers }: Swept): Leak[] {
  const { model } = w;
  const leaks: Leak[] = [];
  const check = (asked: string, is: unknown, should: unknown, what: string) => {
    const fine = Array.isArray(is) && Array.isArray(should) ? same(is, should) : is === should;
    if (!fine)
      leaks.push({
        who: person.name,
        asked,
        saw: `${what}: ${JSON.stringify(is)} instead of ${JSON.stringify(should)}`,
      });
  };
  for (const [asked, { status, body }] of answers) {
    if (status >= 300) continue;
    const [name] = asked.split(' ', 1);
    const input = JSON.parse(asked.slice(name.length + 1));
    if (name === 'practices.counts') {
      const sum = body.Emergent + body.Validated + body.Established + body.Retired;
      check(asked, sum, model.readable(person.id, 'practice').length, 'practices counted');
    }
    if (name === 'practices.list' && input.community === undefined)
      check(asked, idsOf(body.items), model.readable(person.id, 'practice'), 'practices listed');
    if (name === 'courses.list' && input.community === undefined)
      check(asked, idsOf(body.items), model.readable(person.id, 'course'), 'courses listed');
    if (name === 'proposals.list' && !('community' in input || 'practice' in input || 'waiting' in input))
      check(asked, idsOf(body.items), model.readable(person.id, 'proposal'), 'proposals listed');
    if (name === 'proposals.counts' && input.community === undefined) {
      const { waiting: _, ...states } = body;
      const sum = Object.values<number>(states).reduce((all, n) => all + n, 0);
      check(asked, sum, model.readable(person.id, 'proposal').length, 'proposals counted');
    }
    if (name === 'questions.list' && !('community' in input || 'order' in input || 'tag' in input))
      check(asked, idsOf(body.items), model.readable(person.id, 'question'), 'questions listed');
    if (name === 'questions.counts' && input.community === undefined) {
      const sum = Object.values<number>(body).reduce((all, n) => all + n, 0);
      check(asked, sum, model.readable(person.id, 'question').length, 'questions counted');
    }
    if (name === 'communities.list' && input.q === undefined) {
      check(
        asked,
        idsOf(body.items),
        w.communities.filter((each) => model.mayKnow(person.id, each)),
        'communities listed',
      );
    }
    if (name === 'communities.open')
      check(asked, body.members, model.communities.get(body.id)?.members.size, 'members counted');
    if (name === 'communities.open') {
      for (const each of body.neighbours)
        if (!model.mayKnow(person.id, each.id)) check(asked, each.id, null, 'a neighbour');
    }
    if (name === 'notices.stream') check(asked, idsOf(body.items), model.streamOf(person.id), 'the stream');
    if (name === 'communities.intersection' && input.community !== input.other) {
      check(
        asked,
        body.counts.items,
        model.inCommon(person.id, body.community.id, body.other.id).length,
        'items in common',
      );
    }
    if (name === 'answers.ofPractice') {
      check(asked, body.totals.asked + body.totals.given_unasked, body.items.length, 'communities counted');
      for (const { community } of body.items)
        if (!model.mayKnow(person.id, community.id)) check(asked, community.id, null, 'a community that answers');
    }
    if (name === 'answers.matrix') {
      for (const { id } of [
        ...body.communities,
        ...body.items.flatMap((row: any) => row.cells.map((c: any) => ({ id: c.community }))),
      ])
        if (!model.mayKnow(person.id, id)) check(asked, id, null, 'a community that answers');
    }
    if (name === 'decisions.ofPractice') {
      for (const { community } of body.items)
        if (community !== null && !model.mayKnow(person.id, community.id))
          check(asked, community.id, null, 'who decides');
    }
    if (name === 'labels.list') {
      const common = body.items.find((each: any) => each.key === 'common')?.items ?? 0;
      check(asked, common, w.model.readable(person.id).length, 'items under a label');
    }
    if (name === 'labels.open' && input.tag === 'common' && !('community' in input))
      check(asked, idsOf(body.items), model.readable(person.id), 'what stands under a label');
    if (name === 'access.readers') {
      for (const each of body.items) {
        if (model.people.has(each.id) && !model.mayRead(each.id, input.item))
          check(asked, each.id, null, 'somebody who cannot read it');
        for (const { id } of each.through) if (!model.mayKnow(person.id, id)) check(asked, id, null, 'a place');
      }
    }
    // Who is not in this world is here all the same, and would lose what is for all.
    if (name === 'access.preview' && input.wish === 'restrict' && !model.isForAll(input.item)) {
      const { communities, author } = model.items.get(input.item) as NonNullable<ReturnType<typeof model.items.get>>;
      const left = model
        .readers(input.item)
        .filter(
          (each) => each === author || [...communities].every((c) => model.communities.get(c)?.members.has(each)),
        );
      check(asked, body.loses.count, model.readers(input.item).length - left.length, 'who would lose it');
    }
    if (name === 'access.audience') {
      check(asked, body.everybody, model.isForAll(input.item), 'whether it is for all');
      if (!body.everybody) check(asked, body.people, model.readers(input.item).length, 'readers counted');
      for (const each of body.placements)
        if (!model.mayKnow(person.id, each.id)) check(asked, each.id, null, 'a place');
    }
  }
  return leaks;
}
