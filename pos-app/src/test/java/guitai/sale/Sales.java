package guitai.sale;

import guitai.catalog.Sku;
import guitai.catalog.Unit;
import guitai.money.CashRounding;
import guitai.money.Money;
import guitai.staff.OperatorId;
import guitai.tax.TaxCategory;
import guitai.tax.TaxRate;
import guitai.time.BusinessDate;

import java.time.Instant;
import java.util.List;

/// Sales for tests, written as a till would have made them.
public final class Sales {
    public static final BusinessDate DAY = BusinessDate.parse("2026-11-21");
    public static final Instant NOON = Instant.parse("2026-11-21T04:00:00Z");
    public static final OperatorId WANG = new OperatorId("1001");

    private Sales() {}

    public static SaleHeader header(int n) {
        return new SaleHeader(id(n), 1, WANG, DAY, NOON);
    }

    public static SaleId id(int n) {
        return new SaleId("01JD%022d".formatted(n));
    }

    public static DocumentNumber number(long n) {
        return new DocumentNumber("S001", "01", DAY, n);
    }

    public static LineItem pieces(int line, long count, long priceFen, PriceModifier... off) {
        return new LineItem(
                line,
                new Sku("G" + line),
                "9520000000000",
                "矿泉水",
                "Water",
                Unit.EACH,
                "瓶",
                new TaxCategory("13", TaxRate.percent(13)),
                Quantity.pieces(count),
                Money.cny(priceFen),
                Money.cny(priceFen * count),
                List.of(off));
    }

    public static PriceModifier off(long fen) {
        return new PriceModifier(
                PriceModifier.Kind.BASKET_OFFER, "P1", 1, "满减", Money.cny(fen), Funder.MERCHANT);
    }

    /// A finished sale of these lines, paid exactly in cash.
    public static Sale.Completed cash(long no, LineItem... lines) {
        var tendering =
                new Sale.Open(header((int) no), List.of(lines))
                        .tender(Money.CNY, CashRounding.CN_FEN_DOWN);
        var due = tendering.settlement().cashDue();
        return (tendering.settlement().settled() ? tendering : tendering.cash(due))
                .complete(number(no), NOON);
    }
}
