-- What a tender drew on besides a payment of its own: a credit note; in an exchange, and in a
-- return, what had paid for the goods. The balance of a note is what its rows add up to.
ALTER TABLE document_tender ADD COLUMN drawn_on TEXT;
CREATE INDEX document_tender_drawn ON document_tender(drawn_on) WHERE drawn_on IS NOT NULL;

-- Who brought goods back without a receipt: a keyed mark, never a phone number.
ALTER TABLE document ADD COLUMN customer TEXT;
CREATE INDEX document_customer ON document(customer) WHERE customer IS NOT NULL;

CREATE INDEX document_line_sku ON document_line(sku, no);

-- Not in the journal. Keys this till made for itself.
CREATE TABLE till_key(
  purpose    TEXT    PRIMARY KEY,
  value      TEXT    NOT NULL
) STRICT;
