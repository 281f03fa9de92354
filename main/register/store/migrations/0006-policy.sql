-- The rules as signed packs that were adopted, the kind of site, and what people said before the dose.

create table policy_pack (
  log text not null,
  hash text not null,
  pack text not null,
  version text not null,
  text text not null,
  by text not null,
  at text not null,
  primary key (log, hash)
) strict, without rowid;

create table site_kind (
  log text primary key,
  kind text not null
) strict, without rowid;

create table screening (
  session_id text not null,
  person_id text not null,
  category text not null,
  claims text not null,
  proofs text not null,
  comorbidities text not null,
  conditions text not null,
  booked_on text,
  by text not null,
  at text not null,
  primary key (session_id, person_id)
) strict, without rowid;
