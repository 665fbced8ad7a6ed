import type { Device, Pushed } from '../../ground/web-push.ts';
import { shortLink } from '../communities/short-link.ts';
import { titleSaid } from '../reports/week.ts';
import type { Chore } from '../route.ts';
import { needing } from './notice.ts';
import * as q from './push-queries.ts';
import { roomFor } from './told.ts';
import { settingsOf } from './told-queries.ts';

const hold_ms = 60_000;
const tries_max = 3;

type Parts = Parameters<Chore>[0];
/** How a message gets to a device; tests hear it instead. */
export type Sending = (device: Device, text: string) => Promise<Pushed>;

/** What a device is told: a title and where it leads, and nothing else. The rest is read there, with the rights of then. */
const messageOf = (
  of: Pick<q.WaitingPush, 'item_kind' | 'item_id' | 'happening_id' | 'locale'> & { title: string },
): string =>
  JSON.stringify({
    title: titleSaid({ kind: of.item_kind, title: of.title }, of.locale).slice(0, 120),
    link: shortLink(of.item_kind, of.item_id) ?? '/notices',
    tag: String(of.happening_id),
  });

/**
 * Sends one push that waits, to all devices of its person. Whether there is room for it is decided and written before it
 * leaves, and every attempt counts: what did leave and was not answered may have arrived. What comes in quiet hours, or
 * when the day is full, is not pushed later: it stands in the inbox.
 */
export async function pushOne({ clock, within }: Parts, send: Sending): Promise<boolean> {
  const held = await within(async ({ db }) => {
    const now = clock.now();
    const waiting = await q.holdPush(db, now, new Date(now.getTime() + hold_ms));
    if (waiting === null) return null;
    const told = await settingsOf(db, waiting.person_id);
    const room = roomFor(told, now, needing.includes(waiting.kind));
    const isWanted = waiting.title !== null && waiting.devices.length > 0 && waiting.tries <= tries_max;
    const mayGo = isWanted && room !== null && (await q.takeRoom(db, waiting.person_id, room.day, room.room));
    if (!mayGo) await q.endPush(db, waiting);
    return { waiting, mayGo };
  });
  if (held === null) return false;
  const { waiting, mayGo } = held;
  if (!mayGo || waiting.title === null) return true;
  const text = messageOf({ ...waiting, title: waiting.title });
  const outcomes = await Promise.all(waiting.devices.map((device) => send(device, text)));
  const gone = waiting.devices.filter((_, n) => outcomes[n] === 'gone').map(({ id }) => id);
  await within(async ({ db }) => {
    await q.endDevices(db, gone);
    const again = !outcomes.includes('sent') && outcomes.includes('failed') && waiting.tries < tries_max;
    if (!again) await q.endPush(db, waiting);
  });
  return true;
}
