-- Identity by signed records, records joined and told apart, history from certificates. What was projected before is
-- built again at the next opening, so that people of earlier days are found by the new keys too.

create table rebuild_due (id integer primary key check (id = 1)) strict;
insert into rebuild_due (id) values (1);

drop table verification;
create table verification (
  verification_id text primary key,
  person_id text not null,
  session_id text not null,
  log text not null,
  seq integer not null,
  at text not null,
  by text not null,
  document text not null,
  masked text not null,
  last_four text not null,
  checked text not null,
  decision text not null,
  assurance text not null,
  method text not null,
  reasons text not null,
  note text,
  -- SHA-256 of the signed bytes: the same record in two hands is seen by it.
  evidence text,
  facilitation text
) strict;
create index verification_of_person on verification (person_id, at);
create index verification_by_evidence on verification (evidence) where evidence is not null;
create index verification_by_facilitation on verification (facilitation) where facilitation is not null;

-- Keys under which somebody is looked for when another like them is registered.
create table match_key (
  key text not null,
  person integer not null,
  primary key (key, person)
) strict, without rowid;

create table document_token (
  token text not null,
  person_id text not null,
  kind text not null,
  epoch integer not null,
  primary key (token, person_id)
) strict, without rowid;

create table person_link (
  link_id text primary key,
  log text not null,
  seq integer not null,
  person_id text not null,
  other_id text not null,
  at text not null,
  by text not null,
  reason text not null,
  undone integer not null
) strict;
create index person_link_from on person_link (person_id);
create index person_link_to on person_link (other_id);

create table told_apart (
  person_id text not null,
  other_id text not null,
  primary key (person_id, other_id)
) strict, without rowid;

create table certificate_dose (
  dose_id text primary key,
  person_id text not null,
  log text not null,
  seq integer not null,
  certificate_id text not null,
  number integer not null,
  of integer not null,
  product text not null,
  brand text not null,
  lot text not null,
  day text not null,
  centre text not null
) strict;
create index certificate_dose_of_person on certificate_dose (person_id);

create table settled_conflict (
  dose_id text not null,
  other_id text not null,
  decision text not null,
  primary key (dose_id, other_id)
) strict, without rowid;

create table trust_key (
  log text not null,
  fingerprint text not null,
  certificate text not null,
  kind text not null,
  by text not null,
  at text not null,
  primary key (log, fingerprint)
) strict, without rowid;

create table facilitation (
  facilitation_id text primary key,
  log text not null,
  facilitator text not null,
  mobile text not null,
  order_number text not null,
  authorised_by text not null,
  doses integer not null,
  until text
) strict;
