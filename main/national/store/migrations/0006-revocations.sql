-- Which certificates hold no longer, which devices were stolen, and what is known of each device's certificates.

-- Every certificate of every device: whoever enrols again has the same log and another kid.
create table device_certificate (
  kid text primary key,
  log text not null
);
create index device_certificate_of_log on device_certificate (log);
insert into device_certificate (kid, log)
  select substring(encode(sha256(certificate), 'hex') from 1 for 16), log from device;

-- Certificates of vaccination, by the mark of their signature. `seq`: where it came into the log.
create table certificate (
  mark text primary key,
  log text not null,
  kid text not null,
  seq integer not null
);
create index certificate_of_kid on certificate (kid, seq);

-- Claimed as they come; one holds once the certificate is known and its own centre said so.
create table revocation (
  mark text not null,
  log text not null,
  holds boolean not null default false,
  primary key (mark, log)
);
create index revocation_in_force on revocation (mark) where holds;

create table revoked_device (
  log text primary key,
  revoked_at text not null,
  -- How far its log had come in by then: certificates up to here are still good.
  up_to_seq integer not null,
  made_at text not null
);

-- One row for each content of the list that was ever published.
create table revocation_issue (
  number bigint primary key,
  hash text not null,
  made_at text not null
);
