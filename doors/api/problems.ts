import type { FastifyReply, FastifyRequest } from 'fastify';
import * as log from '../../ground/log.ts';
import { type Reason, Refusal } from '../../ground/refusal.ts';

const statuses: Record<Reason, [status: number, title: string]> = {
  unknown: [404, 'Not there'],
  invalid: [422, 'Not understood'],
  forbidden: [403, 'Not allowed'],
  conflict: [409, 'In conflict'],
  stale: [412, 'Changed meanwhile'],
  busy: [429, 'Too much at once'],
  too_large: [413, 'Too large'],
  unavailable: [503, 'Not available now'],
};

/** RFC 9457: `type` is about:blank, so `title` says what the status says; `reason` and `detail` are ours. */
export type Problem = {
  type: 'about:blank';
  title: string;
  status: number;
  reason: Reason;
  detail: string;
  [more: string]: unknown;
};

function toProblem(refusal: Refusal): Problem {
  const [status, title] = statuses[refusal.reason];
  const { sign_in, retry_after_s, ...more } = refusal.details;
  return {
    type: 'about:blank',
    title,
    status: sign_in === true ? 401 : status,
    reason: refusal.reason,
    detail: refusal.message,
    ...more,
  };
}

/** The one place where anything that went wrong becomes an answer. What is not a refusal tells nothing but a number. */
export function answerFault(
  fault: Error & { statusCode?: number; code?: string },
  request: FastifyRequest,
  reply: FastifyReply,
) {
  const refusal = fault instanceof Refusal ? fault : fromFramework(fault);
  if (refusal === null) {
    log.error('a request failed', {
      method: request.method,
      path: request.routeOptions.url,
      request: request.id,
      fault,
    });
    return reply
      .code(500)
      .type('application/problem+json')
      .send({
        type: 'about:blank',
        title: 'Our fault',
        status: 500,
        reason: 'unavailable',
        detail: `Something went wrong here. Nothing was half-written. If it stays so, tell whoever runs this Fieldlore: ${request.id}.`,
      });
  }
  const problem = toProblem(refusal);
  const retry_s =
    refusal.details.retry_after_s ?? (refusal.reason === 'unavailable' ? 2 : refusal.reason === 'busy' ? 1 : null);
  if (retry_s !== null) reply.header('retry-after', String(retry_s));
  if (problem.status === 401) reply.header('www-authenticate', 'Bearer');
  return reply.code(problem.status).type('application/problem+json').send(problem);
}

function fromFramework(fault: Error & { statusCode?: number; code?: string }): Refusal | null {
  const { statusCode = 500 } = fault;
  if (statusCode === 413) return new Refusal('too_large', 'This is larger than what is taken here.');
  if (statusCode === 415) return new Refusal('invalid', 'Send JSON, with the header Content-Type: application/json.');
  if (statusCode >= 400 && statusCode < 500)
    return new Refusal('invalid', 'This is not a request that can be read. Is the JSON whole?');
  return null;
}
