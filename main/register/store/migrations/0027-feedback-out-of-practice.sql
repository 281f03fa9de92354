-- What is said about Teeka in practice comes into the real register. A projection's column, and what waits there.
alter table feedback add column said_in text not null default 'own';

-- Said in practice and brought here when it was left; noted, and gone from here, when somebody signs in.
create table feedback_brought (
  feedback_id text primary key,
  said text not null
) strict;
