import { namedId } from '../../../ground/named-id.ts';
import {
  type ImportRecord,
  type Move,
  moves_max,
  type PersonRecord,
  type PracticeRecord,
} from '../../../lore/imports/record.ts';
import { purpose_letters_max, type State } from '../../../lore/practices/practice.ts';
import { type Importer, type ImportOptions, type Loss, loss } from './importer.ts';
import { rewriteLinks } from './markdown-links.ts';
import { readMarkdownSource } from './markdown-source.ts';
import { type Collection, type Found, readCollection, stateThen } from './practice-collection.ts';
import { type Ladder, ladderOf, type Moved, movesOf, type Undone } from './practice-states.ts';
import { namesIn, steps_under_default, toldIn } from './practice-steps.ts';
import { cutTo, plainText } from './text.ts';

const coauthors_max = 50;
const name_letters_max = 120;

/** Practices that a community collected in Markdown: levels become states, and git knows who moved them, and when. */
export const practices: Importer = {
  says: '<folder | git repository | git bundle>  practices in Markdown: their levels become states, with their history',
  open: async (paths, options) => {
    if (paths.length !== 1) throw new Error('Name one folder, or one git bundle.');
    const ladder = ladderOf(options.states);
    const under = options.steps_under?.split(',').map((each) => each.trim()) ?? steps_under_default;
    const source = await readMarkdownSource(paths[0], { withFronts: true });
    const name =
      plainText(options.name ?? source.name)
        .replace(/[:\s]+/g, '-')
        .slice(0, 100) || 'practices';
    const collection = readCollection(source, ladder, under);
    if (collection.found.length === 0) {
      throw new Error(
        `There is no practice in ${paths[0]}: no Markdown file has a section Solution, Steps or the like, or a numbered list. Say which heading it is: --steps-under "What to do".`,
      );
    }
    const reading = { collection, ladder, under, prefix: `practices:${name}`, options };
    return {
      source: reading.prefix,
      says: `${name}: ${counted(collection.found.length, 'practice')} in ${counted(source.files.length, 'Markdown file')}`,
      close: () => source.close(),
      records: async function* () {
        yield* collection.losses;
        yield* readPractices(reading, options.community ?? source.name);
      },
    };
  },
};

type Reading = { collection: Collection; ladder: Ladder; under: string[]; prefix: string; options: ImportOptions };

function* readPractices(reading: Reading, community: string): Generator<ImportRecord | Loss> {
  const { collection, prefix } = reading;
  const name = cutTo(plainText(community) || 'Practices', name_letters_max);
  yield { kind: 'community', origin: homeOf(prefix), name, community_kind: 'practice' };
  const emails = emailsIn(collection.found);
  const told = new Set<string>();
  for (const found of collection.found) {
    const losses: Loss[] = [];
    const { record, people } = readOne(reading, found, losses);
    for (const name of people) {
      const origin = personOrigin(prefix, name);
      if (told.has(origin)) continue;
      told.add(origin);
      const email = emails.get(origin.slice(prefix.length));
      const person: PersonRecord = { kind: 'person', origin, name, ...(email === undefined ? {} : { email }) };
      yield person;
    }
    yield* losses;
    yield record;
  }
}

function readOne(reading: Reading, found: Found, losses: Loss[]): { record: PracticeRecord; people: string[] } {
  const { collection, under, prefix } = reading;
  const { document, file, leaf } = found;
  const lose = placed(found, losses);
  const keys = new Map(collection.found.map((each) => [each.leaf, each.key]));
  const body = rewriteLinks(
    document.body,
    leaf,
    collection.addresses,
    (to) => `/p/${namedId(`${prefix}:${keys.get(to)}`)}`,
    lose,
  );
  const told = toldIn(body, under, lose);
  for (const html of told.html) lose('HTML', `${html.trim().slice(0, 80)} stands in the text as it was.`, html.trim());
  const [first, last] = [file.touches[0]?.commit, file.touches.at(-1)?.commit];
  const written = document.changed_at ?? file.written_at ?? document.made_at ?? new Date();
  const at = first?.at ?? document.made_at ?? written;
  const { moves, undone } = movesIn(reading, found, written);
  for (const each of undone) lose('undone move', saidOf(each));
  const names = unique([...told.authors, ...document.authors.flatMap(namesIn)].map(nameIn));
  const [author, ...others] = names.length > 0 ? names : first === undefined ? [] : [nameIn(first.name)];
  const by = (name: string | undefined) => (name === undefined ? null : personOrigin(prefix, nameIn(name)));
  const isCommitted = file.history !== null;
  const changed =
    isCommitted && last !== undefined
      ? { author: by(last.name), at: last.at, summary: summaryOf(last.summary) }
      : { author: null, at: written, summary: '' };
  const record: PracticeRecord = {
    kind: 'practice',
    origin: `${prefix}:${found.key}`,
    home: homeOf(prefix),
    author: by(author),
    title: cutTo(told.title ?? document.title, 300, (why) => lose('title', why)),
    purpose: cutTo(told.rest, purpose_letters_max, (why) => lose('text', why)),
    steps: told.steps.map((body) => ({ body })),
    at,
    states: moves.map(({ state, at, commit }): Move => {
      if (commit.name === '') return { state, at };
      return { state, at, by: by(commit.name), reason: summaryOf(commit.summary) };
    }),
    ...(others.length === 0 ? {} : { coauthors: others.slice(0, coauthors_max).map((name) => by(name) as string) }),
    ...(changed.at > at ? { changed } : {}),
  };
  const movers = [...moves.map(({ commit }) => commit.name), isCommitted ? (last?.name ?? '') : ''].filter(Boolean);
  const people = [author, ...others.slice(0, coauthors_max), ...movers.map(nameIn)].filter(
    (each) => each !== undefined,
  );
  return { record, people };
}

/** Every commit says in what state it left the practice; what is not committed says it too, and nobody did it. */
function movesIn({ ladder }: Reading, { file, state }: Found, at: Date): { moves: Moved[]; undone: Undone[] } {
  let now: State = 'Emergent';
  const seen = file.touches.map(({ commit, path, front }) => {
    // A level that nobody knows says nothing: it is no demotion.
    now = stateThen(front, path, ladder) ?? now;
    return { state: now, commit };
  });
  if (state !== null && state !== now) {
    seen.push({ state, commit: { oid: '', name: '', email: '', at, summary: '' } });
  }
  const { moves, undone } = movesOf(seen);
  if (moves.length <= moves_max) return { moves, undone };
  return { moves: [...moves.slice(0, moves_max - 1), ...moves.slice(-1)], undone };
}

function saidOf({ made, from, taken }: Undone): string {
  const day = (at: Date) => at.toISOString().slice(0, 10);
  return `It became ${made.state} on ${day(made.at)} and ${from} again on ${day(taken.at)}: what is undone within 48 hours is no change.`;
}

/** Tells of a loss with the line where it stands. */
function placed({ path, document, file }: Found, losses: Loss[]) {
  const text = plainText(file.bytes.toString());
  const from = new Map<string, number>();
  const begins = Math.max(0, text.indexOf(document.body.slice(0, 200)));
  return (what: string, why: string, shown?: string) => {
    const at = shown === undefined ? -1 : text.indexOf(shown.split('\n')[0], from.get(`${what} ${shown}`) ?? begins);
    if (at !== -1 && shown !== undefined) from.set(`${what} ${shown}`, at + 1);
    const line = at === -1 ? '' : `:${text.slice(0, at).split('\n').length}`;
    losses.push(loss(what, `${path}${line}`, why));
  };
}

function emailsIn(found: Found[]): Map<string, string> {
  const commits = found.flatMap(({ file }) => file.touches.map(({ commit }) => commit));
  return new Map(
    commits
      .filter(({ email }) => /^[^@\s]+@[^@\s]+\.[^@\s]+$/.test(email) && email.length < 254)
      .map(({ name, email }) => [personOrigin('', nameIn(name)), email.toLowerCase()]),
  );
}

function unique(names: string[]): string[] {
  return [...new Map(names.map((name) => [name.toLowerCase(), name])).values()];
}

const homeOf = (prefix: string) => `${prefix}:/community`;
const personOrigin = (prefix: string, name: string) => `${prefix}:/person/${name.toLowerCase()}`.slice(0, 600);
const nameIn = (name: string) => cutTo(plainText(name).replace(/\s+/g, ' ') || 'Unknown', name_letters_max);
const summaryOf = (summary: string) => cutTo(plainText(summary), 300);

function counted(count: number, what: string): string {
  return `${count.toLocaleString('en')} ${what}${count === 1 ? '' : 's'}`;
}
