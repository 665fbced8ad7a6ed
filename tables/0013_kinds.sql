-- Questions and reports are items as notes are: one home, further communities, one rule of who may read them.
alter table items drop constraint items_kind_check;
alter table items add constraint items_kind_check
  check (kind in ('note', 'practice', 'page', 'course', 'proposal', 'question', 'report'));
