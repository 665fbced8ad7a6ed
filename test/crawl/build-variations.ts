import type { Crawled, Member } from './build.ts';

type Hide = (what: string, besides?: string[]) => string;

/** Done otherwise, in words of its own and from a note: all of it is for the readers of the practice, the note for its own. */
export async function vary(
  w: Crawled,
  of: {
    practice: string;
    steps: { id: string }[];
    maker: Member;
    steward: Member | undefined;
    note: string | undefined;
  },
  hide: Hide,
): Promise<void> {
  const { practice, steps, maker, steward, note } = of;
  const { id } = await w.must(maker, 'variations.begin', {
    practice,
    step: steps[1].id,
    op: 'replace',
    body: hide('what to do otherwise'),
    stated: hide('when it applies, in words'),
    why: hide('why a variation works'),
    goal: hide('what a variation is for'),
    cause: hide('the cause of a variation'),
    when: [{ facet: 'place', op: 'is', value: hide('the place of a variation') }],
    note,
  });
  w.know('variation', id);
  const deviation = (
    await w.must(maker, 'variations.begin', {
      practice,
      step: steps[0].id,
      op: 'skip',
      stated: hide('when a core step is left out'),
    })
  ).id;
  w.know('variation', deviation);
  await w.must(maker, 'practices.use', {
    practice,
    outcome: 'worked',
    variations: [id],
    words: hide('how it went otherwise'),
  });
  await w.must(maker, 'asks.take', { practice });
  if (steward === undefined) return;
  const { variations } = await w.must(steward, 'practices.open', { practice });
  const { version } = variations.find((each: { id: string }) => each.id === deviation);
  await w.must(steward, 'variations.end', {
    variation: deviation,
    seen_version: version,
    reason: hide('why a variation ended'),
  });
}
