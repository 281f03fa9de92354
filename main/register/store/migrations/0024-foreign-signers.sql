-- Whose foreign certificates are believed.

create table signer_list (
  log text not null,
  list text not null,
  hash text not null,
  signers integer not null,
  by text not null,
  at text not null,
  primary key (log, list)
) strict, without rowid;

-- The certificates of the lists, by the hash that the log names them by; no projection. They are held against it again
-- whenever one of them is used.
create table foreign_signer (
  hash text not null,
  kid text not null,
  country text not null,
  certificate blob not null,
  primary key (hash, kid, certificate)
) strict, without rowid;
create index foreign_signer_kid on foreign_signer (kid);
