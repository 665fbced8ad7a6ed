-- Templates: what a page can be begun from ------------------------------------------------------------------------------------

create table templates (
  id text primary key,
  -- Null: the organisation's.
  community_id text references communities,
  title text not null check (length(title) between 1 and 120),
  when_to_use text not null default '' check (length(when_to_use) <= 500),
  -- Markdown with {{name}} where a field is filled in.
  body text not null check (length(body) <= 100000),
  -- [{name, label, kind, required, hint?, unit?, choices?}] in their order (lore/templates/template.ts).
  fields jsonb not null default '[]',
  labels text[] not null default '{}',
  -- Pages begun from it stand under this one, as long as it is there.
  parent_id text references pages,
  -- Which of those that come with the house it began as.
  starter text,
  -- Null: it came with the house.
  made_by text references people,
  made_at timestamptz not null,
  changed_at timestamptz not null,
  version integer not null default 1,
  ended_at timestamptz
);
create index templates_community on templates (community_id, lower(title), id) where ended_at is null;

-- What a page begun from a template was begun with. The field stands here as it was then: a template changes, its pages stay.
create table page_fields (
  page_id text not null references pages,
  name text not null,
  position smallint not null,
  field jsonb not null,
  -- Text, number or yes/no; of a person or an item the id. Null: left empty.
  value jsonb,
  primary key (page_id, name)
);
