import type { HouseFollower } from '../route.ts';
import { dropOwnRetellings } from './writing-queries.ts';

export const followers: HouseFollower[] = [
  {
    name: 'stories are not retold by their authors',
    batch_max: 500,
    // Two authors of an import turn out to be one person: of their own story they told nobody but themselves.
    follow: async (lines, { db }) => {
      for (const { what, about } of lines) if (what === 'person.claimed') await dropOwnRetellings(db, about.person);
    },
  },
];
