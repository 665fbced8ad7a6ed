import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Files } from '../../ground/files.ts';
import type { FileAnswer } from '../../lore/route.ts';

/**
 * Sends a file, whole or in one range (RFC 9110, 14). Only what we drew or checked ourselves is shown in place; the
 * sandbox makes even that inert if somebody opens it as a page.
 */
export async function sendFile(files: Files, file: FileAnswer, request: FastifyRequest, reply: FastifyReply) {
  reply.header('content-security-policy', "default-src 'none'; sandbox");
  reply.header('content-disposition', `${file.inline ? 'inline' : 'attachment'}${nameOf(file.name)}`);
  reply.header('cache-control', 'private, no-cache');
  reply.header('cross-origin-resource-policy', 'same-origin');
  const etag = `"${file.hash.slice(0, 32)}"`;
  reply.header('etag', etag);
  if (request.headers['if-none-match'] === etag) return reply.code(304).send();
  reply.type(file.inline ? file.mime : 'application/octet-stream');
  reply.header('accept-ranges', 'bytes');
  const wish = request.headers.range?.match(/^bytes=(\d{1,12})-(\d{0,12})$/);
  if (!wish) {
    const { stream, bytes_total } = await files.read(file.hash);
    return reply.header('content-length', bytes_total).send(stream);
  }
  const range = { start: Number(wish[1]), ...(wish[2] === '' ? {} : { end: Number(wish[2]) }) };
  const { stream, bytes_total, start, end } = await files.read(file.hash, range);
  return reply
    .code(206)
    .header('content-range', `bytes ${start}-${end}/${bytes_total}`)
    .header('content-length', end - start + 1)
    .send(stream);
}

// RFC 6266 with RFC 8187 for what is not ASCII.
function nameOf(name: string): string {
  if (name === '') return '';
  const plain = name.replace(/[^\w. -]/g, '_');
  return `; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(name).replace(/['()*]/g, (c) => `%${c.charCodeAt(0).toString(16)}`)}`;
}
