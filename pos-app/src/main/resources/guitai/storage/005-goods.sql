-- Words by which offers choose; what is in one piece, in thousandths of a measure; and the stock, in
-- thousandths, at which it is time to order.
ALTER TABLE item ADD COLUMN tags TEXT NOT NULL DEFAULT '';
ALTER TABLE item ADD COLUMN content INTEGER CHECK (content > 0);
ALTER TABLE item ADD COLUMN measure TEXT;
ALTER TABLE item ADD COLUMN low_at INTEGER CHECK (low_at >= 0);

-- Read back from the journal: what was taken off each line of a sale, by what, and who pays for it.
CREATE TABLE document_discount(
  no        INTEGER NOT NULL,
  line      INTEGER NOT NULL,
  place     INTEGER NOT NULL,
  kind      TEXT    NOT NULL,
  id        TEXT    NOT NULL,
  version   INTEGER NOT NULL,
  name      TEXT    NOT NULL,
  amount    INTEGER NOT NULL,
  funder    TEXT    NOT NULL,
  PRIMARY KEY (no, line, place)
) STRICT, WITHOUT ROWID;
