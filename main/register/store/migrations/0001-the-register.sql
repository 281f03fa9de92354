-- What is written once: logs, secrets of this device, batches with their receipts.

create table event (
  -- The order of arrival, in which projections are rebuilt.
  arrival integer primary key,
  log text not null,
  seq integer not null,
  prev text not null,
  hash text not null,
  type text not null,
  at text not null,
  noted_at text not null,
  by text not null,
  body_hash text not null,
  -- Null when the body was forgotten; its hash stays.
  body text,
  seal text,
  unique (log, seq)
) strict;

create table log (
  log text primary key,
  mine integer not null,
  seq integer not null,
  hash text not null,
  heard_at text not null
) strict;

-- Keys that never leave this device; the file they lie in is encrypted.
create table device_secret (
  name text primary key,
  value blob not null
) strict;

create table staff_secret (
  staff_id text primary key,
  salt blob not null,
  box text not null,
  tries integer not null default 0,
  wait_until text
) strict;

-- Signed runs of a log: ours as sent, others' as received. `applied` is 0 while an earlier run is missing.
create table batch (
  batch text primary key,
  log text not null,
  from_seq integer not null,
  to_seq integer not null,
  manifest text not null,
  manifest_hash text not null,
  bytes blob not null,
  applied integer not null,
  receipt text,
  receipt_at text
) strict;
create index batch_of_log on batch (log, from_seq);

create table sync_attempt (
  id integer primary key check (id = 1),
  state text not null,
  trouble text,
  at text
) strict;
insert into sync_attempt (id, state, trouble, at) values (1, 'offline', null, null);

-- From here on projections: dropped and rebuilt from the logs at will.

create table centre (
  log text primary key,
  kind text not null,
  mode text not null,
  code text not null,
  name text not null,
  district text not null,
  state text not null,
  language text not null,
  machine text,
  founded_at text not null
) strict;

create table device_certificate (
  log text primary key,
  certificate text not null,
  root text not null,
  issuer text not null,
  server text
) strict;

create table staff (
  staff_id text primary key,
  log text not null,
  name text not null,
  roles text not null,
  key text not null,
  added_at text not null
) strict;

create table session (
  session_id text primary key,
  log text not null,
  number integer not null,
  date text not null,
  product text not null,
  capacity integer not null
) strict;
create index session_by_date on session (log, date);

create table vial (
  vial_id text primary key,
  session_id text not null,
  number integer not null,
  product text not null,
  lot text not null,
  expiry text,
  opened_at text not null,
  discard_at text not null,
  doses integer not null,
  given integer not null
) strict;
create index vial_of_session on vial (session_id, number);

create table person (
  id integer primary key,
  person_id text not null unique,
  log text not null,
  seq integer not null,
  name text not null,
  native_name text,
  birth text not null,
  gender text not null,
  mobile text,
  mobile_reversed text,
  reference_id text,
  registered_at text not null
) strict;
create index person_by_mobile_end on person (mobile_reversed) where mobile_reversed is not null;
create index person_by_reference on person (reference_id) where reference_id is not null;
create index person_by_log on person (log);
-- For lists: each of its rows asks whether someone of this name is known.
create index person_by_name on person (name);

create table attendance (
  session_id text not null,
  person_id text not null,
  origin text not null,
  step text not null,
  place integer not null,
  primary key (session_id, person_id)
) strict, without rowid;
create index attendance_in_order on attendance (session_id, place);

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
  assurance text not null
) strict;
create index verification_of_person on verification (person_id, at);

create table dose (
  dose_id text primary key,
  person_id text not null,
  session_id text not null,
  vial_id text not null,
  log text not null,
  seq integer not null,
  at text not null,
  by text not null,
  product text not null,
  lot text not null,
  number integer not null,
  of integer not null,
  course text,
  flags text not null,
  verification_id text
) strict;
create index dose_of_person on dose (person_id, at);
create index dose_by_log on dose (log);

create table certificate (
  certificate_id text primary key,
  person_id text not null,
  log text not null,
  seq integer not null,
  issued_at text not null,
  by text not null,
  dose_ids text not null,
  title text not null,
  code text,
  record text,
  replaces text,
  copies integer not null
) strict;
create index certificate_of_person on certificate (person_id, seq);
create index certificate_unsigned on certificate (log) where code is null;

-- Contentless: the names lie in `person`. Marks of Indian scripts are parts of words, not breaks between them.
create virtual table person_name using fts5 (
  words,
  content = '',
  contentless_delete = 1,
  tokenize = "unicode61 remove_diacritics 0 categories 'L* N* Co Mn Mc'",
  prefix = '1 2 3 4'
);
create virtual table person_word using fts5vocab (person_name, row);
