-- Amounts are minor units of the home's currency, times are milliseconds since 1970.

-- Read back from the journal: every numbered document, its lines, taxes and tenders. The amounts of
-- a return are negative; a document that is no sale has none, and cash it moved stands in `moved`.
CREATE TABLE document(
  no        INTEGER PRIMARY KEY,
  kind      TEXT    NOT NULL
            CHECK (kind IN ('SALE', 'RETURN', 'VOID', 'NO_SALE', 'PAID_IN', 'PAID_OUT', 'DROP')),
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

CREATE TABLE document_line(
  no        INTEGER NOT NULL,
  line      INTEGER NOT NULL,
  sku       TEXT    NOT NULL,
  milli     INTEGER NOT NULL,
  gross     INTEGER NOT NULL,
  net       INTEGER NOT NULL,
  tax_code  TEXT    NOT NULL,
  tax       INTEGER NOT NULL,
  PRIMARY KEY (no, line)
) STRICT, WITHOUT ROWID;

-- `ppm` is NULL where goods are exempt, which is not a rate of zero.
CREATE TABLE document_tax(
  no        INTEGER NOT NULL,
  code      TEXT    NOT NULL,
  ppm       INTEGER CHECK (ppm BETWEEN 0 AND 1000000),
  gross     INTEGER NOT NULL,
  ex_tax    INTEGER NOT NULL,
  tax       INTEGER NOT NULL,
  PRIMARY KEY (no, code),
  CHECK (ex_tax + tax = gross)
) STRICT, WITHOUT ROWID;

CREATE TABLE document_tender(
  no        INTEGER NOT NULL,
  place     INTEGER NOT NULL,
  kind      TEXT    NOT NULL,
  amount    INTEGER NOT NULL,
  given     INTEGER NOT NULL,
  change    INTEGER NOT NULL,
  PRIMARY KEY (no, place),
  CHECK (given - change = amount)
) STRICT, WITHOUT ROWID;

-- `opening` and `counts` are JSON, as in the journal.
CREATE TABLE shift(
  number     INTEGER PRIMARY KEY,
  state      TEXT    NOT NULL CHECK (state IN ('OPEN', 'COUNTING', 'CLOSED')),
  opening    TEXT    NOT NULL,
  counts     TEXT    NOT NULL,
  opened_seq INTEGER NOT NULL,
  closed_seq INTEGER
) STRICT;
CREATE INDEX shift_not_closed ON shift(number) WHERE state <> 'CLOSED';

CREATE TABLE shift_counter(
  shift      INTEGER NOT NULL,
  what       TEXT    NOT NULL,
  times      INTEGER NOT NULL,
  PRIMARY KEY (shift, what)
) STRICT, WITHOUT ROWID;

CREATE TABLE z(
  number         INTEGER PRIMARY KEY,
  shift          INTEGER NOT NULL,
  seq            INTEGER NOT NULL,
  at             INTEGER NOT NULL,
  grand_total    INTEGER NOT NULL,
  grand_absolute INTEGER NOT NULL
) STRICT;

CREATE TABLE parked_sale(
  sale       TEXT    PRIMARY KEY,
  name       TEXT    NOT NULL,
  seq        INTEGER NOT NULL
) STRICT;

CREATE TABLE wrong_pin(
  operator   TEXT    PRIMARY KEY,
  in_a_row   INTEGER NOT NULL,
  last       INTEGER NOT NULL
) STRICT;

-- Entries that cannot be read. Where the entry's id still says so, `no` and `z` are the numbers it
-- took, so that neither is given again.
CREATE TABLE unreadable(
  seq        INTEGER PRIMARY KEY,
  shift      INTEGER NOT NULL,
  type       TEXT    NOT NULL,
  id         TEXT    NOT NULL,
  no         INTEGER,
  z          INTEGER,
  reason     TEXT    NOT NULL,
  what       TEXT    NOT NULL
) STRICT;

-- Not in the journal.

CREATE TABLE working_sale(
  only_one   INTEGER PRIMARY KEY CHECK (only_one = 1),
  sale       TEXT    NOT NULL
) STRICT;

CREATE TABLE print_job(
  id         INTEGER PRIMARY KEY,
  kind       TEXT    NOT NULL,
  document   TEXT    NOT NULL,
  copy       INTEGER NOT NULL,
  state      TEXT    NOT NULL
             CHECK (state IN ('QUEUED', 'HELD', 'SENT', 'STALLED', 'CONFIRMED', 'UNKNOWN',
                              'DROPPED')),
  trouble    TEXT,
  at         INTEGER NOT NULL,
  attempts   INTEGER NOT NULL,
  CHECK ((trouble IS NULL) = (state NOT IN ('HELD', 'STALLED', 'UNKNOWN')))
) STRICT;
CREATE INDEX print_job_waiting ON print_job(id) WHERE state IN ('QUEUED', 'HELD');
CREATE INDEX print_job_uncertain ON print_job(id) WHERE state IN ('SENT', 'STALLED', 'UNKNOWN');
CREATE INDEX print_job_document ON print_job(document, kind);

-- Personal: can be deleted, and is then overwritten in the file.
CREATE TABLE operator(
  id         TEXT    PRIMARY KEY,
  name       TEXT    NOT NULL,
  role       TEXT    NOT NULL,
  pin        TEXT    NOT NULL
) STRICT;

-- `grams` is 0 for pieces; `ppm` is NULL where goods are exempt.
CREATE TABLE item(
  sku        TEXT    PRIMARY KEY,
  name_zh    TEXT    NOT NULL,
  name_en    TEXT    NOT NULL,
  category   TEXT    NOT NULL,
  grams      INTEGER NOT NULL,
  unit_word  TEXT    NOT NULL,
  price      INTEGER NOT NULL CHECK (price >= 0),
  tax_code   TEXT    NOT NULL,
  ppm        INTEGER,
  plu        INTEGER UNIQUE,
  quick_key  INTEGER,
  flags      TEXT    NOT NULL
) STRICT;
CREATE INDEX item_quick_key ON item(quick_key) WHERE quick_key IS NOT NULL;

-- A barcode as a number: 14 digits, the zeros in front are not kept.
CREATE TABLE item_code(
  gtin       INTEGER PRIMARY KEY,
  sku        TEXT    NOT NULL REFERENCES item(sku) ON DELETE CASCADE,
  place      INTEGER NOT NULL
) STRICT;
CREATE INDEX item_code_sku ON item_code(sku);
