-- A page while people write on it together: a Yjs document (fragment `body`, text `title`). The page's own text stays
-- Markdown in its versions; this is what the keystrokes of several hands become one text in.
create table page_live (
  page_id text primary key references pages,
  -- Names this document. What a device kept of another document of the same page must never be merged into this one:
  -- the text would be there twice.
  document text not null,
  -- Everything up to the last saving, as one update. What came since stands in page_updates.
  state bytea not null,
  -- The version of the page whose text `state` is. A higher one in `pages`: it was written in another way meanwhile.
  number integer not null,
  -- Since when that version grows: the same writing goes on in it. Null: what is written next is a new version.
  begun_at timestamptz,
  saved_at timestamptz not null,
  -- The room that saved last, so that the rooms of other servers look again.
  saved_in text
);

-- What was acknowledged and is not yet in `state`. Rows are only added and, once saved, taken away: nothing is locked
-- while a hundred people write, and in which order they are applied does not matter to the text.
create table page_updates (
  id bigint generated always as identity primary key,
  page_id text not null references page_live,
  written_by text not null references people,
  -- The room it came through.
  room text not null,
  at timestamptz not null,
  change bytea not null
);
create index page_updates_page on page_updates (page_id, id);

-- Whose a Yjs client is: nobody writes in the name of another one's client, who would then go unheard.
create table page_authors (
  page_id text not null references page_live,
  client bigint not null,
  person_id text not null references people,
  primary key (page_id, client)
);
