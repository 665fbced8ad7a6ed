-- Questions and answers from elsewhere ----------------------------------------------------------------------------------

-- Here only its author rewords an answer. Elsewhere others improved it: each wording keeps whose it was.
alter table question_answers add column edited_by text references people;
alter table question_answer_versions add column written_by text references people;

-- Where in the item an old address leads to: an answer has no page of its own.
alter table addresses add column place text not null default '' check (place = '' or place ~ '^#[A-Za-z0-9-]{1,80}$');
