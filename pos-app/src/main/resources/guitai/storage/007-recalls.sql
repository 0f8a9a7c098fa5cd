-- Goods that must not be sold, as they were imported. The shop's own list, not read back from the journal.
CREATE TABLE recall(
  place     INTEGER PRIMARY KEY,
  gtin      TEXT,
  sku       TEXT,
  batch     TEXT,
  serial    TEXT,
  text      TEXT    NOT NULL,
  since     TEXT    NOT NULL,
  CHECK (gtin IS NOT NULL OR sku IS NOT NULL)
) STRICT;
