-- Pulse: four questions and twelve ways of learning, once a quarter, that lead to nobody (docs/decisions: the pulse) -----------

-- One round a quarter, named by it. While it is open a salt hashes who holds a ticket; it is thrown away when it closes.
create table pulse_rounds (
  id text primary key check (id ~ '^[0-9]{4}-Q[1-4]$'),
  -- Which wording of the questions was asked (lore/pulse/pulse.ts).
  form smallint not null,
  opened_at timestamptz not null,
  closes_at timestamptz not null,
  closed_at timestamptz,
  salt text,
  -- How many held a ticket; known when it has closed.
  handed integer,
  check ((closed_at is null) = (salt is not null)),
  check ((closed_at is null) = (handed is null))
);
create unique index pulse_rounds_open on pulse_rounds ((true)) where closed_at is null;

-- Who was given a ticket, under a keyed hash with the salt of the round: given on a visit, whether they answer or not. No time,
-- and nothing of the ticket. Emptied when the round closes.
create table pulse_handed (
  round_id text not null references pulse_rounds,
  who text not null,
  primary key (round_id, who)
);

-- Tickets that were used, as hashes: nothing here says whose they were. Emptied when the round closes.
create table pulse_spent (
  round_id text not null references pulse_rounds,
  ticket text not null,
  primary key (round_id, ticket)
);

-- What is counted while a round is open: one row for the organisation (no community) and one for each community, all their
-- counters in one array. A row for each counter would show by its xmin which of them the last answer had raised.
create table pulse_counts (
  round_id text not null references pulse_rounds,
  community_id text references communities,
  cells integer[] not null,
  unique nulls not distinct (round_id, community_id)
);

-- What may be shown, written when a round closes; the counts go then. Nothing of fewer than five people ever stands here.
create table pulse_results (
  round_id text not null references pulse_rounds,
  community_id text references communities,
  question text not null,
  answered integer not null check (answered >= 5),
  counts integer[] not null,
  unique nulls not distinct (round_id, community_id, question)
);

-- "Never ask me."
create table pulse_refusals (
  person_id text primary key references people
);

-- Whether the organisation asks at all. One row, or none: it does.
create table pulse_settings (
  one boolean primary key default true check (one),
  asks boolean not null
);
