-- Sessions closed under the in-charge's seal, with what stayed different and why.

create table session_close (
  close_id text primary key,
  session_id text not null,
  log text not null,
  at text not null,
  by text not null,
  figures text not null,
  differences text not null,
  stamp text not null
) strict;
create index close_of_session on session_close (session_id, at);
