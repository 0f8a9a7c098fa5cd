package guitai.sale;

import guitai.staff.OperatorId;
import guitai.time.BusinessDate;

import java.time.Instant;

/// Where, when and by whom a sale was begun.
///
/// @param shift number of the shift it belongs to
public record SaleHeader(
        SaleId id, long shift, OperatorId operator, BusinessDate date, Instant openedAt) {}
