-- Whose doses may have been written down twice: so that the few who matter are looked through, not everybody.

insert or ignore into rebuild_due (id) values (1);

create table suspect (person_id text primary key) strict, without rowid;

-- The officers' levels are counted over all days.
create index verification_by_officer on verification (log, by, assurance) where decision = 'agrees';
create index document_token_of_person on document_token (person_id);
