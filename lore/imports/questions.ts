import { namedId } from '../../ground/named-id.ts';
import { refuse } from '../../ground/refusal.ts';
import { rememberAddresses } from '../pages/addresses.ts';
import { seeAnswer } from '../questions/answering.ts';
import {
  takeAcceptance,
  takeAnswer,
  takeAnswerWordings,
  takeDuplicate,
  takeQuestion,
  takeVotes,
  takeWordings,
} from '../questions/taking.ts';
import { addLabels } from './around.ts';
import { asAuthor, digestOf, notAhead } from './as-author.ts';
import { authorIn, type Batch, homeOf, homeOfItem } from './batch.ts';
import type { Known } from './queries.ts';
import {
  type AnswerRecord,
  type Done,
  type LastImport,
  newVersions,
  type QuestionRecord,
  type Version,
  type Votes,
  whyLeft,
} from './record.ts';
import { sinceThen, trailOf, versionsOf, withWriters } from './versions.ts';

type Taken = { done: Done; id: string | null; why: string | null };
const no_votes: Votes = { up: 0, down: 0 };

/** A question that is new comes with all its wordings; one that is here, with those that it has had since. */
export async function takeQuestionIn(batch: Batch, record: QuestionRecord): Promise<Taken> {
  const there = batch.known.get(record.origin);
  if (there !== undefined) return await takeQuestionAgain(batch, record, there);
  if (batch.dry_run) return { done: 'made', id: null, why: null };
  const { origin, votes = no_votes } = record;
  const home = await homeOf(batch, record.home);
  const all = versionsOf(record);
  // Everybody first: nothing is written of a record that names somebody who has not come.
  const versions = await withWriters(batch, record, all, home, null);
  const [first] = versions;
  const last = versions[versions.length - 1];
  const id = namedId(origin);
  const remembered = rememberQuestion(record, all);
  await takeQuestion(asAuthor(batch, first.by, first.at, remembered), asAuthor(batch, last.by, last.at, remembered), {
    id,
    origin,
    home,
    versions,
    votes,
  });
  batch.ids.set(origin, id);
  return { done: 'made', id, why: await settleQuestion(batch, record, id) };
}

async function takeQuestionAgain(batch: Batch, record: QuestionRecord, there: Known): Promise<Taken> {
  const { id } = there;
  const last = batch.last.get(id);
  const all = versionsOf(record);
  const now = rememberQuestion(record, all);
  const { over, why, takesText, isAround } = weigh(batch, 'question', id, last, now, there.number);
  if (over !== null) return over;

  const home = await homeOf(batch, record.home);
  const again = { last, now, all, home, takesText };
  const { news, asking } = await wordingsSince(batch, record, there, again);
  if (news.length > 0) await takeWordings(asking, id, news);
  if (isAround) return { done: 'changed', id, why };
  await takeVotes(asking, { question: id, answer: null }, record.votes ?? no_votes);
  return { done: 'changed', id, why: why ?? (await settleQuestion(batch, record, id)) };
}

/** Labels, old addresses, and the question that it repeats: only added. Returns what could not come, or null. */
async function settleQuestion(batch: Batch, record: QuestionRecord, id: string): Promise<string | null> {
  const { asking } = batch;
  await addLabels(asking, id, record.labels ?? []);
  if (record.aliases !== undefined) await rememberAddresses(asking, { item: id }, record.aliases);
  if (record.duplicate_of === undefined) return null;
  const original = batch.ids.get(record.duplicate_of);
  return original === undefined
    ? `The question that it repeats, ${record.duplicate_of}, has not come.`
    : await takeDuplicate(asking, id, original);
}

/** An answer comes with its wordings, and with who accepted it. */
export async function takeAnswerIn(batch: Batch, record: AnswerRecord): Promise<Taken> {
  const there = batch.known.get(record.origin);
  if (there !== undefined) return await takeAnswerAgain(batch, record, there);
  if (batch.dry_run) return { done: 'made', id: null, why: null };
  const { origin, accepted, votes = no_votes } = record;
  const question = batch.ids.get(record.on) ?? refuse('invalid', `The question ${record.on} has not come.`);
  const home = await homeOfItem(batch, question);
  const all = wordingsOf(record);
  const versions = await withWriters(batch, record, all, home, null);
  const [first] = versions;
  const remembered = rememberAnswer(record, all);
  const acceptance =
    accepted === undefined ? null : { by: await authorIn(batch, accepted.by, home), at: notAhead(batch, accepted.at) };
  const id = namedId(origin);
  await takeAnswer(
    asAuthor(batch, first.by, first.at, remembered),
    acceptance && asAuthor(batch, acceptance.by, acceptance.at, remembered),
    { id, origin, question, versions, votes, accepted: acceptance },
  );
  batch.ids.set(origin, id);
  await rememberPlace(batch, record, question, id);
  return { done: 'made', id, why: null };
}

async function takeAnswerAgain(batch: Batch, record: AnswerRecord, there: Known): Promise<Taken> {
  const { id } = there;
  const last = batch.answers.get(record.origin);
  const all = wordingsOf(record);
  const now = rememberAnswer(record, all);
  const { over, why, takesText, isAround } = weigh(batch, 'answer', id, last, now, there.version);
  if (over !== null) return over;

  const { question_id: question } = await seeAnswer(batch.asking, id);
  const home = await homeOfItem(batch, question);
  const again = { last, now, all, home, takesText };
  const { news, asking, remembered } = await wordingsSince(batch, record, there, again);
  if (news.length > 0) await takeAnswerWordings(asking, id, news);
  if (!isAround) {
    await takeVotes(asking, { question, answer: id }, record.votes ?? no_votes);
    await rememberPlace(batch, record, question, id);
    if (record.accepted !== undefined) {
      const accepter = await authorIn(batch, record.accepted.by, home);
      await takeAcceptance(asAuthor(batch, accepter, notAhead(batch, record.accepted.at), remembered), id);
    }
  }
  return { done: 'changed', id, why };
}

type Now = ReturnType<typeof rememberAnswer>;
type Last = Pick<LastImport, 'number' | 'digest' | 'moves' | 'trail' | 'around'> | undefined;

/** What a record that came before still brings. `over`: nothing, or nothing that is written now. */
function weigh(batch: Batch, kind: 'question' | 'answer', id: string, last: Last, now: Now, number: number | null) {
  const isSame = last?.digest === now.digest;
  const isAround = last?.around === now.around;
  const why = isSame ? null : whyLeft(kind, last, number);
  const takesText = !isSame && why === null;
  const over = (done: Done): Taken => ({ done, id, why });
  const rest = { why, takesText, isAround };
  if (isSame && isAround) return { ...rest, over: over('unchanged') };
  if (!takesText && isAround) return { ...rest, over: over('left') };
  return { ...rest, over: batch.dry_run ? over('changed') : null };
}

/** The wordings that it has had since, and who writes the last of them down; what is left keeps the memory that it had. */
async function wordingsSince(
  batch: Batch,
  record: QuestionRecord | AnswerRecord,
  there: Known,
  { last, now, all, home, takesText }: { last: Last; now: Now; all: Version[]; home: string; takesText: boolean },
) {
  const since = there.changed_at ?? record.at;
  const news = takesText
    ? await withWriters(batch, record, newVersions(all, sinceThen(all, last, since)), home, since)
    : [];
  const kept = { digest: last?.digest ?? now.digest, moves: last?.moves ?? 0, trail: last?.trail ?? now.trail };
  const remembered = takesText ? now : { ...now, ...kept };
  const writer = news.at(-1);
  const by = writer?.by ?? (await authorIn(batch, record.author, home));
  const asking = asAuthor(batch, by, writer?.at ?? notAhead(batch, since), remembered);
  return { news, asking, remembered };
}

async function rememberPlace(batch: Batch, { aliases }: AnswerRecord, question: string, id: string): Promise<void> {
  if (aliases !== undefined) await rememberAddresses(batch.asking, { item: question, place: `#a-${id}` }, aliases);
}

function wordingsOf(record: AnswerRecord): Version[] {
  const plain = { title: '', summary: '' };
  return versionsOf({
    ...record,
    ...plain,
    versions: record.versions?.map((version) => ({ ...version, ...plain })),
    changed: record.changed && { ...record.changed, ...plain },
  });
}

function rememberQuestion(record: QuestionRecord, all: Version[]) {
  const { origin, title, body, labels, aliases, votes, duplicate_of } = record;
  return {
    origin,
    digest: digestOf([title, body]),
    moves: all.length,
    trail: trailOf(all, all.length),
    around: digestOf([labels ?? [], aliases ?? [], votes ?? no_votes, duplicate_of ?? null]),
  };
}

function rememberAnswer(record: AnswerRecord, all: Version[]) {
  const { origin, body, aliases, votes, accepted } = record;
  return {
    origin,
    digest: digestOf([body]),
    moves: all.length,
    trail: trailOf(all, all.length),
    around: digestOf([aliases ?? [], votes ?? no_votes, accepted !== undefined]),
  };
}
