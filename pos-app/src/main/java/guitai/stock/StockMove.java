package guitai.stock;

import guitai.catalog.Sku;
import guitai.money.Money;
import guitai.sale.DocumentNumber;
import guitai.time.BusinessDate;

import java.time.Instant;

/// What one document did to the stock of one item.
///
/// Every change has one: the level of an item is the sum of its moves, in quantity and in money.
///
/// @param milli thousandths of a piece or of a kilogram; negative for what left
/// @param value how the stock's worth at cost changed
/// @param costOfGoods what of it went into the cost of what was sold; negative for what came back
/// @param at when it was written down
public record StockMove(
        DocumentNumber document,
        Sku sku,
        Kind kind,
        long milli,
        Money value,
        Money costOfGoods,
        Instant at) {

    /// Why goods moved.
    public enum Kind {
        SOLD,
        RETURNED,
        RECEIVED,
        /// What a count found against the books.
        COUNTED,
        WRITTEN_OFF
    }

    /// The trading day it belongs to.
    public BusinessDate date() {
        return document.date();
    }
}
