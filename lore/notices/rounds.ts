import { pushKeysFrom } from '../../ground/web-push.ts';
import type { Round } from '../route.ts';
import * as q from './push-queries.ts';

const days_kept = 3;

/** This house's own keys, made once. */
const makeKeys: Round = async ({ db, clock }) => {
  if ((await q.pushKeys(db)) !== null) return 0;
  const keys = pushKeysFrom(Buffer.from(clock.bytes(32)));
  if (keys !== null) await q.writePushKeys(db, keys, clock.now());
  return 0;
};

const forgetDays: Round = async ({ db, clock }) => {
  await q.forgetPushDays(db, new Date(clock.now().getTime() - days_kept * 86_400_000));
  return 0;
};

export const rounds: Round[] = [makeKeys, forgetDays];
