-- Threads -----------------------------------------------------------------------------------------------------------------

-- A comment without `root_id` begins a thread; the others answer in one.
alter table comments add column root_id text references comments;
alter table comments add column reply_to text references comments;
-- How far in it stands; what goes deeper stands beside what it answers (lore/discussions/discussion.ts).
alter table comments add column depth smallint not null default 0 check (depth between 0 and 4);
-- Its place in its thread: time and id of each comment from the first answer down to itself, so that one index walks a
-- thread in the order in which it is read.
alter table comments add column path text collate "C" not null default '';
-- The words that it is about, {exact, prefix, suffix, start, end}: W3C Web Annotation, TextQuoteSelector and TextPositionSelector.
alter table comments add column passage jsonb;
-- The version of the item that was read when it was made.
alter table comments add column number integer;
alter table comments add column version integer not null default 1;
alter table comments add column edited_at timestamptz;
-- Taken back by its author while others had answered: a stone without words stays in its place.
alter table comments add column taken_back_at timestamptz;
-- `resolved_by` null: by the confidential author of the item.
alter table comments add column resolved_at timestamptz;
alter table comments add column resolved_by text references people;
alter table comments drop constraint comments_body_check;
alter table comments add check (length(body) <= 10000 and (body = '') = (taken_back_at is not null));
alter table comments add check ((root_id is null) = (reply_to is null) and (root_id is null) = (path = ''));
alter table comments add check (root_id is null or (passage is null and resolved_at is null));
alter table comments add check (resolved_by is null or resolved_at is not null);
create index comments_threads on comments (item_id, at desc, id desc) where root_id is null;
create index comments_thread on comments (root_id, path) where root_id is not null;
create index comments_answers on comments (reply_to) where reply_to is not null;

-- The wordings before the one that stands.
create table comment_versions (
  comment_id text not null references comments on delete cascade,
  number integer not null,
  body text not null check (length(body) between 1 and 10000),
  at timestamptz not null,
  primary key (comment_id, number)
);

create table comment_reactions (
  comment_id text not null references comments on delete cascade,
  kind text not null check (kind in ('agree', 'thanks', 'same', 'idea', 'unclear')),
  -- Null: the confidential author of the item.
  person_id text references people,
  at timestamptz not null,
  unique nulls not distinct (comment_id, kind, person_id)
);
