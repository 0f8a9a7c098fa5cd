package guitai.sale;

import guitai.staff.OperatorId;
import guitai.time.BusinessDate;

import java.time.Instant;

/// Where, when and by whom a sale was begun.
///
/// @param shift number of the shift it belongs to
public record SaleHeader(
        SaleId id,
        long shift,
        OperatorId operator,
        BusinessDate date,
        Instant openedAt,
        SaleTerms terms) {

    /// Of a sale on the usual terms.
    public SaleHeader(
            SaleId id, long shift, OperatorId operator, BusinessDate date, Instant openedAt) {
        this(id, shift, operator, date, openedAt, SaleTerms.USUAL);
    }

    /// The same sale in another shift: one that was parked and is resumed later.
    public SaleHeader in(long otherShift, BusinessDate otherDate) {
        return new SaleHeader(id, otherShift, operator, otherDate, openedAt, terms);
    }

    public SaleHeader on(SaleTerms otherTerms) {
        return new SaleHeader(id, shift, operator, date, openedAt, otherTerms);
    }
}
