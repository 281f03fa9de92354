-- Fallback sheets: what was printed, what came back, which rows are void. Which rows are keyed in, the doses say.
create table sheet (
  sheet text primary key,
  log text not null,
  issue_id text not null,
  session_id text,
  rows integer not null,
  issued_at text not null,
  by text not null,
  state text not null,
  used integer,
  reason text
) strict;
create index sheet_of_session on sheet (session_id) where session_id is not null;
create index sheet_of_issue on sheet (issue_id);
create index sheet_out on sheet (log) where state = 'out';

create table sheet_row_void (
  sheet text not null,
  row integer not null,
  session_id text,
  at text not null,
  by text not null,
  reason text not null,
  primary key (sheet, row)
) strict, without rowid;
create index dose_on_sheet on dose (sheet, sheet_row) where sheet is not null;
create index dose_on_sheet_of_session on dose (session_id) where sheet is not null;
create index sheet_row_void_of_session on sheet_row_void (session_id) where session_id is not null;
