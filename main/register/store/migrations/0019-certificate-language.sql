-- The language that a centre chose for its certificates; null: the one that its state proposes.

alter table centre add column certificate_language text;
insert or ignore into rebuild_due (id) values (1);
