import { carried, type HouseFollower, type Round } from '../route.ts';
import { endStays } from './acts.ts';
import { endCirclesOf } from './guest-queries.ts';
import { endMembershipsOf } from './queries.ts';

export const followers: HouseFollower[] = [
  {
    name: 'communities let the removed go',
    batch_max: 500,
    follow: async (lines, context) => {
      for (const { what, about } of lines) {
        // Sent away, and not by the clock: no steward of a circle lets them in again by a later day.
        if (what === 'person.left' && about.guest !== true) {
          const at = context.clock.now();
          const ended = await endCirclesOf(context.db, about.person);
          const by_rule = { person: about.person, by_rule: true };
          await context.record(
            ended.map((community) => ({ what: 'community.left', at, about: { community, ...by_rule } })),
          );
        }
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

export const rounds: Round[] = [(context) => carried(context, endStays)];
