import { sql } from '../../ground/sql.ts';
import type { TestHouse } from '../house.ts';
import { written } from '../walk/live-steps.ts';
import type { Crawled, Member } from './build.ts';
import { answer, decide } from './build-answers.ts';
import { endanger, holdAndLift } from './build-hazards.ts';
import { propose } from './build-proposals.ts';
import { ask } from './build-questions.ts';
import { report } from './build-reports.ts';
import { tellStory } from './build-stories.ts';
import { vary } from './build-variations.ts';
import type { Guard } from './model.ts';
import { type ItemPlan, outsider, type Plan } from './plan.ts';

/** A note that somebody may read and did not write under a seal: what is made of it stands under their name. */
const named = (w: Crawled, person: Member): string | undefined =>
  w.model.readable(person.id, 'note').find((note) => w.model.items.get(note)?.sealed !== person.id);

type Making = {
  t: TestHouse;
  w: Crawled;
  plan: ItemPlan;
  n: number;
  author: Member;
  talker: Member;
  /** Who else is in its home. */
  others: Member[];
  guard: { item: string };
};

/** Makes one planned item with everything that can stand on it, and takes down in the model who may read it. */
export async function buildItem(t: TestHouse, w: Crawled, { members }: Plan, plan: ItemPlan, n: number): Promise<void> {
  const author = w.people[plan.author];
  const inside = members[plan.home].map((each) => w.people[each]);
  const others = inside.filter((each) => each.id !== author.id);
  const talker = others[0] ?? author;
  const guard = { item: '' };
  const making: Making = { t, w, plan, n, author, talker, others, guard };
  const id = await makers[plan.kind](making);
  guard.item = id;
  w.know('item', id);
  w.know(plan.kind, id);
  w.model.items.set(id, {
    kind: plan.kind,
    author: plan.confidential ? null : author.id,
    sealed: plan.confidential ? author.id : null,
    home: w.communities[plan.home],
    communities: new Set([plan.home, ...plan.also].map((each) => w.communities[each])),
    restricted: false,
  });
  await standOn(making, id);
  await label(making, id);
}

/** This practice stays as it is until courses have quoted it; then a step of it changes. */
const taught = 10;
/** On this one its home decides together. */
const decided = 6;

const where = ({ w, plan }: Making) => ({
  home: w.communities[plan.home],
  also: plan.also.map((each) => w.communities[each]),
});

function hider({ w, n, plan, guard }: Making) {
  return (what: string, besides?: string[], other?: Guard) =>
    w.hide(`${what} of ${plan.kind} ${n}`, other ?? guard, besides);
}

const makers: Record<ItemPlan['kind'], (making: Making) => Promise<string>> = {
  note: async (making) => {
    const { w, author, talker, plan } = making;
    const hide = hider(making);
    // A confidential author finds the titles of their own notes for ever; and why one was closed.
    const mine = plan.confidential ? [author.id] : [];
    const name = hide('a file name');
    const file = await w.must(
      author,
      'files.take',
      { name: `${name}.txt`, alt: hide('a picture text') },
      { bytes: { mime: 'text/plain', content: `Inside: ${hide('a file')}` } },
    );
    w.know('file', file.id);
    const { id } = await w.must(author, 'notes.share', {
      body: `The seal ${hide('the title', mine)} cracks in the cold. And ${hide('the body')} besides.`,
      expected: hide('what was expected'),
      because: hide('the cause'),
      source: {
        title: hide('the title of its source'),
        url: `https://blog.example/${hide('the address of its source')}`,
      },
      context: {
        place: hide('the place', plan.confidential ? [] : [author.id]),
        conditions: [hide('a condition', plan.confidential ? [] : [author.id])],
      },
      confidential: plan.confidential,
      files: [file.id],
      ...where(making),
    });
    if (talker !== author) await w.must(talker, 'notes.acknowledge', { note: id, words: hide('a word of thanks') });
    if (making.n % 3 === 0) await endanger(w, id, author, making.others, hide);
    const steward = await stewardOf(making);
    if (making.n % 2 === 0 && steward !== undefined) {
      const { version } = await w.must(steward, 'notes.open', { note: id });
      await w.must(steward, 'notes.close', {
        note: id,
        seen_version: version,
        reason: hide('why it was closed', mine),
      });
    }
    return id;
  },
  page: async (making) => {
    const { w, author } = making;
    const hide = hider(making);
    const { id } = await w.must(author, 'pages.begin', {
      title: `Page ${hide('the old title')}`,
      body: `Old ${hide('the old body')}\nStays.`,
      summary: hide('the first summary'),
      ...where(making),
    });
    await w.must(author, 'pages.write', {
      page: id,
      seen_version: 1,
      title: `Page ${hide('the title')}`,
      body: `New ${hide('the body')}\nStays.`,
      summary: hide('a summary'),
    });
    // Written together, acknowledged, and not on the page yet.
    const { state } = await w.must(author, 'pages.openLive', { page: id, room: 'crawl' });
    const change = written(state, hide('what is being written together'));
    await w.must(author, 'pages.appendLive', { page: id, room: 'crawl', change });
    await w
      .must(author, 'pages.begin', {
        title: `Below ${hide('the title of what stands below')}`,
        home: w.communities[making.plan.home],
        parent: id,
      })
      .then(async (below) => {
        w.know('item', below.id);
        w.know('page', below.id);
        await w.must(author, 'labels.set', { item: below.id, labels: ['common'] });
        // It stands in its home alone.
        const { home } = where(making);
        w.model.items.set(below.id, {
          kind: 'page',
          author: author.id,
          sealed: null,
          home,
          communities: new Set([home]),
          restricted: false,
        });
        for (const canary of w.canaries.values())
          if (canary.what === `the title of what stands below of page ${making.n}`) canary.guard = { item: below.id };
      });
    return id;
  },
  practice: async (making) => {
    const { w, author, talker, n } = making;
    const hide = hider(making);
    const notes = w.model.readable(author.id, 'note').slice(0, 2);
    const { id } = await w.must(author, 'practices.begin', {
      title: `Way ${hide('the title')}`,
      purpose: hide('the purpose'),
      steps: [{ body: hide('a core step'), core: true, why: hide('why it works') }, { body: hide('a step') }],
      notes: notes.slice(0, 1),
      ...where(making),
    });
    const { steps } = await w.must(author, 'practices.open', { practice: id });
    for (const step of steps) w.know('step', step.id);
    await w.must(talker, 'practices.use', {
      practice: id,
      outcome: 'partly',
      words: hide('words on a use'),
      context: { place: hide('where it was used') },
    });
    const { id: challenge } = await w.must(talker, 'practices.challenge', {
      practice: id,
      step: steps[1].id,
      words: hide('a challenge'),
    });
    w.know('challenge', challenge);
    const steward = await stewardOf(making);
    if (steward !== undefined) await w.must(steward, 'practices.reply', { challenge, reply: hide('an answer') });
    if (steward !== undefined) await holdAndLift(w, id, steward, hide);
    await vary(w, { practice: id, steps, maker: talker, steward, note: named(w, talker) }, hide);
    if (notes[1] !== undefined)
      await w.must(author, 'practices.link', {
        practice: id,
        note: notes[1],
        step: steps[1].id,
        relation: 'contradicts',
      });
    await w.must(author, 'practices.change', {
      practice: id,
      seen_version: 1,
      title: `Way ${hide('the later title')}`,
      change_kind: 'clarifying',
      summary: hide('what a version says of itself'),
      steps: steps.map((step: any) => ({ id: step.id, body: step.body, core: step.core, why: step.why })),
    });
    // Time and many hands would bring it there; here it is put there.
    if (n === 3 && steward !== undefined) {
      await sql`update items set state = 'Validated' where id = ${id}`.execute(making.t.base.write);
      const { version } = await w.must(steward, 'practices.open', { practice: id });
      await w.must(steward, 'practices.establish', {
        practice: id,
        seen_version: version,
        owner: author.id,
        scope: hide('the scope'),
        strength: 'should',
        effective_on: '2026-06-01',
        reason: hide('why it was established'),
      });
      await answer(w, steward, id, w.communities[making.plan.home], hide);
    } else if (n === decided && steward !== undefined) {
      await decide(
        making.t,
        w,
        { practice: id, community: w.communities[making.plan.home], steward, author, talker },
        hide,
      );
    } else if (n !== taught && steward !== undefined) {
      const { version } = await w.must(steward, 'practices.open', { practice: id });
      const successor = await inUse(w, steward);
      await w.must(steward, 'practices.retire', {
        practice: id,
        seen_version: version,
        reason: hide('why it was retired'),
        ...(successor === undefined ? {} : { successor }),
      });
    }
    return id;
  },
  course: async (making) => {
    const { w, author } = making;
    const hide = hider(making);
    const { id } = await w.must(author, 'courses.begin', {
      title: `Course ${hide('the title')}`,
      about: hide('what it is about'),
      ...where(making),
    });
    const quotes: string[] = [];
    for (const practice of w.model.readable(author.id, 'practice')) {
      const { steps } = await w.must(author, 'practices.open', { practice });
      quotes.push(`![[p/${practice}#${steps[1].id}]]`);
    }
    const unit = await w.must(author, 'courses.addUnit', {
      course: id,
      title: `Unit ${hide('the title of a unit')}`,
      body: [`Text ${hide('the text of a unit')}`, ...quotes].join('\n\n'),
    });
    w.know('unit', unit.id);
    return id;
  },
  question: async (making) => ask({ ...making, ...where(making) }, hider(making)),
  report: async (making) => report(making.w, { ...making, ...where(making) }, hider(making)),
  proposal: async (making) => propose({ ...making, steward: await stewardOf(making) }, hider(making)),
};

/** A practice that could take another's place, as far as this person knows. */
async function inUse(w: Crawled, person: Member): Promise<string | undefined> {
  for (const practice of w.model.readable(person.id, 'practice')) {
    if ((await w.must(person, 'practices.open', { practice })).state !== 'Retired') return practice;
  }
  return undefined;
}

/** What is taught changes, so that designers get tasks. */
export async function changeTaught(w: Crawled, plan: Plan): Promise<void> {
  const id = [...(w.ids.get('practice') ?? [])][
    plan.items.slice(0, taught).filter((each) => each.kind === 'practice').length
  ];
  const author = w.people[plan.items[taught].author];
  // A use stands beside the wording that it was made with, and that one is gone.
  for (const canary of w.canaries.values())
    if (/^(words on a use|where it was used) of practice 10$/.test(canary.what)) canary.unshown = true;
  const { version, steps } = await w.must(author, 'practices.open', { practice: id });
  await w.must(author, 'practices.change', {
    practice: id,
    seen_version: version,
    change_kind: 'behavioural',
    steps: steps.map((step: any) => ({
      id: step.id,
      body: `${step.body} Or rather ${w.hide('a step that changed', { item: id })}`,
      core: step.core,
      why: step.why,
    })),
  });
}

/** Somebody who may not read it asks to: who answers for it reads why, and nobody else. */
async function askFor(making: Making, id: string): Promise<void> {
  const { w, n, plan, author } = making;
  const asking = w.people[outsider];
  if (n % 3 !== 0 || w.model.mayRead(asking.id, id)) return;
  const steward = await stewardOf(making);
  const answering = [...(plan.confidential ? [] : [author.id]), ...(steward === undefined ? [] : [steward.id])];
  const words = hider(making)('why somebody asks to read', answering, { person: asking.id });
  w.know('request', (await w.must(asking, 'access.request', { wanted: id, words })).id);
}

async function stewardOf({ w, plan }: Making): Promise<Member | undefined> {
  const { items } = await w.must(w.people[plan.author], 'communities.members', {
    community: w.communities[plan.home],
    limit: 100,
  });
  const found = items.find((each: { role: string }) => each.role === 'steward');
  return w.people.find((each) => each.id === found?.id);
}

async function standOn(making: Making, id: string): Promise<void> {
  const { w, plan, author, talker } = making;
  const hide = hider(making);
  const say = async (as: Member, more: object): Promise<string> => {
    const { id: comment } = await w.must(as, 'discussions.comment', { item: id, ...more });
    w.comments.set(comment, id);
    return comment;
  };
  // A proposal stands in its practice's home, which need not be the talker's.
  if (w.model.mayRead(talker.id, id)) await say(talker, { body: `Said: ${hide('a comment')}` });
  const passage = { exact: hide('the words of a passage'), prefix: hide('what stands before a passage') };
  // One thread of each: every id there is gets put into every place.
  const comment = await say(author, { body: `First: ${hide('an earlier wording')}`, passage });
  w.know('comment', comment);
  await w.must(author, 'discussions.reword', {
    comment,
    seen_version: 1,
    body: `Answered: ${hide('a comment of its author')}`,
  });
  await say(author, { body: `Further: ${hide('an answer in a thread')}`, reply_to: comment });
  if (plan.kind === 'practice' || plan.kind === 'note') await tellStory(w, id, author, talker, hide);
  await askFor(making, id);
  if (!plan.restricted || plan.confidential) return;
  await w.must(author, 'communities.restrict', {
    item: id,
    reason: hide('why it is restricted'),
    until: '2026-12-01T00:00:00Z',
  });
  (w.model.items.get(id) as { restricted: boolean }).restricted = true;
}

/** A label of its own, and one that many things have. */
async function label(making: Making, item: string): Promise<void> {
  const { w, author, plan } = making;
  // A course is labelled by the community in which it stands, like everything else.
  await w.must(author, 'labels.set', { item, labels: [hider(making)('a label'), 'common'] });
  if (plan.kind === 'page') await suggestFor(making, item);
}

/** Somebody else would have the page say something else; one of two is declined. */
async function suggestFor(making: Making, page: string): Promise<void> {
  const { w, author, talker } = making;
  const hide = hider(making);
  if (talker === author || !w.model.mayRead(talker.id, page)) return;
  for (const isDeclined of [false, true]) {
    const { id } = await w.must(talker, 'suggestions.make', {
      page,
      number: 1,
      base_title: 'Page',
      base_body: 'Before.\n',
      title: `Page ${hide('a suggested title', [talker.id])}`,
      body: `Before.\n\n${hide('a suggested text')}\n`,
      why: hide('why it is suggested', [talker.id]),
    });
    w.know('suggestion', id);
    if (isDeclined)
      await w.must(author, 'suggestions.decline', {
        suggestion: id,
        reason: hide('why it was not taken', [talker.id]),
      });
  }
}
