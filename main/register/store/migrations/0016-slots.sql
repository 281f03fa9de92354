-- The reserved and the open places of a session, by the parts of its day.

alter table session add column slots text not null default '[]';
insert or ignore into rebuild_due (id) values (1);
