import type { Line } from '../records/queries.ts';
import type { FollowerContext, HouseFollower } from '../route.ts';
import { sortOf, told_a_batch_max } from './notice.ts';
import { enqueuePushes } from './push-queries.ts';
import * as q from './queries.ts';
import * as t from './telling-queries.ts';
import { forgetTold } from './told-queries.ts';

type Told = Line & { item_id: string };
type Notice = Parameters<typeof t.tell>[2] | Parameters<typeof t.tellAtNotes>[2];
type Telling = (line: Told) => Notice[];
type Whom = (item: string, about: Line['about'], line: Line) => ReturnType<typeof q.authorOf>;

/** One notice, at the item to which it happened, with these of the things that the line says. */
const telling =
  (kind: string, whom: Whom, ...fields: string[]): Telling =>
  (line) => [
    {
      kind,
      item: line.item_id,
      about: Object.fromEntries(fields.map((field) => [field, line.about[field]])),
      people: whom(line.item_id, line.about, line),
    },
  ];

const callingIn =
  (field: string): Telling =>
  (line) => {
    const { called = [] } = line.about;
    return called.length === 0 ? [] : telling('mentioned', (item) => q.readersOf(item, called, line.at), field)(line);
  };
const calling = callingIn('comment');
const callingInStory = callingIn('story');

const both =
  (...tellings: Telling[]): Telling =>
  (line) =>
    tellings.flatMap((each) => each(line));

/** At the proposal its champion, at their notes the authors of those: each where they can always read. */
const contributors = (proposal: string, kind: string, about: object): Notice[] => [
  { kind, item: proposal, about, people: q.championOf(proposal) },
  { kind, about: { ...about, proposal }, notes: q.notesOfProposal(proposal) },
];

const makers: Whom = (_, { variation }) => q.makersOf(variation);

/** What is told to whom, by what happened. What is not here is told to nobody. */
const tellings: Record<string, Telling> = {
  'note.shared': (line) => calling(line),
  'note.acknowledged': telling('acknowledged', q.authorOf, 'words'),
  // That a practice came of it is told by the practice.
  'note.linked': (line) =>
    line.about.relation === 'source' ? [] : telling('linked', q.authorOf, 'practice', 'relation')(line),
  'note.closed': telling('closed', q.authorOf, 'reason'),
  'note.answered': telling('answered', q.authorOf, 'words'),
  'note.merged': ({ item_id: item, about: { into } }) => [
    { kind: 'merged', item, about: { into }, people: q.authorOf(item) },
    { kind: 'merged here', item: into, about: { note: item }, people: q.authorOf(into) },
  ],
  'hazard.flagged': telling('hazard flagged', q.hostsOf),
  'hazard.alerted': telling('hazard alert', (_, { alert }) => q.alertedOf(alert), 'alert', 'practice'),
  'practice.held': telling('held', q.keepersOf, 'step', 'reason', 'until'),
  // Who is called by name is told of that and no more; in a long discussion an answer concerns its own thread.
  'comment.made': (line) => {
    const { thread, called = [], anchor } = line.about;
    const at = thread ? q.threadOf(line.item_id, thread) : q.talkersOf(line.item_id);
    const whom = anchor?.startsWith('answer:') ? q.together(at, q.answererOf(anchor.slice('answer:'.length))) : at;
    return [...calling(line), ...telling('commented', () => q.others(whom, called), 'comment')(line)];
  },
  'comment.reworded': (line) => calling(line),
  'comment.resolved': telling('resolved', (_, about) => q.writerOf(about.comment), 'comment'),
  'access.granted': telling('access granted', (_, { person }) => q.justThem(person)),
  'item.restriction_ending': telling('restriction ending', q.careOf, 'until'),
  // Lifted by somebody, it is no news to whoever could have done it.
  'item.opened': (line) => (line.about.by_rule ? telling('restriction ended', q.careOf)(line) : []),
  'practice.begun': telling('practice begun', (_, { notes }) => q.authorsOf(notes ?? [])),
  'practice.sourced': telling('practice begun', (_, { note }) => q.authorsOf([note])),
  // Each use by itself would be noise: what came of a week is one line.
  'note.went': telling('went', (_, { person }) => q.justThem(person), 'uses', 'worked', 'notes'),
  'practice.validated': telling('validated', q.originatorsOf),
  'practice.established': telling('established', q.originatorsOf, 'number'),
  'practice.retired': telling('retired', q.originatorsOf, 'reason'),
  'practice.challenged': telling('challenged', q.keepersOf, 'step'),
  'practice.challenge_answered': telling('challenge answered', (_, { challenge }) => q.raiserOf(challenge)),
  // Each contradiction reaches the home's steward and every designer who teaches that step.
  'practice.linked': ({ item_id: item, about: { relation, note, step } }) => {
    if (relation !== 'contradicts') return [];
    const about = { note, step };
    const here = { kind: 'contradicted', item, about, people: q.keepersOf(item) };
    if (step === null) return [here];
    return [here, { kind: 'contradicted where taught', item, about, people: q.designersOfStep(item, step) }];
  },
  'variation.begun': both(
    telling('variation begun', q.keepersOf, 'variation', 'deviation'),
    telling('variation begun', (_, { note }) => q.authorsOf(note === null ? [] : [note]), 'variation', 'deviation'),
  ),
  'variation.approved': telling('variation approved', makers, 'until', 'reason'),
  'variation.to_check': both(
    telling('variation to check', makers, 'variation'),
    telling('variation to check', q.keepersOf, 'variation'),
  ),
  'variation.validated': both(
    telling('variation validated', makers, 'variation'),
    telling('variation validated', q.keepersOf, 'variation'),
  ),
  'variation.established': telling('variation established', makers, 'number'),
  'variation.ended': telling('variation ended', makers, 'reason'),
  'ask.told': telling('asked', (_, { person }) => q.justThem(person), 'ask', 'variation'),
  'answer.asked': telling(
    'answer asked',
    (_, { community }, line) => q.answerersOf(community, line),
    'community',
    'number',
    'due_on',
  ),
  'answer.given': telling(
    'answer given',
    (item, { community }) => q.hearersOf(item, community),
    'community',
    'number',
    'answer',
  ),
  'decision.opened': telling(
    'decision opened',
    (_, { community }) => q.membersOf(community),
    'decision',
    'community',
    'closes_on',
  ),
  'decision.closed': telling(
    'decision closed',
    (item, { decision }) => q.closersOf(item, decision),
    'decision',
    'outcome',
    'words',
  ),
  'proposal.made': ({ item_id: item, about: { by_rule } }) => [
    { kind: 'proposed', about: { proposal: item }, notes: q.notesOfProposal(item) },
    { kind: 'proposal waits', item, people: q.waitedFor(item) },
    ...(by_rule ? [{ kind: 'proposed by rule', item, people: q.championOf(item) }] : []),
  ],
  'proposal.reopened': telling('proposal waits', q.waitedFor, 'reason'),
  // Who contributed reads the reason here, whether or not they may read the proposal.
  'proposal.decided': ({ item_id: item, about: { decision, reason, review_on, implement_by } }) => [
    ...contributors(item, `proposal ${decision.toLowerCase()}`, { reason, review_on }),
    { kind: 'proposal to implement', item, about: { implement_by }, people: q.implementerOf(item) },
  ],
  'proposal.implemented': ({ item_id, about: { number, effective_on, words } }) =>
    contributors(item_id, 'proposal implemented', { number, effective_on, words }),
  'proposal.learned': ({ item_id, about }) => contributors(item_id, 'proposal learned', { says: about.check.says }),
  'proposal.not_shown': both(telling('proposal not shown', q.championOf), telling('proposal not shown', q.waitedFor)),
  'suggestion.made': telling('suggestion waits', q.stewardsOf, 'suggestion'),
  'suggestion.accepted': telling(
    'suggestion accepted',
    (_, { person }) => q.justThem(person),
    'suggestion',
    'whole',
    'reason',
  ),
  'suggestion.declined': telling('suggestion declined', (_, { person }) => q.justThem(person), 'suggestion', 'reason'),
  // Who asked, and who clarified, wait for it; who is called in it is told of that and no more.
  'question.answered': (line) => {
    const { called = [] } = line.about;
    return [
      ...callingIn('answer')(line),
      ...telling('question answered', (item) => q.others(q.talkersOf(item), called), 'answer')(line),
    ];
  },
  'question.accepted': telling('answer accepted', (_, { answer }) => q.answererOf(answer), 'answer'),
  'question.guided': telling('guided', (_, { person }) => q.justThem(person), 'comment', 'answer'),
  // Who takes part in the one hears of the other only if they may read it.
  'question.duplicate': (line) =>
    telling('question repeated', (item, { of }, { at }) => q.readersAmong(of, q.talkersOf(item), at), 'of')(line),
  'question.became_practice': telling(
    'question became practice',
    (_, { practice }) => q.creditedIn(practice),
    'practice',
  ),
  'question.became_note': telling('question became note', (_, { note }) => q.creditedIn(note), 'note'),
  'story.told': (line) => {
    const { called = [], belongs_to = [] } = line.about;
    const concerned: Whom = (item, _, { at }) => q.readersAmong(item, q.concernedByStory(item, belongs_to), at);
    return [
      ...callingInStory(line),
      ...telling('story told', (...whom) => q.others(concerned(...whom), called), 'story')(line),
    ];
  },
  'story.reworded': (line) => callingInStory(line),
  'story.retold': telling('retold', (_, { story }) => q.tellerOf(story), 'story', 'place'),
  'question.went_stale': telling('question stale', q.authorOf),
  'report.echoed': telling('echoed', q.authorOf, 'prompt'),
  'report.help_wanted': telling('help wanted', q.hostsOf),
  'report.due': telling('report due', (_, { person }) => q.justThem(person), 'week'),
  'expertise.told': (line) =>
    telling(line.about.part === 'learn' ? 'asked to learn' : 'asked directly', (_, { person }) => q.justThem(person))(
      line,
    ),
  'expertise.declined': telling('cannot answer', q.authorOf),
  'expertise.widened': telling('asked further', q.authorOf, 'people'),
  // Of a topic nobody is told by name: its line stands on the console.
  'risk.crossed': telling('limit crossed', (_, { person }) => q.justThem(person), 'rule', 'count', 'of'),
  // Told at the welcome page; the buddy of a closed cohort finds it on Home.
  'cohort.joined': telling('cohort joined', (_, { person }) => q.justThem(person), 'community'),
  'cohort.paired': both(
    telling('buddy named', (_, { person }) => q.justThem(person), 'community', 'buddy'),
    telling('buddy of', (_, { buddy }) => q.justThem(buddy), 'community', 'person'),
  ),
  'cohort.ended': telling('cohort ended', (_, { community }) => q.membersOf(community), 'community', 'lands'),
  'impact.opened': telling('unit out of date', (_, { unit }) => q.designersOfUnit(unit), 'unit', 'step'),
  'unit.published': ({ item_id: course, about: { unit, quotes } }) =>
    [...new Set<string>((quotes ?? []).map((quote: { practice: string }) => quote.practice))].map((practice) => ({
      kind: 'taught',
      item: practice,
      about: { course, unit },
      people: q.originatorsOf(practice),
    })),
};

/** Tells whom a line concerns: it is theirs, they answer for it, or they were called. */
async function tellConcerned(db: FollowerContext['db'], line: Line): Promise<void> {
  if (line.what === 'person.removed') {
    await q.forgetNotices(db, line.about.person);
    await forgetTold(db, line.about.person);
  }
  // It happened elsewhere, long ago: the import itself is the news.
  if (line.about.imported !== undefined) return;
  // It stands at no item, so that only they hear of it: whether there is such a thing shows here first.
  if (line.what === 'access.requested') {
    const { wanted, request } = line.about;
    await t.tell(db, line, { kind: 'access asked', item: wanted, about: { request }, people: q.keptBy(wanted) });
  }
  if (line.item_id === null) return;
  for (const notice of tellings[line.what]?.(line as Told) ?? []) {
    await ('notes' in notice ? t.tellAtNotes(db, line, notice) : t.tell(db, line, notice));
  }
}

/** What followers of anything around it are told of a line; null: nothing. */
function newsOf({ what, item_id: item, actor_id: by, about }: Line): t.FollowedNews | null {
  const sort = sortOf[what];
  if (sort === undefined || item === null || about.imported !== undefined) return null;
  const came: string[] = sort === 'labelled' ? (about.added ?? []) : sort === 'placed' ? [about.community] : [];
  if (sort === 'labelled' && came.length === 0) return null;
  const { comment, answer, story } = about;
  return { item, by, sort, came, about: sort === 'changed' ? { what } : { comment, answer, story } };
}

export const followers: HouseFollower[] = [
  {
    name: 'notices are told',
    // A reader of the book sees nothing that was committed while an earlier transaction is open: this one is the longest.
    batch_max: 50,
    follow: async (lines, { db, clock }) => {
      const now = clock.now();
      const { before, places } = await t.whereTellingStands(db, lines);
      let room = told_a_batch_max;
      let done = 0;
      for (const line of lines) {
        const place = places.get(line.id);
        if (place === undefined) await tellConcerned(db, line);
        const news = newsOf(line);
        if (news !== null) {
          const { looked_at, last } = await t.tellFollowers(db, line, {
            ...news,
            now,
            after: place ?? '',
            limit: room,
          });
          if (looked_at === room) {
            // There may be more of them: they are told in the next transaction, from here on.
            await t.keepPlace(db, line, last ?? '');
            break;
          }
          room -= looked_at;
          if (place !== undefined) await t.forgetPlace(db, line);
        }
        done++;
      }
      await enqueuePushes(db, before, now);
      return done;
    },
  },
];
