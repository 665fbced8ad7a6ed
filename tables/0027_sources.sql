-- From outside: blogs and journals that a community follows, and what its members bring in --------------------------------------

-- Where a note points to outside. What it says of it is the note's own; this is kept beside it and never fetched.
alter table notes
  add column source_title text not null default '' check (length(source_title) <= 300),
  add column source_url text check (length(source_url) between 9 and 2000 and source_url ~ '^https?://');

create table sources (
  id text primary key,
  community_id text not null references communities,
  -- Of the feed, as it is asked for.
  url text not null check (length(url) between 9 and 2000),
  -- Of the place that people read.
  site text check (length(site) <= 2000),
  title text not null check (length(title) between 1 and 300),
  added_by text not null references people,
  added_at timestamptz not null,
  -- While one server looks, this is when another may.
  look_at timestamptz not null,
  looked_at timestamptz not null,
  -- By which the other side knows what we have (RFC 9110, 8.8).
  etag text not null default '',
  modified text not null default '',
  -- Looks in a row that brought nothing new; that failed, since when, and why the last one did.
  quiet integer not null default 0,
  failures integer not null default 0,
  failing_since timestamptz,
  why text check (why in ('unreachable', 'not public', 'too large', 'not there', 'closed', 'no feed', 'gone', 'too many failures')),
  -- Given up: it is not looked at until somebody says so.
  ended_at timestamptz,
  paused_at timestamptz,
  -- Kept, so that what was brought in stays known and is not brought in twice when it is followed again.
  removed_at timestamptz,
  unique (community_id, url)
);
create index sources_due on sources (look_at) where ended_at is null and paused_at is null and removed_at is null;

-- What they say, as plain text and an address. Not items: nobody in the house wrote them.
create table source_entries (
  id text primary key,
  source_id text not null references sources,
  -- Hash of what the feed calls it.
  key text not null check (length(key) between 1 and 60),
  title text not null check (length(title) between 1 and 300),
  url text not null check (length(url) between 9 and 2000 and url ~ '^https?://'),
  author text not null check (length(author) <= 200),
  summary text not null check (length(summary) <= 600),
  -- Null: the feed says none that can be believed.
  said_at timestamptz,
  found_at timestamptz not null,
  -- Where it stands in the list: when it was said, else when it was found.
  shown_at timestamptz not null,
  hidden_at timestamptz,
  hidden_by text references people,
  note_id text unique references notes,
  brought_by text references people,
  brought_at timestamptz,
  unique (source_id, key),
  check ((hidden_at is null) = (hidden_by is null)),
  check ((note_id is null) = (brought_by is null) and (note_id is null) = (brought_at is null))
);
create index source_entries_shown on source_entries (source_id, shown_at desc, id desc);
