import { toMarkdown, type Written } from '../journal/journal.ts';
import { type EntryRow, entriesOf } from '../journal/queries.ts';
import {
  format_name,
  format_version,
  items_max,
  nameOf,
  outward,
  type Placed,
  placesOf,
  type Scope,
} from './export.ts';
import { markdownOf } from './markdown.ts';
import * as queries from './queries.ts';

/** One entry of the zip: its text, or the hash under which its bytes are kept. */
export type Part = { path: string; at: Date } & ({ text: string } | { hash: string });
export type Read = <T>(ask: (viewing: queries.Viewing) => Promise<T>) => Promise<T>;

const items_per_read = 25;
const versions_per_read = 50;
const entries_per_read = 200;
const people_per_read = 1_000;

/**
 * Everything in a scope, entry by entry (docs/guides/exporting.md says the format), as `read` may read it at each step: what is
 * taken from the person while it is put together does not come along. Returns the counts.
 */
export async function* partsOf(read: Read, scope: Scope, now: Date): AsyncGenerator<Part, Record<string, number>> {
  const leaves = await read((viewing) => queries.leavesOf(viewing, scope, items_max));
  if (leaves.length > items_max) throw new TooMuch();
  const places = placesOf(leaves);
  const people = new Set<string>();
  const communities = new Set<string>();
  const counts: Record<string, number> = {};
  const count = (what: string, n = 1) => {
    counts[what] = (counts[what] ?? 0) + n;
  };

  for (let at = 0; at < leaves.length; at += items_per_read) {
    const ids = leaves.slice(at, at + items_per_read).map(({ id }) => id);
    for (const item of await read((viewing) => queries.recordsOf(viewing, ids))) {
      const place = places.get(item.id) as Placed;
      count(item.kind);
      count('comment', item.comments.length);
      count('story', item.stories.length);
      for (const person of peopleIn(item)) people.add(person);
      for (const community of [item.home, ...item.communities]) communities.add(community);
      const files = new Map(item.files.map((file) => [file.id, `files/${file.id}/${nameOf(file.name || 'file')}`]));
      const pathOf = (id: string, kind: 'item' | 'file') => (kind === 'file' ? files.get(id) : places.get(id)?.path);
      yield { path: place.path, at: item.changed_at, text: outward(markdownOf(item), place.path, pathOf) };
      const { words, files: hung, ...about } = item;
      const steps = item.kind === 'practice' ? { purpose: words.purpose, steps: words.steps } : {};
      const note = item.kind === 'note' ? { expected: words.expected, because: words.because } : {};
      const listed = hung.map(({ hash, ...file }) => ({ ...file, path: files.get(file.id) }));
      const record = { ...place, ...about, ...steps, ...note, files: listed };
      yield { path: `records/${item.kind}/${item.id}.json`, at: item.changed_at, text: json(record) };
      for (const { id, hash, at } of hung) {
        yield { path: files.get(id) as string, at: new Date(at), hash };
        count('file');
      }
      if (item.kind === 'page' && item.more.number > 1) {
        for await (const version of versionsOf(read, item.id)) {
          if (version.author !== null) people.add(version.author);
          count('version');
          const { number, ...rest } = version;
          yield {
            path: `history/${item.id}/${String(number).padStart(5, '0')}.json`,
            at: version.at,
            text: json({ number, ...rest }),
          };
        }
      }
    }
  }
  if (scope.of === 'everything') {
    const entries = await journalOf(read);
    const text = toMarkdown('Journal', entries, addressOf);
    const pathOf = (id: string) => places.get(id)?.path;
    // Of the asker alone: of nobody else can it be asked.
    if (entries.length > 0) yield { path: 'journal.md', at: now, text: outward(text, 'journal.md', pathOf) };
  }
  yield {
    path: 'communities.json',
    at: now,
    text: json(await read((v) => queries.communitiesOf(v, [...communities]))),
  };
  const named: unknown[] = [];
  const all = [...people];
  for (let at = 0; at < all.length; at += people_per_read) {
    named.push(...(await read((viewing) => queries.peopleOf(viewing, all.slice(at, at + people_per_read)))));
  }
  count('person', named.length);
  count('community', communities.size);
  yield { path: 'people.json', at: now, text: json(named) };
  const organisation = await read(({ db }) => queries.organisationName(db));
  const head = { format: format_name, version: format_version, organisation, scope, exported_at: now, counts };
  yield { path: 'fieldlore.json', at: now, text: json(head) };
  return counts;
}

export class TooMuch extends Error {}

const letters: Record<string, string> = {
  note: 'n',
  practice: 'p',
  question: 'q',
  page: 'w',
  course: 't',
  report: 'r',
  proposal: 'o',
};
const addressOf = (kind: string, id: string) => (letters[kind] === undefined ? null : `/${letters[kind]}/${id}`);

async function journalOf(read: Read): Promise<Written[]> {
  const all: Written[] = [];
  for (let after: (string | number)[] | null = null; ; ) {
    const wish = { q: '', after, limit: entries_per_read };
    const some: EntryRow[] = await read((viewing) => entriesOf(viewing, wish));
    const page = some.slice(0, entries_per_read);
    for (const { about_id: id, kind, title, day, body } of page)
      all.push({ day, body, about: id === null ? null : { id, kind: kind as string, title: title as string } });
    if (some.length <= entries_per_read) return all;
    const last = page[page.length - 1];
    after = [last.day, last.made_at.toISOString(), last.id];
  }
}

async function* versionsOf(read: Read, page: string) {
  for (let after = 0; ; ) {
    const some = await read((viewing) => queries.versionsOf(viewing, page, after, versions_per_read));
    yield* some;
    if (some.length < versions_per_read) return;
    after = some[some.length - 1].number;
  }
}

function peopleIn({ author, comments, stories, more }: queries.ItemRecord): string[] {
  const talking = comments.flatMap((comment) => [comment.author, comment.resolved?.by ?? null]);
  const telling = stories.flatMap((story) => [story.author, ...story.retellings.map(({ by }) => by)]);
  const moving = (more.moves ?? []).map(({ by }: { by: string | null }) => by);
  return [author, more.by, more.owner, ...talking, ...telling, ...moving].filter((each) => typeof each === 'string');
}

const json = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`;
