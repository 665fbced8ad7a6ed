import type { HouseFollower } from '../route.ts';
import { endMembershipsOf } from './queries.ts';

export const followers: HouseFollower[] = [
  {
    name: 'communities let the removed go',
    batch_max: 500,
    follow: async (lines, context) => {
      for (const { what, about } of lines) {
        if (what !== 'person.removed') continue;
        const at = context.clock.now();
        for (const { community_id, next_id } of await endMembershipsOf(context.db, about.person)) {
          await context.record([
            { what: 'community.left', at, about: { community: community_id, person: about.person, by_rule: true } },
            // Nobody else looked after it, and somebody has to.
            ...(next_id === null
              ? []
              : [
                  {
                    what: 'community.joined',
                    at,
                    about: { community: community_id, person: next_id, role: 'steward', by_rule: true },
                  },
                ]),
          ]);
        }
      }
    },
  },
];
