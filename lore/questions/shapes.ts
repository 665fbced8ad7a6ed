import { z } from 'zod';
import { placement } from '../communities/routes.ts';
import { file } from '../files/routes.ts';
import { context } from '../notes/routes.ts';
import { cardOf } from '../people/person.ts';
import { personCard } from '../people/routes.ts';
import { pageOf, toPage } from '../records/cursor.ts';
import type { AnswerRow, GuidanceRow, QuestionRow } from './queries.ts';
import {
  type Standing,
  states,
  whyNotAccept,
  whyNotAnswer,
  whyNotChange,
  whyNotDuplicate,
  whyNotGuide,
  whyNotReword,
  whyNotVote,
} from './question.ts';

export const answers_shown = 30;
const why = z.string().nullable();
export const other = z.object({ id: z.string(), title: z.string(), state: z.enum(states) });
const made = z.object({ id: z.string(), title: z.string(), state: z.string(), at: z.date() });

export const answerShape = z.object({
  id: z.string(),
  /** Null: it was taken back, or whoever wrote it elsewhere is nobody here. */
  author: personCard.nullable(),
  mine: z.boolean(),
  body: z.string(),
  at: z.date(),
  version: z.number(),
  edited_at: z.date().nullable(),
  taken_back: z.boolean(),
  accepted: z.object({ by: personCard.nullable(), at: z.date() }).nullable(),
  /** Of this text. What all texts of a person got together is reckoned nowhere. */
  votes: z.number(),
  my_vote: z.number(),
  /** What is said under it. */
  comments: z.number(),
  from_elsewhere: z.boolean(),
  why_not: z.object({ accept: why, vote: why, reword: why, guide: why }),
});

export const questionShape = z.object({
  id: z.string(),
  title: z.string(),
  state: z.enum(states),
  author: personCard.nullable(),
  mine: z.boolean(),
  body: z.string(),
  expected: z.string(),
  happened: z.string(),
  tried: z.string(),
  context,
  made_at: z.date(),
  edited_at: z.date().nullable(),
  editor: personCard.nullable(),
  /** Of its wording: answers do not move it. */
  version: z.number(),
  /** When the first answer came that still stands. */
  answered_at: z.date().nullable(),
  solved_at: z.date().nullable(),
  votes: z.number(),
  my_vote: z.number(),
  from_elsewhere: z.boolean(),
  placements: z.array(placement),
  files: z.array(file),
  answers: pageOf(answerShape),
  answers_count: z.number(),
  guidance: z.array(z.object({ said: z.string(), is_answer: z.boolean(), person: personCard })),
  /** Null also when that is not yours to read. */
  duplicate_of: other.nullable(),
  is_duplicate: z.boolean(),
  duplicates: z.array(other),
  practices: z.array(made),
  notes: z.array(made),
  why_not: z.object({ answer: why, change: why, vote: why, duplicate: why, guide: why }),
});

/** A page of answers, each with what this viewer may do with it. */
export function toAnswers(rows: AnswerRow[], limit: number, standing: Standing) {
  const page = toPage(rows, limit, (row) => [row.accepted_at === null ? 1 : 0, -row.votes, row.at, row.id]);
  return { ...page, items: page.items.map((row) => toAnswer(row, standing)) };
}

function toAnswer(row: AnswerRow, standing: Standing): z.input<typeof answerShape> {
  const { author_id, author, handle, accepted_at, accepted_by, accepter, accepter_handle, ...rest } = row;
  const seen = { mine: row.mine, taken_back: row.taken_back, accepted: accepted_at !== null, version: row.version };
  return {
    ...rest,
    author: cardOf(author_id, author, handle),
    accepted: accepted_at === null ? null : { by: cardOf(accepted_by, accepter, accepter_handle), at: accepted_at },
    why_not: {
      accept: whyNotAccept(standing, seen),
      vote: whyNotVote(seen),
      reword: whyNotReword(seen),
      guide: whyNotGuide(standing, { ...seen, author: author_id }),
    },
  };
}

export function toQuestion(row: QuestionRow) {
  const { author_id, author, handle, edited_by, editor, editor_handle, home_id, role, number, answers, ...rest } = row;
  const { stale_at, accepted, ...shown } = rest;
  const standing = { isAsker: row.mine, roleAtHome: role };
  const someone = { author: '', mine: false, taken_back: false };
  return {
    ...shown,
    version: number,
    author: cardOf(author_id, author, handle),
    editor: cardOf(edited_by, editor, editor_handle),
    answers_count: answers,
    why_not: {
      answer: whyNotAnswer({ answers }),
      change: whyNotChange({ ...standing, number }),
      vote: whyNotVote({ mine: row.mine, taken_back: false }),
      duplicate: whyNotDuplicate({ ...standing, isDuplicate: row.is_duplicate }),
      guide: whyNotGuide(standing, someone),
    },
  };
}

export const toGuidance = ({ said_id, is_answer, person_id, name, handle }: GuidanceRow) => ({
  said: said_id,
  is_answer,
  person: cardOf(person_id, name, handle),
});
