-- Corrections with what stood there before, doses that were recorded in error, certificates that are to be replaced.

create table correction (
  correction_id text primary key,
  log text not null,
  seq integer not null,
  at text not null,
  by text not null,
  -- Whose it was before; a dose that moves has its new owner too.
  person_id text not null,
  other_id text,
  dose_id text,
  changes text not null,
  reason text not null
) strict;
create index correction_of_person on correction (person_id, at);
create index correction_to_person on correction (other_id, at) where other_id is not null;

-- Taken out of the doses, so that no count and no history meets them.
create table voided_dose (
  dose_id text primary key,
  log text not null,
  seq integer not null,
  correction_id text not null,
  person_id text not null,
  number integer not null,
  of integer not null,
  product text not null,
  lot text not null,
  given_at text not null,
  at text not null,
  by text not null,
  reason text not null
) strict;
create index voided_dose_of_person on voided_dose (person_id, at);

-- `stale`: something on it was corrected since.
alter table certificate add column stale integer not null default 0;
alter table certificate add column replaced_by text;

insert or ignore into rebuild_due (id) values (1);
