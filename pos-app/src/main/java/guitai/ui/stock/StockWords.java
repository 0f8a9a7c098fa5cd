package guitai.ui.stock;

import guitai.catalog.Item;
import guitai.catalog.Sku;
import guitai.flow.StockCount;
import guitai.flow.StockDesk;
import guitai.money.Money;
import guitai.stock.Batch;
import guitai.stock.Receiving;
import guitai.stock.StockMove;
import guitai.stock.Stocktake;
import guitai.stock.Turnover;
import guitai.stock.WriteOff;
import guitai.ui.stock.StockScreen.Figure;
import guitai.ui.text.FigureRow;
import guitai.ui.text.Name;
import guitai.ui.text.Shelf;
import guitai.ui.text.Tone;
import guitai.ui.text.Words;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/// Quantities, costs and dates of the stock in a few words each, for one row of a list.
final class StockWords {
    private static final int HUNDREDTHS = 2;

    private StockWords() {}

    /// An item's name, or its number once it is no longer on file.
    static Words name(Optional<Item> item, Sku sku) {
        return item.map(StockWords::name).orElse(Words.of("stock.text", sku.value()));
    }

    static Words name(Item item) {
        return Words.of("stock.text", new Name(item.nameZh(), item.nameEn()));
    }

    static Words category(String code) {
        return code.isEmpty()
                ? Words.of("stock.noCategory")
                : Words.of("stock.text", new Shelf(code));
    }

    /// How many, and of what: pieces by the item's own word, or kilograms.
    static Words quantity(long milli, Optional<Item> item) {
        var plain = BigDecimal.valueOf(milli, 3).stripTrailingZeros().toPlainString();
        return Words.of("stock.quantity", plain, unit(item));
    }

    // What is weighed is counted in kilograms, whatever its price is for.
    static String unit(Optional<Item> item) {
        return item.map(i -> i.weighed() ? "kg" : i.unitWord()).orElse("");
    }

    static FigureRow level(StockDesk.Standing standing) {
        var level = standing.of().level();
        var low = standing.of().lowAt();
        var tone = level.negative() ? Tone.BAD : standing.of().low() ? Tone.WARN : Tone.PLAIN;
        var about =
                low.isPresent()
                        ? Words.of(
                                "stock.lowAt",
                                level.sku().value(),
                                quantity(low.getAsLong(), standing.item()))
                        : Words.of("stock.text", level.sku().value());
        return new FigureRow(
                name(standing.item(), level.sku()),
                about,
                quantity(level.milli(), standing.item()),
                Words.of("stock.worth", level.cost(), level.value()),
                tone);
    }

    static FigureRow move(StockMove move, Optional<Item> item, LocalTime time) {
        return new FigureRow(
                kind(move.kind()),
                Words.of("stock.move", move.document(), move.date().day(), time),
                signed(move.milli(), item),
                Words.of("stock.text", move.value()),
                move.kind() == StockMove.Kind.WRITTEN_OFF ? Tone.WARN : Tone.PLAIN);
    }

    private static Words kind(StockMove.Kind kind) {
        return Words.of(
                switch (kind) {
                    case SOLD -> "stock.kind.sold";
                    case RETURNED -> "stock.kind.returned";
                    case RECEIVED -> "stock.kind.received";
                    case COUNTED -> "stock.kind.counted";
                    case WRITTEN_OFF -> "stock.kind.writtenOff";
                });
    }

    private static Words signed(long milli, Optional<Item> item) {
        return Words.of(milli > 0 ? "stock.more" : "stock.text", quantity(milli, item));
    }

    static FigureRow batch(Batch batch, Optional<Item> item, LocalDate today) {
        var days = ChronoUnit.DAYS.between(today, batch.expires());
        var when =
                days < 0
                        ? Words.of("stock.past", batch.expires(), -days)
                        : Words.of("stock.near", batch.expires(), days);
        var about =
                batch.batch()
                        .map(b -> Words.of("stock.batch", batch.sku().value(), b))
                        .orElse(Words.of("stock.text", batch.sku().value()));
        return new FigureRow(
                name(item, batch.sku()),
                about,
                quantity(batch.left(), item),
                when,
                days < 0 ? Tone.BAD : Tone.WARN);
    }

    static FigureRow turnover(Words name, Words about, Turnover turnover) {
        return new FigureRow(
                name,
                about,
                turns(turnover),
                Words.of("stock.sold", turnover.costOfGoods(), turnover.meanStock()),
                Tone.PLAIN);
    }

    static List<Figure> figures(Turnover all) {
        return List.of(
                new Figure(
                        Words.of("stock.costOfGoods"),
                        Words.of("stock.text", all.costOfGoods()),
                        Words.of("stock.days", all.days()),
                        Tone.PLAIN),
                new Figure(
                        Words.of("stock.meanStock"),
                        Words.of("stock.text", all.meanStock()),
                        Words.of("stock.closing", all.closing()),
                        Tone.PLAIN),
                new Figure(Words.of("stock.turnover"), turns(all), lasts(all), Tone.PLAIN),
                new Figure(
                        Words.of("stock.loss"),
                        percent(all.lossBp()),
                        Words.of("stock.writtenOff", all.writtenOff()),
                        all.missing().isPositive() ? Tone.WARN : Tone.PLAIN));
    }

    private static Words turns(Turnover turnover) {
        var bp = turnover.yearlyBp();
        return bp.isEmpty()
                ? Words.of("stock.noFigure")
                : Words.of("stock.turns", hundredths(bp.getAsLong() / 100));
    }

    private static Words lasts(Turnover turnover) {
        var tenths = turnover.daysTenths();
        return tenths.isEmpty()
                ? Words.of("stock.noFigure")
                : Words.of(
                        "stock.lasts", BigDecimal.valueOf(tenths.getAsLong(), 1).toPlainString());
    }

    private static Words percent(OptionalLong bp) {
        return bp.isEmpty()
                ? Words.of("stock.noFigure")
                : Words.of("stock.percent", hundredths(bp.getAsLong()));
    }

    private static String hundredths(long value) {
        return BigDecimal.valueOf(value, HUNDREDTHS).toPlainString();
    }

    // Papers

    static FigureRow received(Receiving.Line line, Optional<Item> item) {
        var about =
                line.expires()
                        .map(date -> Words.of("stock.expires", line.sku().value(), date))
                        .orElse(Words.of("stock.text", line.sku().value()));
        return new FigureRow(
                name(item, line.sku()),
                about,
                quantity(line.quantity().milli(), item),
                Words.of("stock.lineCost", line.cost(), line.worth()),
                Tone.PLAIN);
    }

    /// Without what the books say.
    static FigureRow counted(Stocktake.Counted line, Optional<Item> item) {
        return new FigureRow(
                name(item, line.sku()),
                Words.of("stock.text", line.sku().value()),
                quantity(line.counted().milli(), item),
                Words.NONE,
                Tone.PLAIN);
    }

    static FigureRow difference(StockCount.Difference one, Optional<Item> item) {
        var line = one.line();
        var tone =
                line.difference() == 0 ? Tone.GOOD : line.difference() < 0 ? Tone.BAD : Tone.WARN;
        return new FigureRow(
                name(item, line.sku()),
                Words.of(
                        "stock.against",
                        quantity(line.counted().milli(), item),
                        quantity(line.book(), item)),
                signed(line.difference(), item),
                Words.of("stock.text", one.worth()),
                tone);
    }

    static FigureRow choice(Item item) {
        return new FigureRow(
                name(item),
                Words.of("stock.text", item.sku().value()),
                Words.of("stock.text", item.price()),
                Words.NONE,
                Tone.PLAIN);
    }

    static FigureRow reason(WriteOff.Reason reason) {
        return new FigureRow(words(reason), Words.NONE, Words.NONE, Words.NONE, Tone.PLAIN);
    }

    private static Words words(WriteOff.Reason reason) {
        return Words.of(
                switch (reason) {
                    case PAST_DATE -> "stock.reason.pastDate";
                    case DAMAGED -> "stock.reason.damaged";
                    case LOST -> "stock.reason.lost";
                    case OWN_USE -> "stock.reason.ownUse";
                    case SENT_BACK -> "stock.reason.sentBack";
                });
    }

    static FigureRow writtenOff(WriteOff off, List<StockMove> moves, Item item, Money nothing) {
        var worth = moves.stream().map(StockMove::value).reduce(nothing, Money::plus);
        return new FigureRow(
                name(item),
                words(off.reason()),
                quantity(off.quantity().milli(), Optional.of(item)),
                Words.of("stock.text", worth),
                Tone.PLAIN);
    }

    static Words sum(List<StockCount.Difference> all, Money nothing) {
        var sum = all.stream().map(StockCount.Difference::worth).reduce(nothing, Money::plus);
        var wrong = all.stream().filter(d -> d.line().difference() != 0).count();
        return Words.of("stock.differences", wrong, sum);
    }
}
