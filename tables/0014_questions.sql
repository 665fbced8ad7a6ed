-- Questions: what somebody wants to know, and what others answer ----------------------------------------------------------------

create table questions (
  item_id text primary key references items,
  -- A title may say it all.
  body text not null default '' check (length(body) <= 50000),
  expected text not null default '' check (length(expected) <= 5000),
  happened text not null default '' check (length(happened) <= 5000),
  tried text not null default '' check (length(tried) <= 5000),
  context jsonb not null default '{}',
  -- Of its wording. The version of the item moves with every answer; who rewords a question must not be stopped by one.
  number integer not null default 1,
  edited_at timestamptz,
  edited_by text references people,
  -- The first answer that stands. Clarifying words do not stop this clock.
  answered_at timestamptz,
  solved_at timestamptz,
  -- The last word of anybody: asked, clarified, answered.
  heard_at timestamptz not null,
  stale_at timestamptz,
  duplicate_of text references questions check (duplicate_of <> item_id),
  -- What is shown beside its text: votes given here and those that came along from elsewhere.
  votes integer not null default 0,
  imported_up integer not null default 0 check (imported_up >= 0),
  imported_down integer not null default 0 check (imported_down >= 0),
  check (stale_at is null or answered_at is null)
);
create index questions_duplicates on questions (duplicate_of) where duplicate_of is not null;
create index questions_waiting on questions (heard_at, item_id) where answered_at is null and stale_at is null;
create index questions_by_time on items (made_at desc, id desc) where kind = 'question';

-- The wordings before the one that stands.
create table question_versions (
  question_id text not null references questions on delete cascade,
  number integer not null,
  title text not null,
  body text not null,
  expected text not null,
  happened text not null,
  tried text not null,
  at timestamptz not null,
  written_by text references people,
  primary key (question_id, number)
);

create table question_answers (
  id text primary key,
  question_id text not null references questions,
  -- Null: whoever wrote it elsewhere is nobody here.
  author_id text references people,
  body text not null check (length(body) <= 50000 and (body = '') = (taken_back_at is not null)),
  at timestamptz not null,
  version integer not null default 1,
  edited_at timestamptz,
  -- Taken back by its author after others had built on it: a stone without words stays in its place.
  taken_back_at timestamptz,
  accepted_at timestamptz,
  accepted_by text references people,
  votes integer not null default 0,
  imported_up integer not null default 0 check (imported_up >= 0),
  imported_down integer not null default 0 check (imported_down >= 0),
  origin text unique,
  check (accepted_at is null or taken_back_at is null),
  check (accepted_by is null or accepted_at is not null),
  -- So that what hangs on an answer hangs on its own question.
  unique (question_id, id)
);
create index question_answers_shown on question_answers (question_id, (accepted_at is not null) desc, votes desc, at, id);
create index question_answers_author on question_answers (author_id, at desc);

create table question_answer_versions (
  answer_id text not null references question_answers on delete cascade,
  number integer not null,
  body text not null check (length(body) between 1 and 50000),
  at timestamptz not null,
  primary key (answer_id, number)
);

-- One of each person about each text. Only their sum is ever shown, and only at the text.
create table question_votes (
  question_id text not null references questions on delete cascade,
  -- Null: about the question itself.
  answer_id text,
  person_id text not null references people,
  value smallint not null check (value in (-1, 1)),
  at timestamptz not null,
  unique nulls not distinct (question_id, answer_id, person_id),
  foreign key (question_id, answer_id) references question_answers (question_id, id) on delete cascade
);

-- "This led me there": the asker credits a clarifying word, or an answer that was not the answer.
create table question_guidance (
  question_id text not null references questions on delete cascade,
  -- The comment or the answer; a comment that is taken back takes its thanks along, the credit stays.
  said_id text not null,
  is_answer boolean not null,
  person_id text not null references people,
  at timestamptz not null,
  primary key (question_id, said_id)
);
create index question_guidance_person on question_guidance (person_id, at desc);

create table question_practices (
  practice_id text primary key references practices,
  question_id text not null references questions,
  at timestamptz not null
);
create index question_practices_question on question_practices (question_id, at);

create table question_notes (
  note_id text primary key references notes,
  question_id text not null references questions,
  answer_id text,
  at timestamptz not null,
  foreign key (question_id, answer_id) references question_answers (question_id, id)
);
create index question_notes_question on question_notes (question_id, at);

-- Who has part in what became of a question, as it was on that day.
create table question_credits (
  made_id text not null references items,
  question_id text not null references questions,
  person_id text not null references people,
  role text not null check (role in ('asked', 'answered', 'guided')),
  primary key (made_id, person_id, role)
);
create index question_credits_person on question_credits (person_id);
