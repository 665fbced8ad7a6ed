import type { Route } from '../../lore/route.ts';
import type { TestApi } from '../http.ts';
import type { Crawled } from './build.ts';
import { absent, type Kind, kindOfField } from './ids.ts';

export type Question = { name: string; input: Record<string, any> };
export type Breadth = {
  /** Ask with ids of every kind, not only with those that fit. */
  wrongKinds: boolean;
  /** What to look for with the search. */
  words: string[];
  /** What to look for among the names of communities. */
  names?: string[];
};

/** What stands in the fields of a read that are no ids. A field that is new here has to be taught to the crawl. */
const values: Record<string, (b: Breadth, r: Route, w: Crawled) => unknown[]> = {
  started_from: () => ['2026-05-01'],
  started_until: () => ['2026-05-31'],
  site: () => [undefined],
  team: () => [undefined],
  region: () => [undefined],
  role_has: () => [undefined],
  limit: (_, r) => [r.name === 'search.find' ? 50 : 100],
  after: () => [undefined],
  anchor: () => [undefined],
  ended: () => [undefined, true],
  kinds: () => [undefined],
  as_of: ({ wrongKinds }) => (wrongKinds ? [undefined, '2026-05-04T09:00:00Z'] : [undefined]),
  archived: () => [undefined, 'true'],
  what: () => ['trashed', 'archived'],
  within: () => [undefined],
  address: ({ words }) => ['/nowhere', ...words.slice(0, 5).map((word) => `Page ${word}`)],
  target: (_, __, w) => [
    ...[...(w.ids.get('page') ?? []), absent].flatMap((id) => [`/w/${id}`, `/w/${id}#in`]),
    ...[...(w.ids.get('practice') ?? []), absent].map((id) => `/p/${id}#step-1`),
  ],
  passages: () => [undefined],
  placeless: () => [undefined],
  wanted: () => [undefined],
  wish: ({ wrongKinds }) => (wrongKinds ? ['place', 'restrict'] : ['restrict']),
  keep: () => [undefined],
  // Whom to ask: reasons must not tell of what may not be read. A few words stand for the rest; topics are asked one by one.
  text: ({ words }) => ['warm the seal', ...words.slice(0, 20)],
  labels: () => ['common'],
  communities: () => [undefined],
  kind: () => [undefined],
  // What stands in a report is asked of the report; these choose among what may be read.
  week: () => [undefined],
  prompt: () => [undefined],
  place: () => [undefined],
  asset: () => [undefined],
  label: () => [undefined, 'common'],
  unit: () => ['community'],
  // What each shows is asked of its item; a few stand for the rest.
  tag: (_, __, w) => [
    'common',
    ...[...w.canaries.values()]
      .filter(isLabel)
      .slice(0, 5)
      .map(({ word }) => word),
  ],
  by: () => ['name'],
  order: () => [undefined, 'waiting'],
  of: (_, r) =>
    r.name === 'follows.level'
      ? ['item', 'community', 'label', 'person']
      : r.name === 'follows.list'
        ? [undefined]
        : ['favourites', 'recent'],
  followed: (_, __, w) => [
    ...(['note', 'page', 'practice', 'community', 'person'] as const).flatMap((kind) =>
      [...(w.ids.get(kind) ?? [])].slice(0, 3),
    ),
    ...[...w.canaries.values()]
      .filter(isLabel)
      .slice(0, 3)
      .map(({ word }) => word),
    absent,
  ],
  part: () => [undefined],
  show: (_, r) => (r.name === 'sources.entries' ? [undefined, 'brought in', 'hidden'] : [undefined, 'done']),
  answered: () => [undefined, 'true'],
  state: () => [undefined],
  mine: () => [undefined],
  waiting: ({ wrongKinds }) => (wrongKinds ? [undefined, 'me'] : [undefined]),
  champion: () => [undefined],
  community_kind: () => [undefined],
  thumb: () => [undefined],
  removed: () => [undefined, 'true'],
  number: () => [undefined, 1, 2],
  from: () => [1],
  to: () => [2],
  code: () => ['x'.repeat(43)],
  q: ({ words, names = [] }, r) =>
    r.name === 'search.find' ? words : r.name === 'communities.list' ? [undefined, ...names] : [undefined],
};

const isLabel = ({ what }: { what: string }) => what.startsWith('a label ');

/** Every read that the house knows, with everything that there is to ask it for. */
export function reads(api: TestApi, w: Crawled, breadth: Breadth): Question[] {
  const asked = [...api.routes.values()]
    .filter((r) => r.method === 'GET')
    .flatMap((r) => product(r, w, breadth).map((input) => ({ name: r.name, input })));
  // Begins the document where there is none yet, and is a reading for whoever asks.
  const together = [...(w.ids.get('page') ?? []), absent].map((page) => ({ page, room: 'crawl' }));
  return [...asked, ...together.map((input) => ({ name: 'pages.openLive', input }))];
}

function product(r: Route, w: Crawled, breadth: Breadth): Record<string, any>[] {
  const inPath = new Set([...r.path.matchAll(/:(\w+)/g)].map(([, name]) => name));
  let inputs: Record<string, any>[] = [{}];
  const ids = Object.keys(r.input.shape).filter((field) => field !== 'after' && kindOfField(field) !== undefined);
  for (const field of Object.keys(r.input.shape)) {
    // In a read it says where a list goes on; in a write, after which step.
    const kind = field === 'after' ? undefined : kindOfField(field);
    const options =
      kind !== undefined ? idsFor(kind, w, breadth, inPath.has(field), ids.length) : values[field]?.(breadth, r, w);
    if (options === undefined)
      throw new Error(
        `${r.name}: the crawl does not know what to put into ${field}; add it in test/crawl/questions.ts.`,
      );
    inputs = inputs.flatMap((each) =>
      options.map((value) => (value === undefined ? each : { ...each, [field]: value })),
    );
  }
  if (inputs.length <= together_max) return inputs;
  // A list that is narrowed by five fields was half of all questions: each field by itself, and of all together some.
  const every = Math.ceil(inputs.length / together_max);
  const isAlone = (input: object) => Object.keys(input).filter((field) => !inPath.has(field)).length <= 1;
  return inputs.filter((input, n) => isAlone(input) || n % every === 0);
}
const together_max = 60;

function idsFor(kind: Kind, w: Crawled, breadth: Breadth, needed: boolean, beside: number): (string | undefined)[] {
  const of = (each: Kind | 'slug' | 'handle') => [...(w.ids.get(each) ?? [])];
  const right = [
    ...of(kind),
    ...(kind === 'community' && beside === 1 ? of('slug') : []),
    ...(kind === 'person' ? of('handle') : []),
  ];
  if (!needed) return [undefined, ...right];
  return breadth.wrongKinds && beside === 1
    ? [...new Set([...w.ids.values()].flatMap((set) => [...set])), absent]
    : [...right, absent];
}

/** Enough to be understood, for every field that a write may need and that is no id. */
const fillings: Record<string, unknown> = {
  name: 'Gil Gast',
  firm: 'Elsewhere',
  started_from: '2026-04-01',
  started_until: '2026-04-30',
  ends_on: '2026-10-01',
  kind: 'publisher',
  body: 'Words.',
  words: 'Words.',
  reason: 'For a reason.',
  reply: 'An answer.',
  title: 'A title',
  how_it_was: 'It was so.',
  what_was_done: 'This was done.',
  how_it_is: 'It is otherwise.',
  place: 'Here',
  relation: 'asks',
  answer: 'adopted',
  voice: 'abstain',
  plausible: true,
  number: 1,
  outcome: 'worked',
  change_kind: 'safety',
  verdict: 'update',
  until: '2026-11-01T00:00:00Z',
  scope: 'Everywhere',
  strength: 'may',
  effective_on: '2026-06-01',
  steps: [{ body: 'Another way.' }],
  seen_version: 1,
  reaction: 'agree',
  value: 1,
  labels: ['x'],
  lines: [{ prompt: 'worked', body: 'Words.' }],
  values: {},
  when_to_use: 'Always.',
  base_title: 'A title',
  base_body: 'Before.',
  why: 'It is so.',
  room: 'crawl',
  change: 'AAA=',
  address: 'https://blog.example/Words',
  parent: null,
  decision: 'Declined',
  check_kind: 'measure',
  op: 'skip',
  weekday: 1,
  hour: 9,
  until_on: '2026-06-01',
  step: null,
  when: [{ facet: 'place', op: 'is', value: 'Here' }],
};
// What is a moment in one place is a day in another.
const shorter = (filling: unknown) => (typeof filling === 'string' ? filling.slice(0, 10) : filling);

/** Every write whose address names something that this person may not know of: all of them must come to nothing. */
export function hiddenWrites(api: TestApi, w: Crawled, hidden: (kind: Kind) => string[]): Question[] {
  const questions: Question[] = [];
  for (const r of api.routes.values()) {
    const first = /:(\w+)/.exec(r.path)?.[1];
    const kind = first === undefined ? undefined : kindOfField(first);
    if (r.method === 'GET' || kind === undefined || kind === 'person' || kind === 'session' || kind === 'token')
      continue;
    for (const id of hidden(kind)) {
      const rest = Object.fromEntries(
        Object.entries(r.input.shape)
          .filter(([field, shape]) => field !== first && (shape as any).safeParse(undefined).success === false)
          .map(([field, shape]) => {
            const other = kindOfField(field);
            const known = other === undefined ? undefined : ([...(w.ids.get(other) ?? [])][0] ?? absent);
            // One name may stand for an id in one place and for a word in another.
            const options = [known, known === undefined ? undefined : [known], ...[fillings[field] ?? known].flat(0)];
            const fits = options.find((each) => each !== undefined && (shape as any).safeParse(each).success);
            return [field, fits ?? shorter(fillings[field])];
          }),
      );
      questions.push({ name: r.name, input: { ...rest, [first as string]: id } });
    }
  }
  return questions;
}
