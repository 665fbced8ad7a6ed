import type { InjectOptions } from 'fastify';
import { openApi } from '../doors/api/server.ts';
import type { Route } from '../lore/route.ts';
import type { TestHouse } from './house.ts';

/** What a caller shows at the door. */
export type Secret = { cookie?: string; bearer?: string };
export type Answer = { status: number; headers: Record<string, unknown>; text: string; body: any };
export type More = {
  key?: string;
  bytes?: { mime: string; content: Buffer | string };
  headers?: Record<string, string>;
};
export type TestApi = {
  app: Awaited<ReturnType<typeof openApi>>;
  routes: ReadonlyMap<string, Route>;
  /** Asks a route over HTTP: the address, query, body and If-Match are made of one flat input. */
  send(as: Secret, name: string, input?: Record<string, any>, more?: More): Promise<Answer>;
  inject(options: InjectOptions): Promise<Answer>;
};

export const own_url = 'http://localhost:3000';

/** `more` opens what stands beside the API on the same port. */
export async function openTestApi(t: TestHouse, more: (app: TestApi['app']) => void = () => {}): Promise<TestApi> {
  const app = await openApi({
    house: t.house,
    files: t.files,
    counted: { statements: 0 },
    config: { url: own_url, home: t.home },
    web: null,
  });
  more(app);
  await app.ready();
  const { routes } = t.house;
  const inject = async (options: InjectOptions): Promise<Answer> => {
    const { statusCode, headers, payload } = await app.inject(options);
    const isJson = /json/.test(String(headers['content-type'] ?? ''));
    return {
      status: statusCode,
      headers,
      text: payload,
      body: isJson && payload !== '' ? JSON.parse(payload) : payload,
    };
  };
  return {
    app,
    routes,
    inject,
    send: (as, name, input = {}, more = {}) => inject(toRequest(routes.get(name) as Route, as, input, more)),
  };
}

function toRequest(r: Route, as: Secret, input: Record<string, any>, more: More = {}): InjectOptions {
  const { seen_version, ...rest } = input;
  let path = r.path;
  for (const [, field] of r.path.matchAll(/:(\w+)/g)) {
    path = path.replace(`:${field}`, encodeURIComponent(String(rest[field])));
    delete rest[field];
  }
  const inQuery = r.method === 'GET' || r.takes === 'bytes';
  const query = new URLSearchParams(
    Object.entries(rest).map(([name, value]): [string, string] => [name, String(value)]),
  ).toString();
  const body = inQuery ? more.bytes?.content : Object.keys(rest).length > 0 ? JSON.stringify(rest) : undefined;
  return {
    method: r.method,
    url: `/api/v1${path}${inQuery && query !== '' ? `?${query}` : ''}`,
    headers: {
      ...(as.cookie === undefined ? {} : { cookie: `fieldlore=${as.cookie}` }),
      ...(as.bearer === undefined ? {} : { authorization: `Bearer ${as.bearer}` }),
      ...(body === undefined ? {} : { 'content-type': inQuery ? (more.bytes?.mime ?? '') : 'application/json' }),
      ...(r.edits ? { 'if-match': `"${seen_version}"` } : {}),
      ...(more.key === undefined ? {} : { 'idempotency-key': more.key }),
      ...more.headers,
    },
    ...(body === undefined ? {} : { payload: body }),
  };
}

/** The secret in a Set-Cookie, as a browser would keep it. */
export function cookieOf(answer: Answer): string {
  const found = String(answer.headers['set-cookie'] ?? '').match(/fieldlore=([\w-]+)/)?.[1];
  if (found === undefined) throw new Error(`No session came back: ${answer.status} ${answer.text}`);
  return found;
}

export type Come = Secret & { cookie: string; person: string };

/** Somebody new with a session of their own, let in by an invitation as people are. */
export async function come(t: TestHouse, api: TestApi, name: string): Promise<Come> {
  const admin = { ...(await t.person('Sam')), admin: true };
  const { token } = await t.ask(admin, 'communities.invite', {});
  const email = `${name.toLowerCase().replace(/\W+/g, '.')}@example.org`;
  const came = await api.send({}, 'communities.acceptInvitation', {
    code: token,
    name,
    email,
    password: 'ten unlikely words',
  });
  return { cookie: cookieOf(came), person: came.body.person };
}
