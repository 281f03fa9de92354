-- Whose seal is whose: the staff of each log as its entries have named them so far.
create table seal_staff (
  log text not null,
  staff_id text not null,
  -- SPKI, DER, base64url; null for who has left.
  key text,
  roles text not null,
  primary key (log, staff_id)
);
