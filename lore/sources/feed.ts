import { createHash } from 'node:crypto';
import { type SaxesAttributeNS, SaxesParser, type SaxesTagNS } from 'saxes';
import { oneLine, plainText } from '../../ground/plain-html.ts';
import {
  address_letters_max,
  author_letters_max,
  entries_taken_max,
  summary_letters_max,
  title_letters_max,
} from './source.ts';

export type FeedEntry = {
  /** By which it is known again: the hash of what the feed calls it. */
  key: string;
  title: string;
  url: string;
  author: string;
  summary: string;
  /** Null where it says none, none that can be read, or one that is still to come. */
  said_at: Date | null;
};
export type Feed = { title: string; site: string | null; entries: FeedEntry[] };

/** As it stands there, before it is cleaned. */
type Raw = Partial<Record<'id' | 'link' | 'title' | 'author' | 'date' | 'later' | 'summary' | 'body', string>> & {
  isPlain?: boolean;
};
type RawFeed = { title: string; link: string; author: string; entries: Raw[] };

const entries_read_max = 1_000;
const depth_max = 100;
const faults_max = 1_000;
const field_letters_max = 20_000;
const day_ms = 86_400_000;
const first_year = 1990;

/**
 * What a document says that is RSS 2.0 and before, RSS 1.0, Atom or JSON Feed; null: it is none of these. Whatever it holds, this
 * much comes of it and no more: the newest entries as plain text, with web addresses.
 */
export function readFeed(text: string, address: string, now: Date): Feed | null {
  const raw = /^\s*\{/.test(text) ? readJson(text) : readXml(text);
  if (raw === null) return null;
  const site = webAddress(raw.link, address);
  const entries = raw.entries.flatMap(
    (each) => toEntry(each, { site: site ?? address, author: raw.author, now }) ?? [],
  );
  const title = plainText(raw.title, title_letters_max) || new URL(address).hostname;
  return { title, site, entries: newest(entries) };
}

/** What broken feeds have twice is once here: entries of one name that lead to different places are told apart by these. */
function newest(entries: FeedEntry[]): FeedEntry[] {
  const urls = new Map<string, Set<string>>();
  for (const { key, url } of entries) urls.set(key, (urls.get(key) ?? new Set()).add(url));
  const known = new Map<string, FeedEntry>();
  for (const entry of entries) {
    const key = hashOf((urls.get(entry.key)?.size ?? 0) > 1 ? `${entry.key} ${entry.url}` : entry.key);
    if (!known.has(key)) known.set(key, { ...entry, key });
  }
  const all = [...known.values()];
  const at = ({ said_at }: FeedEntry) => said_at?.getTime() ?? 0;
  // Where none has a date, they stay in the order in which the feed has them.
  return all.sort((a, b) => at(b) - at(a)).slice(0, entries_taken_max);
}

const hashOf = (text: string) => createHash('sha256').update(text).digest('base64url').slice(0, 27);

function toEntry(raw: Raw, of: { site: string; author: string; now: Date }): FeedEntry | null {
  const url = webAddress(raw.link, of.site) ?? webAddress(raw.id, null) ?? of.site;
  const summary = plainText(raw.summary || raw.body || '', summary_letters_max);
  const title =
    (raw.isPlain ? oneLine(raw.title ?? '', title_letters_max) : plainText(raw.title ?? '', title_letters_max)) ||
    oneLine(summary, 100);
  if (title === '') return null;
  const author = authorOf(raw.author || of.author);
  const said_at = dateOf(raw.date, of.now) ?? dateOf(raw.later, of.now);
  return { key: (raw.id || raw.link || raw.title || title).slice(0, 4_000), title, url, author, summary, said_at };
}

/** An address of the web, to be followed by a person who taps it. Anything else (`javascript:`, `data:`, a path of ours) is none. */
function webAddress(text: string | undefined, base: string | null): string | null {
  const bare = text?.trim() ?? '';
  if (bare === '' || bare.length > address_letters_max || !URL.canParse(bare, base ?? undefined)) return null;
  const url = new URL(bare, base ?? undefined);
  const isWeb = (url.protocol === 'https:' || url.protocol === 'http:') && url.username === '' && url.password === '';
  return isWeb && url.href.length <= address_letters_max ? url.href : null;
}

/** `lea@example.org (Lea)`, as RSS has it, is Lea. Mail addresses of people outside are not kept. */
function authorOf(text: string): string {
  const plain = plainText(text, author_letters_max * 2);
  const named = /^\S+@\S+\s*\(([^()]+)\)$/.exec(plain)?.[1] ?? plain;
  return oneLine(named.replace(/<?\b[^\s<>@]{1,64}@[^\s<>@]{1,255}>?/g, ''), author_letters_max);
}

// Only what looks like a date is handed to the reader of dates, which makes one of almost anything.
const dated = /^(\d{4}-\d\d-\d\d([T ].{0,40})?|([A-Za-z]{3,9},?\s+)?\d{1,2}\s+[A-Za-z]{3,9}\.?\s+\d{2,4}(\s.{0,40})?)$/;
function dateOf(text: string | undefined, now: Date): Date | null {
  const bare = text?.trim() ?? '';
  const at = dated.test(bare) ? new Date(bare) : null;
  if (at === null || Number.isNaN(at.getTime()) || at.getUTCFullYear() < first_year) return null;
  return at.getTime() > now.getTime() + day_ms ? null : at > now ? now : at;
}

const of = (value: unknown): string => (typeof value === 'string' ? value.slice(0, field_letters_max) : '');
const list = (value: unknown): any[] => (Array.isArray(value) ? value : []);

function readJson(text: string): RawFeed | null {
  let said: any;
  try {
    said = JSON.parse(text);
  } catch {
    return null;
  }
  if (!of(said?.version).startsWith('https://jsonfeed.org/version/') || !Array.isArray(said.items)) return null;
  const author = (each: any) => of(list(each?.authors)[0]?.name) || of(each?.author?.name);
  const entries = said.items.slice(0, entries_read_max).map(
    (each: any): Raw => ({
      id: typeof each?.id === 'number' ? String(each.id) : of(each?.id),
      link: of(each?.url) || of(each?.external_url),
      title: of(each?.title),
      isPlain: true,
      author: author(each),
      date: of(each?.date_published),
      later: of(each?.date_modified),
      summary: of(each?.summary),
      body: of(each?.content_html) || of(each?.content_text),
    }),
  );
  return { title: of(said.title), link: of(said.home_page_url), author: author(said), entries };
}

const atom = new Set(['http://www.w3.org/2005/Atom', 'http://purl.org/atom/ns#']);
/** The field that an element fills, by its name without prefix where it is of the format itself, and with it where it is not. */
const fields: Record<string, keyof Raw> = {
  title: 'title',
  link: 'link',
  guid: 'id',
  id: 'id',
  author: 'author',
  'dc:creator': 'author',
  pubDate: 'date',
  published: 'date',
  issued: 'date',
  'dc:date': 'date',
  updated: 'later',
  modified: 'later',
  description: 'summary',
  summary: 'summary',
  content: 'body',
  'content:encoded': 'body',
};

/** Thrown inside the reader to stop it: there is enough, or it is nothing that we read. */
class Enough extends Error {
  readonly isBad: boolean;
  constructor(isBad: boolean) {
    super();
    this.isBad = isBad;
  }
}

/** Streaming, without a tree. What is not well formed is read as far as it goes; a document that defines entities is not read. */
function readXml(text: string): RawFeed | null {
  const feed: RawFeed = { title: '', link: '', author: '', entries: [] };
  const path: string[] = [];
  let entry: Raw | null = null;
  let isFeed = false;
  let taking: { field: keyof Raw; depth: number; text: string } | null = null;
  const parser = new SaxesParser({ xmlns: true });
  let faults = 0;
  // Each costs the parser a stack trace: two megabytes of nothing but faults took it ten seconds.
  parser.on('error', () => {
    if (++faults > faults_max) throw new Enough(feed.entries.length === 0);
  });
  parser.on('doctype', (said) => {
    if (said.includes('[')) throw new Enough(true);
  });

  parser.on('opentag', (tag) => {
    const name = nameOf(tag);
    path.push(name);
    if (path.length > depth_max) throw new Enough(true);
    if (path.length === 1) {
      isFeed = name === 'rss' || name === 'rdf:RDF' || name === 'feed';
      if (!isFeed) throw new Enough(true);
    }
    if (entry === null && entryPlaces.has(path.join(' '))) {
      if (feed.entries.length >= entries_read_max) throw new Enough(false);
      entry = { id: attribute(tag, 'rdf:about') };
      return;
    }
    if (taking !== null) {
      // Of an Atom author only the name.
      if (taking.field === 'author' && name === 'name') taking.text = '';
      return;
    }
    const parent = path.slice(0, -1).join(' ');
    const isHere = entry === null ? headPlaces.has(parent) : entryPlaces.has(parent);
    if (!isHere) return;
    if (name === 'link' && (tag.attributes.href !== undefined || atom.has(tag.uri))) {
      const rel = attribute(tag, 'rel') || 'alternate';
      if (rel === 'alternate') put('link', attribute(tag, 'href'));
      return;
    }
    const field = fields[name];
    if (field === undefined) return;
    taking = { field, depth: path.length, text: '' };
    if (field === 'title' && entry !== null)
      entry.isPlain = atom.has(tag.uri) && (attribute(tag, 'type') || 'text') === 'text';
    // RSS: a guid that is no address of anything must not be followed.
    if (name === 'guid' && attribute(tag, 'isPermaLink') === 'false') taking.text = ' ';
  });
  const more = (said: string) => {
    if (taking !== null && taking.text.length < field_letters_max) taking.text += said.slice(0, field_letters_max);
  };
  parser.on('text', more);
  parser.on('cdata', more);
  parser.on('closetag', (tag) => {
    const name = nameOf(tag);
    if (taking !== null && taking.field === 'author' && name === 'name' && path.length > taking.depth) {
      put('author', taking.text);
      taking.text = '';
    }
    if (taking !== null && path.length === taking.depth) {
      put(taking.field, taking.text);
      taking = null;
    }
    if (entry !== null && entryPlaces.has(path.join(' '))) {
      feed.entries.push(entry);
      entry = null;
    }
    path.pop();
  });
  function put(field: keyof Raw, said: string): void {
    if (entry !== null) {
      if (!(entry[field] as string | undefined)?.trim()) Object.assign(entry, { [field]: said });
    } else if (field === 'title' || field === 'link' || field === 'author') feed[field] ||= said.trim();
  }

  try {
    parser.write(text).close();
  } catch (fault) {
    if (!(fault instanceof Enough)) throw fault;
    if (fault.isBad) return null;
  }
  return isFeed ? feed : null;
}

const headPlaces = new Set(['rss channel', 'rdf:RDF channel', 'feed']);
const entryPlaces = new Set(['rss channel item', 'rdf:RDF item', 'rss item', 'feed entry']);

const known: Record<string, string> = {
  'http://purl.org/dc/elements/1.1/': 'dc:',
  'http://purl.org/rss/1.0/modules/content/': 'content:',
  'http://www.w3.org/1999/02/22-rdf-syntax-ns#': 'rdf:',
  'http://purl.org/rss/1.0/': '',
};
function nameOf(tag: Pick<SaxesTagNS, 'uri' | 'prefix' | 'local'>): string {
  const prefix = atom.has(tag.uri) ? '' : (known[tag.uri] ?? (tag.prefix === '' ? '' : `${tag.prefix}:`));
  return prefix + tag.local;
}
const attribute = (tag: SaxesTagNS, name: string): string =>
  ((tag.attributes as Record<string, SaxesAttributeNS | undefined>)[name]?.value ?? '').slice(0, field_letters_max);
