package guitai.ui.refund;

import guitai.catalog.Item;
import guitai.flow.NoReceiptDesk;
import guitai.refund.CreditNote;
import guitai.refund.NoReceiptReason;
import guitai.refund.Return;
import guitai.refund.ReturnLine;
import guitai.ui.refund.NoReceiptScreen.Row;
import guitai.ui.refund.NoReceiptScreen.Step;
import guitai.ui.text.Name;
import guitai.ui.text.Words;

import java.util.List;
import java.util.Optional;

/// What is said of goods without a receipt.
final class NoReceiptWords {
    static final List<NoReceiptReason> REASONS = List.of(NoReceiptReason.values());

    private NoReceiptWords() {}

    /// What the box asks for.
    static Words asked(Step step, Name goods) {
        return switch (step) {
            case GOODS -> Words.of("noReceipt.ask.goods");
            case CHOICE -> Words.of("stock.which");
            case QUANTITY -> Words.of("noReceipt.ask.quantity", goods);
            case PRICE -> Words.of("noReceipt.ask.price", goods);
            case REASON -> Words.of("noReceipt.ask.reason");
            case CUSTOMER -> Words.of("noReceipt.ask.customer");
            case READY -> Words.of("noReceipt.ready");
        };
    }

    /// What the limits leave.
    static Words of(NoReceiptDesk.Room room) {
        var policy = room.policy();
        if (!policy.allowed()) return Words.of("refusal.receiptNeeded");
        return room.offline()
                .map(most -> Words.of("noReceipt.roomOffline", room.today(), most))
                .orElseGet(
                        () ->
                                Words.of(
                                        "noReceipt.room",
                                        room.today(),
                                        policy.perCustomer(),
                                        policy.customerDays(),
                                        policy.creditAbove()));
    }

    static Row choice(Item item) {
        return new Row(name(item), Words.of("stock.text", item.sku().value()), Words.NONE);
    }

    static Row row(ReturnLine line, Item item) {
        var shelf = line.saleable() ? "noReceipt.line" : "noReceipt.lineBroken";
        return new Row(
                name(item),
                Words.of(shelf, line.quantity().plain(), item.unitWord()),
                Words.of("noReceipt.amount", line.amount()));
    }

    static Words done(Return back, Optional<CreditNote.Id> note) {
        return note.map(number -> Words.of("noReceipt.note", back.refunded(), number))
                .orElseGet(() -> Words.of("refund.done", back.refunded()));
    }

    private static Words name(Item item) {
        return Words.of("stock.text", new Name(item.nameZh(), item.nameEn()));
    }

    /// In the order of [#REASONS].
    static List<Row> reasons() {
        return REASONS.stream()
                .map(why -> new Row(Words.of(key(why)), Words.NONE, Words.NONE))
                .toList();
    }

    private static String key(NoReceiptReason why) {
        return switch (why) {
            case LOST -> "noReceipt.lost";
            case GIFT -> "noReceipt.gift";
            case FAULTY -> "noReceipt.faulty";
            case RECALLED -> "noReceipt.recalled";
            case OTHER -> "noReceipt.other";
        };
    }
}
