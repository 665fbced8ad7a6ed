import type { HouseFollower } from '../route.ts';
import { dropJournal } from './queries.ts';

export const followers: HouseFollower[] = [
  {
    name: 'journals of the removed go',
    batch_max: 500,
    follow: async (lines, { db }) => {
      for (const { what, about } of lines) if (what === 'person.removed') await dropJournal(db, about.person);
    },
  },
];
