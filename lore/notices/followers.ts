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
  'note.answered': async (line, db) =>
    q.tell(db, line, {
      kind: 'answered',
      item: line.item_id,
      about: { words: line.about.words },
      people: q.authorOf(line.item_id),
    }),
  'note.merged': async (line, db) => {
    const { into } = line.about;
    await q.tell(db, line, { kind: 'merged', item: line.item_id, about: { into }, people: q.authorOf(line.item_id) });
    await q.tell(db, line, {
      kind: 'merged here',
      item: into,
      about: { note: line.item_id },
      people: q.authorOf(into),
    });
  },
  'hazard.flagged': async (line, db) =>
    q.tell(db, line, { kind: 'hazard flagged', item: line.item_id, people: q.hostsOf(line.item_id) }),
  'hazard.alerted': async (line, db) =>
    q.tell(db, line, {
      kind: 'hazard alert',
      item: line.item_id,
      about: { alert: line.about.alert, practice: line.about.practice },
      people: q.alertedOf(line.about.alert),
    }),
  'practice.held': async (line, db) =>
    q.tell(db, line, {
      kind: 'held',
      item: line.item_id,
      about: { step: line.about.step, reason: line.about.reason, until: line.about.until },
      people: q.keepersOf(line.item_id),
    }),
  'comment.made': async (line, db) =>
    q.tell(db, line, { kind: 'commented', item: line.item_id, people: q.talkersOf(line.item_id) }),
  'practice.begun': async (line, db) =>
    q.tell(db, line, { kind: 'practice begun', item: line.item_id, people: q.authorsOf(line.about.notes ?? []) }),
  'practice.sourced': async (line, db) =>
    q.tell(db, line, { kind: 'practice begun', item: line.item_id, people: q.authorsOf([line.about.note]) }),
  // Each use by itself would be noise: what came of a week is one line.
  'note.went': async (line, db) => {
    const { person, uses, worked, notes } = line.about;
    await q.tell(db, line, {
      kind: 'went',
      item: line.item_id,
      about: { uses, worked, notes },
      people: q.justThem(person),
    });
  },
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
  'variation.begun': async (line, db) => {
    const { variation, deviation, note } = line.about;
    const about = { variation, deviation };
    await q.tell(db, line, { kind: 'variation begun', item: line.item_id, about, people: q.keepersOf(line.item_id) });
    if (note === null) return;
    await q.tell(db, line, { kind: 'variation begun', item: line.item_id, about, people: q.authorsOf([note]) });
  },
  'variation.approved': async (line, db) =>
    q.tell(db, line, {
      kind: 'variation approved',
      item: line.item_id,
      about: { until: line.about.until, reason: line.about.reason },
      people: q.makersOf(line.about.variation),
    }),
  'variation.to_check': async (line, db) => {
    const { variation } = line.about;
    const notice = { kind: 'variation to check', item: line.item_id, about: { variation } };
    await q.tell(db, line, { ...notice, people: q.makersOf(variation) });
    await q.tell(db, line, { ...notice, people: q.keepersOf(line.item_id) });
  },
  'variation.validated': async (line, db) => {
    const { variation } = line.about;
    const notice = { kind: 'variation validated', item: line.item_id, about: { variation } };
    await q.tell(db, line, { ...notice, people: q.makersOf(variation) });
    await q.tell(db, line, { ...notice, people: q.keepersOf(line.item_id) });
  },
  'variation.established': async (line, db) =>
    q.tell(db, line, {
      kind: 'variation established',
      item: line.item_id,
      about: { number: line.about.number },
      people: q.makersOf(line.about.variation),
    }),
  'variation.ended': async (line, db) =>
    q.tell(db, line, {
      kind: 'variation ended',
      item: line.item_id,
      about: { reason: line.about.reason },
      people: q.makersOf(line.about.variation),
    }),
  'ask.told': async (line, db) =>
    q.tell(db, line, {
      kind: 'asked',
      item: line.item_id,
      about: { ask: line.about.ask, variation: line.about.variation },
      people: q.justThem(line.about.person),
    }),
  'answer.asked': async (line, db) => {
    const { community, number, due_on } = line.about;
    const about = { community, number, due_on };
    await q.tell(db, line, { kind: 'answer asked', item: line.item_id, about, people: q.answerersOf(community, line) });
  },
  'answer.given': async (line, db) => {
    const { community, number, answer } = line.about;
    const people = q.hearersOf(line.item_id, community);
    await q.tell(db, line, { kind: 'answer given', item: line.item_id, about: { community, number, answer }, people });
  },
  'decision.opened': async (line, db) => {
    const { decision, community, closes_on } = line.about;
    const about = { decision, community, closes_on };
    await q.tell(db, line, { kind: 'decision opened', item: line.item_id, about, people: q.membersOf(community) });
  },
  'decision.closed': async (line, db) => {
    const { decision, outcome, words } = line.about;
    const people = q.closersOf(line.item_id, decision);
    await q.tell(db, line, {
      kind: 'decision closed',
      item: line.item_id,
      about: { decision, outcome, words },
      people,
    });
  },
  'proposal.made': async (line, db) => {
    const item = line.item_id;
    await q.tellAtNotes(db, line, { kind: 'proposed', about: { proposal: item }, notes: q.notesOfProposal(item) });
    await q.tell(db, line, { kind: 'proposal waits', item, people: q.waitedFor(item) });
    if (line.about.by_rule) await q.tell(db, line, { kind: 'proposed by rule', item, people: q.championOf(item) });
  },
  'proposal.reopened': async (line, db) => {
    const { reason } = line.about;
    await q.tell(db, line, {
      kind: 'proposal waits',
      item: line.item_id,
      about: { reason },
      people: q.waitedFor(line.item_id),
    });
  },
  // Who contributed reads the reason here, whether or not they may read the proposal.
  'proposal.decided': async (line, db) => {
    const { decision, reason, review_on, implement_by } = line.about;
    await tellContributors(db, line, `proposal ${decision.toLowerCase()}`, { reason, review_on });
    const people = q.implementerOf(line.item_id);
    await q.tell(db, line, { kind: 'proposal to implement', item: line.item_id, about: { implement_by }, people });
  },
  'proposal.implemented': async (line, db) => {
    const { number, effective_on, words } = line.about;
    await tellContributors(db, line, 'proposal implemented', { number, effective_on, words });
  },
  'proposal.learned': async (line, db) =>
    tellContributors(db, line, 'proposal learned', { says: line.about.check.says }),
  'proposal.not_shown': async (line, db) => {
    const item = line.item_id;
    await q.tell(db, line, { kind: 'proposal not shown', item, people: q.championOf(item) });
    await q.tell(db, line, { kind: 'proposal not shown', item, people: q.waitedFor(item) });
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

/** Its champion at the proposal, and the authors of its notes at their notes: each where they can always read. */
async function tellContributors(
  db: FollowerContext['db'],
  line: Line & { item_id: string },
  kind: string,
  about: object,
): Promise<void> {
  const proposal = line.item_id;
  await q.tell(db, line, { kind, item: proposal, about, people: q.championOf(proposal) });
  await q.tellAtNotes(db, line, { kind, about: { ...about, proposal }, notes: q.notesOfProposal(proposal) });
}

export const followers: HouseFollower[] = [
  {
    name: 'notices are told',
    batch_max: 200,
    follow: async (lines, { db }) => {
      for (const line of lines) {
        if (line.what === 'person.removed') await q.forgetNotices(db, line.about.person);
        // It happened elsewhere, long ago: the import itself is the news.
        if (line.about.imported !== undefined) continue;
        if (line.item_id !== null) await tellings[line.what]?.(line as Line & { item_id: string }, db);
      }
    },
  },
];
