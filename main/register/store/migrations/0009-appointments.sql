-- What the lists say of bookings, and the code that was asked.

create table appointment (
  session_id text not null,
  person_id text not null,
  log text not null,
  seq integer not null,
  source text not null,
  slot text,
  code text,
  booked_on text,
  product text,
  dose integer,
  category text,
  -- 1: a later list of the national server does not name the person any more.
  off_list integer not null,
  primary key (session_id, person_id)
) strict, without rowid;

create table appointment_check (
  session_id text not null,
  person_id text not null,
  log text not null,
  seq integer not null,
  outcome text not null,
  note text,
  at text not null,
  by text not null,
  primary key (session_id, person_id)
) strict, without rowid;

-- The page that was turned to the person before they left.
create table read_back (
  dose_id text primary key,
  person_id text not null,
  log text not null,
  seq integer not null,
  how text not null,
  at text not null,
  by text not null
) strict;

-- Who was taken in above the places of a session.
create table above_places (
  session_id text not null,
  person_id text not null,
  log text not null,
  seq integer not null,
  at text not null,
  by text not null,
  primary key (session_id, person_id)
) strict, without rowid;

-- No projection: the lists that the national server published for this centre, as it signed them, by day.
create table published_list (
  date text primary key,
  hash text not null,
  manifest text not null,
  bytes blob not null,
  -- When it was published, when it came here, and when the server last said that there is no newer one.
  published_at text not null,
  came_at text not null,
  known_at text not null
) strict;

-- Which of them was taken in for a session: its hash.
create table taken_list (
  session_id text primary key,
  hash text not null
) strict;
