-- Personal, as the people themselves: which card signs on whom, known by a hash that is slow to guess.
CREATE TABLE operator_card(
  operator   TEXT    PRIMARY KEY,
  hash       TEXT    NOT NULL UNIQUE
) STRICT, WITHOUT ROWID;
