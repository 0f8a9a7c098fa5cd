-- Documents again, now with those of the stock among them. The table follows the journal and is
-- filled from it after this.

DROP TABLE document;
CREATE TABLE document(
  no        INTEGER PRIMARY KEY,
  kind      TEXT    NOT NULL
            CHECK (kind IN ('SALE', 'RETURN', 'VOID', 'NO_SALE', 'PAID_IN', 'PAID_OUT', 'DROP',
                            'TENDER_SWAP', 'STOCK')),
  number    TEXT    NOT NULL,
  shift     INTEGER NOT NULL,
  seq       INTEGER NOT NULL,
  at        INTEGER NOT NULL,
  date      TEXT    NOT NULL,
  operator  TEXT    NOT NULL,
  gross     INTEGER NOT NULL,
  discount  INTEGER NOT NULL,
  net       INTEGER NOT NULL,
  rounding  INTEGER NOT NULL,
  tax       INTEGER NOT NULL,
  units     INTEGER NOT NULL,
  moved     INTEGER NOT NULL,
  original  TEXT,
  CHECK (gross - discount = net)
) STRICT;
CREATE INDEX document_shift ON document(shift, kind);
CREATE INDEX document_original ON document(original) WHERE original IS NOT NULL;
CREATE INDEX document_seq ON document(seq);
CREATE INDEX document_date ON document(date);

-- The stock is read back from the journal. Quantities are thousandths of a piece or of a kilogram;
-- `day` counts from 1970; `no` is the document's.

-- `value` is at cost and never of another sign than `milli`; `last_cost` is of one piece or
-- kilogram. No row can keep a sale from being written down: there is no CHECK on the sign.
CREATE TABLE stock_level(
  sku        TEXT    PRIMARY KEY,
  milli      INTEGER NOT NULL,
  value      INTEGER NOT NULL,
  last_cost  INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX stock_level_negative ON stock_level(milli) WHERE milli < 0;

-- One row an item and document. The level is their sum.
CREATE TABLE stock_move(
  day        INTEGER NOT NULL,
  no         INTEGER NOT NULL,
  sku        TEXT    NOT NULL,
  kind       TEXT    NOT NULL
             CHECK (kind IN ('SOLD', 'RETURNED', 'RECEIVED', 'COUNTED', 'WRITTEN_OFF')),
  milli      INTEGER NOT NULL,
  value      INTEGER NOT NULL,
  cost       INTEGER NOT NULL,
  PRIMARY KEY (day, no, sku)
) STRICT, WITHOUT ROWID;
CREATE INDEX stock_move_sku ON stock_move(sku, no);

CREATE TABLE stock_received(
  no         INTEGER NOT NULL,
  line       INTEGER NOT NULL,
  sku        TEXT    NOT NULL,
  milli      INTEGER NOT NULL,
  cost       INTEGER NOT NULL,
  expires    INTEGER,
  batch      TEXT,
  PRIMARY KEY (no, line)
) STRICT, WITHOUT ROWID;
CREATE INDEX stock_received_sku ON stock_received(sku, no, line);
CREATE INDEX stock_received_expires ON stock_received(expires, sku) WHERE expires IS NOT NULL;

-- What each count found. `booked` is what the books said, at cost; `missing` what was not there.
CREATE TABLE stock_count(
  day        INTEGER NOT NULL,
  no         INTEGER NOT NULL,
  sku        TEXT    NOT NULL,
  counted    INTEGER NOT NULL,
  book       INTEGER NOT NULL,
  booked     INTEGER NOT NULL,
  missing    INTEGER NOT NULL,
  PRIMARY KEY (day, no, sku)
) STRICT, WITHOUT ROWID;

-- Not in the journal: papers that are being written. `draft` is JSON.
CREATE TABLE stock_draft(
  kind       TEXT    PRIMARY KEY CHECK (kind IN ('RECEIVING', 'COUNT')),
  draft      TEXT    NOT NULL
) STRICT, WITHOUT ROWID;
