-- The day's queue with its tokens, doses that await their seal or the in-charge, sessions that are closed.

insert or ignore into rebuild_due (id) values (1);

-- `ended` says why somebody went home without a dose.
alter table attendance add column token integer;
alter table attendance add column arrived_at text;
alter table attendance add column outcome text;
alter table attendance add column note text;
create unique index attendance_by_token on attendance (session_id, token) where token is not null;
create index attendance_by_step on attendance (session_id, step, place);

alter table session add column closed_at text;

drop table dose;
create table dose (
  dose_id text primary key,
  person_id text not null,
  session_id text not null,
  vial_id text not null,
  log text not null,
  seq integer not null,
  at text not null,
  noted_at text not null,
  -- The vaccinator; and who was at the keyboard.
  by text not null,
  entered_by text not null,
  product text not null,
  lot text not null,
  number integer not null,
  of integer not null,
  course text,
  flags text not null,
  verification_id text,
  entry text not null,
  late_because text,
  reason text,
  sheet text,
  sheet_row integer,
  site text,
  keys integer,
  seconds integer,
  -- Null while the vaccinator's own seal is awaited; while the in-charge's approval is awaited, if `flags` need one.
  sealed_at text,
  approved_at text
) strict;
create index dose_of_person on dose (person_id, at);
create index dose_by_log on dose (log);
create index dose_of_session on dose (session_id, at);
create index dose_of_vial on dose (vial_id);
create index dose_unsealed on dose (session_id, by) where sealed_at is null;
create index dose_unapproved on dose (session_id) where approved_at is null and flags <> '[]';
