import { newId } from '../../ground/clock.ts';
import { dueDigests } from '../notices/digest.ts';
import type { HouseFollower, Round } from '../route.ts';
import { dropDead, forgetMail } from './address-queries.ts';
import { isDemo, writeLetter } from './queries.ts';

const digests_at_once_max = 1_000;

/** One letter a day for whoever's digest is due: it is put together when it goes out, and then counts as sent. */
const digests: Round = async ({ db, clock, mail }) => {
  if (mail?.isSetUp !== true || (await isDemo(db))) return 0;
  const now = clock.now();
  const due = await dueDigests(db, now, digests_at_once_max);
  let written = 0;
  for (const { person } of due) {
    const effect_key = `digest ${person} ${now.toISOString().slice(0, 10)}`;
    const row = {
      id: newId(clock),
      person_id: person,
      kind: 'digest' as const,
      about: {},
      effect_key,
      at: now,
      due_at: now,
    };
    if (await writeLetter(db, row)) written++;
  }
  return written;
};

const addresses: Round = async ({ db, clock }) => {
  await dropDead(db, clock.now());
  return 0;
};

export const rounds: Round[] = [digests, addresses];

export const followers: HouseFollower[] = [
  {
    name: 'mail is forgotten with its person',
    batch_max: 500,
    follow: async (lines, { db }) => {
      for (const line of lines) if (line.what === 'person.removed') await forgetMail(db, line.about.person);
    },
  },
];
