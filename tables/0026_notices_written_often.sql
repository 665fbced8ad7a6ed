-- One happening can become twenty thousand lines, and two hundred happen in a second: what a line costs is what counts.
-- Of ten indexes and four references, five indexes are left: a line costs half.

-- Lines are derived from the book by one follower. Each reference was one more look-up, and held the row of a person who is
-- in many places at once. Neither items nor people are ever deleted as rows, whatever becomes of them.
alter table notices
  drop constraint notices_person_id_fkey,
  drop constraint notices_item_id_fkey,
  drop constraint notices_from_id_fkey,
  drop constraint notices_under_id_fkey;

-- `notices_inbox` knows what is open, the primary key all of a person's in the order of the book, `notices_under` what
-- stands together, `notices_at_once` what mail waits for.
drop index notices_unread;
drop index notices_unmailed;
drop index notices_to_mail;
drop index notices_person;
drop index notices_item;
