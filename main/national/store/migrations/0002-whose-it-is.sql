-- One row: the root whose devices filled this database, and whether it counts.
create table owner (
  only_one boolean primary key default true check (only_one),
  root text not null,
  mode text not null
);
