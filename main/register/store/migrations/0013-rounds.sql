-- Doses that their vaccinator disputes, and those that the in-charge does not stand for.

-- Gone again when the vaccinator seals the dose after all.
create table dose_dispute (
  dose_id text primary key,
  log text not null,
  at text not null,
  reason text not null
) strict;

create table refused_approval (
  dose_id text primary key,
  log text not null,
  at text not null,
  by text not null,
  reason text not null
) strict;

-- By log and not by session alone: a round takes what is left of earlier days too.
create index dose_to_seal on dose (log, by) where sealed_at is null;
create index dose_to_approve on dose (log) where approved_at is null and flags <> '[]';

insert or ignore into rebuild_due (id) values (1);
