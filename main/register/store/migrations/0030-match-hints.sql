-- Beside a key stands what tells most of those who share it apart, so that their records need not be read.

insert or ignore into rebuild_due (id) values (1);

drop table match_key;
create table match_key (
  key text not null,
  person integer not null,
  hint text not null,
  primary key (key, person)
) strict, without rowid;
