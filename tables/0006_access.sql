-- Who asks to read what they came to by a link. A row is made whether or not there is such a thing: `wanted` is what they
-- named, and only who answers for it learns that it is there.
create table access_requests (
  id text primary key,
  wanted text not null check (length(wanted) between 1 and 60),
  person_id text not null references people,
  words text not null default '' check (length(words) <= 500),
  at timestamptz not null,
  answered_at timestamptz,
  answered_by text references people,
  -- Granted: the community that brought it. Declined: why.
  community_id text references communities,
  reason text check (length(reason) <= 500),
  check ((answered_at is null) = (answered_by is null)),
  check (answered_at is null or (community_id is null) <> (reason is null))
);
create unique index access_requests_waiting on access_requests (person_id, wanted) where answered_at is null;
create index access_requests_wanted on access_requests (wanted) where answered_at is null;
create index access_requests_person on access_requests (person_id, at desc, id desc);

-- Whoever looks after a restricted item has been told that its restriction ends.
create table restriction_warnings (
  item_id text not null references items,
  until_at timestamptz not null,
  told_at timestamptz not null,
  primary key (item_id, until_at)
);
create index items_restricted on items (restricted_until) where restricted;
