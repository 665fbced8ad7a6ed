import type { Line } from '../records/queries.ts';
import type { FollowerContext, HouseFollower } from '../route.ts';
import * as q from './queries.ts';

type Telling = (line: Line & { item_id: string }, db: FollowerContext['db']) => Promise<void>;

/** What is told to whom, by what happened. What is not here is told to nobody. */
const tellings: Record<string, Telling> = {
  'note.acknowledged': async (line, db) =>
    q.tell(db, line, {
      kind: 'acknowledged',
      item: line.item_id,
      about: { words: line.about.words },
      people: q.authorOf(line.item_id),
    }),
  'note.linked': async (line, db) => {
    // That a practice came of it is told by the practice.
    if (line.about.relation === 'source') return;
    const { practice, relation } = line.about;
    await q.tell(db, line, {
      kind: 'linked',
      item: line.item_id,
      about: { practice, relation },
      people: q.authorOf(line.item_id),
    });
  },
  'note.closed': async (line, db) =>
    q.tell(db, line, {
      kind: 'closed',
      item: line.item_id,
      about: { reason: line.about.reason },
      people: q.authorOf(line.item_id),
    }),
  'comment.made': async (line, db) =>
    q.tell(db, line, { kind: 'commented', item: line.item_id, people: q.talkersOf(line.item_id) }),
  'practice.begun': async (line, db) =>
    q.tell(db, line, { kind: 'practice begun', item: line.item_id, people: q.authorsOf(line.about.notes ?? []) }),
  'practice.sourced': async (line, db) =>
    q.tell(db, line, { kind: 'practice begun', item: line.item_id, people: q.authorOf(line.about.note) }),
  'practice.used': async (line, db) =>
    q.tell(db, line, {
      kind: 'used',
      item: line.item_id,
      about: { outcome: line.about.outcome },
      people: q.originatorsOf(line.item_id),
    }),
  'practice.validated': async (line, db) =>
    q.tell(db, line, { kind: 'validated', item: line.item_id, people: q.originatorsOf(line.item_id) }),
  'practice.established': async (line, db) =>
    q.tell(db, line, {
      kind: 'established',
      item: line.item_id,
      about: { number: line.about.number },
      people: q.originatorsOf(line.item_id),
    }),
  'practice.retired': async (line, db) =>
    q.tell(db, line, {
      kind: 'retired',
      item: line.item_id,
      about: { reason: line.about.reason },
      people: q.originatorsOf(line.item_id),
    }),
  'practice.challenged': async (line, db) =>
    q.tell(db, line, {
      kind: 'challenged',
      item: line.item_id,
      about: { step: line.about.step },
      people: q.keepersOf(line.item_id),
    }),
  'practice.challenge_answered': async (line, db) =>
    q.tell(db, line, { kind: 'challenge answered', item: line.item_id, people: q.raiserOf(line.about.challenge) }),
  // Each contradiction reaches the home's steward and every designer who teaches that step.
  'practice.linked': async (line, db) => {
    if (line.about.relation !== 'contradicts') return;
    const about = { note: line.about.note, step: line.about.step };
    await q.tell(db, line, { kind: 'contradicted', item: line.item_id, about, people: q.keepersOf(line.item_id) });
    if (line.about.step === null) return;
    const people = q.designersOfStep(line.item_id, line.about.step);
    await q.tell(db, line, { kind: 'contradicted where taught', item: line.item_id, about, people });
  },
  'impact.opened': async (line, db) =>
    q.tell(db, line, {
      kind: 'unit out of date',
      item: line.item_id,
      about: { unit: line.about.unit, step: line.about.step },
      people: q.designersOfUnit(line.about.unit),
    }),
  'unit.published': async (line, db) => {
    const practices = new Set<string>((line.about.quotes ?? []).map((quote: { practice: string }) => quote.practice));
    for (const practice of practices) {
      await q.tell(db, line, {
        kind: 'taught',
        item: practice,
        about: { course: line.item_id, unit: line.about.unit },
        people: q.originatorsOf(practice),
      });
    }
  },
};

export const followers: HouseFollower[] = [
  {
    name: 'notices are told',
    batch_max: 200,
    follow: async (lines, { db }) => {
      for (const line of lines) {
        if (line.item_id !== null) await tellings[line.what]?.(line as Line & { item_id: string }, db);
      }
    },
  },
];
