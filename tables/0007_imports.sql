-- What came from elsewhere is known by its origin, so that it comes once and can come again.
alter table comments add column origin text;
create unique index comments_origin on comments (origin) where origin is not null;
alter table files add column origin text;
-- SHA-256 of the bytes as they came: a picture is kept as it was drawn anew, and has another hash here.
alter table files add column source_hash text;
create unique index files_origin on files (origin) where origin is not null;

-- Import jobs: what was uploaded, what is to become of it, and how far it is ---------------------------------------------

create table import_jobs (
  id text primary key,
  -- The file as it was called, and the bytes as they are kept.
  name text not null check (length(name) between 1 and 200),
  hash text not null,
  bytes bigint not null,
  -- Of which kind it is; null until it has been looked into.
  kind text,
  -- {name, community, into, versions, homes: {origin: community}}
  options jsonb not null default '{}',
  state text not null check (state in ('checking', 'ready', 'running', 'paused', 'done', 'failed', 'cancelled')),
  -- What it holds, in one line; the communities and people in it; and why it failed.
  says text not null default '',
  found jsonb not null default '{}',
  why text,
  -- How much of the source has been gone through, and of how much.
  reached integer not null default 0,
  reach integer,
  counts jsonb not null default '{}',
  started_by text not null references people,
  -- Who works on it, and when they last said so.
  run text,
  beat_at timestamptz,
  made_at timestamptz not null,
  began_at timestamptz,
  ended_at timestamptz
);
create index import_jobs_at on import_jobs (made_at desc, id desc);
create index import_jobs_waiting on import_jobs (beat_at) where state in ('checking', 'running');

-- What could not come, or came other than it was: of the check until it runs, then of the run.
create table import_losses (
  job_id text not null references import_jobs on delete cascade,
  n integer not null,
  what text not null,
  place text not null,
  why text not null,
  item_id text,
  primary key (job_id, n)
);
create index import_losses_what on import_losses (job_id, what, n);

-- Who an author of a source is here: said by a person, before or after what they wrote came.
create table author_claims (
  origin text primary key,
  person_id text not null references people,
  claimed_by text not null references people,
  at timestamptz not null
);
create index author_claims_person on author_claims (person_id);

-- The e-mail address of somebody who is not here, to find them by when they come. It is shown to nobody.
create table author_addresses (
  person_id text primary key references people on delete cascade,
  email text not null check (email = lower(email))
);
create index author_addresses_email on author_addresses (email);
alter table people add column became text references people;

-- Who wrote a version can be said later, when its author comes; what it says cannot.
create or replace function established_versions_are_final() returns trigger language plpgsql as $$
begin
  if old.established and (tg_op = 'DELETE' or to_jsonb(new) - 'written_by' is distinct from to_jsonb(old) - 'written_by') then
    raise exception 'An established version is immutable.';
  end if;
  return coalesce(new, old);
end $$;

-- What was kept in the name of an author from elsewhere is from now on in the name of the person who they are. It asks
-- the catalogue where people stand, so that no table that comes later is forgotten. Where that person stands already
-- (a member of the same community), the author's row goes. Returns how many rows changed hands.
create function become_person(author text, person text) returns integer language plpgsql as $$
declare
  place record;
  row_id tid;
  moved integer;
  total integer := 0;
begin
  for place in
    select c.conrelid::regclass as of_table, a.attname as of_column
    from pg_constraint c join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
    where c.contype = 'f' and c.confrelid = 'people'::regclass and cardinality(c.conkey) = 1
      and c.conrelid <> 'author_addresses'::regclass
    order by c.conrelid::regclass::text, a.attname
  loop
    begin
      execute format('update %s set %I = $2 where %I = $1', place.of_table, place.of_column, place.of_column)
        using author, person;
      get diagnostics moved = row_count;
      total := total + moved;
    exception when unique_violation then
      for row_id in execute format('select ctid from %s where %I = $1', place.of_table, place.of_column) using author loop
        begin
          execute format('update %s set %I = $2 where ctid = $1', place.of_table, place.of_column) using row_id, person;
          total := total + 1;
        exception when unique_violation then
          execute format('delete from %s where ctid = $1', place.of_table) using row_id;
        end;
      end loop;
    end;
  end loop;
  return total;
end $$;
