-- Stored value that a document sold, paid out, and the bonus that moved with it. Such a document is a
-- SALE or a RETURN of nothing: its gross, net and tax are nought (rule LY-60).
ALTER TABLE document ADD COLUMN topped_up INTEGER NOT NULL DEFAULT 0;
ALTER TABLE document ADD COLUMN paid_out INTEGER NOT NULL DEFAULT 0;
ALTER TABLE document ADD COLUMN bonus INTEGER NOT NULL DEFAULT 0;
