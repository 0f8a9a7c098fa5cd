-- What is taken while the line is down. `stored_seq` is where an attempt stands in the queue of what
-- is handed over, `refused_shift` the shift in which it was refused after all; both are read back
-- from the journal.
ALTER TABLE payment_attempt ADD COLUMN stored_seq INTEGER;
ALTER TABLE payment_attempt ADD COLUMN stored_at INTEGER;
ALTER TABLE payment_attempt ADD COLUMN refused_shift INTEGER;
CREATE INDEX payment_attempt_waits ON payment_attempt(stored_seq) WHERE state = 'STORED_OFFLINE';
CREATE INDEX payment_attempt_stored ON payment_attempt(shift) WHERE stored_seq IS NOT NULL;
CREATE INDEX payment_attempt_refused ON payment_attempt(refused_shift)
  WHERE refused_shift IS NOT NULL;

-- How many papers head office has not seen.
CREATE INDEX document_seq ON document(seq);

-- Not in the journal, which cannot forget: whose token paid, as a hash, and which of its counters
-- was taken. Kept after the answer, so that no token is taken twice; pruned when it is old. What is
-- handed over is the payload of the due task `forward`, gone with the answer.
CREATE TABLE offline_payment(
  attempt    TEXT    PRIMARY KEY,
  account    TEXT    NOT NULL,
  counter    INTEGER NOT NULL,
  amount     INTEGER NOT NULL,
  at         INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX offline_payment_token ON offline_payment(account, counter) WHERE counter >= 0;
CREATE INDEX offline_payment_account ON offline_payment(account) WHERE account <> '';

-- How a customer is reached whose payment is refused later. Personal: deleted as soon as it is paid.
CREATE TABLE offline_contact(
  attempt    TEXT    PRIMARY KEY,
  contact    TEXT    NOT NULL
) STRICT, WITHOUT ROWID;

-- The issuer's newest list of accounts that must not be trusted.
CREATE TABLE revocation_list(
  only_one   INTEGER PRIMARY KEY CHECK (only_one = 1),
  version    INTEGER NOT NULL,
  at         INTEGER NOT NULL
) STRICT;
CREATE TABLE revoked_account(
  account    TEXT    PRIMARY KEY
) STRICT, WITHOUT ROWID;
