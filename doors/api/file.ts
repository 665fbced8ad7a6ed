import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Files } from '../../ground/files.ts';
import { refuse } from '../../ground/refusal.ts';
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
    const { stream, size } = await files.read(file.hash);
    return reply.header('content-length', size).send(stream);
  }
  const start = Number(wish[1]);
  const whole = await files.size(file.hash);
  const end = wish[2] === '' ? whole - 1 : Math.min(Number(wish[2]), whole - 1);
  if (start > end) {
    reply.header('content-range', `bytes */${whole}`);
    refuse('invalid', 'This part of the file does not exist.');
  }
  const { stream } = await files.read(file.hash, { start, end });
  return reply
    .code(206)
    .header('content-range', `bytes ${start}-${end}/${whole}`)
    .header('content-length', end - start + 1)
    .send(stream);
}

// RFC 6266 with RFC 8187 for what is not ASCII.
function nameOf(name: string): string {
  if (name === '') return '';
  const plain = name.replace(/[^\w. -]/g, '_');
  return `; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(name).replace(/['()*]/g, (c) => `%${c.charCodeAt(0).toString(16)}`)}`;
}
