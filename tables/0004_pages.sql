-- Put away: archived (readable, out of trees and lists) or trashed (read by nobody, restored by who could edit it) -----

alter table items add column put_away text check (put_away in ('archived', 'trashed'));
alter table items add column put_away_at timestamptz;
-- Null: by its confidential author.
alter table items add column put_away_by text references people;
-- The item it went with: they come back together. Null: it was put away itself.
alter table items add column put_away_with text references items;
-- How it was archived before it was trashed, {at, by, with}: to that it comes back.
alter table items add column put_away_was jsonb;
alter table items add check ((put_away is null) = (put_away_at is null));
alter table items add check (put_away is not null or (put_away_by is null and put_away_with is null));
alter table items add check (put_away_was is null or put_away = 'trashed');
create index items_put_away on items (home_id, put_away_at desc, id desc) where put_away is not null;
create index items_put_away_with on items (put_away_with) where put_away_with is not null;

-- The tree ---------------------------------------------------------------------------------------------------------------

-- A page knows its home too, so that one index holds each level of each tree in its order; it follows items.home_id.
alter table items add unique (id, home_id);
alter table pages add column home_id text references communities;
-- Where it stands among those beside it: a key between its neighbours' keys (lore/pages/rank.ts). Its neighbours stay as they are.
alter table pages add column rank text collate "C" check (rank ~ '^[0-9A-Za-z]{7,200}$');
update pages set home_id = items.home_id,
  rank = 'U' || lpad(placed.n::text, 6, '0')
from items, (
  select pg.item_id, row_number() over (partition by i.home_id, pg.parent_id order by pg.position, lower(i.title), i.id) as n
  from pages pg join items i on i.id = pg.item_id) placed
where items.id = pages.item_id and placed.item_id = pages.item_id;
alter table pages alter column home_id set not null;
alter table pages alter column rank set not null;
alter table pages add foreign key (item_id, home_id) references items (id, home_id) on update cascade;
drop index pages_parent;
alter table pages drop column position;
create index pages_level on pages (home_id, parent_id, rank, item_id);
create index pages_parent on pages (parent_id) where parent_id is not null;

-- Who wrote how much of each version; written together, it has several. Credit stays when a person is removed.
create table page_contributions (
  page_id text not null,
  number integer not null,
  person_id text not null references people,
  letters integer not null check (letters >= 0),
  primary key (page_id, number, person_id),
  foreign key (page_id, number) references page_versions
);
insert into page_contributions (page_id, number, person_id, letters)
select v.page_id, v.number, v.written_by, greatest(1, length(v.body) - coalesce(length(before.body), 0))
from page_versions v left join page_versions before on before.page_id = v.page_id and before.number = v.number - 1
where v.written_by is not null;

create index page_versions_at on page_versions (page_id, at);

-- Where things could be found before: addresses of the place they came from, and former titles in a community ------------

create table addresses (
  -- Null: an address (path and query) of another place. Else a former title in this community, in small letters.
  home_id text references communities,
  address text not null check (length(address) between 1 and 2000),
  item_id text references items,
  person_id text references people,
  at timestamptz not null,
  check ((item_id is null) <> (person_id is null)),
  unique nulls not distinct (home_id, address)
);
create index addresses_item on addresses (item_id) where item_id is not null;
create index addresses_person on addresses (person_id) where person_id is not null;
-- By its title a page is found when somebody writes [[Title]].
create index items_page_title on items (home_id, lower(title)) where kind = 'page';

-- Which text links to what: read from the texts after they were written (lore/links) --------------------------------------

create table links (
  from_id text not null references items,
  -- Where in it: '' in its text, else the id of a comment.
  place text not null default '',
  -- An id as it was written; what it names may not be there (any more).
  to_id text not null check (length(to_id) <= 60),
  -- A quotation, not only a link.
  quoted boolean not null default false,
  primary key (from_id, place, to_id)
);
create index links_to on links (to_id, from_id);
