-- Stories: short cases that people tell each other again and again, kept with what they are an example of -----------------------

-- Told at one practice or note, whose readers are its readers.
create table stories (
  id text primary key,
  item_id text not null references items,
  -- Of the practice at which it is told.
  step_id text,
  -- Null: told in confidence, or by somebody elsewhere who is nobody here.
  author_id text references people,
  -- The keyed hash of an author who is confidential at something that the story names.
  seal text,
  title text not null check (length(title) between 1 and 200),
  how_it_was text not null check (length(how_it_was) between 1 and 4000),
  what_was_done text not null check (length(what_was_done) between 1 and 4000),
  how_it_is text not null check (length(how_it_is) between 1 and 4000),
  place text not null default '' check (length(place) <= 120),
  happened_on date,
  at timestamptz not null,
  version integer not null default 1,
  edited_at timestamptz,
  -- How many retellings there are: what the list of an item is in the order of.
  retold integer not null default 0 check (retold >= 0),
  origin text unique,
  check (author_id is null or seal is null)
);
create index stories_item on stories (item_id, retold desc, at desc, id desc);
create index stories_author on stories (author_id, at desc);

-- The wordings before the one that stands.
create table story_versions (
  story_id text not null references stories on delete cascade,
  number integer not null,
  title text not null,
  how_it_was text not null,
  what_was_done text not null,
  how_it_is text not null,
  at timestamptz not null,
  primary key (story_id, number)
);

-- Further practices and notes that it is an example of, or comes from; each shown to those who may read that one.
create table story_items (
  story_id text not null references stories on delete cascade,
  item_id text not null references items,
  primary key (story_id, item_id)
);
create index story_items_item on story_items (item_id);

-- Somebody told it to others. One a person and day, so that a round of three visits counts once.
create table story_retellings (
  id text primary key,
  story_id text not null references stories on delete cascade,
  person_id text references people,
  seal text,
  told_on date not null,
  place text not null check (length(place) between 1 and 120),
  community_id text references communities,
  at timestamptz not null,
  origin text unique,
  check (person_id is null or seal is null)
);
create unique index story_retellings_person on story_retellings (story_id, person_id, told_on) where person_id is not null;
create unique index story_retellings_seal on story_retellings (story_id, seal, told_on) where seal is not null;
create index story_retellings_of_person on story_retellings (person_id);
create index story_retellings_last on story_retellings (story_id, told_on desc, at desc, id desc);
