import { z } from 'zod';
import { refuse, refuseIf } from '../../ground/refusal.ts';
import { whyNotDevice } from '../../ground/web-push.ts';
import { type Asking, asker, type Route, route } from '../route.ts';
import * as queries from './push-queries.ts';

const standing = z.object({
  /** To which a browser binds its subscription; null: this house is only just starting. */
  key: z.string().nullable(),
  here: z.boolean(),
  devices: z.number(),
});

function sessionOf(asking: Asking): string {
  return asking.as.session ?? refuse('forbidden', 'Only a device that is signed in can be pushed to, not a token.');
}

async function standingOf(asking: Asking) {
  const keys = await queries.pushKeys(asking.db);
  const devices = await queries.devicesOf(asking.db, asker(asking), asking.as.session);
  return { key: keys?.public_key ?? null, ...devices };
}

export const routes: Route[] = [
  route({
    name: 'notices.devices',
    says: 'Whether this device is pushed to, and how many of mine are',
    method: 'GET',
    path: '/told/push',
    who: 'person',
    guests: true,
    input: z.strictObject({}),
    output: standing,
    act: standingOf,
  }),
  route({
    name: 'notices.pushHere',
    says: 'Push to this device, for as long as I am signed in here',
    method: 'PUT',
    path: '/told/push',
    who: 'person',
    guests: true,
    input: z.strictObject({
      endpoint: z.string().max(1000),
      p256dh: z.string().max(200),
      auth: z.string().max(100),
    }),
    output: standing,
    act: async (asking, input) => {
      const session = sessionOf(asking);
      refuseIf(whyNotDevice(input), 'invalid');
      await queries.writeDevice(asking.db, {
        ...input,
        id: asking.newId(),
        person: asker(asking),
        session,
        at: asking.now,
      });
      return await standingOf(asking);
    },
  }),
  route({
    name: 'notices.pushNoMore',
    says: 'Do not push to this device any more',
    method: 'DELETE',
    path: '/told/push',
    who: 'person',
    guests: true,
    input: z.strictObject({}),
    output: standing,
    act: async (asking) => {
      await queries.endDeviceOf(asking.db, asker(asking), sessionOf(asking));
      return await standingOf(asking);
    },
  }),
];
