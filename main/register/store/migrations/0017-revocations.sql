-- Certificates that hold no longer, and the national list of all of them.

-- Half the SHA-256 of the signature's r, hex: what the list names.
alter table certificate add column mark text;
insert or ignore into rebuild_due (id) values (1);

-- By its own table: the word may come before the certificate does, from another laptop.
create table revoked_certificate (
  certificate_id text primary key,
  log text not null,
  seq integer not null,
  at text not null,
  by text not null,
  because text not null,
  reason text
) strict, without rowid;

-- The newest list that was taken, verified under the root before it was kept; no projection. The figures stand beside it
-- so that its age is known without reading it.
create table national_revocations (
  id integer primary key check (id = 1),
  number integer not null,
  as_of text not null,
  hash text not null,
  count integer not null,
  devices integer not null,
  document text not null,
  taken_at text not null,
  carried_by text not null
) strict;
