package guitai.lane;

import com.fasterxml.jackson.core.JsonGenerator;

import guitai.catalog.Item;
import guitai.flow.Counter;
import guitai.flow.FoundGoods;
import guitai.flow.Refusal;
import guitai.flow.StockCount;
import guitai.flow.StockDesk;
import guitai.money.Money;
import guitai.sale.DocumentNumber;
import guitai.sale.Quantity;
import guitai.scan.ScanReader.Origin;
import guitai.stock.Batch;
import guitai.stock.Receiving;
import guitai.stock.StockMove;
import guitai.stock.WriteOff;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The stock: deliveries, counts, goods written off, and how an item stands. Each paper of one
/// line.
final class StockCommands {
    private static final String RECEIVE = "/receive CODE QTY COST [EXPIRY]";
    private static final int MOST_LISTED = 200;

    private final Lane lane;
    private final StockDesk stock;
    private final LineCommands outside;
    private final FactLine line;
    private final Locale locale;
    private final Currency currency;

    StockCommands(Lane lane, Counter counter, Facts facts, LineCommands outside) {
        this.lane = lane;
        this.outside = outside;
        this.stock = counter.stock();
        this.currency = counter.rules().currency();
        this.line = facts.line();
        this.locale = facts.locale();
    }

    /// @return false if it is no command of these
    boolean obey(String command, String rest) {
        switch (command) {
            case "/receive" -> receive(rest);
            case "/count" -> count(rest);
            case "/write-off" -> writeOff(rest);
            case "/stock" -> stock(rest);
            case "/low" -> low();
            case "/expiring" -> expiring(rest);
            default -> {
                return false;
            }
        }
        return true;
    }

    private void receive(String rest) {
        var words = rest.split("\\s+", -1);
        if (words.length < 3 || words.length > 4) {
            line.error("a code, a quantity and a cost are needed", "/receive", RECEIVE);
            return;
        }
        var quantity = Typed.quantity(words[1]);
        var cost = Typed.amount(words[2], currency);
        if (quantity.isEmpty() || cost.isEmpty()) {
            line.error("not a quantity and a cost", "/receive", RECEIVE);
            return;
        }
        Optional<LocalDate> typed = Optional.empty();
        if (words.length == 4) {
            typed = date(words[3]);
            if (typed.isEmpty()) {
                lane.refused(Refusal.Because.NOT_A_DATE, "/receive");
                return;
            }
        }
        var found = find(words[0], "/receive");
        if (found.isEmpty()) return;
        var expires = typed.or(found.get()::expires);
        var received =
                new Receiving.Line(
                        found.get().item().sku(),
                        words[0],
                        quantity.get(),
                        cost.get(),
                        expires,
                        found.get().batch());
        lane.attempt("/receive", a -> said(stock.receive("", List.of(received), a)));
    }

    private static Optional<LocalDate> date(String text) {
        if (!text.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}")) return Optional.empty();
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeException notADay) {
            return Optional.empty();
        }
    }

    private void count(String rest) {
        var words = Typed.split(rest);
        // Nothing on the shelf is a count too.
        var quantity =
                words[1].matches("0+") ? Optional.of(Quantity.NONE) : Typed.quantity(words[1]);
        if (quantity.isEmpty()) {
            line.error("not a quantity", "/count", "/count CODE QTY");
            return;
        }
        var found = find(words[0], "/count");
        if (found.isEmpty()) return;
        lane.attempt(
                "/count", a -> said(stock.count().countOne(found.get().item(), quantity.get(), a)));
    }

    private void writeOff(String rest) {
        var words = rest.split("\\s+", 4);
        var quantity = words.length < 3 ? Optional.<Quantity>empty() : Typed.quantity(words[1]);
        var reason = words.length < 3 ? Optional.<WriteOff.Reason>empty() : reason(words[2]);
        if (quantity.isEmpty() || reason.isEmpty()) {
            line.error(
                    "not a quantity and a reason",
                    "/write-off",
                    "/write-off CODE QTY past-date|damaged|lost|own-use|sent-back [WORDS]");
            return;
        }
        var found = find(words[0], "/write-off");
        if (found.isEmpty()) return;
        var more = words.length == 4 ? words[3] : "";
        var sku = found.get().item().sku();
        lane.attempt(
                "/write-off",
                a -> said(stock.writeOff(sku, quantity.get(), reason.get(), more, a)));
    }

    private static Optional<WriteOff.Reason> reason(String word) {
        return switch (word) {
            case "past-date" -> Optional.of(WriteOff.Reason.PAST_DATE);
            case "damaged" -> Optional.of(WriteOff.Reason.DAMAGED);
            case "lost" -> Optional.of(WriteOff.Reason.LOST);
            case "own-use" -> Optional.of(WriteOff.Reason.OWN_USE);
            case "sent-back" -> Optional.of(WriteOff.Reason.SENT_BACK);
            default -> Optional.empty();
        };
    }

    private Optional<FoundGoods.One> find(String code, String where) {
        switch (stock.find(code, Origin.TYPED)) {
            case FoundGoods.One one -> {
                return Optional.of(one);
            }
            case FoundGoods.Choices(var items) ->
                    line.error(items.size() + " items have this in them", where, "give a barcode");
            case FoundGoods.Nothing(var shown) ->
                    line.error(
                            ("no such item: " + shown).strip(),
                            where,
                            Next.after(Refusal.Because.NOT_ON_FILE));
            case FoundGoods.Unreadable(var shown, _) ->
                    line.error("cannot be read: " + shown, where, "check the number");
        }
        return Optional.empty();
    }

    private Optional<Refusal> said(StockDesk.Result result) {
        switch (result) {
            case StockDesk.Result.Received(var paper, var moves) ->
                    moved("stock-received", paper.number(), moves, "cost", paper.worth());
            case StockDesk.Result.WrittenOff(var paper, var moves) ->
                    moved("stock-written-off", paper.number(), moves, "worth", worth(moves));
            case StockDesk.Result.Refused(var why) -> {
                return Optional.of(why);
            }
        }
        return Optional.empty();
    }

    private Optional<Refusal> said(StockCount.Result result) {
        switch (result) {
            case StockCount.Result.Booked(var paper, var moves) ->
                    moved("stock-counted", paper.number(), moves, "difference", worth(moves));
            case StockCount.Result.Refused(var why) -> {
                return Optional.of(why);
            }
        }
        return Optional.empty();
    }

    private Money worth(List<StockMove> moves) {
        return moves.stream().map(StockMove::value).reduce(Money.zero(currency), Money::plus);
    }

    private void moved(
            String fact, DocumentNumber number, List<StockMove> moves, String worth, Money amount) {
        line.print(
                fact,
                json -> {
                    json.writeStringField("document", number.toString());
                    FactLine.amount(json, worth, amount);
                    json.writeArrayFieldStart("moves");
                    for (var move : moves) {
                        json.writeStartObject();
                        json.writeStringField("sku", move.sku().value());
                        quantity(json, "moved", move.milli());
                        quantity(json, "level", stock.standing(move.sku()).of().level().milli());
                        json.writeEndObject();
                    }
                    json.writeEndArray();
                });
        outside.written(number.toString());
    }

    private void stock(String rest) {
        find(rest, "/stock").ifPresent(found -> stands("stock", found.item()));
    }

    private void stands(String fact, Item item) {
        var standing = stock.standing(item.sku());
        line.print(fact, json -> standing(json, standing));
    }

    private void standing(JsonGenerator json, StockDesk.Standing standing) throws IOException {
        var level = standing.of().level();
        json.writeStringField("sku", level.sku().value());
        if (standing.item().isPresent()) {
            json.writeStringField("name", standing.item().get().name(locale));
        }
        quantity(json, "level", level.milli());
        FactLine.amount(json, "worth", level.value());
        FactLine.amount(json, "cost", level.cost());
        FactLine.amount(json, "lastCost", level.lastCost());
        if (standing.of().lowAt().isPresent()) {
            quantity(json, "lowAt", standing.of().lowAt().getAsLong());
        }
        json.writeBooleanField("low", standing.of().low());
    }

    private void low() {
        var low = stock.low(MOST_LISTED);
        line.print(
                "low-stock",
                json -> {
                    json.writeArrayFieldStart("items");
                    for (var one : low) {
                        json.writeStartObject();
                        standing(json, one);
                        json.writeEndObject();
                    }
                    json.writeEndArray();
                });
    }

    private void expiring(String rest) {
        var days = rest.isEmpty() ? Optional.of(0) : Typed.whole(rest);
        if (days.isEmpty() || days.get() > 3_650) {
            line.error("not a number of days", "/expiring", "/expiring 7");
            return;
        }
        var batches = stock.expiring(days.get(), MOST_LISTED);
        line.print(
                "expiring",
                json -> {
                    json.writeArrayFieldStart("batches");
                    for (var batch : batches) batch(json, batch);
                    json.writeEndArray();
                });
    }

    private void batch(JsonGenerator json, Batch batch) throws IOException {
        json.writeStartObject();
        json.writeStringField("sku", batch.sku().value());
        quantity(json, "left", batch.left());
        json.writeStringField("expires", batch.expires().toString());
        json.writeBooleanField("past", batch.pastOn(stock.today()));
        if (batch.batch().isPresent()) json.writeStringField("batch", batch.batch().get());
        json.writeStringField("document", batch.document().toString());
        json.writeEndObject();
    }

    /// Pieces or kilograms, as a number with up to three decimals.
    private static void quantity(JsonGenerator json, String name, long milli) throws IOException {
        json.writeFieldName(name);
        // Never 2E+1, which some readers take for a fraction.
        json.writeNumber(BigDecimal.valueOf(milli, 3).stripTrailingZeros().toPlainString());
    }
}
