-- Read back from the journal: what coupons are issued from, uses that could not be, and what other
-- merchants owe for those that were.
CREATE TABLE coupon_stock(
  id           TEXT    NOT NULL PRIMARY KEY,
  seq          INTEGER NOT NULL,
  body         TEXT    NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE coupon_pack(
  id           TEXT    NOT NULL PRIMARY KEY,
  seq          INTEGER NOT NULL,
  body         TEXT    NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE coupon_refused(
  coupon       TEXT    NOT NULL,
  document     TEXT    NOT NULL,
  seq          INTEGER NOT NULL,
  why          TEXT    NOT NULL,
  date         TEXT    NOT NULL,
  PRIMARY KEY (coupon, document)
) STRICT, WITHOUT ROWID;

CREATE INDEX coupon_refused_seq ON coupon_refused(seq);

CREATE TABLE coupon_funded(
  coupon       TEXT    NOT NULL,
  document     TEXT    NOT NULL,
  merchant     TEXT    NOT NULL,
  seq          INTEGER NOT NULL,
  date         TEXT    NOT NULL,
  body         TEXT    NOT NULL,
  PRIMARY KEY (coupon, document, merchant)
) STRICT, WITHOUT ROWID;

CREATE INDEX coupon_funded_date ON coupon_funded(date);
