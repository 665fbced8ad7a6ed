-- When it is time to act; keeping a tie --------------------------------------------------------------------------------------------

-- A limit was crossed in a community: one row for each crossing. It ends when what crossed it has gone back; the next
-- crossing is a new row, so that what was put off once does not hide it. Who holds a topic alone stands nowhere: it is
-- read when somebody looks, so that what a person hides is gone at once.
create table risks (
  id text primary key,
  community_id text not null references communities,
  rule text not null check (rule in ('contradicted', 'hazards', 'asked again', 'single point', 'keeper left', 'keeper away', 'no steward')),
  -- The practice or the proposal, or the key of a label; neither: the community itself.
  item_id text references items,
  label text references labels,
  -- Who answers for it; null: whoever looks after the community.
  owner_id text references people,
  -- What was counted when it crossed: how many, of how many.
  count integer not null check (count >= 0),
  of integer check (of >= 0),
  crossed_at timestamptz not null,
  due_on date not null,
  ended_at timestamptz,
  check (num_nonnulls(item_id, label) <= 1)
);
create unique index risks_open on risks (community_id, rule, coalesce(item_id, label, '')) where ended_at is null;

-- When a community was last looked at for them: each in its turn.
create table risk_looks (
  community_id text primary key references communities,
  at timestamptz not null
);
create index risk_looks_at on risk_looks (at);

-- Two people between whom something useful happened are asked once whether they want to keep in touch, each for
-- themselves. `low_id` is the smaller of the two ids: a pair has one row, for ever.
create table tie_offers (
  low_id text not null references people,
  high_id text not null references people,
  because text not null check (because in ('answer accepted', 'guided', 'note answered', 'suggestion taken', 'talk')),
  item_id text not null references items,
  at timestamptz not null,
  low_said text check (low_said in ('kept', 'no')),
  low_said_at timestamptz,
  high_said text check (high_said in ('kept', 'no')),
  high_said_at timestamptz,
  primary key (low_id, high_id),
  check (low_id < high_id),
  check ((low_said is null) = (low_said_at is null)),
  check ((high_said is null) = (high_said_at is null))
);
create index tie_offers_high on tie_offers (high_id);
