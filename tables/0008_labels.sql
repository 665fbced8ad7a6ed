-- Labels ------------------------------------------------------------------------------------------------------------------

-- Names for the whole organisation, one for each way of writing it in small letters, kept as first written.
create table labels (
  key text collate "C" primary key check (length(key) between 1 and 120),
  name text not null check (length(name) between 1 and 60),
  -- Where it stands in an index: without what stands on its letters.
  sort text collate "C" not null,
  -- Renamed or merged: whatever is written under this name counts under that one.
  now_key text collate "C" references labels,
  at timestamptz not null,
  check (now_key <> key)
);
create index labels_sort on labels (sort, key) where now_key is null;
create index labels_now on labels (now_key) where now_key is not null;

-- Nobody stands here: a confidential author labels their own note like everybody else.
create table item_labels (
  item_id text not null references items,
  label text collate "C" not null references labels,
  -- Set by a person, or read from the text after it was written (lore/labels/followers.ts).
  source text not null check (source in ('set', 'text')),
  at timestamptz not null,
  primary key (item_id, label, source)
);
create index item_labels_label on item_labels (label, item_id);

-- The shelf: what a person keeps at hand ------------------------------------------------------------------------------------

create table favourites (
  person_id text not null references people,
  item_id text not null references items,
  at timestamptz not null,
  primary key (person_id, item_id)
);
create index favourites_person on favourites (person_id, at desc, item_id desc);
-- What a person wrote on.
create index page_contributions_person on page_contributions (person_id);
