import type { HouseFollower } from '../route.ts';
import { endFollowsOf } from './queries.ts';

export const followers: HouseFollower[] = [
  {
    name: 'follows of the removed are ended',
    batch_max: 500,
    follow: async (lines, { db }) => {
      for (const { what, about } of lines) if (what === 'person.removed') await endFollowsOf(db, about.person);
    },
  },
];
