import type { HouseFollower } from '../route.ts';
import { endFavouritesOf } from './queries.ts';

export const followers: HouseFollower[] = [
  {
    name: 'shelves of the removed are cleared',
    batch_max: 500,
    follow: async (lines, { db }) => {
      for (const { what, about } of lines) if (what === 'person.removed') await endFavouritesOf(db, about.person);
    },
  },
];
