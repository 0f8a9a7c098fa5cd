-- Read back from the journal, down to coupon_count: members, by numbers that name nobody, and what
-- they have. A member who became another one stands with what was theirs before.
CREATE TABLE member(
  id           TEXT    NOT NULL PRIMARY KEY,
  joined       TEXT    NOT NULL,
  channel      TEXT    NOT NULL,
  tier         TEXT    NOT NULL,
  since        TEXT    NOT NULL,
  review       TEXT    NOT NULL,
  points       INTEGER NOT NULL,
  last         TEXT,
  kept         TEXT,
  kept_seq     INTEGER,
  erased       TEXT
) STRICT, WITHOUT ROWID;

CREATE INDEX member_kept ON member(kept) WHERE kept IS NOT NULL;
CREATE INDEX member_review ON member(review) WHERE kept IS NULL AND erased IS NULL;

CREATE TABLE member_consent(
  member       TEXT    NOT NULL,
  seq          INTEGER NOT NULL,
  body         TEXT    NOT NULL,
  PRIMARY KEY (member, seq)
) STRICT, WITHOUT ROWID;

CREATE TABLE points_entry(
  member       TEXT    NOT NULL,
  kind         TEXT    NOT NULL,
  act          TEXT    NOT NULL,
  seq          INTEGER NOT NULL,
  date         TEXT    NOT NULL,
  points       INTEGER NOT NULL,
  reason       TEXT    NOT NULL,
  body         TEXT    NOT NULL,
  PRIMARY KEY (member, kind, act)
) STRICT, WITHOUT ROWID;

CREATE TABLE points_lot(
  member       TEXT    NOT NULL,
  kind         TEXT    NOT NULL,
  act          TEXT    NOT NULL,
  place        INTEGER NOT NULL,
  expires      TEXT    NOT NULL,
  points       INTEGER NOT NULL,
  PRIMARY KEY (member, kind, act, place)
) STRICT, WITHOUT ROWID;

CREATE INDEX points_lot_expires ON points_lot(expires, member) WHERE points > 0;

CREATE TABLE member_spend(
  member       TEXT    NOT NULL,
  seq          INTEGER NOT NULL,
  document     TEXT    NOT NULL,
  purchased    TEXT    NOT NULL,
  net          INTEGER NOT NULL,
  booked       TEXT    NOT NULL,
  PRIMARY KEY (member, seq)
) STRICT, WITHOUT ROWID;

CREATE INDEX member_spend_document ON member_spend(document);

CREATE TABLE purse_act(
  member       TEXT    NOT NULL,
  number       TEXT    NOT NULL,
  seq          INTEGER NOT NULL,
  body         TEXT    NOT NULL,
  PRIMARY KEY (member, number)
) STRICT, WITHOUT ROWID;

CREATE TABLE entitlement_use(
  member       TEXT    NOT NULL,
  entitlement  TEXT    NOT NULL,
  number       TEXT    NOT NULL,
  date         TEXT    NOT NULL,
  PRIMARY KEY (member, entitlement, number)
) STRICT, WITHOUT ROWID;

CREATE TABLE member_offer(
  member       TEXT    NOT NULL,
  offer        TEXT    NOT NULL,
  date         TEXT    NOT NULL,
  units        INTEGER NOT NULL,
  times        INTEGER NOT NULL,
  PRIMARY KEY (member, offer, date)
) STRICT, WITHOUT ROWID;

CREATE TABLE member_sale(
  no           TEXT    NOT NULL PRIMARY KEY,
  member       TEXT    NOT NULL,
  date         TEXT    NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX member_sale_of ON member_sale(member, date);

CREATE TABLE campaign_fired(
  campaign     TEXT    NOT NULL,
  payment      TEXT    NOT NULL,
  seq          INTEGER NOT NULL,
  member       TEXT,
  date         TEXT    NOT NULL,
  body         TEXT    NOT NULL,
  back         TEXT,
  PRIMARY KEY (campaign, payment)
) STRICT, WITHOUT ROWID;

CREATE INDEX campaign_fired_for ON campaign_fired(payment);
CREATE INDEX campaign_fired_to ON campaign_fired(member, campaign) WHERE member IS NOT NULL;

CREATE TABLE campaign_day(
  campaign     TEXT    NOT NULL,
  date         TEXT    NOT NULL,
  fired        INTEGER NOT NULL,
  received     INTEGER NOT NULL,
  back         INTEGER NOT NULL,
  PRIMARY KEY (campaign, date)
) STRICT, WITHOUT ROWID;

-- What an authority elsewhere must be told, and what it said.
CREATE TABLE telling(
  number       TEXT    NOT NULL PRIMARY KEY,
  seq          INTEGER NOT NULL,
  body         TEXT    NOT NULL,
  heard        INTEGER,
  refused      TEXT
) STRICT, WITHOUT ROWID;

CREATE INDEX telling_due ON telling(seq) WHERE heard IS NULL;

-- By a number that cannot be used; `open` while somebody may still use it.
CREATE TABLE coupon(
  id           TEXT    NOT NULL PRIMARY KEY,
  member       TEXT,
  stock        TEXT    NOT NULL,
  reason       TEXT    NOT NULL,
  terms        TEXT    NOT NULL,
  state        TEXT    NOT NULL,
  last         TEXT    NOT NULL,
  open         INTEGER NOT NULL,
  uses         INTEGER NOT NULL,
  seq          INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX coupon_open ON coupon(member, last) WHERE open = 1;
CREATE INDEX coupon_ends ON coupon(last) WHERE open = 1;
CREATE INDEX coupon_of ON coupon(member) WHERE member IS NOT NULL;

CREATE INDEX coupon_claim ON coupon(reason) WHERE stock = 'CLAIM';

CREATE TABLE coupon_count(
  stock        TEXT    NOT NULL,
  reason       TEXT    NOT NULL,
  issued       INTEGER NOT NULL,
  used         INTEGER NOT NULL,
  returned     INTEGER NOT NULL,
  expired      INTEGER NOT NULL,
  PRIMARY KEY (stock, reason)
) STRICT, WITHOUT ROWID;

-- Personal, in no journal, and all there is of a person: it can be wiped. Never an identity number,
-- a face, contacts, or the year of birth.
CREATE TABLE member_key(
  kind         TEXT    NOT NULL,
  secret       TEXT    NOT NULL,
  member       TEXT    NOT NULL,
  PRIMARY KEY (kind, secret)
) STRICT, WITHOUT ROWID;

CREATE INDEX member_key_of ON member_key(member);

CREATE TABLE member_person(
  member       TEXT    NOT NULL PRIMARY KEY,
  name         TEXT    COLLATE NOCASE,
  birthday     TEXT    CHECK (birthday GLOB '[01][0-9]-[0-3][0-9]')
) STRICT, WITHOUT ROWID;

CREATE INDEX member_person_name ON member_person(name) WHERE name IS NOT NULL;

CREATE TABLE coupon_code(
  id           TEXT    NOT NULL PRIMARY KEY,
  code         TEXT    NOT NULL
) STRICT, WITHOUT ROWID;

-- Empty but while the three above are written anew.
CREATE TABLE rewriting(
  no           INTEGER PRIMARY KEY,
  a            TEXT,
  b            TEXT,
  c            TEXT
) STRICT;
