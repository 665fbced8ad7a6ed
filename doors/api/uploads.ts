import { readdir, statfs, unlink } from 'node:fs/promises';
import type { IncomingMessage } from 'node:http';
import { join } from 'node:path';
import { FileStore } from '@tus/file-store';
import { Server } from '@tus/server';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { isForeign, secretOf } from '../../ground/caller.ts';
import { newId, realClock } from '../../ground/clock.ts';
import type { Config } from '../../ground/config.ts';
import * as log from '../../ground/log.ts';
import { refuse } from '../../ground/refusal.ts';
import { file_limits } from '../../lore/files/file.ts';
import { covers, type House } from '../../lore/house.ts';
import type { Viewer } from '../../lore/route.ts';

const path = '/api/v1/uploads';
const bytes_max = Math.max(...Object.values(file_limits));
const unfinished_per_person_max = 20;
const kept_ms = 3 * 24 * 3_600_000;
const sweep_every_ms = 3_600_000;
/** What stays free for everything else. */
const reserve_bytes = 512 * 1024 * 1024;

type Uploads = { house: House; config: Pick<Config, 'url' | 'home'> };

/**
 * Large files in pieces, so that a broken connection costs one piece: tus 1.0 at `/api/v1/uploads` (creation, termination,
 * expiration), then `POST /api/v1/uploads/<upload>/file {name, alt, mime}` takes the whole as `files.take` does. Asking
 * that twice answers the same. What is not finished is swept away after three days.
 */
export function serveUploads(app: FastifyInstance, { house, config }: Uploads): void {
  const folder = join(config.home, 'uploads');
  const store = new FileStore({ directory: folder, expirationPeriodInMilliseconds: kept_ms });
  const people = new WeakMap<IncomingMessage, string>();
  const tus = new Server({
    path,
    datastore: store,
    maxSize: bytes_max,
    relativeLocation: true,
    allowedOrigins: [new URL(config.url).origin],
    // Whose it is stands in its name: nobody else's requests get as far as looking whether it is there.
    namingFunction: (request) => `${people.get(request.runtime?.node?.req as IncomingMessage)}.${newId(realClock)}`,
  });

  app.register(async (inner) => {
    inner.addContentTypeParser('application/offset+octet-stream', (_request, _payload, done) => done(null));
    inner.route({
      method: ['POST', 'HEAD', 'PATCH', 'DELETE'],
      url: path,
      exposeHeadRoute: false,
      handler: async (request, reply) => {
        const { person } = await whoSends(request);
        if (request.method === 'POST') await makeRoom(person, Number(request.headers['upload-length'] ?? 0));
        people.set(request.raw, person);
        reply.hijack();
        reply.raw.setHeader('cache-control', 'no-store');
        await tus.handle(request.raw, reply.raw);
      },
    });
    inner.route<{ Params: { upload: string } }>({
      method: ['HEAD', 'PATCH', 'DELETE'],
      url: `${path}/:upload`,
      exposeHeadRoute: false,
      handler: async (request, reply) => {
        const { person } = await whoSends(request);
        mustBeTheirs(request.params.upload, person);
        reply.hijack();
        reply.raw.setHeader('cache-control', 'no-store');
        await tus.handle(request.raw, reply.raw);
      },
    });
  });

  app.post<{ Params: { upload: string }; Body: { name?: string; alt?: string; mime?: string } | null }>(
    `${path}/:upload/file`,
    async (request, reply) => {
      const as = await whoSends(request);
      const { upload } = request.params;
      mustBeTheirs(upload, as.person);
      const kept = await store.configstore.get(upload);
      if (kept === undefined) refuse('unknown', gone);
      if (kept.metadata?.answer) return reply.code(201).send(JSON.parse(kept.metadata.answer));
      const { offset, size } = await store.getUpload(upload).catch(() => refuse('unknown', gone));
      if (size === undefined || offset < size) {
        refuse('conflict', 'Not all of this file has arrived. Send the rest, then ask again.', { offset });
      }
      const { name = '', alt = '', mime = '' } = request.body ?? {};
      const answer = await house.ask(
        as,
        'files.take',
        { name, alt },
        { key: `upload:${upload}`, from: request.ip, bytes: { stream: store.read(upload), mime: String(mime), name } },
      );
      kept.metadata = { answer: JSON.stringify(answer) };
      await store.configstore.set(upload, kept);
      await unlink(join(folder, upload)).catch(() => {});
      return reply.code(201).send(answer);
    },
  );

  const sweep = () =>
    store.deleteExpired().catch((fault) => log.warn('old uploads could not be swept away', { fault }));
  const sweeper = setInterval(sweep, sweep_every_ms);
  app.addHook('onClose', async () => clearInterval(sweeper));

  const secure = config.url.startsWith('https://');
  async function whoSends(request: FastifyRequest): Promise<Viewer & { person: string }> {
    if (isForeign(request.headers, [config.url, `http://${request.headers.host}`])) {
      refuse('forbidden', 'Another site sent this. Open Fieldlore itself and do it there.');
    }
    const as = await house.recognise(secretOf(request.headers, secure));
    if (as.person === null) refuse('forbidden', 'Please sign in first.', { sign_in: true });
    const wanted = 'files:write';
    if (as.scopes !== null && !as.scopes.some((scope) => covers(scope, wanted))) {
      refuse('forbidden', `This token may not do that: it lacks the scope ${wanted}.`);
    }
    return as as Viewer & { person: string };
  }

  async function makeRoom(person: string, bytes: number): Promise<void> {
    const names = await readdir(folder);
    const own = names.filter((name) => name.startsWith(`${person}.`) && !name.endsWith('.json'));
    if (own.length >= unfinished_per_person_max) {
      refuse('busy', 'Too many files are on their way already. Let some of them finish.', { retry_after_s: 30 });
    }
    const { bavail, bsize } = await statfs(folder);
    if (Number.isFinite(bytes) && bavail * bsize < bytes + reserve_bytes) {
      refuse('unavailable', 'There is no room left for a file of this size. Tell whoever runs this server.');
    }
  }
}

const gone = 'This upload is not there any more. Send the file again.';

function mustBeTheirs(upload: string, person: string): void {
  if (!/^[\w-]{1,60}\.[\w-]{1,60}$/.test(upload) || !upload.startsWith(`${person}.`)) refuse('unknown', gone);
}
