import { carried, type HouseFollower, type Round } from '../route.ts';
import { keepRules } from './acts.ts';
import { endBuddiesOf, endBuddy } from './queries.ts';

export const followers: HouseFollower[] = [
  {
    name: 'buddies of who has gone are free',
    batch_max: 500,
    follow: async (lines, { db }) => {
      for (const { what, about } of lines) {
        if (what === 'person.left' || what === 'person.removed') await endBuddiesOf(db, about.person);
        if (what === 'community.left') await endBuddy(db, about.community, about.person);
      }
    },
  },
];

export const rounds: Round[] = [(context) => carried(context, keepRules)];
