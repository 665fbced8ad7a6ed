import { z } from 'zod';
import { openArchive } from '../../../ground/archive.ts';
import type { Archive } from '../../../ground/archive-names.ts';
import { namedId } from '../../../ground/named-id.ts';
import { format_name, format_version, inward } from '../../../lore/exports/export.ts';
import type { CommentRecord, ImportRecord, PageRecord, StoryRecord, Version } from '../../../lore/imports/record.ts';
import { counted } from './counted.ts';
import { type Importer, type Loss, loss, type Source, type SourceFile } from './importer.ts';
import { mentionOf } from './mentions.ts';
import { sourceName } from './source-name.ts';

// Our own export (docs/guides/exporting.md). Written by another version it may hold more than is known here: that is let be.
const when = z.coerce.date();
const who = z.string().nullable();
const head = z.object({
  format: z.literal(format_name),
  version: z.number().int().max(format_version, 'It was made by a newer Fieldlore. Bring this one up to date first.'),
  organisation: z.string(),
  counts: z.record(z.string(), z.number()),
});
const people = z.array(
  z.object({ id: z.string(), name: z.string(), handle: z.string(), role_line: z.string(), email: who }),
);
const communities = z.array(
  z.object({
    id: z.string(),
    name: z.string(),
    kind: z.enum(['practice', 'place', 'customer', 'cohort', 'circle']),
    openness: z.string(),
    purpose: z.string(),
  }),
);
const item = z.object({
  id: z.string(),
  kind: z.string(),
  path: z.string(),
  order: z.number(),
  title: z.string(),
  home: z.string(),
  author: who,
  made_at: when,
  changed_at: when,
  restricted: z.object({ reason: z.string() }).nullable(),
  put_away: who,
  labels: z.array(z.string()),
  files: z.array(z.object({ id: z.string(), path: z.string(), name: z.string(), mime: z.string(), alt: z.string() })),
  comments: z.array(
    z.object({
      id: z.string(),
      author: who,
      body: z.string(),
      at: when,
      reply_to: who,
      passage: z.object({ exact: z.string(), prefix: z.string().optional(), suffix: z.string().optional() }).nullable(),
      resolved: z.object({ by: who, at: when }).nullable(),
    }),
  ),
  stories: z
    .array(
      z.object({
        id: z.string(),
        author: who,
        at: when,
        title: z.string(),
        how_it_was: z.string(),
        what_was_done: z.string(),
        how_it_is: z.string(),
        step: z.number().nullable(),
        place: z.string(),
        happened_on: who,
        belongs_to: z.array(z.string()),
        retellings: z.array(
          z.object({ id: z.string(), by: who, on: z.string(), at: when, place: z.string(), community: who }),
        ),
      }),
    )
    .default([]),
  more: z.record(z.string(), z.any()),
  because: z.string().optional(),
  expected: z.string().optional(),
  purpose: z.string().optional(),
  steps: z
    .array(z.object({ body: z.string(), core: z.boolean(), why: z.string(), variations: z.array(z.any()) }))
    .optional(),
});
type Item = z.output<typeof item>;
const version = z.object({
  number: z.number(),
  title: z.string(),
  body: z.string(),
  author: who,
  at: when,
  summary: z.string(),
});

// Two entries for each item and one for each earlier text: a whole organisation is more than strangers may send.
const own_limits = { entries_max: 2_000_000, names_bytes_max: 500_000_000 };

export const fieldlore: Importer = {
  says: '<zip>              what Fieldlore exported: pages, notes and practices with their texts, talk and files',
  open: async (paths, options) => {
    if (paths.length !== 1) throw new Error('Name one export of Fieldlore.');
    const archive = await openArchive(paths[0], own_limits);
    try {
      const read = head.safeParse(await jsonOf(archive, 'fieldlore.json', null));
      if (!read.success) {
        const newer = read.error.issues.find(({ path }) => path[0] === 'version' && path.length === 1);
        throw new Error(newer?.message ?? 'This is no export of Fieldlore: it has no fieldlore.json that says so.');
      }
      const { organisation, counts } = read.data;
      const prefix = `fieldlore:${sourceName(options.name ?? organisation, 'organisation')}`;
      return {
        source: prefix,
        says: `${organisation}: ${counted(counts.page ?? 0, 'page')}, ${counted(counts.note ?? 0, 'note')}, ${counted(counts.practice ?? 0, 'practice')}`,
        close: () => archive.close(),
        records: () => records(archive, prefix),
      };
    } catch (fault) {
      await archive.close();
      throw fault;
    }
  },
};

type Reading = {
  archive: Archive;
  prefix: string;
  /** Where each item and file of the export will be found here, by where it stands in it and by what it was called there. */
  addresses: Map<string, string>;
  handles: Map<string, { name: string; origin: string }>;
  /** Items that come back, by what they were called there. */
  origins: Map<string, string>;
  /** The entries with earlier texts of each page, the oldest first. */
  history: Map<string, string[]>;
};

async function* records(archive: Archive, prefix: string): ReturnType<Source['records']> {
  const reading: Reading = {
    archive,
    prefix,
    addresses: new Map(),
    handles: new Map(),
    origins: new Map(),
    history: historyOf(archive),
  };
  for (const { id, name, handle, role_line, email } of people.parse(await jsonOf(archive, 'people.json', []))) {
    const origin = `${prefix}:person:${id}`;
    reading.handles.set(handle, { name, origin });
    yield { kind: 'person', origin, name, role_line, ...(email === null ? {} : { email }) };
  }
  for (const { id, name, kind, openness, purpose } of communities.parse(
    await jsonOf(archive, 'communities.json', []),
  )) {
    const closed = openness === 'open' ? {} : { closed: true as const };
    yield { kind: 'community', origin: `${prefix}:community:${id}`, name, community_kind: kind, purpose, ...closed };
  }
  const names = archive.entries.filter(({ name }) => /^records\/\w+\/\w+\.json$/.test(name)).map(({ name }) => name);
  // Twice: first where everything stands, since links lead both ways; then the rest.
  const pages = new Map<string, { name: string; parent: string | null; order: number }>();
  const others: string[] = [];
  for (const name of names) {
    const each = item.parse(await jsonOf(archive, name, null));
    place(reading, each);
    if (each.kind === 'page') pages.set(each.id, { name, parent: each.more.parent, order: each.order });
    else others.push(name);
  }
  const storied: string[] = [];
  for (const name of [...inOrder(pages), ...others.sort(notesFirst)]) {
    const each = item.parse(await jsonOf(archive, name, null));
    if (each.stories.length > 0) storied.push(name);
    yield* recordsOf(reading, each, pages);
  }
  // What a story names may stand anywhere.
  for (const name of storied) yield* storiesOf(reading, item.parse(await jsonOf(archive, name, null)));
}

const notesFirst = (a: string, b: string) =>
  Number(b.startsWith('records/note/')) - Number(a.startsWith('records/note/'));

/** A page comes after the one above it. */
function inOrder(pages: Map<string, { name: string; parent: string | null; order: number }>): string[] {
  const names = new Set<string>();
  const add = (id: string, seen: Set<string>) => {
    const page = pages.get(id);
    if (page === undefined || seen.has(id)) return;
    if (page.parent !== null) add(page.parent, seen.add(id));
    names.add(page.name);
  };
  for (const [id] of [...pages].sort(([, a], [, b]) => a.order - b.order)) add(id, new Set());
  return [...names];
}

const letters: Record<string, string> = { page: 'w', note: 'n', practice: 'p' };

function place({ prefix, addresses, origins }: Reading, { id, kind, path, files }: Item): void {
  const letter = letters[kind];
  if (letter !== undefined) {
    origins.set(id, originOf(prefix, kind, id));
    const address = `/${letter}/${namedId(originOf(prefix, kind, id))}`;
    addresses.set(path, address).set(`/${letter}/${id}`, address);
  }
  for (const file of files) {
    const address = `/api/v1/files/${namedId(originOf(prefix, 'file', file.id))}`;
    addresses.set(file.path, address).set(`/api/v1/files/${file.id}`, address);
  }
}

const originOf = (prefix: string, kind: string, id: string) => `${prefix}:${kind}:${id}`;

async function* recordsOf(
  reading: Reading,
  each: Item,
  pages: Map<string, unknown>,
): AsyncGenerator<ImportRecord | SourceFile | Loss> {
  const { archive, prefix } = reading;
  const { id, kind, path } = each;
  const origin = originOf(prefix, kind, id);
  const person = (id: string | null) => (id === null ? null : originOf(prefix, 'person', id));
  const home = originOf(prefix, 'community', each.home);
  const text = (markdown: string) => homeward(reading, markdown, path);
  if (letters[kind] === undefined) {
    yield loss(kind, path, 'It is in the export as Markdown, and does not come back by itself.');
    return;
  }
  for (const file of each.files) {
    const { name, alt, mime } = file;
    yield {
      kind: 'file',
      origin: originOf(prefix, 'file', file.id),
      name,
      alt,
      mime,
      read: () => archive.read(file.path),
    };
  }
  const written = { origin, home, author: person(each.author), at: each.made_at };
  if (kind === 'page') {
    const { by, at, summary, parent } = each.more;
    const versions = await versionsOf(reading, each, text);
    const record: PageRecord = {
      ...written,
      kind: 'page',
      author: versions[0]?.author ?? written.author,
      title: each.title,
      body: text(withoutHead(await archive.text(path))),
      position: each.order,
      ...(parent !== null && pages.has(parent) ? { parent: originOf(prefix, 'page', parent) } : {}),
      ...(versions.length === 0 ? {} : { versions, changed: { author: person(by), at: new Date(at), summary } }),
      ...(each.labels.length === 0 ? {} : { labels: each.labels }),
      ...(each.files.length === 0 ? {} : { files: each.files.map((file) => originOf(prefix, 'file', file.id)) }),
      ...(each.restricted === null ? {} : { restricted: { reason: each.restricted.reason } }),
      ...(each.put_away === 'archived' ? { put_away: 'archived' as const } : {}),
    };
    yield record;
  } else if (kind === 'note') {
    const { context, language, happened_at, source } = each.more;
    if (each.expected) yield loss('expected', path, `It was expected: ${each.expected}`);
    yield {
      ...written,
      kind: 'note',
      body: text(withoutHead(await archive.text(path))),
      ...(each.because ? { because: each.because } : {}),
      context,
      language,
      happened_at: new Date(happened_at),
      ...(source ? { source } : {}),
    };
  } else {
    const { risk, moves, uses, by, at, summary } = each.more;
    const steps = each.steps ?? [];
    const varied = steps.filter(({ variations }) => variations.length > 0).length;
    if (varied > 0)
      yield loss('variations', path, `The variations of ${counted(varied, 'step')} are in the export and stay there.`);
    if (uses !== null)
      yield loss(
        'uses',
        path,
        'Who used it with what outcome is not taken over: evidence belongs to the house in which it was given.',
      );
    yield {
      ...written,
      kind: 'practice',
      title: each.title,
      purpose: text(each.purpose ?? ''),
      steps: steps.map(({ body, core, why }) => ({ body: text(body), core, why })),
      risk,
      states: moves.map((move: { state: string; at: string; by: string | null; reason: string | null }) => ({
        state: move.state,
        at: new Date(move.at),
        by: person(move.by),
        ...(move.reason ? { reason: move.reason } : {}),
      })),
      ...(each.more.number > 1 ? { changed: { author: person(by), at: new Date(at), summary } } : {}),
    };
  }
  for (const said of each.comments) {
    const { exact, prefix: before, suffix } = said.passage ?? {};
    const record: CommentRecord = {
      kind: 'comment',
      origin: originOf(prefix, 'comment', said.id),
      on: origin,
      author: person(said.author),
      at: said.at,
      body: text(said.body),
      ...(said.reply_to === null ? {} : { reply_to: originOf(prefix, 'comment', said.reply_to) }),
      ...(exact === undefined ? {} : { passage: { exact, prefix: before, suffix } }),
      ...(said.resolved === null ? {} : { resolved: { by: person(said.resolved.by), at: said.resolved.at } }),
    };
    yield record;
  }
}

function* storiesOf(reading: Reading, each: Item): Generator<ImportRecord> {
  const { prefix, origins } = reading;
  const on = origins.get(each.id);
  if (on === undefined) return;
  const person = (id: string | null) => (id === null ? null : originOf(prefix, 'person', id));
  const text = (markdown: string) => homeward(reading, markdown, each.path);
  for (const { id, author, step, happened_on, belongs_to, retellings, ...told } of each.stories) {
    const record: StoryRecord = {
      ...told,
      kind: 'story',
      origin: originOf(prefix, 'story', id),
      on,
      author: person(author),
      how_it_was: text(told.how_it_was),
      what_was_done: text(told.what_was_done),
      how_it_is: text(told.how_it_is),
      ...(step === null ? {} : { step }),
      ...(happened_on === null ? {} : { happened_on }),
      belongs_to: belongs_to.flatMap((other) => origins.get(other) ?? []),
      retellings: retellings.map(({ id, by, community, ...retold }) => ({
        ...retold,
        origin: originOf(prefix, 'retelling', id),
        by: person(by),
        ...(community === null ? {} : { community: originOf(prefix, 'community', community) }),
      })),
    };
    yield record;
  }
}

function historyOf(archive: Archive): Map<string, string[]> {
  const history = new Map<string, string[]>();
  for (const { name } of archive.entries) {
    const page = /^history\/(\w+)\/\d+\.json$/.exec(name)?.[1];
    if (page !== undefined) history.set(page, [...(history.get(page) ?? []), name]);
  }
  for (const names of history.values()) names.sort();
  return history;
}

async function versionsOf(
  { archive, prefix, history }: Reading,
  { id }: Item,
  text: (markdown: string) => string,
): Promise<Version[]> {
  const versions: Version[] = [];
  for (const name of history.get(id) ?? []) {
    const { title, body, author, at, summary } = version.parse(await jsonOf(archive, name, null));
    versions.push({
      title,
      body: text(body),
      author: author === null ? null : originOf(prefix, 'person', author),
      at,
      summary,
    });
  }
  return versions;
}

const known = /\/(?:[wnp]|api\/v1\/files)\/[0-9a-z]{4,40}\b/g;
const mentioned = /\[@((?:[^[\]\\]|\\.){1,200})\]\(\/@([a-z0-9_-]{1,40})\)/g;

/** What led elsewhere in the export leads there here; what led out of it stays as it is. */
function homeward({ addresses, handles }: Reading, markdown: string, from: string): string {
  return inward(markdown, from, (path) => addresses.get(path))
    .replace(known, (address) => addresses.get(address) ?? address)
    .replace(mentioned, (whole, _, handle: string) => {
      const person = handles.get(handle);
      return person === undefined ? whole : mentionOf(person.name, person.origin);
    });
}

function withoutHead(markdown: string): string {
  return markdown.replace(/^---\n[\s\S]*?\n---\n\n?/, '');
}

async function jsonOf(archive: Archive, name: string, otherwise: unknown): Promise<unknown> {
  if (!archive.entries.some((entry) => entry.name === name)) return otherwise;
  try {
    return JSON.parse(await archive.text(name));
  } catch (fault) {
    if (fault instanceof SyntaxError) throw new Error(`${name} in it is not JSON. Nothing was imported.`);
    throw fault;
  }
}
