-- Read back from the journal: every version of every offer that was published, as it was written. A
-- withdrawal is of all of its versions up to then.
CREATE TABLE offer(
  id           TEXT    NOT NULL,
  version      INTEGER NOT NULL CHECK (version > 0),
  body         TEXT    NOT NULL,
  seq          INTEGER NOT NULL,
  at           INTEGER NOT NULL,
  by           TEXT    NOT NULL,
  withdrawn    INTEGER,
  withdrawn_by TEXT,
  PRIMARY KEY (id, version),
  CHECK ((withdrawn IS NULL) = (withdrawn_by IS NULL))
) STRICT, WITHOUT ROWID;

-- Nobody gets a draft, so the journal does not know of it.
CREATE TABLE offer_draft(
  id           TEXT    NOT NULL PRIMARY KEY,
  body         TEXT    NOT NULL,
  at           INTEGER NOT NULL,
  by           TEXT    NOT NULL
) STRICT, WITHOUT ROWID;

-- How often an offer was used is asked for each offer.
CREATE INDEX document_discount_use ON document_discount(kind, id, no, amount);
