import compress from '@fastify/compress';
import Fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import { cookieName, isForeign, secretOf } from '../../ground/caller.ts';
import type { Config } from '../../ground/config.ts';
import type { Files } from '../../ground/files.ts';
import { Refusal, refuse } from '../../ground/refusal.ts';
import { shortLink } from '../../lore/communities/short-link.ts';
import type { House } from '../../lore/house.ts';
import { address_letters_max } from '../../lore/pages/address.ts';
import { type FileAnswer, nobody, type Route } from '../../lore/route.ts';
import { serveDocs } from './docs.ts';
import { sendFile } from './file.ts';
import { type Counted, serveHealth } from './health.ts';
import { inputOf, keyOf } from './input.ts';
import { describe } from './openapi.ts';
import { answerFault } from './problems.ts';
import { serveUploads } from './uploads.ts';
import { serveWeb } from './web.ts';

const json_bytes_max = 4 * 1024 * 1024;
const file_bytes_max = 50 * 1024 * 1024;
const request_ms_max = 60_000;

export type ApiParts = {
  house: House;
  files: Files;
  counted: Counted;
  config: Pick<Config, 'url' | 'home'> & Partial<Pick<Config, 'embeds'>>;
  web: string | null;
};

/** The HTTP server with every route of the house, the API's description and the web client. Not listening yet. */
export async function openApi({ house, files, counted, config, web }: ApiParts): Promise<FastifyInstance> {
  const secure = config.url.startsWith('https://');
  const app = Fastify({
    bodyLimit: json_bytes_max,
    requestTimeout: request_ms_max,
    routerOptions: { maxParamLength: 120, ignoreTrailingSlash: false },
    trustProxy: secure ? 'loopback, linklocal, uniquelocal' : false,
    logger: false,
    forceCloseConnections: true,
  });
  // A phone on a poor network waits for bytes, not for us. What is already small or packed goes as it is.
  await app.register(compress, {
    encodings: ['gzip'],
    threshold: 1400,
    zlibOptions: { level: 4 },
    removeContentLengthHeader: true,
  });
  app.setErrorHandler(answerFault);
  app.setNotFoundHandler((request, reply) =>
    answerFault(new Refusal('unknown', 'There is nothing at this address.'), request, reply),
  );
  app.addHook('onSend', async (_request, reply) => {
    if (!reply.hasHeader('cache-control')) reply.header('cache-control', 'no-store');
    reply.header('x-content-type-options', 'nosniff');
  });
  // JSON and nothing else, except where a file comes: that may be anything (text and JSON among it), is taken as a
  // stream and judged by its content where it is kept.
  app.removeContentTypeParser('text/plain');
  const open = (app: FastifyInstance, takes: Route['takes']) => {
    for (const r of house.routes.values()) {
      const handler = (request: FastifyRequest, reply: FastifyReply) => answer(r, request, reply);
      if (r.takes === takes) app.route({ method: r.method, url: `/api/v1${r.path}`, handler });
    }
  };
  open(app, undefined);
  await app.register(async (inner) => {
    inner.removeAllContentTypeParsers();
    inner.addContentTypeParser('*', { bodyLimit: file_bytes_max }, (_request, payload, done) => done(null, payload));
    open(inner, 'bytes');
  });

  async function answer(r: Route, request: FastifyRequest, reply: FastifyReply) {
    if (r.method !== 'GET' && isForeign(request.headers, [config.url, `http://${request.headers.host}`])) {
      refuse('forbidden', 'Another site sent this. Open Fieldlore itself and do it there.');
    }
    const secret = secretOf(request.headers, secure);
    const as = secret.bearer === undefined && secret.session === undefined ? nobody : await house.recognise(secret);
    if (secret.bearer !== undefined && as.person === null) {
      refuse('forbidden', 'This token is not known, or has ended.', { sign_in: true });
    }
    const answered = await house.ask(as, r.name, inputOf(r, request), {
      key: r.method === 'GET' ? undefined : keyOf(request),
      from: request.ip,
      bytes: r.takes === 'bytes' ? bytesOf(request) : undefined,
    });
    if (r.gives === 'bytes') return await sendFile(files, answered as FileAnswer, request, reply);
    if (r.session !== undefined) return keepSession(r, answered, reply);
    if (typeof answered?.version === 'number') reply.header('etag', `"${answered.version}"`);
    if (r.method === 'POST') reply.code(201);
    return reply.send(answered);
  }

  /** Where an old address leads for whoever goes to it; null where it leads nowhere, or not for them. */
  async function findOld(request: FastifyRequest): Promise<string | null> {
    const secret = secretOf(request.headers, secure);
    if (secret.bearer === undefined && secret.session === undefined) return null;
    const as = await house.recognise(secret);
    const wish = { address: request.url.slice(0, address_letters_max) };
    const found = await house.ask(as, 'pages.findAddress', wish, { from: request.ip }).catch(() => null);
    return found && shortLink(found.kind, found.handle ?? found.id) + found.place;
  }

  // The secret goes into a cookie that scripts cannot read, and nowhere else.
  function keepSession(r: Route, answered: any, reply: FastifyReply) {
    const rest = `Path=/; HttpOnly; SameSite=Lax${secure ? '; Secure' : ''}`;
    if (r.session === 'ends') {
      reply.header('set-cookie', `${cookieName(secure)}=; ${rest}; Max-Age=0`);
      reply.header('clear-site-data', '"cache"');
      return reply.send(answered);
    }
    const { token, ...shown } = answered;
    if (token !== null)
      reply.header(
        'set-cookie',
        `${cookieName(secure)}=${token}; ${rest}; Expires=${new Date(shown.ends_at).toUTCString()}`,
      );
    return reply.code(201).send({ ...shown, token: null });
  }

  const description = JSON.stringify(describe(house.routes, config.url));
  app.get('/api/openapi.json', (_request, reply) =>
    reply.type('application/json').header('cache-control', 'no-cache').send(description),
  );
  serveDocs(app, house.routes);
  serveUploads(app, { house, config });
  serveHealth(app, house, counted);
  if (web !== null) await serveWeb(app, web, { embeds: config.embeds ?? [], findOld });
  return app;
}

function bytesOf(request: FastifyRequest) {
  const stream = request.body as NodeJS.ReadableStream | undefined;
  const mime = (request.headers['content-type'] ?? '').split(';')[0].trim().toLowerCase();
  if (stream === undefined || typeof (stream as any).pipe !== 'function') {
    refuse('invalid', 'Send the file itself as the body, with its Content-Type.');
  }
  return { stream: stream as any, mime, name: '' };
}
