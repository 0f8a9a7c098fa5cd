-- Read back from the journal: what was given to members besides points, and what they are told.
CREATE TABLE gift_pot(
  campaign     TEXT    NOT NULL PRIMARY KEY,
  seed         INTEGER NOT NULL,
  given        INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE gift_coupon(
  campaign     TEXT    NOT NULL,
  payment      TEXT    NOT NULL,
  coupon       TEXT    NOT NULL,
  PRIMARY KEY (campaign, payment, coupon)
) STRICT, WITHOUT ROWID;

CREATE TABLE gift_stamp(
  number       TEXT    NOT NULL PRIMARY KEY,
  card         TEXT    NOT NULL,
  member       TEXT    NOT NULL,
  date         TEXT    NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX gift_stamp_of ON gift_stamp(card, member, date);

CREATE TABLE gift_draw(
  number       TEXT    NOT NULL PRIMARY KEY,
  draw         TEXT    NOT NULL,
  member       TEXT    NOT NULL,
  date         TEXT    NOT NULL,
  prize        INTEGER
) STRICT, WITHOUT ROWID;

CREATE INDEX gift_draw_of ON gift_draw(draw, member, date);
CREATE INDEX gift_draw_won ON gift_draw(draw, prize);

CREATE TABLE member_touch(
  member       TEXT    NOT NULL PRIMARY KEY,
  first        TEXT    NOT NULL,
  last         TEXT    NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE member_message(
  number       TEXT    NOT NULL PRIMARY KEY,
  member       TEXT    NOT NULL,
  push         INTEGER NOT NULL,
  body         TEXT    NOT NULL,
  ended        TEXT,
  ended_at     INTEGER
) STRICT, WITHOUT ROWID;

CREATE INDEX member_message_pushed ON member_message(member, ended_at)
  WHERE push = 1 AND ended = 'SENT';

CREATE INDEX member_slept ON member(last, id) WHERE kept IS NULL AND erased IS NULL;
