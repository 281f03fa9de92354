-- How surely each officer has verified, counted as it happens: in the eighteenth month nobody counts them all again.

create table officer_level (
  log text not null,
  by text not null,
  assurance text not null,
  people integer not null,
  primary key (log, by, assurance)
) strict, without rowid;

insert into officer_level (log, by, assurance, people)
select log, by, assurance, count(*) from verification where decision = 'agrees' group by log, by, assurance;

drop index verification_by_officer;
