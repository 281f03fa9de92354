-- Signed policy packs as they were published; the newest is what laptops are given.

create table policy (
  arrival bigint generated always as identity primary key,
  pack text not null,
  version text not null,
  document text not null,
  published_at text not null
);
