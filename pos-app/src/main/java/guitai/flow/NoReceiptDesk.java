package guitai.flow;

import guitai.catalog.Catalogue;
import guitai.catalog.Catalogue.Lookup;
import guitai.catalog.CheckDigit;
import guitai.catalog.Gtin;
import guitai.catalog.Item;
import guitai.catalog.Plu;
import guitai.catalog.Sku;
import guitai.catalog.Unit;
import guitai.journal.Commit;
import guitai.journal.Fact;
import guitai.journal.Working;
import guitai.money.Money;
import guitai.money.Rounding;
import guitai.refund.Caution;
import guitai.refund.CreditNote;
import guitai.refund.NoReceiptPolicy;
import guitai.refund.NoReceiptReason;
import guitai.refund.Return;
import guitai.refund.ReturnLine;
import guitai.refund.ReturnNotes;
import guitai.sale.DocumentNumber;
import guitai.sale.PriceBasis;
import guitai.sale.Quantity;
import guitai.sale.SaleHeader;
import guitai.sale.SaleId;
import guitai.slip.Slip;
import guitai.staff.Approval;
import guitai.staff.Permission;
import guitai.tax.InclusiveTax;
import guitai.tender.TenderKind;
import guitai.tender.TenderLine;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// Goods come back of which nobody can show the receipt: with a supervisor, for the lowest price
/// they were sold at lately, within limits by day and customer, and above an amount for a credit
/// note only. Works without a line, within a limit of its own.
public final class NoReceiptDesk {
    private static final int SHORTEST_CONTACT = 6;
    private static final int LONGEST_CONTACT = 40;
    private static final int MOST_GOODS = 50;

    private final Desk desk;
    private final ReturnPorts ports;
    private final Catalogue catalogue;
    private final Network network;
    private final TenderSwap.Drawer drawer;
    private final Supplier<SaleId> ids;
    private final InstantSource clock;

    NoReceiptDesk(
            Desk desk,
            ReturnPorts ports,
            Catalogue catalogue,
            Network network,
            TenderSwap.Drawer drawer,
            Supplier<SaleId> ids,
            InstantSource clock) {
        this.desk = desk;
        this.ports = ports;
        this.catalogue = catalogue;
        this.network = network;
        this.drawer = drawer;
        this.ids = ids;
        this.clock = clock;
    }

    /// @param code barcode, short number or the shop's own key
    /// @param keyed what a person says one costs; asked for only where no price is known
    public record Goods(String code, Quantity quantity, Optional<Money> keyed) {}

    /// @param contact a phone number or a member's number; only its mark is kept
    public record Wish(NoReceiptReason reason, String contact, List<Goods> goods) {
        public Wish {
            goods = List.copyOf(goods);
        }

        @Override
        public String toString() {
            return "without receipt, " + reason + ", " + goods;
        }
    }

    public sealed interface Result {
        /// What would be given; nothing has happened.
        ///
        /// @param kind cash or a credit note
        record Planned(List<ReturnLine> lines, Money amount, TenderKind kind, Money given)
                implements Result {}

        /// Taken back, and on disk.
        ///
        /// @param note what was given instead of cash
        record Completed(Return goodsBack, Optional<CreditNote.Id> note) implements Result {}

        record NotOnFile(String code) implements Result {}

        record Refused(Refusal why) implements Result {}
    }

    /// Shows what would be given, without doing it.
    public Result plan(Wish wish) {
        var refused = desk.notTrading();
        if (refused.isPresent()) return new Result.Refused(refused.get());
        if (!policy().allowed()) return refuse(Refusal.Because.RECEIPT_NEEDED);
        if (wish.goods().isEmpty() || wish.goods().size() > MOST_GOODS) {
            return refuse(Refusal.Because.QUANTITY_OUT_OF_RANGE);
        }
        var lines = new ArrayList<ReturnLine>();
        for (var goods : wish.goods()) {
            var item = find(goods.code());
            if (item.isEmpty()) return new Result.NotOnFile(goods.code());
            if (odd(item.get(), goods.quantity())) {
                return refuse(Refusal.Because.QUANTITY_OUT_OF_RANGE);
            }
            var price = price(item.get(), goods);
            if (price.isEmpty()) return refuse(Refusal.Because.PRICE_NEEDED);
            lines.add(line(lines.size() + 1, item.get(), goods, price.get()));
        }
        var amount =
                Money.sum(desk.rules.currency(), lines.stream().map(ReturnLine::amount).toList());
        var limit = limit(wish, amount);
        if (limit.isPresent()) return new Result.Refused(limit.get());
        var credit = amount.compareTo(policy().creditAbove()) > 0;
        return new Result.Planned(
                List.copyOf(lines),
                amount,
                credit ? TenderKind.CREDIT_NOTE : TenderKind.CASH,
                credit ? amount : desk.rules.rounding().round(amount));
    }

    /// Takes the goods back. The sale at the counter must be finished or parked first.
    public Result takeBack(Wish wish, Approval approval) {
        if (!(plan(wish) instanceof Result.Planned planned)) return plan(wish);
        if (desk.sale().filter(s -> !s.lines().isEmpty()).isPresent()) {
            return refuse(Refusal.Because.SALE_AT_COUNTER);
        }
        var refused = desk.notAllowed(Permission.RETURN_WITHOUT_RECEIPT, approval);
        return refused.isPresent()
                ? new Result.Refused(refused.get())
                : complete(wish, planned, approval);
    }

    private Result complete(Wish wish, Result.Planned planned, Approval approval) {
        var number = desk.nextDocument();
        var note =
                planned.kind() == TenderKind.CREDIT_NOTE
                        ? Optional.of(new CreditNote.Id(number))
                        : Optional.<CreditNote.Id>empty();
        var goodsBack = goodsBack(wish, planned, number, note);
        var papers = new ArrayList<Slip.Request>();
        papers.add(Slip.Request.original(Slip.Kind.RETURN_RECEIPT, number));
        note.ifPresent(n -> papers.add(Slip.Request.original(Slip.Kind.CREDIT_NOTE, n)));
        var facts = desk.facts(approval, new Fact.ReturnCompleted(goodsBack, desk.who().id()));
        desk.books.write(new Commit(facts, Working.UNCHANGED, papers));
        if (note.isEmpty() && planned.given().isPositive()) drawer.out(planned.given());
        return new Result.Completed(goodsBack, note);
    }

    private Return goodsBack(
            Wish wish,
            Result.Planned planned,
            DocumentNumber number,
            Optional<CreditNote.Id> note) {
        var shift = desk.openShift();
        var header =
                new SaleHeader(
                        ids.get(), shift.number(), desk.who().id(), shift.date(), clock.instant());
        var refund =
                TenderLine.exact(
                        planned.kind(), planned.given().negated(), note.map(Object::toString));
        var notes = new ReturnNotes("", List.of(Caution.NO_RECEIPT), List.of(), Optional.empty());
        return new Return(
                header,
                number,
                new Return.Ground.NoReceipt(wish.reason(), mark(wish.contact())),
                planned.lines(),
                planned.given().isZero() ? List.of() : List.of(refund),
                planned.amount().minus(planned.given()),
                notes,
                clock.instant());
    }

    private Optional<Refusal> limit(Wish wish, Money amount) {
        var contact = wish.contact().strip();
        if (contact.length() < SHORTEST_CONTACT || contact.length() > LONGEST_CONTACT) {
            return Desk.refuse(Refusal.Because.CUSTOMER_NEEDED);
        }
        if (network.down() && amount.compareTo(policy().offline()) > 0) {
            return Desk.refuse(Refusal.Because.RETURN_LIMIT_OFFLINE);
        }
        var today = ports.book().withoutReceipt(desk.openShift().date());
        if (today.plus(amount).compareTo(policy().perDay()) > 0) {
            return Desk.refuse(Refusal.Because.RETURN_LIMIT_DAY);
        }
        var since = clock.instant().minus(Duration.ofDays(policy().customerDays()));
        var before = ports.book().withoutReceipt(mark(contact), since);
        return before.plus(amount).compareTo(policy().perCustomer()) > 0
                ? Desk.refuse(Refusal.Because.RETURN_LIMIT_CUSTOMER)
                : Optional.empty();
    }

    private String mark(String contact) {
        return ports.book().sealed("customer", contact.strip());
    }

    private NoReceiptPolicy policy() {
        return ports.policy().withoutReceipt();
    }

    private Optional<Item> find(String code) {
        var text = code.strip();
        if (text.matches("[0-9]{8}|[0-9]{12,14}") && CheckDigit.isRight(text)) {
            return item(catalogue.find(Gtin.of(text)));
        }
        if (text.matches("[0-9]{1,6}")) return item(catalogue.find(new Plu(text)));
        return text.matches("[A-Za-z0-9._-]{1,32}")
                ? item(catalogue.find(new Sku(text)))
                : Optional.empty();
    }

    private static Optional<Item> item(Lookup found) {
        return switch (found) {
            case Lookup.Found(var item) -> Optional.of(item);
            case Lookup.NotOnFile _ -> Optional.empty();
        };
    }

    private static boolean odd(Item item, Quantity quantity) {
        return quantity.milli() <= 0 || (!item.weighed() && quantity.milli() % 1000 != 0);
    }

    /// The lowest it was sold for lately; else what a person keyed, within the limit.
    private Optional<Price> price(Item item, Goods goods) {
        var since = clock.instant().minus(Duration.ofDays(policy().priceDays()));
        var lowest = ports.book().lowestPrice(item.sku(), since);
        if (lowest.isPresent()) return Optional.of(new Price(lowest.get(), 1000, "LOWEST"));
        return goods.keyed()
                .filter(keyed -> keyed.isPositive() && keyed.compareTo(policy().keyed()) <= 0)
                .map(keyed -> new Price(keyed, grams(item), "KEYED"));
    }

    private static long grams(Item item) {
        return switch (item.unit()) {
            case Unit.Each() -> 1000;
            case Unit.Weighed(var grams) -> grams;
        };
    }

    /// @param per thousandths one amount is for
    private record Price(Money amount, long per, String source) {
        Money of(long milli) {
            return amount.withMinor(Rounding.floor(amount.minor(), milli, per));
        }
    }

    private ReturnLine line(int number, Item item, Goods goods, Price price) {
        var milli = goods.quantity().milli();
        var gross = price.of(milli);
        var basis =
                new PriceBasis.Overridden(
                        item.price(), price.source(), desk.who().id(), Optional.empty());
        var draft = new Lines.Draft(item, goods.code(), goods.quantity(), gross, basis);
        // What was paid for it lately contains its tax.
        var tax = InclusiveTax.extract(gross, item.tax().rate());
        var line = draft.numbered(number).priced(basis, price.of(grams(item)), gross, List.of());
        return new ReturnLine(line, goods.quantity(), gross, gross, tax);
    }

    private static Result refuse(Refusal why) {
        return new Result.Refused(why);
    }
}
