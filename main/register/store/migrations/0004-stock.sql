-- Vials from the cold-chain point to the bin. What was projected before is built again at the next opening.

drop table vial;
create table vial (
  vial_id text primary key,
  log text not null,
  session_id text not null,
  number integer not null,
  product text not null,
  lot text not null,
  expiry text,
  opened_at text not null,
  discard_at text not null,
  doses integer not null,
  given integer not null,
  opened_by text not null,
  -- What spoke against it, and why it was opened all the same.
  flags text not null,
  discarded_at text,
  discard_reason text,
  doses_left integer
) strict;
create index vial_of_session on vial (session_id, number);
-- With all that a lot's figures need, so that 18 months of vials are summed without reading them.
create index vial_of_lot on vial (log, product, lot, discarded_at, discard_at, doses, given);
create index vial_on_the_table on vial (log, session_id) where discarded_at is null;

-- A lot at one centre. What lies on the shelf is received + adjusted - opened - returned.
create table lot (
  log text not null,
  product text not null,
  lot text not null,
  expiry text,
  doses integer not null,
  monitor text,
  received integer not null,
  opened integer not null,
  returned integer not null,
  adjusted integer not null,
  touched_at text not null,
  primary key (log, product, lot)
) strict, without rowid;
create index lot_by_number on lot (lot);

-- The history, in order of arrival. A vial that is opened or discarded is a movement of one.
create table stock_movement (
  place integer primary key,
  log text not null,
  kind text not null,
  id text not null,
  at text not null,
  by text not null,
  product text not null,
  lot text not null,
  vials integer not null,
  -- Where from or where to; a reason; a note.
  words text,
  -- Why it was done although something spoke against it.
  despite text,
  session_id text,
  vial_number integer,
  reason text,
  doses_left integer,
  flags text not null,
  unique (kind, id)
) strict;
create index stock_movement_of_log on stock_movement (log, place);
create index stock_returned_at_close on stock_movement (session_id) where kind = 'returned';

insert or ignore into rebuild_due (id) values (1);
