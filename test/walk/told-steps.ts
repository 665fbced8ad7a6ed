import { now, type Step } from './step.ts';

const none = () => ({});
const device = {
  endpoint: 'https://push.example.org/walk',
  p256dh: Buffer.alloc(65, 4).toString('base64url'),
  auth: Buffer.alloc(16, 7).toString('base64url'),
};

/** Following, the inbox, and how one wants to be told. */
export const told: Step[] = [
  { as: 'jo', ask: 'follows.level', input: (w) => ({ of: 'item', followed: w.note }) },
  {
    as: 'jo',
    ask: 'follows.follow',
    input: (w) => ({ of: 'community', followed: w.field, level: 'all' }),
    wrong: [
      (w) => ({ of: 'item', followed: w.field, level: 'all' }),
      (w) => ({ of: 'item', followed: w.note, level: 'loud' }),
    ],
  },
  { as: 'jo', ask: 'follows.list', input: none, everybody: true },
  { as: 'jo', ask: 'follows.letGo', input: (w) => ({ of: 'community', followed: w.field }) },
  { as: 'mika', ask: 'notices.inbox', input: () => ({ part: 'news', limit: 5 }), everybody: true },
  { as: 'mika', ask: 'notices.waiting', input: none, everybody: true },
  {
    as: 'mika',
    ask: 'notices.snooze',
    input: (w) => ({ items: [w.note], through: 0, until: '2026-12-01T00:00:00Z' }),
    wrong: [(w) => ({ items: [w.note], through: 0, until: '2020-12-01T00:00:00Z' })],
    everybody: true,
  },
  { as: 'mika', ask: 'notices.wake', input: (w) => ({ items: [w.note] }), everybody: true },
  { as: 'mika', ask: 'notices.finish', input: (w) => ({ items: [w.note], through: 0 }), everybody: true },
  {
    as: 'mika',
    ask: 'notices.takeBack',
    input: (w) => ({ items: [w.note], done_at: '2026-05-04T09:00:00Z' }),
    everybody: true,
  },
  { as: 'mika', ask: 'notices.firstZone', input: () => ({ time_zone: 'Europe/Stockholm' }), everybody: true },
  { as: 'mika', ask: 'notices.settings', input: none, everybody: true, keep: now('told') },
  {
    as: 'mika',
    ask: 'notices.setSettings',
    input: (w) => ({ seen_version: w.told_version, mail: 'daily', mail_hour: 7 }),
    wrong: [(w) => ({ seen_version: w.told_version, time_zone: 'Mars/Base' })],
    everybody: true,
  },
  { as: 'mika', ask: 'notices.devices', input: none, everybody: true },
  {
    as: 'mika',
    ask: 'notices.pushHere',
    input: () => device,
    wrong: [() => ({ ...device, endpoint: 'http://push.example.org/' }), () => ({ ...device, p256dh: 'short' })],
    everybody: true,
  },
  { as: 'mika', ask: 'notices.pushNoMore', input: none, everybody: true },
];
