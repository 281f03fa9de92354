-- Who left the observation room and how; adverse events, and what was said of them later.

create table observation (
  dose_id text primary key,
  person_id text not null,
  session_id text not null,
  log text not null,
  seq integer not null,
  at text not null,
  noted_at text not null,
  by text not null,
  how text not null,
  reason text
) strict;
create index observation_of_session on observation (session_id, how);

-- `reported` is what the report said, `facts` what stands by now, every follow-up over it; both as JSON.
create table aefi_case (
  case_id text primary key,
  number text not null,
  log text not null,
  seq integer not null,
  person_id text not null,
  dose_id text not null,
  session_id text not null,
  product text not null,
  lot text not null,
  dose_number integer not null,
  dose_at text not null,
  vial_opened_at text,
  age integer not null,
  gender text not null,
  reported_at text not null,
  by text not null,
  severity text not null,
  reported text not null,
  facts text not null,
  -- The event that made it serious: that one is told ahead of its turn.
  serious_log text,
  serious_seq integer
) strict;
create index aefi_case_by_time on aefi_case (reported_at);
create index aefi_case_of_log on aefi_case (log, reported_at);
create index aefi_case_of_person on aefi_case (person_id);
create index aefi_case_of_session on aefi_case (session_id, severity);
create index aefi_case_of_lot on aefi_case (lot, product) where severity <> 'minor';
create index aefi_case_serious on aefi_case (serious_log, serious_seq) where serious_seq is not null;

create table aefi_follow_up (
  follow_up_id text primary key,
  case_id text not null,
  log text not null,
  seq integer not null,
  at text not null,
  by text not null,
  facts text not null
) strict;
create index aefi_follow_up_of_case on aefi_follow_up (case_id, at);

create table aefi_acknowledged (
  case_id text not null,
  log text not null,
  at text not null,
  by text not null,
  primary key (case_id, log)
) strict, without rowid;

-- Not a projection: what was signed to go ahead of its batch, ours as sent and others' as received.
create table notice (
  -- Hash of the event it is about.
  event text primary key,
  log text not null,
  seq integer not null,
  case_id text not null,
  text text not null,
  -- What it says: bodies of the report and of the follow-up that made it serious, where there was one.
  report text not null,
  reported_at text not null,
  by text not null,
  raise text,
  made_at text not null,
  -- The national server's signed word that it has it.
  receipt text,
  receipt_at text
) strict;
create index notice_of_case on notice (case_id);

-- How far this district has read the national server's notices.
create table notice_cursor (id integer primary key check (id = 1), after integer not null) strict;
insert into notice_cursor (id, after) values (1, 0);
