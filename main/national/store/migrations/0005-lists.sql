-- Who is expected at a centre on a day, as CSV; the newest list of each day. `bytes` are gzipped.

create table day_list (
  centre_code text not null,
  date text not null,
  hash text not null,
  statement text not null,
  bytes bytea not null,
  published_at text not null,
  primary key (centre_code, date)
);
