import { z } from 'zod';
import { refuse, refuseIf } from '../../ground/refusal.ts';
import { type Asking, asker, type Route, route } from '../route.ts';
import { mails, push_a_day_max, whyNotZone } from './told.ts';
import * as queries from './told-queries.ts';

const hour = z.number().int().min(0).max(23);
const settings = {
  mail: z.enum(mails),
  mail_hour: hour,
  mail_weekday: z.number().int().min(1).max(7),
  mentions_at_once: z.boolean(),
  push_a_day: z.number().int().min(0).max(push_a_day_max),
  quiet_from: hour,
  quiet_until: hour,
};
const zone = z.string().min(1).max(60);
const shown = z.object({ ...settings, time_zone: zone.nullable(), version: z.number() });

async function refuseZone(asking: Asking, name: string): Promise<void> {
  refuseIf(whyNotZone(name), 'invalid');
  if (!(await queries.knowsZone(asking.db, name)))
    refuse('invalid', `There is no time zone ${name}. Use a name such as Europe/Stockholm.`);
}

export const routes: Route[] = [
  route({
    name: 'notices.settings',
    says: 'How and when I want to be told',
    method: 'GET',
    path: '/told',
    who: 'person',
    guests: true,
    input: z.strictObject({}),
    output: shown,
    act: (asking) => queries.settingsOf(asking.db, asker(asking)),
  }),
  route({
    name: 'notices.setSettings',
    says: 'Say how and when I want to be told',
    method: 'PATCH',
    path: '/told',
    who: 'person',
    guests: true,
    edits: true,
    input: z.strictObject({
      seen_version: z.number().int(),
      ...z.object({ ...settings, time_zone: zone }).partial().shape,
    }),
    output: shown,
    act: async (asking, { seen_version, ...wish }) => {
      if (wish.time_zone !== undefined) await refuseZone(asking, wish.time_zone);
      if ((await queries.writeSettings(asking.db, asker(asking), seen_version, wish)) === null)
        refuse('stale', 'This was changed on another device meanwhile. Load it again, then repeat your change.');
      return await queries.settingsOf(asking.db, asker(asking));
    },
  }),
  route({
    name: 'notices.firstZone',
    says: 'Where the clock of my device goes, while I have not said it myself',
    method: 'PUT',
    path: '/told/zone',
    who: 'person',
    guests: true,
    input: z.strictObject({ time_zone: zone }),
    output: z.object({}),
    act: async (asking, input) => {
      await refuseZone(asking, input.time_zone);
      await queries.writeFirstZone(asking.db, asker(asking), input.time_zone);
      return {};
    },
  }),
];
