create table invitation (
  -- SHA-256 of the one-time secret: who reads this table cannot enrol with it.
  secret_hash text primary key,
  centre_code text not null,
  made_at text not null,
  used_by text,
  used_at text
);

create table device (
  log text primary key,
  certificate bytea not null,
  kind text not null,
  centre_code text not null,
  name text not null,
  district text not null,
  state text not null,
  enrolled_at text not null
);

create table head (
  log text primary key,
  seq integer not null,
  hash text not null
);

create table event (
  log text not null,
  seq integer not null,
  prev text not null,
  hash text not null,
  type text not null,
  at text not null,
  noted_at text not null,
  by text not null,
  body_hash text not null,
  body text,
  seal text,
  primary key (log, seq)
);
create index event_by_type on event (type);

create table batch (
  manifest_hash text primary key,
  batch text not null,
  log text not null,
  from_seq integer not null,
  to_seq integer not null,
  manifest text not null,
  bytes bytea not null,
  receipt text not null,
  received_at text not null
);
create index batch_of_log on batch (log, from_seq);
