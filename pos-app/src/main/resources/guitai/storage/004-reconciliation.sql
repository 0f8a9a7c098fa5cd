-- Reconciling a day of one channel. What it came to and who explains its differences is read back
-- from the journal; the rows behind it are put down before, as one part, and count from the moment
-- the journal names the part by its fingerprint. A part nobody names is cleared away.

CREATE TABLE reconciliation_run(
  channel     TEXT    NOT NULL,
  bill        TEXT    NOT NULL,
  date        TEXT    NOT NULL,
  fingerprint TEXT    NOT NULL,
  result      TEXT    NOT NULL,
  operator    TEXT    NOT NULL,
  at          INTEGER NOT NULL,
  seq         INTEGER NOT NULL,
  PRIMARY KEY (channel, bill, date)
) STRICT, WITHOUT ROWID;
CREATE INDEX reconciliation_run_fingerprint ON reconciliation_run(fingerprint);
CREATE INDEX reconciliation_run_date ON reconciliation_run(date);

-- `subject` is JSON, as in the journal; `what` is the class of a row, or says what else it is.
CREATE TABLE difference_case(
  id          TEXT    PRIMARY KEY,
  seq         INTEGER NOT NULL,
  channel     TEXT    NOT NULL,
  date        TEXT    NOT NULL,
  what        TEXT    NOT NULL,
  subject     TEXT    NOT NULL,
  state       TEXT    NOT NULL CHECK (state IN ('OPEN', 'TAKEN', 'RESOLVED', 'CLOSED')),
  owner       TEXT,
  how         TEXT,
  words       TEXT,
  resolved_by TEXT,
  closed_by   TEXT,
  changed     INTEGER NOT NULL
) STRICT;
CREATE INDEX difference_case_open ON difference_case(date, seq) WHERE state <> 'CLOSED';
CREATE INDEX difference_case_date ON difference_case(channel, date);

-- Not in the journal. `fingerprint` is NULL while a part is being put down.
CREATE TABLE reconciliation_part(
  id          INTEGER PRIMARY KEY,
  fingerprint TEXT
) STRICT;
CREATE UNIQUE INDEX reconciliation_part_fingerprint ON reconciliation_part(fingerprint);

-- `sides` is JSON: our line, and the bill's rows.
CREATE TABLE reconciliation_row(
  part        INTEGER NOT NULL,
  place       INTEGER NOT NULL,
  what        TEXT    NOT NULL,
  kind        TEXT    NOT NULL,
  number      TEXT    NOT NULL,
  copy        INTEGER NOT NULL,
  hint        TEXT    NOT NULL,
  since       TEXT    NOT NULL,
  ours        INTEGER NOT NULL,
  theirs      INTEGER NOT NULL,
  sides       TEXT    NOT NULL,
  PRIMARY KEY (part, place)
) STRICT, WITHOUT ROWID;
CREATE INDEX reconciliation_row_what ON reconciliation_row(part, what, place);

CREATE TABLE fund_difference(
  part        INTEGER NOT NULL,
  place       INTEGER NOT NULL,
  difference  TEXT    NOT NULL,
  PRIMARY KEY (part, place)
) STRICT, WITHOUT ROWID;

-- What only one side had when a part was made, and what met its other side or became a case in it.
CREATE TABLE suspense(
  part        INTEGER NOT NULL,
  kind        TEXT    NOT NULL,
  number      TEXT    NOT NULL,
  since       TEXT    NOT NULL,
  sides       TEXT    NOT NULL,
  PRIMARY KEY (part, kind, number)
) STRICT, WITHOUT ROWID;

CREATE TABLE suspense_left(
  part        INTEGER NOT NULL,
  kind        TEXT    NOT NULL,
  number      TEXT    NOT NULL,
  PRIMARY KEY (part, kind, number)
) STRICT, WITHOUT ROWID;

-- A day of a channel is read by when its payments and refunds began, a day's tenders by its date.
CREATE INDEX payment_attempt_started ON payment_attempt(channel, started);
CREATE INDEX payment_refund_started ON payment_refund(channel, started);
CREATE INDEX document_date ON document(date);
