-- Lists of people that left the laptop, on paper or as a file: each with a name.

create table list_export (
  export_id text primary key,
  session_id text not null,
  log text not null,
  seq integer not null,
  at text not null,
  by text not null,
  what text not null,
  medium text not null
) strict;
create index list_export_of_session on list_export (session_id, at);
