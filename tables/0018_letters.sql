-- Mail both ways. What goes out waits here as a pointer and becomes words only while it is being sent.
create table letters (
  id text primary key,
  -- To whom; an invitation goes to `to_address`, in the name of this person.
  person_id text not null references people,
  kind text not null check (kind in ('digest', 'direct', 'invitation', 'answer', 'test')),
  to_address text,
  -- Ids and moments, never words: what may be told is asked when it is told.
  about jsonb not null default '{}',
  -- The same cause makes one letter, however often it is seen.
  effect_key text not null unique,
  state text not null default 'waiting' check (state in ('waiting', 'sent', 'dropped', 'given up')),
  made_at timestamptz not null,
  due_at timestamptz not null,
  tries integer not null default 0,
  -- The moment that the mail bears and what it is made of, written before the first try and kept: another text never
  -- goes out under the same Message-ID.
  dated_at timestamptz,
  message_id text,
  message_hash text,
  ended_at timestamptz,
  last_error text not null default ''
);
create index letters_due on letters (due_at) where state = 'waiting';
create index letters_of on letters (person_id, kind, made_at desc);
create index letters_given_up on letters (ended_at desc, id desc) where state = 'given up';

-- Kinds of mail that a person wants no more of.
create table letter_refusals (
  person_id text not null references people,
  kind text not null,
  at timestamptz not null,
  primary key (person_id, kind)
);

-- Where notes, reports and questions that come by mail are at home.
create table letter_homes (
  person_id text primary key references people,
  home_id text not null references communities,
  at timestamptz not null
);

-- Secret addresses, each for one person and one purpose. The secret is not here: it is made from the id and the key of
-- the organisation whenever it is shown, and known again by its hash.
create table mail_addresses (
  id text primary key,
  person_id text not null references people,
  purpose text not null check (purpose in ('reply', 'note', 'report', 'ask', 'talk', 'unsubscribe')),
  hash bytea not null unique,
  -- One address per purpose and thing: an id, the id of a letter, or nothing.
  subject text not null default '',
  about jsonb not null default '{}',
  -- It dies with the sessions of its person; null: it outlives them (to want no more mail, nobody has to be signed in).
  epoch integer,
  made_at timestamptz not null,
  used_at timestamptz not null,
  ends_at timestamptz not null,
  unique (person_id, purpose, subject)
);

-- Each mail that was accepted, once for each of our addresses that it was sent to.
create table letters_in (
  id text primary key,
  address_id text references mail_addresses on delete set null,
  -- The mail as it came, in the files store, until it is of no use any more.
  raw_hash text,
  bytes integer not null,
  via text not null check (via in ('smtp', 'lmtp', 'imap')),
  envelope_from text not null,
  ip text not null,
  helo text not null,
  received_at timestamptz not null,
  state text not null default 'waiting' check (state in ('waiting', 'landed', 'refused', 'dropped', 'double')),
  held_until timestamptz,
  tries integer not null default 0,
  ended_at timestamptz,
  -- Why it was not taken: a word for counting, and a sentence where its sender may read one.
  why text not null default '',
  says text not null default '',
  -- Known only of mail whose sender was proved.
  person_id text references people,
  subject text not null default '',
  item_id text references items,
  comment_id text,
  -- By what it is known again: its Message-ID, or its content.
  message_key text,
  -- What it said, to tell a second sending from another mail under the same Message-ID.
  content_key text,
  -- By what a conversation is known: the first Message-ID of it that this mail names, or its own.
  thread_key text,
  told_at timestamptz
);
create index letters_in_waiting on letters_in (received_at) where state = 'waiting';
create index letters_in_of on letters_in (person_id, received_at desc, id desc) where person_id is not null;
-- The second of the same from the same person to the same place does not land.
create unique index letters_in_once on letters_in (message_key) where state = 'landed';
create index letters_in_thread on letters_in (item_id, thread_key) where state = 'landed';
create index letters_in_kept on letters_in (ended_at) where raw_hash is not null;

-- What the listener and the poller last said, for whoever runs the place.
create table mail_doors (
  name text primary key,
  at timestamptz not null,
  ok_at timestamptz,
  says text not null default ''
);

-- Notices that are worth a mail of their own are asked for every few seconds.
create index notices_to_mail on notices (at) where mailed_at is null and done_at is null and read_at is null;
