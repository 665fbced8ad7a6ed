-- Suggestions: what a page could say instead, by whoever may read it ------------------------------------------------------------

create table suggestions (
  id text primary key,
  page_id text not null references pages,
  -- What it was written over. The text stands here too: a version that is written together grows after it was read.
  base_number integer not null,
  base_title text not null,
  base_body text not null check (length(base_body) <= 1000000),
  title text not null check (length(title) between 1 and 300),
  body text not null check (length(body) <= 1000000),
  why text not null check (length(why) between 1 and 2000),
  suggested_by text not null references people,
  at timestamptz not null,
  state text not null default 'Open' check (state in ('Open', 'Accepted', 'Accepted in part', 'Declined', 'Withdrawn')),
  answered_at timestamptz,
  answered_by text references people,
  -- Of a refusal always; of an acceptance what there is to say.
  reason text not null default '' check (length(reason) <= 2000),
  -- The version of the page that it went into.
  number integer,
  check ((state = 'Open') = (answered_at is null)),
  check ((answered_at is null) = (answered_by is null)),
  check (state <> 'Declined' or reason <> ''),
  check ((state in ('Accepted', 'Accepted in part')) = (number is not null)),
  foreign key (page_id, base_number) references page_versions,
  foreign key (page_id, number) references page_versions
);
create index suggestions_page on suggestions (page_id, at desc, id desc);
create index suggestions_open on suggestions (page_id) where state = 'Open';
create index suggestions_person on suggestions (suggested_by, at desc, id desc);
