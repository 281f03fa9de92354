-- Serious adverse events that went ahead of their batches, as their devices signed them.
create table notice (
  event text primary key,
  -- The order of arrival, by which districts read on.
  arrival serial,
  log text not null,
  seq integer not null,
  -- Where the device's log stood: its events must come to the same.
  head_seq integer not null,
  head_hash text not null,
  text text not null,
  receipt text not null,
  received_at text not null
);
create index notice_in_order on notice (arrival);
create index notice_of_log on notice (log, seq)
