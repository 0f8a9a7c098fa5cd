-- Read back from the journal: what finished sales took of each offer on a business date, less what
-- came back on it.
CREATE TABLE offer_given(
  id           TEXT    NOT NULL,
  date         TEXT    NOT NULL,
  units        INTEGER NOT NULL,
  times        INTEGER NOT NULL,
  PRIMARY KEY (id, date)
) STRICT, WITHOUT ROWID;
