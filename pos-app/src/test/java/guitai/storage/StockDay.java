package guitai.storage;

import guitai.catalog.Sku;
import guitai.journal.Books;
import guitai.journal.Commit;
import guitai.journal.Fact;
import guitai.money.Money;
import guitai.sale.DocumentNumber;
import guitai.sale.Quantity;
import guitai.stock.Receiving;
import guitai.stock.StockBook;
import guitai.stock.Stocktake;
import guitai.stock.WriteOff;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/// What happens to the stock on a trading day, from a seed; the goods are those of [Goods].
final class StockDay {
    private final Random random;

    StockDay(Random random) {
        this.random = random;
    }

    Receiving receive(Books books, long shift) {
        var receiving = receiving(Day.number(books.nextDocument()), shift);
        books.write(Commit.of(new Fact.GoodsReceived(receiving, Day.MANAGER)));
        return receiving;
    }

    Stocktake count(Books books, StockBook stock, long shift) {
        var lines = new ArrayList<Stocktake.Counted>();
        for (var sku : skus(20)) {
            lines.add(new Stocktake.Counted(sku, quantity(0), stock.level(sku).milli()));
        }
        var count = new Stocktake(Day.number(books.nextDocument()), shift, lines, Day.NINE);
        books.write(Commit.of(new Fact.StockCounted(count, Day.MANAGER)));
        return count;
    }

    WriteOff writeOff(Books books, long shift) {
        var off = writeOff(Day.number(books.nextDocument()), shift);
        books.write(Commit.of(new Fact.GoodsWrittenOff(off, Day.MANAGER)));
        return off;
    }

    Fact fact(FactType type, DocumentNumber number, long shift) {
        return switch (type) {
            case GOODS_RECEIVED -> new Fact.GoodsReceived(receiving(number, shift), Day.MANAGER);
            case STOCK_COUNTED -> {
                var lines = new ArrayList<Stocktake.Counted>();
                for (var sku : skus(9)) {
                    var book = random.nextLong(-(1L << 40), 1L << 40);
                    lines.add(new Stocktake.Counted(sku, quantity(0), book));
                }
                yield new Fact.StockCounted(
                        new Stocktake(number, shift, lines, Day.NINE), Day.MANAGER);
            }
            case GOODS_WRITTEN_OFF ->
                    new Fact.GoodsWrittenOff(writeOff(number, shift), Day.MANAGER);
            default -> throw new IllegalArgumentException(type.name());
        };
    }

    private Receiving receiving(DocumentNumber number, long shift) {
        var lines = new ArrayList<Receiving.Line>();
        for (int i = 1 + random.nextInt(30); i > 0; i--) lines.add(line(sku()));
        return new Receiving(number, shift, "送货单 \"7\"", lines, Day.NINE);
    }

    Receiving.Line line(Sku sku) {
        return new Receiving.Line(
                sku,
                "code",
                quantity(1),
                Money.cny(random.nextInt(2_000)),
                random.nextBoolean() ? Optional.empty() : Optional.of(date()),
                random.nextBoolean() ? Optional.empty() : Optional.of("B" + random.nextInt(99)));
    }

    private WriteOff writeOff(DocumentNumber number, long shift) {
        var reasons = WriteOff.Reason.values();
        return new WriteOff(
                number,
                shift,
                sku(),
                quantity(1),
                reasons[random.nextInt(reasons.length)],
                random.nextBoolean() ? "" : "破了",
                Day.NINE);
    }

    private LocalDate date() {
        return Day.DATE.day().plusDays(random.nextInt(40) - 5);
    }

    private List<Sku> skus(int most) {
        var skus = new LinkedHashSet<Sku>();
        for (int i = 1 + random.nextInt(most); i > 0; i--) skus.add(sku());
        return List.copyOf(skus);
    }

    /// One that [Goods] sells.
    Sku sku() {
        return new Sku("S" + random.nextInt(1000));
    }

    private Quantity quantity(long least) {
        return random.nextInt(4) == 0
                ? Quantity.grams(least + random.nextInt(9_000))
                : Quantity.pieces(least + random.nextInt(30));
    }
}
