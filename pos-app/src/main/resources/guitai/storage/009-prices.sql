-- Price lists; a version never changes. Sets are words with line breaks between, `spans` are
-- `HH:MM-HH:MM` with blanks between, `days` digits from 1 for Monday.
CREATE TABLE price_list(
  id           TEXT    NOT NULL,
  version      INTEGER NOT NULL CHECK (version > 0),
  name_zh      TEXT    NOT NULL,
  name_en      TEXT    NOT NULL,
  stores       TEXT    NOT NULL,
  channels     TEXT    NOT NULL,
  begins       INTEGER,
  ends         INTEGER,
  days         TEXT    NOT NULL,
  spans        TEXT    NOT NULL,
  tiers        TEXT    NOT NULL,
  overriding   INTEGER NOT NULL CHECK (overriding IN (0, 1)),
  near_days    INTEGER,
  file         TEXT    NOT NULL,
  at           INTEGER NOT NULL,
  by           TEXT    NOT NULL,
  withdrawn    INTEGER,
  withdrawn_by TEXT,
  PRIMARY KEY (id, version),
  CHECK ((withdrawn IS NULL) = (withdrawn_by IS NULL))
) STRICT, WITHOUT ROWID;

CREATE TABLE price_step(
  list       TEXT    NOT NULL,
  version    INTEGER NOT NULL,
  sku        TEXT    NOT NULL,
  from_milli INTEGER NOT NULL CHECK (from_milli > 0),
  price      INTEGER NOT NULL CHECK (price > 0),
  PRIMARY KEY (list, version, sku, from_milli)
) STRICT, WITHOUT ROWID;

-- What was asked of everybody. The item's own price has a file, a list's price its list. An own
-- price that was there before the history began begins at 0.
CREATE TABLE price_asked(
  id         INTEGER PRIMARY KEY,
  sku        TEXT    NOT NULL,
  store      TEXT    NOT NULL,
  price      INTEGER NOT NULL,
  begins     INTEGER NOT NULL,
  ends       INTEGER,
  by         TEXT    NOT NULL,
  file       TEXT,
  list       TEXT,
  version    INTEGER,
  CHECK ((file IS NULL) <> (list IS NULL)),
  CHECK (ends > begins)
) STRICT;
CREATE INDEX price_asked_sku ON price_asked(sku, begins);
CREATE INDEX price_asked_own ON price_asked(sku, price) WHERE ends IS NULL AND list IS NULL;
CREATE INDEX price_asked_list ON price_asked(list) WHERE list IS NOT NULL;

-- Read back from the journal: the lowest price paid for an item on a business date, for a piece or
-- for the grams of its unit.
CREATE TABLE price_paid(
  sku        TEXT    NOT NULL,
  date       TEXT    NOT NULL,
  price      INTEGER NOT NULL CHECK (price > 0),
  PRIMARY KEY (sku, date)
) STRICT, WITHOUT ROWID;

-- What the tag on the shelf says.
CREATE TABLE shelf_tag(
  sku        TEXT    PRIMARY KEY,
  price      INTEGER NOT NULL,
  at         INTEGER NOT NULL,
  by         TEXT    NOT NULL
) STRICT, WITHOUT ROWID;
