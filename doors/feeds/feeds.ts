import { createHash } from 'node:crypto';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { secretOf } from '../../ground/caller.ts';
import type { Config } from '../../ground/config.ts';
import { Refusal } from '../../ground/refusal.ts';
import { plainText } from '../../ground/writing/excerpts.ts';
import { shortLink } from '../../lore/communities/short-link.ts';
import type { House } from '../../lore/house.ts';
import { titleSaid } from '../../lore/reports/week.ts';
import type { Viewer } from '../../lore/route.ts';
import { type Entry, type Feed, toAtom } from './atom.ts';

const entries_max = 50;
const words_max = 600;
const feed_scope = 'feeds:read';

type Asked = (name: string, input: Record<string, unknown>) => Promise<any>;
/** One feed: what stands in it, and the screen that shows the same. */
type Source = (ask: Asked, name: string) => Promise<Pick<Feed, 'title' | 'link'> & { rows: Row[] }>;
type Row = {
  id: string;
  kind: string;
  title: string;
  at?: Date;
  changed_at?: Date;
  author?: { name: string } | null;
  body?: string;
};

const sources: Record<string, Source> = {
  home: async (ask) => ({
    title: 'Home',
    link: '/',
    rows: (await ask('notices.stream', { limit: entries_max })).items,
  }),
  communities: async (ask, name) => {
    const [{ name: title, slug }, { items }] = await Promise.all([
      ask('communities.open', { community: name }),
      ask('notices.communityStream', { community: name, limit: entries_max }),
    ]);
    return { title, link: shortLink('community', slug) as string, rows: items };
  },
  tags: async (ask, name) => {
    const { label, items } = await ask('labels.open', { tag: name, limit: entries_max });
    const link = `/tags/${name.split('/').map(encodeURIComponent).join('/')}`;
    return { title: `#${label.name}`, link, rows: items };
  },
};

/** Serves `/feeds/…` as Atom, each feed as the person who asks. */
export function openFeeds(app: FastifyInstance, house: House, { url }: Pick<Config, 'url'>): void {
  const secure = url.startsWith('https://');

  async function answer(kind: string, name: string, request: FastifyRequest, reply: FastifyReply) {
    const as = await viewerOf(request);
    if (as === null) {
      return reply
        .code(401)
        .header('www-authenticate', 'Basic realm="Fieldlore"')
        .type('text/plain; charset=utf-8')
        .send(`Sign in, or use a token with the scope ${feed_scope}. Yours may have ended.\n`);
    }
    const ask: Asked = (route, input) => house.ask(as, route, input, { from: request.ip });
    const [{ organisation, me }, { title, link, rows }] = await Promise.all([
      // In whose language: every token may ask that of itself.
      house.ask({ ...as, scopes: null }, 'setup.doorstep', {}, { from: request.ip }),
      (sources[kind] as Source)(ask, name),
    ]);
    // Without the token: an address that is copied on must not carry it along.
    const path = new URL(request.url, url).pathname;
    const body = toAtom({
      id: `${url}${path}`,
      title: `${title} – ${organisation.name}`,
      link: `${url}${link}`,
      self: `${url}${path}`,
      by: organisation.name,
      entries: rows.map((row) => toEntry(row, me?.locale ?? 'en')),
    });
    const tag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 27)}"`;
    reply.header('etag', tag).header('cache-control', 'private, no-cache');
    if (request.headers['if-none-match'] === tag) return reply.code(304).send();
    return reply.type('application/atom+xml; charset=utf-8').send(body);
  }

  function toEntry({ id, kind, at, changed_at, author, body = '', ...row }: Row, locale: string): Entry {
    const title = titleSaid({ kind, title: row.title }, locale);
    const link = `${url}${shortLink(kind, id)}`;
    const words = plainText(body).slice(0, words_max);
    return { id: link, title, link, at: at ?? changed_at ?? new Date(0), author: author?.name ?? null, words };
  }

  /** Null: nobody, or nobody any more. A token in an address opens feeds alone, so it must be one for feeds. */
  async function viewerOf(request: FastifyRequest): Promise<Viewer | null> {
    const { token } = request.query as { token?: string };
    const secret = token === undefined ? (passwordIn(request) ?? secretOf(request.headers, secure)) : { bearer: token };
    if (!('bearer' in secret) && !('session' in secret)) return null;
    const as = await house.recognise(secret);
    if (as.person === null) return null;
    const isForFeeds = as.scopes === null || as.scopes.includes(feed_scope);
    if (!isForFeeds && token !== undefined) return null;
    // What a token for feeds may read is what the feeds ask; any other keeps the scopes that it has.
    return isForFeeds ? { ...as, scopes: null } : as;
  }

  const open = (path: string, kind: string) =>
    app.get(path, async (request, reply) => {
      const wanted = (request.params as { '*'?: string })['*'] ?? 'home.atom';
      if (!wanted.endsWith('.atom')) throw new Refusal('unknown', 'There is nothing at this address.');
      return answer(kind, decodeURIComponent(wanted.slice(0, -'.atom'.length)), request, reply);
    });
  open('/feeds/home.atom', 'home');
  open('/feeds/communities/*', 'communities');
  open('/feeds/tags/*', 'tags');
}

/** Readers of feeds ask for a name and a password: the password is the token, the name is anything. */
function passwordIn({ headers }: FastifyRequest): { bearer: string } | null {
  const basic = headers.authorization?.match(/^Basic ([\w+/=]{8,400})$/i)?.[1];
  if (basic === undefined) return null;
  const bearer = Buffer.from(basic, 'base64').toString('utf8').split(':').slice(1).join(':');
  return { bearer };
}
