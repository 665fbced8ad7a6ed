import { namedId } from '../../../ground/named-id.ts';
import { comment_letters_max } from '../../../lore/discussions/discussion.ts';
import type { AnswerRecord, CommentRecord, QuestionRecord } from '../../../lore/imports/record.ts';
import { wordings_max } from '../../../lore/imports/record.ts';
import { body_letters_max, title_letters_max } from '../../../lore/questions/question.ts';
import { type Loss, loss } from './importer.ts';
import type { Kept } from './stackexchange-dump.ts';
import { by_writer, type Revision, revisionsOf } from './stackexchange-history.ts';
import { dateIn, idIn, type Row, tagsIn } from './stackexchange-rows.ts';
import { fromHtml, fromMarkdown, type Leads } from './stackexchange-text.ts';
import type { World } from './stackexchange-world.ts';
import { Tally } from './tally.ts';
import { cutTo, plainText } from './text.ts';

const settled_ms = 60_000;
export const by_owner: [string, string] = ['OwnerUserId', 'OwnerDisplayName'];
const by_editor: [string, string] = ['LastEditorUserId', 'LastEditorDisplayName'];

type Out = Generator<QuestionRecord | AnswerRecord | CommentRecord | Loss>;
export type Options = { versions?: number };

/** A question with its answers and all that is said about them, out of the rows of its heap. */
export function* questionRecords(world: World, kept: Kept[], options: Options): Out {
  const rows = (of: Kept['of']) => kept.filter((each) => each.of === of).map(({ row }) => row);
  const [question] = rows('question');
  if (question === undefined) return;
  const id = idIn(question, 'Id') ?? 0;
  const history = Map.groupBy(rows('history'), (row) => row.PostId);
  const seen = new Set<number>();
  const leads = world.leadsFrom(id, seen);
  const tally = new Tally(`questions/${id}`);
  const about = { world, leads, tally, options };

  const answers = rows('answer').sort(byDay);
  const taken = answers.map((row) => answerOf(about, id, question, row, history.get(row.Id) ?? []));
  const comments = rows('comment')
    .sort(byDay)
    .map((row) => commentOf(about, id, row));
  const asked = questionOf(about, question, history.get(question.Id) ?? []);
  yield withLinks(world, id, asked, seen, tally);
  for (const each of taken) if (each !== null) yield each;
  for (const each of comments) if (each !== null) yield each;
  yield* closings(id, history.get(question.Id) ?? []);
  yield* tally.losses();
}

type About = { world: World; leads: Leads; tally: Tally; options: Options };

function questionOf(about: About, row: Row, history: Row[]): QuestionRecord {
  const { world, tally } = about;
  const id = idIn(row, 'Id') ?? 0;
  const title = titled(row.Title ?? '', tally) || `Question ${id}`;
  const body = cutTo(fromHtml(row.Body ?? '', about.leads, tally), body_letters_max, (why) => tally.lose('text', why));
  const past = pastOf(about, row, history);
  const original = world.dump.duplicateOf.get(id);
  const isHere = original !== undefined && world.dump.heapOf.has(original);
  if (original !== undefined && !isHere)
    tally.lose('link', `It repeats question ${original}, which is not in the dump.`);
  return {
    kind: 'question',
    origin: world.origin('questions', id),
    home: world.home,
    author: world.person(row, by_owner).origin,
    at: dateIn(row, 'CreationDate') ?? new Date(0),
    title,
    body,
    ...past,
    versions: past.versions?.map((version) => ({ ...version, title: titled(version.title, new Tally('')) || title })),
    labels: tagsIn(row.Tags).map(labelOf),
    aliases: [`/questions/${id}`, `/q/${id}`],
    votes: world.votesOf(row),
    ...(isHere ? { duplicate_of: world.origin('questions', original) } : {}),
  };
}

function answerOf(about: About, question: number, asked: Row, row: Row, history: Row[]): AnswerRecord | null {
  const { world, tally } = about;
  const id = idIn(row, 'Id') ?? 0;
  const body = cutTo(fromHtml(row.Body ?? '', about.leads, tally), body_letters_max, (why) => tally.lose('text', why));
  if (body === '') {
    tally.lose('text', `/a/${id} – An answer without a word did not come.`);
    return null;
  }
  const { versions, changed } = pastOf(about, row, history);
  const worded = versions
    ?.filter((version) => version.body !== '')
    .map(({ author, at, body }) => ({ author, at, body }));
  const isAccepted = asked.AcceptedAnswerId === row.Id;
  const at = dateIn(row, 'CreationDate') ?? new Date(0);
  return {
    kind: 'answer',
    origin: world.origin('a', id),
    on: world.origin('questions', question),
    author: world.person(row, by_owner).origin,
    at,
    body,
    ...(worded === undefined || worded.length === 0 ? {} : { versions: worded }),
    ...(changed === undefined ? {} : { changed: { author: changed.author, at: changed.at } }),
    votes: world.votesOf(row),
    ...(isAccepted
      ? { accepted: { by: world.person(asked, by_owner).origin, at: later(at, world.dump.accepted.get(id)) } }
      : {}),
    aliases: [`/a/${id}`],
  };
}

// Votes are dated by their day only.
const later = (at: Date, day: Date | undefined): Date => (day === undefined || day < at ? at : day);

/** All that was there before the present words, and who gave it those. */
function pastOf(about: About, row: Row, history: Row[]): Pick<QuestionRecord, 'versions' | 'changed'> {
  const { world, leads, tally, options } = about;
  const revisions = revisionsOf(world, history).map((each) => ({
    ...each,
    body: cutTo(fromMarkdown(each.body, leads), body_letters_max),
  }));
  const edited = dateIn(row, 'LastEditDate');
  const last = revisions.at(-1);
  // What the site itself changed in all texts at once (addresses, mostly) is in no history.
  const isEditedSince = edited !== null && (last === undefined || edited.getTime() > last.at.getTime() + settled_ms);
  const editor = isEditedSince
    ? { author: world.person(row, by_editor).origin, at: edited, summary: '' }
    : last && { author: last.author, at: last.at, summary: last.summary };
  const earlier = isEditedSince ? revisions : revisions.slice(0, -1);
  const versions = newest(earlier, Math.min(options.versions ?? wordings_max, wordings_max), tally);
  if (versions.length === 0 && !isEditedSince) return {};
  return { ...(versions.length === 0 ? {} : { versions }), changed: editor };
}

/** The newest so many, and the first. */
function newest(revisions: Revision[], most: number, tally: Tally): Revision[] {
  if (revisions.length <= most) return revisions;
  tally.lose('history', `${revisions.length - most} earlier wordings of a text did not come.`);
  return [revisions[0], ...revisions.slice(revisions.length - most + 1)];
}

function commentOf({ world, leads, tally }: About, question: number, row: Row): CommentRecord | null {
  const id = idIn(row, 'Id') ?? 0;
  const post = idIn(row, 'PostId') ?? 0;
  const body = cutTo(fromMarkdown(row.Text ?? '', leads), comment_letters_max, (why) => tally.lose('text', why));
  if (body === '') {
    tally.lose('comment', 'A comment without a text did not come.');
    return null;
  }
  return {
    kind: 'comment',
    origin: world.origin('comments', id),
    on: world.origin('questions', question),
    ...(post === question ? {} : { answer: world.origin('a', post) }),
    author: world.person(row, by_writer).origin,
    at: dateIn(row, 'CreationDate') ?? new Date(0),
    body,
  };
}

/** Questions that it was linked to where no word of it links to them any more. */
function withLinks(world: World, id: number, asked: QuestionRecord, seen: Set<number>, tally: Tally): QuestionRecord {
  const original = world.dump.duplicateOf.get(id);
  const unsaid = (world.dump.related.get(id) ?? []).filter((to) => !seen.has(to) && to !== original);
  const here = unsaid.filter((to) => world.dump.heapOf.has(to));
  for (const to of unsaid) if (!here.includes(to)) tally.lose('link', `Question ${to} – It is not in the dump.`);
  if (here.length === 0) return asked;
  const link = (to: number) => {
    const title = (world.dump.titles.get(to) || `Question ${to}`).replace(/[[\]\\]/g, '\\$&');
    return `[${title}](/q/${namedId(world.origin('questions', to))})`;
  };
  const lines = here.map((to) => `- ${link(to)}`).join('\n');
  const body = `${asked.body}\n\n**See also**\n\n${lines}`.trim();
  if (body.length > body_letters_max) return asked;
  return { ...asked, body };
}

const reasons: Record<string, string> = {
  1: 'a duplicate',
  2: 'off-topic',
  3: 'not constructive',
  4: 'not a real question',
  7: 'too localised',
  10: 'of general reference',
  101: 'a duplicate',
  102: 'off-topic',
  103: 'unclear',
  104: 'too broad',
  105: 'a matter of opinion',
};

/** That it was closed there. Here a question stays open to answers. */
function* closings(id: number, history: Row[]): Generator<Loss> {
  const moves = history.filter((row) => row.PostHistoryTypeId === '10' || row.PostHistoryTypeId === '11').sort(byDay);
  const last = moves.at(-1);
  if (last === undefined || last.PostHistoryTypeId !== '10') return;
  const reason = reasons[(last.Comment ?? '').trim()];
  const day = dateIn(last, 'CreationDate')?.toISOString().slice(0, 10) ?? '';
  yield loss(
    'closed',
    `questions/${id}`,
    `It was closed on ${day}${reason === undefined ? '' : ` as ${reason}`}. Here it is open to answers.`,
  );
}

const byDay = (a: Row, b: Row): number =>
  (dateIn(a, 'CreationDate')?.getTime() ?? 0) - (dateIn(b, 'CreationDate')?.getTime() ?? 0) ||
  (idIn(a, 'Id') ?? 0) - (idIn(b, 'Id') ?? 0);

function titled(title: string, tally: Tally): string {
  const line = plainText(title).replace(/\s+/g, ' ');
  return cutTo(line, title_letters_max, (why) => tally.lose('text', why)) || '';
}

/** No label has a # in it: `c#` is `csharp`. */
export const labelOf = (tag: string): string => tag.replaceAll('#', 'sharp').slice(0, 60);
