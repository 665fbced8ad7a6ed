import { changeCommunity, seeCommunity } from '../communities/acts.ts';
import { giveVoice, open } from '../decisions/acts.ts';
import type { Voice } from '../decisions/decision.ts';
import { agree } from '../rights/acts.ts';
import { idOf, membersOf, type World, who } from './world.ts';

const rights = [
  {
    community: 'commissioning',
    person: 'samuel',
    by: 'lea',
    days_ago: 60,
    kind: 'publisher',
    reason: 'Four notes of his stand behind our brine practice, and the practice is his.',
  },
  {
    community: 'commissioning',
    person: 'samuel',
    by: 'omar',
    days_ago: 31,
    kind: 'coach',
    reason: 'Whoever rides along with him comes back with questions, and with half of the answers.',
  },
  {
    community: 'cold',
    person: 'mika',
    by: 'lea',
    days_ago: 5,
    kind: 'publisher',
    reason: 'Nobody has told more of the cold that others went by since.',
  },
] as const;

/** Who publishes, and who coaches, because others went by what they wrote. */
export function planRights(world: World): void {
  for (const { community, person, by, days_ago, kind, reason } of rights) {
    world.time.plan(world.time.moment(days_ago, 14), async (as) => {
      const place = idOf(world, 'communities', community);
      await agree(as(who(world, by)), { community: place, person: who(world, person), kind, reason });
    });
  }
}

type Said = { by: string; voice: Voice; reason: string };
const decisions: {
  practice: string;
  by: string;
  owner: string;
  days_ago: number;
  scope: string;
  strength: 'must' | 'should' | 'may';
  reason: string;
  said: Said[];
  /** Colleagues who were for it without a word. */
  others: number;
}[] = [
  {
    practice: 'board',
    by: 'aino',
    owner: 'aino',
    days_ago: 24,
    scope: 'Every X10 that gets a new board',
    strength: 'must',
    reason: 'Two boards were lost to switch 6 before this was written, none since.',
    said: [
      { by: 'oksana', voice: 'for', reason: 'The list at step 4 is the one from support.' },
      {
        by: 'henning',
        voice: 'against',
        reason:
          'Muss ist zu viel. Wer das Brett im Januar um zehn Uhr abends tauscht, prüft nicht jeden Ausgang. Soll hätte gereicht.',
      },
      { by: 'mehmet', voice: 'against', reason: 'Die Brücke gibt es bei den letzten zwanzig Geräten nicht mehr.' },
      { by: 'birgit', voice: 'abstain', reason: '' },
    ],
    others: 14,
  },
  {
    practice: 'plate',
    by: 'oksana',
    owner: 'aino',
    days_ago: 2,
    scope: 'Plate heat exchangers that can be rinsed in place',
    strength: 'should',
    reason: 'It worked in four of five, and an exchanger costs forty times the bucket.',
    said: [
      { by: 'aino', voice: 'for', reason: 'I have carried three exchangers less this year.' },
      { by: 'tuan', voice: 'against', reason: 'With sea water at the other side it only hides the hole.' },
    ],
    others: 6,
  },
];

/** Fault finding decides by vote: one decision was closed with reasons against it, one is open. */
export function planDecisions(world: World): void {
  const { time } = world;
  time.plan(time.moment(50, 11), async (as) => {
    const asking = as(who(world, 'ruth'));
    const { id, version } = await seeCommunity(asking, idOf(world, 'communities', 'faults'));
    await changeCommunity(asking, { community: id, seen_version: version, decision_mode: 'vote' });
  });
  for (const told of decisions) {
    time.plan(time.moment(told.days_ago, 9), async (as, at) => {
      const { by, owner, scope, strength, reason } = told;
      const { id } = await open(as(who(world, by)), {
        practice: idOf(world, 'practices', told.practice),
        owner: who(world, owner),
        scope,
        strength,
        effective_on: at.toISOString().slice(0, 10),
        reason,
      });
      const crowd = time.chance.shuffled(membersOf(world, 'faults').filter((each) => each.crowd && each.id !== ''));
      const given = [
        ...told.said.map((each) => ({ ...each, person: who(world, each.by) })),
        ...crowd.slice(0, told.others).map(({ id: person }) => ({ person, voice: 'for' as const, reason: '' })),
      ];
      given.forEach(({ person, voice, reason: why }, n) => {
        time.plan(time.after(at, 1 + n), async (later) => {
          await giveVoice(later(person), { decision: id, voice, reason: why });
        });
      });
    });
  }
}
