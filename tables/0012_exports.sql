-- What people take along: asked for, then put together outside any transaction, then a file of their own.
create table exports (
  id text primary key,
  person_id text not null references people,
  -- {"of": "everything"} | {"of": "community", "id"} | {"of": "page", "id"}
  scope jsonb not null,
  title text not null,
  state text not null default 'waiting' check (state in ('waiting', 'ready', 'failed')),
  -- Whoever puts it together holds it until then; afterwards another server may begin again.
  held_until timestamptz,
  tries integer not null default 0,
  file_id text references files on delete set null,
  counts jsonb not null default '{}',
  why text not null default '' check (why in ('', 'left', 'failed', 'too much')),
  asked_at timestamptz not null,
  ready_at timestamptz
);
create index exports_person on exports (person_id, asked_at desc, id desc);
create index exports_waiting on exports (asked_at) where state = 'waiting';
