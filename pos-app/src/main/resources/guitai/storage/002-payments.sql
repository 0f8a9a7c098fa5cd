-- Documents again, now with swapped tenders among them and with what the gateways said beside each
-- tender. Both tables follow the journal and are filled from it after this.

DROP TABLE document;
CREATE TABLE document(
  no        INTEGER PRIMARY KEY,
  kind      TEXT    NOT NULL
            CHECK (kind IN ('SALE', 'RETURN', 'VOID', 'NO_SALE', 'PAID_IN', 'PAID_OUT', 'DROP',
                            'TENDER_SWAP')),
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

-- From `attempt` on: NULL where no gateway took part. `ordered` and what follows is never negative,
-- also where the tender goes back.
DROP TABLE document_tender;
CREATE TABLE document_tender(
  no              INTEGER NOT NULL,
  place           INTEGER NOT NULL,
  kind            TEXT    NOT NULL,
  amount          INTEGER NOT NULL,
  given           INTEGER NOT NULL,
  change          INTEGER NOT NULL,
  attempt         TEXT,
  channel         TEXT,
  reference       TEXT,
  ordered         INTEGER,
  buyer_paid      INTEGER,
  settled         INTEGER,
  merchant_direct INTEGER,
  merchant_prepaid INTEGER,
  third_party     INTEGER,
  invoiceable     INTEGER,
  digital_yuan    INTEGER,
  adds_up         INTEGER,
  PRIMARY KEY (no, place),
  CHECK (given - change = amount),
  CHECK ((attempt IS NULL) = (settled IS NULL))
) STRICT, WITHOUT ROWID;

-- Read back from the journal: every try to collect money through a gateway. `detail` is the state
-- as JSON, as in the journal; `shown` is a masked code. `noted` stays 1 once a person ought to look.
CREATE TABLE payment_attempt(
  id         TEXT    PRIMARY KEY,
  seq        INTEGER NOT NULL,
  sale       TEXT    NOT NULL,
  shift      INTEGER NOT NULL,
  channel    TEXT    NOT NULL,
  wallet     TEXT    NOT NULL,
  way        TEXT    NOT NULL,
  amount     INTEGER NOT NULL,
  started    INTEGER NOT NULL,
  shown      TEXT    NOT NULL,
  state      TEXT    NOT NULL,
  detail     TEXT    NOT NULL,
  open       INTEGER NOT NULL,
  noted      INTEGER NOT NULL,
  reference  TEXT,
  changed    INTEGER NOT NULL
) STRICT;
CREATE INDEX payment_attempt_open ON payment_attempt(seq) WHERE open = 1;
CREATE INDEX payment_attempt_noted ON payment_attempt(changed) WHERE noted = 1;
CREATE INDEX payment_attempt_reference ON payment_attempt(reference) WHERE reference IS NOT NULL;

-- Every refund. `done_shift` is the shift in which it came to its end, `to_buyer` and `coupon` are
-- how the gateway split it.
CREATE TABLE payment_refund(
  id         TEXT    PRIMARY KEY,
  seq        INTEGER NOT NULL,
  attempt    TEXT    NOT NULL,
  shift      INTEGER NOT NULL,
  channel    TEXT    NOT NULL,
  document   TEXT    NOT NULL,
  amount     INTEGER NOT NULL,
  paid       INTEGER NOT NULL,
  started    INTEGER NOT NULL,
  state      TEXT    NOT NULL,
  detail     TEXT    NOT NULL,
  open       INTEGER NOT NULL,
  noted      INTEGER NOT NULL,
  reference  TEXT,
  done_shift INTEGER,
  to_buyer   INTEGER,
  coupon     INTEGER,
  changed    INTEGER NOT NULL
) STRICT;
CREATE INDEX payment_refund_open ON payment_refund(seq) WHERE open = 1;
CREATE INDEX payment_refund_noted ON payment_refund(changed) WHERE noted = 1;
CREATE INDEX payment_refund_attempt ON payment_refund(attempt);
CREATE INDEX payment_refund_done ON payment_refund(done_shift) WHERE done_shift IS NOT NULL;

-- Who looks after a payment or a refund.
CREATE TABLE payment_case(
  number     TEXT    PRIMARY KEY,
  owner      TEXT    NOT NULL
) STRICT;
