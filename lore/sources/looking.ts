import { readConfig } from '../../ground/config.ts';
import { type Brought, bring, type Known, type Outside, textOf } from '../../ground/outside.ts';
import { linksOf } from '../../ground/plain-html.ts';
import { type Feed, readFeed } from './feed.ts';
import { address_letters_max, addressFrom, feed_bytes_max, look_ms_max, type Why } from './source.ts';

/** What a look at an address brought. `url`: of the feed itself; `picked`: a page named it, by this title. */
export type Look =
  | { is: 'feed'; url: string; feed: Feed; known: Known; picked: string | null }
  | { is: 'unchanged' }
  | { is: 'nothing'; why: Why; wait_s: number | null };

const accept =
  'application/atom+xml, application/rss+xml, application/feed+json, application/rdf+xml, application/xml;q=0.9, text/html;q=0.8, */*;q=0.5';
const feedTypes = /^application\/(rss\+xml|atom\+xml|rdf\+xml|feed\+json|json)$/;

/** Looks at a feed once. */
export async function look(url: string, known: Known, now: Date, send: Outside): Promise<Look> {
  const brought = await go(url, known, look_ms_max, send);
  if (brought.is === 'unchanged') return { is: 'unchanged' };
  if (brought.is !== 'document') return nothingOf(brought);
  const feed = readFeed(textOf(brought.body, brought.charset), brought.url, now);
  return feed === null ? nothing('no feed') : { is: 'feed', url, feed, known: knownOf(brought), picked: null };
}

/** Looks at what a person typed: a feed, or a page that names one. The first that it names is taken, other than of its comments. */
export async function find(address: string, now: Date, send: Outside): Promise<Look> {
  const began = performance.now();
  const brought = await go(address, none, look_ms_max, send);
  if (brought.is !== 'document') return brought.is === 'unchanged' ? nothing('unreachable') : nothingOf(brought);
  const text = textOf(brought.body, brought.charset);
  const feed = readFeed(text, brought.url, now);
  // Where it was led to once, it may be led elsewhere another time: what was typed is asked for again.
  if (feed !== null) return { is: 'feed', url: address, feed, known: knownOf(brought), picked: null };
  const named = namedIn(text, brought.url);
  if (named === null) return nothing('no feed');
  const left_ms = Math.max(1_000, look_ms_max - (performance.now() - began));
  const second = await go(named.url, none, left_ms, send);
  if (second.is !== 'document') return second.is === 'unchanged' ? nothing('unreachable') : nothingOf(second);
  const found = readFeed(textOf(second.body, second.charset), second.url, now);
  return found === null
    ? nothing('no feed')
    : { is: 'feed', url: named.url, feed: found, known: knownOf(second), picked: named.title || found.title };
}

function namedIn(html: string, base: string): { url: string; title: string } | null {
  const named = linksOf(html).flatMap(({ rel = '', type = '', href = '', title = '' }) => {
    const isFeed = rel.toLowerCase().split(/\s+/).includes('alternate') && feedTypes.test(type.toLowerCase());
    const url =
      isFeed && href.length <= address_letters_max && URL.canParse(href, base)
        ? addressFrom(new URL(href, base).href)
        : null;
    return url === null ? [] : [{ url, title: title.slice(0, 200) }];
  });
  return named.find(({ title, url }) => !/comment|kommentar/i.test(`${title} ${url}`)) ?? named[0] ?? null;
}

const none: Known = { etag: '', modified: '' };
const go = (url: string, known: Known, timeout_ms: number, send: Outside) =>
  bring({ url, known, accept, agent: agent(), bytes_max: feed_bytes_max, timeout_ms }, send);
// Who is asked for something may look up by whom; the name of a machine inside a house tells them nothing.
const agent = () => {
  const { url } = readConfig();
  return url.startsWith('https:') ? `Fieldlore (feed reader; +${url})` : 'Fieldlore (feed reader)';
};
const knownOf = ({ etag, modified }: Known): Known => ({ etag, modified });
const nothing = (why: Why): Look => ({ is: 'nothing', why, wait_s: null });
const nothingOf = (brought: Exclude<Brought, { is: 'document' | 'unchanged' }>): Look =>
  brought.is === 'gone' ? nothing('gone') : { is: 'nothing', why: brought.why, wait_s: brought.wait_s };
