import { refuse, refuseIf, unknown } from '../../ground/refusal.ts';
import { seeCommunity } from '../communities/acts.ts';
import { shareNote } from '../notes/acts.ts';
import type { Context } from '../notes/note.ts';
import { linkNote } from '../practices/linking.ts';
import type { Relation } from '../practices/practice.ts';
import { type Asking, asker } from '../route.ts';
import { card_days, type Prompt, plainName, whyNotCloseJob, whyNotDebrief } from './job.ts';
import * as queries from './queries.ts';

const day_ms = 86_400_000;
const ahead_ms_max = day_ms;

export type ClosedJob = {
  community: string;
  reference?: string | undefined;
  title: string;
  place?: string | undefined;
  asset?: string | undefined;
  closed_at?: Date | undefined;
  people: string[];
};

/**
 * A job is done: each who worked on it gets a card for a week. The same reference again is the same job: whoever is named
 * for the first time gets a card, and nothing else changes. Names that nobody in the community goes by are given back; if
 * all of them are, nothing is written.
 */
export async function closeJob(
  asking: Asking,
  wish: ClosedJob,
): Promise<{ id: string; again: boolean; cards: number; unknown: string[] }> {
  const closed_at = wish.closed_at ?? asking.now;
  if (closed_at.getTime() > asking.now.getTime() + ahead_ms_max) {
    refuse('invalid', 'closed_at: This is in the future. Is the clock of the device right?');
  }
  const community = await seeCommunity(asking, wish.community);
  refuseIf(whyNotCloseJob(community.role));
  const given = new Map(wish.people.map((name) => [plainName(name), name]));
  const found = await queries.membersNamed(asking.db, community.id, [...given.keys()]);
  const known = new Set(found.map(({ name }) => name));
  const strangers = [...given].filter(([name]) => !known.has(name)).map(([, name]) => name);
  if (found.length === 0) {
    refuse('invalid', 'people: None of these people is in this community. Nothing was written.', {
      unknown: strangers,
    });
  }
  const { id, isNew } = await queries.writeJob(asking.db, {
    id: asking.newId(),
    community_id: community.id,
    reference: wish.reference ?? null,
    title: wish.title,
    place: wish.place ?? null,
    asset: wish.asset ?? null,
    closed_at,
    made_by: asker(asking),
    made_at: asking.now,
  });
  const until = new Date(asking.now.getTime() + card_days * day_ms);
  const people = await queries.writePeople(asking.db, id, [...new Set(found.map((each) => each.id))], until);
  const about = { job: id, community: community.id, people };
  if (isNew) asking.record({ what: 'job.closed', about: { ...about, reference: wish.reference ?? null } });
  else if (people.length > 0) asking.record({ what: 'job.joined', about });
  return { id, again: !isNew, cards: people.length, unknown: strangers };
}

/** A job, of a community that the viewer may know of. */
export async function seeJob(asking: Asking, id: string): Promise<queries.SeenJob> {
  return (await queries.findJob(asking, id)) ?? unknown('job');
}

/** The same for who worked on it, is still in its community, and for nobody else. */
export async function seeMyJob(asking: Asking, id: string): Promise<queries.SeenJob & { until_at: Date }> {
  const job = await seeJob(asking, id);
  if (job.until_at === null || !job.member) unknown('job');
  return { ...job, until_at: job.until_at };
}

/** What a job says of the conditions of whatever is learned from it. */
export function contextOf(job: queries.JobRow, said: Context): Context {
  return {
    ...said,
    job: (job.reference ?? job.title).slice(0, 120),
    ...(job.place === null ? {} : { place: job.place }),
    ...(job.asset === null ? {} : { asset: job.asset }),
  };
}

export type Line = {
  prompt: Prompt;
  body: string;
  hazard: boolean;
  files: string[];
  practice?: string | undefined;
  step?: string | undefined;
  relation: Relation;
};

/**
 * What one person learned from a job: each line a note, and no line is an answer too. Confidential, none of it names the
 * job: with the few who worked on it beside it, it would be confidential no longer. All of a card is so, or nothing: two
 * notes of one moment, one of them named, would name the other.
 */
export async function debrief(
  asking: Asking,
  wish: { job: string; lines: Line[]; context: Context; language: string; confidential: boolean },
): Promise<{ notes: string[] }> {
  const job = await seeMyJob(asking, wish.job);
  refuseIf(whyNotDebrief({ done: job.done, over: job.until_at <= asking.now }), 'conflict');
  if (!(await queries.writeDone(asking.db, job.id, asker(asking), asking.now))) {
    refuseIf(whyNotDebrief({ done: true, over: false }), 'conflict');
  }
  const { confidential } = wish;
  const { place, job: named, ...unnamed } = contextOf(job, wish.context);
  const notes: string[] = [];
  for (const line of wish.lines) {
    const { id } = await shareNote(asking, {
      body: line.body,
      expected: '',
      because: '',
      home: job.community_id,
      also: [],
      context: confidential ? unnamed : contextOf(job, wish.context),
      language: wish.language,
      hazard: line.hazard,
      confidential,
      files: line.files,
    });
    if (line.practice !== undefined) {
      const step = line.step === undefined ? {} : { step: line.step };
      await linkNote(asking, { practice: line.practice, note: id, relation: line.relation, ...step });
    }
    if (!confidential)
      await queries.writeLine(asking.db, { note_id: id, job_id: job.id, prompt: line.prompt, at: asking.now });
    notes.push(id);
  }
  // Who has nothing new stands nowhere, and whoever is confidential neither.
  if (notes.length > 0 && !confidential) asking.record({ what: 'job.debriefed', about: { job: job.id, notes } });
  return { notes };
}
