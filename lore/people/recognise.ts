import type { Base } from '../../ground/base.ts';
import type { Clock } from '../../ground/clock.ts';
import type { DB } from '../../tables/types.ts';
import { nobody, type Viewer } from '../route.ts';
import { findSession, findToken, markSeen } from './coming-in-queries.ts';
import { hashSecret } from './secrets.ts';

const seen_every_ms = 5 * 60_000;

/** Turns a session's or a token's secret into a viewer, with one statement. What is unknown, ended or old is nobody. */
export async function recognise(
  base: Base<DB>,
  clock: Clock,
  secret: { session?: string; bearer?: string },
): Promise<Viewer> {
  const now = clock.now();
  const given = secret.bearer ?? secret.session;
  if (given === undefined || given.length > 200) return nobody;
  const hash = hashSecret(given);
  const kind = secret.bearer === undefined ? 'session' : 'token';
  const row = kind === 'session' ? await findSession(base.read, hash, now) : await findToken(base.read, hash, now);
  if (row === null) return nobody;
  if (now.getTime() - (row.seen_at?.getTime() ?? 0) > seen_every_ms) await markSeen(base.write, kind, hash, now);
  return {
    person: row.person_id,
    admin: row.admin,
    guest: row.guest,
    epoch: row.epoch,
    scopes: kind === 'session' ? null : row.scopes,
    session: kind === 'session' ? row.id : null,
    token: kind === 'token' ? row.id : null,
  };
}
