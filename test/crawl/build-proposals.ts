import type { Crawled, Member } from './build.ts';
import type { ItemPlan } from './plan.ts';

type Hide = (what: string, besides?: string[]) => string;
type Proposing = { w: Crawled; plan: ItemPlan; author: Member; steward: Member | undefined };

/** Somebody proposes a change: of a practice of their own home where there is one, else of a tool. */
export async function propose({ w, plan, author, steward }: Proposing, hide: Hide): Promise<string> {
  const practice = plan.talker % 2 === 0 ? undefined : await practiceAtHome(w, author);
  if (practice !== undefined) {
    plan.home = w.communities.indexOf(w.model.items.get(practice)?.home as string);
    plan.also = [];
  }
  const isOwn = (note: string) => w.model.items.get(note)?.sealed === author.id;
  const notes = w.model
    .readable(author.id, 'note')
    .filter((note) => !isOwn(note))
    .slice(0, 2);
  const { id } = await w.must(author, 'proposals.make', {
    title: `Change ${hide('the title')}`,
    cause: hide('the cause'),
    change: `Do ${hide('the body')} instead.`,
    notes,
    ...(practice === undefined ? tool(w, plan, hide) : { target: 'practice', practice }),
  });
  if (practice === undefined && steward !== undefined) await argue(w, { id, notes, author, steward }, hide);
  return id;
}

const tool = (w: Crawled, plan: ItemPlan, hide: Hide) => ({
  target: 'tool',
  target_words: hide('which tool'),
  home: w.communities[plan.home],
  also: plan.also.map((each) => w.communities[each]),
});

/** Declined and argued once more. Who wrote its notes reads why, whatever else they may read. */
async function argue(
  w: Crawled,
  { id, notes, author, steward }: { id: string; notes: string[]; author: Member; steward: Member },
  hide: Hide,
): Promise<void> {
  const writers = notes.flatMap((note) => {
    const { author: named, sealed } = w.model.items.get(note) ?? {};
    return named ?? sealed ?? [];
  });
  await w.must(steward, 'proposals.decide', {
    proposal: id,
    seen_version: 1,
    decision: 'Declined',
    reason: hide('why it was declined', writers),
  });
  await w.must(author, 'proposals.reopen', { proposal: id, reason: hide('why it is argued once more') });
}

async function practiceAtHome(w: Crawled, author: Member): Promise<string | undefined> {
  for (const practice of w.model.readable(author.id, 'practice')) {
    const home = w.model.communities.get(w.model.items.get(practice)?.home as string);
    if (!home?.members.has(author.id)) continue;
    if ((await w.must(author, 'practices.open', { practice })).state !== 'Retired') return practice;
  }
  return undefined;
}
