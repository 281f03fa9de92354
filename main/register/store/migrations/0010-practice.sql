-- What people say about Teeka. What was projected before is built again at the next opening.
insert or ignore into rebuild_due (id) values (1);

create table feedback (
  feedback_id text primary key,
  log text not null,
  at text not null,
  screen text not null,
  rating integer not null,
  words text not null,
  version text not null,
  language text not null
) strict;
create index feedback_by_time on feedback (at);
