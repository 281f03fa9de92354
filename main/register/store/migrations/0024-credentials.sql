-- Credentials as they were first handed out: asked for again, a certificate gives the same bytes.

create table credential (
  certificate_id text primary key,
  text text not null
) strict;
