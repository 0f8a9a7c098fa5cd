package guitai.storage;

import guitai.catalog.Sku;
import guitai.journal.Fact;
import guitai.money.Money;
import guitai.sale.Quantity;
import guitai.staff.OperatorId;
import guitai.stock.Receiving;
import guitai.stock.Stocktake;
import guitai.stock.WriteOff;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// One paper of the stock of every kind, always the same.
final class StockExamples {
    private static final OperatorId BY = new OperatorId("3001");
    private static final Instant AT = Instant.parse("2026-11-21T09:30:15.250Z");
    private static final Sku WATER = new Sku("W1");
    private static final Sku ORANGES = new Sku("F7");

    private StockExamples() {}

    static Fact of(FactType type) {
        return switch (type) {
            case GOODS_RECEIVED ->
                    new Fact.GoodsReceived(
                            new Receiving(
                                    Examples.number(192),
                                    12,
                                    "送货单 7731",
                                    List.of(
                                            new Receiving.Line(
                                                    WATER,
                                                    "9520001000017",
                                                    Quantity.pieces(24),
                                                    Money.cny(120),
                                                    Optional.of(LocalDate.parse("2027-05-31")),
                                                    Optional.of("L2611")),
                                            new Receiving.Line(
                                                    ORANGES,
                                                    "20",
                                                    Quantity.grams(8_500),
                                                    Money.cny(420),
                                                    Optional.empty(),
                                                    Optional.empty())),
                                    AT),
                            BY);
            case STOCK_COUNTED ->
                    new Fact.StockCounted(
                            new Stocktake(
                                    Examples.number(193),
                                    12,
                                    List.of(
                                            new Stocktake.Counted(
                                                    WATER, Quantity.pieces(20), 21_000),
                                            new Stocktake.Counted(ORANGES, Quantity.NONE, -1_250)),
                                    AT),
                            BY);
            case GOODS_WRITTEN_OFF ->
                    new Fact.GoodsWrittenOff(
                            new WriteOff(
                                    Examples.number(194),
                                    12,
                                    WATER,
                                    Quantity.pieces(2),
                                    WriteOff.Reason.DAMAGED,
                                    "搬运时破了",
                                    AT),
                            BY);
            default -> throw new IllegalArgumentException(type.name());
        };
    }
}
