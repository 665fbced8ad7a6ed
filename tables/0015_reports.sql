-- Reports: what somebody says of a week. Its lines are notes with a life of their own; numbers stand with the report. --------

create table reports (
  item_id text primary key references items,
  author_id text not null references people,
  -- Of the ISO calendar: 2026-W21.
  week text not null check (week ~ '^[0-9]{4}-W[0-5][0-9]$'),
  -- Null: a week in which its author did not work at all.
  due_on date,
  written_at timestamptz not null,
  -- The prompts that it was written with: [{key, name, help, kind, on}] (lore/reports/report.ts).
  prompts jsonb not null,
  unique (author_id, week)
);
create index reports_week on reports (week);

create table report_lines (
  id text primary key,
  report_id text not null references reports,
  prompt text not null,
  -- Of the whole report, in the order in which the lines came.
  position integer not null,
  note_id text references notes,
  label text check (length(label) between 1 and 60),
  value numeric,
  unit text not null default '' check (length(unit) <= 20),
  check ((note_id is null) = (label is not null and value is not null))
);
create index report_lines_report on report_lines (report_id, position);
create unique index report_lines_note on report_lines (note_id) where note_id is not null;

-- "This worked for me too": once for each person, on the note that was a line.
create table report_echoes (
  note_id text not null references notes,
  person_id text not null references people,
  at timestamptz not null,
  primary key (note_id, person_id)
);

-- Who opened a report, once each. Leaves the database as a number alone (docs: lore/reports/README.md).
create table report_reads (
  report_id text not null references reports,
  person_id text not null references people,
  at timestamptz not null,
  primary key (report_id, person_id)
);

-- When somebody writes theirs, and whether they are told on that day.
create table report_habits (
  person_id text primary key references people,
  due_weekday smallint not null default 5 check (due_weekday between 1 and 7),
  reminded boolean not null default true,
  -- Not this week.
  snoozed_week text,
  -- The last week of which they were told.
  told_week text
);

-- What is asked: of the organisation (no community) or of a community, each version kept. Empty: as the organisation asks.
create table report_prompts (
  community_id text references communities,
  number integer not null,
  prompts jsonb not null,
  changed_by text references people,
  at timestamptz not null,
  unique nulls not distinct (community_id, number)
);
