import { readConfig } from '../../ground/config.ts';
import { push } from '../../ground/web-push.ts';
import type { Chore } from '../route.ts';
import * as q from './push-queries.ts';
import { pushOne } from './pushing.ts';

const sendPushes: Chore = async (parts) => {
  const keys = await parts.within(({ db }) => q.pushKeys(db));
  if (keys === null) return false;
  const { url } = readConfig();
  const contact = url.startsWith('https:') ? url : `mailto:fieldlore@${new URL(url).hostname}`;
  return await pushOne(parts, (device, text) => push(device, { text, keys, contact }));
};

export const chores: Chore[] = [sendPushes];
