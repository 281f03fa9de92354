-- The code in the envelope, with which a lone in-charge who forgot their PIN comes in again.

-- The same key as in staff_secret once more, under the code; gone when the code was used or another was made. A wait is
-- counted as for PINs, and apart from it: who mistypes the one does not shut the other.
create table staff_recovery (
  staff_id text primary key,
  recovery_id text not null,
  salt blob not null,
  box text not null,
  tries integer not null default 0,
  wait_seconds integer not null default 0,
  wait_since real not null default 0
) strict;

-- A projection.
create table recovery_code (
  recovery_id text primary key,
  staff_id text not null,
  log text not null,
  issued_at text not null,
  used_at text,
  ended_at text
) strict;
create index recovery_code_of on recovery_code (staff_id, issued_at);
