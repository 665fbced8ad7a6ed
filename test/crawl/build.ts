import { sql } from '../../ground/sql.ts';
import type { TestHouse } from '../house.ts';
import { cookieOf, type Secret, type TestApi } from '../http.ts';
import { buildItem, changeTaught } from './build-items.ts';
import { finishJobs } from './build-jobs.ts';
import { followBlogs } from './build-sources.ts';
import type { Kind } from './ids.ts';
import { type Canary, type Guard, Model } from './model.ts';
import { communities_count, leaver, type Plan, people_count } from './plan.ts';

export type Member = Secret & { cookie: string; id: string; name: string };
export type Crawled = {
  model: Model;
  people: Member[];
  communities: string[];
  canaries: Map<string, Canary>;
  /** Of which item each comment is. */
  comments: Map<string, string>;
  /** Every id there is, by kind; `slug` and `handle` beside them. */
  ids: Map<Kind | 'slug' | 'handle', Set<string>>;
  /** A word that stands nowhere else, as part of a text. */
  hide(what: string, guard: Guard, besides?: string[]): string;
  know(kind: Kind | 'slug' | 'handle', id: string): string;
  must(as: Member, name: string, input: object, more?: object): Promise<any>;
};

/** Makes a planned world real, over HTTP; every private text in it holds a canary. */
export async function build(t: TestHouse, api: TestApi, plan: Plan, random: () => number): Promise<Crawled> {
  const model = new Model();
  const canaries = new Map<string, Canary>();
  const ids: Crawled['ids'] = new Map();
  const w: Crawled = {
    model,
    people: [],
    communities: [],
    canaries,
    comments: new Map(),
    ids,
    hide: (what, guard, besides) => {
      // Letters and digits that no stemming and no folding touches: the index must find it as it is.
      const word = `cnry${Array.from({ length: 10 }, () => 'bcdfghjkmpqrtvwxz0123456789'[Math.floor(random() * 27)]).join('')}7`;
      canaries.set(word, { word, what, guard, besides });
      return word;
    },
    know: (kind, id) => {
      ids.set(kind, (ids.get(kind) ?? new Set()).add(id));
      return id;
    },
    must: async (as, name, input, more = {}) => {
      const answer = await api.send(as, name, input as Record<string, any>, more);
      if (answer.status >= 300) throw new Error(`${name} by ${as.name}: ${answer.status} ${answer.text}`);
      return answer.body;
    },
  };
  await letIn(t, api, w);
  await beginCommunities(w, plan);
  await putUpPrompts(t, w);
  await finishJobs(w, plan);
  await followBlogs(w, plan);
  for (const [n, item] of plan.items.entries()) await buildItem(t, w, plan, item, n);
  await t.settled();
  await changeTaught(w, plan);
  await w.must(w.people[0], 'people.leave', { person: w.people[leaver].id });
  model.gone.add(w.people[leaver].id);
  await t.settled();
  return w;
}

async function letIn(t: TestHouse, api: TestApi, w: Crawled): Promise<void> {
  const password = () => `${w.hide('a password', 'nobody')} pass`;
  for (let n = 0; n < people_count; n++) {
    const name = `Person ${['Zero', 'One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven'][n]}`;
    const inviter = n === 0 ? { ...(await t.person('Caretaker')), admin: true } : null;
    const { token } =
      inviter === null
        ? await w.must(w.people[0], 'communities.invite', {})
        : await t.ask(inviter, 'communities.invite', {});
    const mail = w.hide(`the e-mail address of ${name}`, 'nobody');
    const came = await api.send({}, 'communities.acceptInvitation', {
      code: token,
      name,
      email: `${mail}@example.org`,
      password: password(),
      agent: w.hide(`a device of ${name}`, 'nobody'),
    });
    const id: string = came.body.person;
    // Whose they are is known only now.
    for (const canary of w.canaries.values()) {
      if (canary.guard === 'nobody' && canary.what.endsWith(name)) canary.guard = { person: id };
    }
    w.model.people.add(id);
    const person: Member = { cookie: cookieOf(came), id, name };
    w.people.push(person);
    if (n === 0) await sql`update people set admin = true where id = ${id}`.execute(t.base.write);
    w.know('person', id);
    const { version, handle } = await w.must(person, 'people.me', {});
    w.know('handle', `@${handle}`);
    await w.must(person, 'people.change', {
      seen_version: version,
      about: `About me: ${w.hide(`about ${name}, told to all`, 'anybody')}`,
    });
    const { id: made } = await w.must(person, 'people.makeToken', {
      name: w.hide(`a token of ${name}`, { person: id }),
      scopes: ['read'],
    });
    w.know('token', made);
    const written = w.hide(`what ${name} wrote in their journal`, { person: id });
    w.know('entry', (await w.must(person, 'journal.write', { body: `Nobody else reads ${written}` })).id);
    w.know('session', (await w.must(person, 'people.sessions', {})).items[0].id);
  }
}

/** Of the communities one is a cohort; nobody has started by its rule. */
const cohort = 3;

async function beginCohort(w: Crawled, id: string, steward: Member): Promise<void> {
  const [first] = w.communities;
  const guard = { item: '' };
  await w.must(steward, 'cohorts.setRule', {
    community: id,
    seen_version: 0,
    started_from: '2026-01-01',
    started_until: '2026-01-31',
    ends_on: '2026-12-31',
    lands: [first],
    role_has: w.hide('the role in the rule of a cohort', { community: id }),
    welcome: `Welcome ${w.hide('the title of page welcome', guard)}`,
  });
  const { rule } = await w.must(steward, 'cohorts.open', { community: id });
  guard.item = w.know('page', w.know('item', rule.welcome.id));
  const home = { home: id, communities: new Set([id]) };
  w.model.items.set(rule.welcome.id, { kind: 'page', author: steward.id, sealed: null, restricted: false, ...home });
  await w.must(steward, 'labels.set', { item: rule.welcome.id, labels: ['common'] });
}

async function beginCommunities(w: Crawled, plan: Plan): Promise<void> {
  for (let n = 0; n < communities_count; n++) {
    const [steward, ...others] = plan.members[n].map((each) => w.people[each]);
    const canary = { community: `community ${n}` };
    const name = w.hide(`the name of community ${n}`, canary);
    const { id, slug } = await w.must(steward, 'communities.begin', {
      name: `Place ${name}`,
      kind: n === cohort ? 'cohort' : 'practice',
      openness: plan.open[n] ? 'open' : 'closed',
      purpose: `For ${w.hide(`the purpose of community ${n}`, canary)}`,
    });
    canary.community = id;
    w.communities.push(w.know('community', id));
    w.know('slug', slug);
    w.model.communities.set(id, {
      open: plan.open[n],
      members: new Set([steward.id, ...others.map((each) => each.id)]),
    });
    for (const each of others) await w.must(steward, 'communities.setMember', { community: id, person: each.id });
    const template = await w.must(steward, 'templates.make', {
      title: `Template ${w.hide(`the title of a template of community ${n}`, canary)}`,
      body: w.hide(`the text of a template of community ${n}`, canary),
      labels: [w.hide(`a preset of a template of community ${n}`, canary)],
      community: id,
    });
    w.know('template', template.id);
    if (n === cohort) await beginCohort(w, id, steward);
    const prompt = await w.must(steward, 'prompts.schedule', {
      community: id,
      words: `Asked: ${w.hide(`what community ${n} is asked`, canary)}`,
      weekday: 1,
      hour: 9,
    });
    w.know('prompt', prompt.id);
  }
}

/** Their turn has come: they stand in their communities. */
async function putUpPrompts(t: TestHouse, w: Crawled): Promise<void> {
  await sql`update prompts set next_at = made_at`.execute(t.base.write);
  await t.house.tick();
  const { rows } = await sql<{ id: string }>`select id from prompt_postings order by id`.execute(t.base.write);
  for (const { id } of rows) w.know('posting', id);
}
