-- Each sheet and file of a certificate that went out, so that none is counted twice and one that never came out is known.

create table certificate_copy (
  copy_id text primary key,
  certificate_id text not null,
  copy integer not null,
  medium text not null,
  log text not null,
  seq integer not null,
  at text not null,
  by text not null,
  lost integer not null
) strict;
