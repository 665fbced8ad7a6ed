-- Being told: what people follow, their inbox, when and how they want to hear of it.

-- Private: nobody else learns who follows what. Who follows nothing here hears by default (lore/follows/follow.ts).
create table follows (
  person_id text not null references people,
  target_kind text not null check (target_kind in ('person', 'label', 'community', 'item')),
  target_id text not null check (length(target_id) between 1 and 120),
  level text not null check (level in ('all', 'new', 'mentions', 'mute')),
  since timestamptz not null,
  primary key (person_id, target_kind, target_id)
);
create index follows_target on follows (target_kind, target_id, person_id) include (level);

-- `seq` is the order of telling: one follower writes, so what has a smaller one was there before. `shows_at` is when a line
-- stands in the inbox: at once, on Monday with the other news of that note, or when it was put off to. `under_id` is the
-- item under which lines fold into one: of news about a practice that came of my note, the note.
alter table notices
  add column seq bigint generated always as identity,
  add column shows_at timestamptz,
  add column under_id text references items,
  add column because text check (because in ('person', 'label', 'community', 'item')),
  add column because_id text,
  add column done_at timestamptz,
  add column snoozed_at timestamptz,
  add column mailed_at timestamptz;
update notices set shows_at = at, under_id = item_id, mailed_at = at;
alter table notices
  alter column shows_at set not null,
  alter column under_id set not null,
  add constraint notices_because check ((because is null) = (because_id is null));
create unique index notices_seq on notices (seq);
create index notices_inbox on notices (person_id, shows_at desc) where done_at is null;
create index notices_under on notices (person_id, under_id, seq desc);
create index notices_item on notices (person_id, item_id);
create index notices_at_once on notices (seq) where mailed_at is null and done_at is null and read_at is null
  and kind in ('hazard alert', 'asked directly', 'mentioned');
create index notices_unmailed on notices (person_id, shows_at) where mailed_at is null and done_at is null;

-- A happening that concerns more people than one transaction should: how far it has been told, by the ids of people.
create table fan_outs (
  happening_id bigint primary key,
  after_person text not null
);

-- Whoever has no row is told by default (lore/notices/told.ts). Hours are those of their own clock.
create table told_settings (
  person_id text primary key references people,
  mail text not null default 'weekly' check (mail in ('off', 'daily', 'weekly')),
  mail_hour smallint not null default 15 check (mail_hour between 0 and 23),
  mail_weekday smallint not null default 5 check (mail_weekday between 1 and 7),
  mentions_at_once boolean not null default false,
  time_zone text check (length(time_zone) <= 60),
  push_a_day smallint not null default 5 check (push_a_day between 0 and 20),
  quiet_from smallint not null default 19 check (quiet_from between 0 and 23),
  quiet_until smallint not null default 7 check (quiet_until between 0 and 23),
  version integer not null default 1
);

create table digests_sent (
  person_id text primary key references people,
  at timestamptz not null
);

-- The organisation's own pair of keys for web push (RFC 8292); the private one never leaves this row but to sign.
create table push_keys (
  id boolean primary key default true check (id),
  public_key text not null,
  private_key text not null,
  at timestamptz not null
);

-- A device that wants to be told. It ends with the session through which it was asked for.
create table push_subscriptions (
  id text primary key,
  person_id text not null references people,
  session_id text not null references sessions (id) on delete cascade,
  endpoint text not null unique check (length(endpoint) <= 1000),
  p256dh text not null check (length(p256dh) <= 200),
  auth text not null check (length(auth) <= 100),
  at timestamptz not null
);
create index push_subscriptions_session on push_subscriptions (session_id);
create index push_subscriptions_person on push_subscriptions (person_id);

-- Notices that wait to be pushed. Pointers only: what they say is looked up when they are sent.
create table pushes (
  person_id text not null,
  happening_id bigint not null,
  kind text not null,
  tries smallint not null default 0,
  next_at timestamptz not null,
  primary key (person_id, happening_id, kind),
  foreign key (person_id, happening_id, kind) references notices on delete cascade
);
create index pushes_next on pushes (next_at);

-- How many were sent on a day of that person's own calendar.
create table push_days (
  person_id text not null references people,
  day date not null,
  sent smallint not null,
  primary key (person_id, day)
);
