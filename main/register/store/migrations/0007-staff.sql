-- Staff change roles, lose PINs, carry badges and leave; a wrong PIN leaves a line.

-- A wait is counted in seconds of the machine's own uptime: no clock that is set ends it or makes it longer.
alter table staff_secret drop column wait_until;
alter table staff_secret add column wait_seconds integer not null default 0;
alter table staff_secret add column wait_since real not null default 0;

-- No events: nobody knows who typed, so nobody can be named as the actor. Kept for the in-charge's eyes.
create table wrong_pin (
  id integer primary key,
  staff_id text not null,
  at text not null
) strict;
create index wrong_pin_of on wrong_pin (staff_id, at);

-- The same key as in staff_secret once more, under what is printed on the badge; gone when the badge ends.
create table staff_badge (
  badge_id text primary key,
  staff_id text not null unique,
  box text not null
) strict;

-- Projections.

alter table staff add column left_at text;

create table staff_key (
  replacement_id text primary key,
  staff_id text not null,
  log text not null,
  seq integer not null,
  at text not null,
  by text not null
) strict;

create table badge (
  badge_id text primary key,
  staff_id text not null,
  log text not null,
  issued_at text not null,
  ended_at text,
  ended_why text
) strict;
create index badge_of on badge (staff_id, issued_at);
