-- Jobs: work that is done, and what those who did it learned from it ---------------------------------------------------------

create table jobs (
  id text primary key,
  community_id text not null references communities,
  -- As the system calls it that sent it, such as a work order. Within a community it is one job, however often it comes.
  reference text check (length(reference) between 1 and 120),
  title text not null check (length(title) between 1 and 200),
  place text check (length(place) between 1 and 120),
  asset text check (length(asset) between 1 and 120),
  closed_at timestamptz not null,
  made_by text not null references people,
  made_at timestamptz not null
);
create unique index jobs_reference on jobs (community_id, lower(reference)) where reference is not null;
create index jobs_community on jobs (community_id, closed_at desc, id desc);

-- Who worked on it. Whether they have answered leaves the database for nobody but themselves.
create table job_people (
  job_id text not null references jobs,
  person_id text not null references people,
  until_at timestamptz not null,
  -- The day alone: a moment would be that of a confidential note.
  done_on date,
  primary key (job_id, person_id)
);
create index job_people_person on job_people (person_id, until_at);

-- Notes that came of a job. None that is confidential: with a few names beside it, it would be so no longer.
create table job_lines (
  note_id text primary key references notes,
  job_id text not null references jobs,
  prompt text not null check (prompt in ('otherwise', 'again', 'next', 'review')),
  at timestamptz not null
);
create index job_lines_job on job_lines (job_id, at);

-- The team looks back on it together, once.
create table job_reviews (
  job_id text primary key references jobs,
  opened_by text not null references people,
  opened_at timestamptz not null,
  closed_by text references people,
  closed_at timestamptz,
  check ((closed_by is null) = (closed_at is null))
);

-- What each wrote; all empty: they have nothing to add, and stand nowhere. `note_id`: what it became when the review closed.
create table job_turns (
  job_id text not null references job_reviews,
  person_id text not null references people,
  expected text not null,
  happened text not null,
  why text not null,
  next text not null,
  practice_id text references practices,
  step_id text,
  relation text,
  note_id text references notes,
  at timestamptz not null,
  primary key (job_id, person_id)
);
