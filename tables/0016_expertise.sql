-- Who knows what, from what happened; who is asked to answer; what people say about that themselves.

-- One piece of evidence, once. No topics stand here: an item's labels can change, and what it proves goes with them.
create table knowledge (
  person_id text not null references people,
  kind text not null check (kind in ('used', 'validated', 'wrote practice', 'wrote page', 'noted', 'reviewed', 'suggested',
    'decided', 'taught', 'answered note', 'answered', 'solved', 'guided')),
  -- The row that proves it: a use, a validation, a version.
  source text not null,
  -- Who may not read this item never learns of the evidence. No reference: the follower writes of many items at once, in
  -- the order of what happened, and would wait for whoever holds one of them while they wait for another.
  item_id text not null,
  -- How well it went, from 0 to 1.
  worth real not null check (worth >= 0 and worth <= 1),
  at timestamptz not null,
  primary key (kind, source, person_id)
);
create index knowledge_item on knowledge (item_id, at desc);
create index knowledge_person on knowledge (person_id, at desc);

-- What a person says of a topic of their own. `topic` is the key of a label, or '#' and the id of an item: no label has a #.
create table topic_words (
  person_id text not null references people,
  topic text not null check (length(topic) between 1 and 80),
  -- hidden: nobody sees it. past: what happened until `at` does not count. own: ask me about this too.
  word text not null check (word in ('hidden', 'past', 'own')),
  at timestamptz not null,
  primary key (person_id, topic)
);
create index topic_words_topic on topic_words (topic);

-- Who does not want to be found by what they know.
create table unasked_people (
  person_id text primary key references people,
  at timestamptz not null
);

-- Either of two may hide what ties them; it is hidden from both while one of them wants that.
create table hidden_ties (
  person_id text not null references people,
  other_id text not null references people,
  at timestamptz not null,
  primary key (person_id, other_id),
  check (person_id <> other_id)
);
create index hidden_ties_other on hidden_ties (other_id);

create table invitations_to_answer (
  id text primary key,
  question_id text not null references items,
  person_id text not null references people,
  -- Null: the round that widens the circle invited them.
  invited_by text references people,
  -- To answer, or to learn beside the one who knows.
  part text not null check (part in ('answer', 'learn')),
  words text not null default '' check (length(words) <= 500),
  at timestamptz not null,
  -- Not in their quiet hours; until then nobody told them.
  tell_at timestamptz not null,
  told_at timestamptz,
  declined_at timestamptz,
  widened_at timestamptz,
  unique (question_id, person_id)
);
create index invitations_to_answer_person on invitations_to_answer (person_id, at desc, id desc);
create index invitations_to_answer_untold on invitations_to_answer (tell_at) where told_at is null and declined_at is null;
create index invitations_to_answer_waiting on invitations_to_answer (told_at) where widened_at is null and told_at is not null;

-- Ties are found by the job that notes speak of (their asset and place have an index already), and by who thanked whom.
create index notes_job on notes (lower(context->>'job')) where context ? 'job';
create index notes_answered_by on notes (answered_by) where answered_by is not null;
create index comment_reactions_person on comment_reactions (person_id, at desc);
create index comments_author on comments (author_id, at desc) where author_id is not null;
