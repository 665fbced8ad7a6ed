-- The words in files, for finding them. Read outside any transaction, some moments after the file came.
create table file_texts (
  file_id text primary key references files on delete cascade,
  state text not null default 'waiting' check (state in ('waiting', 'read', 'unreadable')),
  -- Whoever reads it holds it until then; afterwards somebody else may try.
  held_until timestamptz,
  tries integer not null default 0,
  body text not null default '',
  pages integer,
  check (state <> 'waiting' or body = '')
);
create index file_texts_waiting on file_texts (file_id) where state = 'waiting';

-- Taken off its item: out of lists, and it can be put back. Texts that were written with it still show it.
alter table files add column removed_at timestamptz;
alter table files add column removed_by text references people;
alter table files add check (removed_at is not null or removed_by is null);
