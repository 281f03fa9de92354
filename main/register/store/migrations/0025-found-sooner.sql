-- In a register of many people those alike, and those whose name is being typed, are found without reading others.

insert or ignore into rebuild_due (id) values (1);

-- Beside a key stands what tells most of those who share it apart.
drop table match_key;
create table match_key (
  key text not null,
  person integer not null,
  hint text not null,
  primary key (key, person)
) strict, without rowid;

-- Beginnings of up to eight letters are kept: of a longer one few words are left to be gathered as it is typed.
drop table person_word;
drop table person_name;
create virtual table person_name using fts5 (
  words,
  content = '',
  contentless_delete = 1,
  tokenize = "unicode61 remove_diacritics 0 categories 'L* N* Co Mn Mc'",
  prefix = '1 2 3 4 5 6 7 8'
);
create virtual table person_word using fts5vocab (person_name, row);
