-- One line of the book becomes many notices, one for each of many people. An index that begins with the person is written
-- at another page for each of them; one that begins with what happened, or with the item, at one page for all of them. One
-- index by person is left of what is open; a notice comes into the other when it is put away.

alter table pushes drop constraint pushes_person_id_happening_id_kind_fkey;
alter table notices drop constraint notices_pkey, add primary key (happening_id, person_id, kind);
alter table pushes add foreign key (happening_id, person_id, kind)
  references notices (happening_id, person_id, kind) on delete cascade;

drop index notices_under;
create index notices_under on notices (under_id, person_id, seq desc);

drop index notices_inbox;
create index notices_open on notices (person_id, happening_id desc, kind desc) where done_at is null;
create index notices_done on notices (person_id, happening_id desc, kind desc) where done_at is not null;

-- That a notice was read or mailed stands in no index, so that saying so costs one row.
drop index notices_at_once;
create index notices_at_once on notices (at) where kind in ('hazard alert', 'asked directly', 'mentioned');
alter table notices set (fillfactor = 90);
