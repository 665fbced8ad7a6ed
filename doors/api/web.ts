import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyRequest } from 'fastify';

/** The first parts of the client's own addresses. Whatever else is gone to may be an address of the place it came from. */
export const own_places = [
  '@',
  'access',
  'alerts',
  'c',
  'capture',
  'communities',
  'courses',
  'designer',
  'due',
  'find',
  'hazards',
  'invited',
  'jobs',
  'journal',
  'more',
  'n',
  'notices',
  'o',
  'p',
  'pages',
  'people',
  'practices',
  'prompts',
  'proposals',
  'pulse',
  'q',
  'questions',
  'r',
  'reports',
  'settings',
  'setup',
  'shelf',
  'signin',
  'stories',
  'suggestions',
  't',
  'tags',
  'templates',
  'topics',
  'unsubscribe',
  'w',
];
// Nothing of ours is called by a number: `/q/12` is a question of the place that it came from.
const numbered = /^\/(q|questions|a|users|tags)\/-?\d+(\/|$)/;
const mayBeOld = (path: string): boolean => {
  const first = path.split('/')[1] ?? '';
  if (numbered.test(path)) return true;
  return first !== '' && !first.startsWith('@') && (!own_places.includes(first) || /\.\w{1,11}$/.test(path));
};

/**
 * Hands out the built web client. Names with a hash never change; the page itself, the service worker and the manifest
 * are asked for anew. Every address that is no file is the page: the client knows its own addresses. So is one that looks
 * like a file and is gone to by a person: `/pages/viewpage.action` may be an old address, and leads to what stood there.
 */
export async function serveWeb(
  app: FastifyInstance,
  folder: string,
  { embeds, findOld }: { embeds: readonly string[]; findOld: (request: FastifyRequest) => Promise<string | null> },
): Promise<void> {
  const built = await readFile(join(folder, 'index.html'), 'utf8');
  // The client knows from here which films it may show; the policy below holds it to them.
  const page = built.replace('</head>', `<meta name="embeds" content="${embeds.join(' ')}"></head>`);
  const policy = policyOf(page, embeds);
  await app.register(fastifyStatic, {
    root: folder,
    index: false,
    preCompressed: true,
    cacheControl: false,
    wildcard: false,
    setHeaders: (reply, path) => {
      reply.header('cache-control', path.includes('/immutable/') ? 'public, max-age=31536000, immutable' : 'no-cache');
    },
  });
  app.get('/*', async (request, reply) => {
    const path = request.url.split('?')[0];
    const isOurs = path.startsWith('/api/') || path.startsWith('/_app/');
    const isGoneTo = request.headers.accept?.includes('text/html') === true;
    const isFile = isOurs || (/\.\w{1,11}$/.test(path) && !isGoneTo);
    if (isFile) return reply.callNotFound();
    // Links in mails and other systems follow this; who has not signed in yet is led on by the page itself.
    const now = mayBeOld(path) ? await findOld(request) : null;
    if (now !== null) return reply.redirect(now, 302);
    return reply
      .type('text/html; charset=utf-8')
      .header('cache-control', 'no-cache')
      .header('content-security-policy', policy)
      .header('referrer-policy', 'same-origin')
      .header('cross-origin-opener-policy', 'same-origin')
      .header('permissions-policy', 'geolocation=(self), microphone=(self), camera=(self)')
      .send(page);
  });
}

// The page's own small scripts are allowed by their hashes; nothing else that is written into a page runs.
function policyOf(page: string, embeds: readonly string[]): string {
  const hashes = [...page.matchAll(/<script(?![^>]*\bsrc=)[^>]*>([\s\S]*?)<\/script>/g)].map(
    ([, text]) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`,
  );
  return [
    "default-src 'self'",
    `script-src 'self' ${hashes.join(' ')}`.trim(),
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' blob: data:",
    "media-src 'self' blob:",
    "connect-src 'self'",
    `frame-src ${embeds.length === 0 ? "'none'" : embeds.map((host) => `https://${host}`).join(' ')}`,
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ');
}
