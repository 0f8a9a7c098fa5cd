package guitai.flow;

import guitai.journal.Commit;
import guitai.journal.Fact;
import guitai.journal.Working;
import guitai.money.Money;
import guitai.refund.Caution;
import guitai.refund.CreditNote;
import guitai.refund.NoReceiptPolicy;
import guitai.refund.NoReceiptReason;
import guitai.refund.Return;
import guitai.refund.ReturnLine;
import guitai.refund.ReturnNotes;
import guitai.sale.DocumentNumber;
import guitai.sale.Quantity;
import guitai.sale.SaleHeader;
import guitai.sale.SaleId;
import guitai.scan.ScanReader.Origin;
import guitai.slip.Slip;
import guitai.staff.Approval;
import guitai.staff.Permission;
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
    private final NoReceiptGoods goods;
    private final Network network;
    private final TenderSwap.Drawer drawer;
    private final Supplier<SaleId> ids;
    private final InstantSource clock;

    static NoReceiptDesk of(
            Desk desk,
            Counter.Ports p,
            GoodsFinder finder,
            Network network,
            TenderSwap.Drawer drawer) {
        var goods = new NoReceiptGoods(desk, p.returns(), finder, p.clock());
        return new NoReceiptDesk(desk, p.returns(), goods, network, drawer, p.ids(), p.clock());
    }

    NoReceiptDesk(
            Desk desk,
            ReturnPorts ports,
            NoReceiptGoods goods,
            Network network,
            TenderSwap.Drawer drawer,
            Supplier<SaleId> ids,
            InstantSource clock) {
        this.desk = desk;
        this.ports = ports;
        this.goods = goods;
        this.network = network;
        this.drawer = drawer;
        this.ids = ids;
        this.clock = clock;
    }

    /// @param code barcode, short number or the shop's own key
    /// @param keyed what a person says one costs; asked for only where no price is known
    /// @param shelf whether it goes back on the shelf, if somebody said so
    public record Goods(
            String code, Quantity quantity, Optional<Money> keyed, Optional<Boolean> shelf) {
        public Goods(String code, Quantity quantity, Optional<Money> keyed) {
            this(code, quantity, keyed, Optional.empty());
        }
    }

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
            switch (this.goods.worth(lines.size() + 1, goods, wish.reason())) {
                case NoReceiptGoods.Worth.Of(var line) -> lines.add(line);
                case NoReceiptGoods.Worth.NotOnFile(var code) -> {
                    return new Result.NotOnFile(code);
                }
                case NoReceiptGoods.Worth.Refused(var why) -> {
                    return refuse(why);
                }
            }
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

    /// What the goods somebody means are, without taking them back.
    public FoundGoods find(String text, Origin origin) {
        return goods.find(text, origin);
    }

    /// What would be given for one of the goods, its price not keyed; empty where a person has to
    /// key it, or the till does not know it.
    public Optional<ReturnLine> look(Goods one) {
        return goods.worth(1, one, NoReceiptReason.OTHER) instanceof NoReceiptGoods.Worth.Of(var l)
                ? Optional.of(l)
                : Optional.empty();
    }

    /// What the rules leave room for now.
    ///
    /// @param today what can still be given on this business date
    /// @param offline what one such return may be; empty while the line is up
    public record Room(NoReceiptPolicy policy, Money today, Optional<Money> offline) {}

    /// Blocks on the disk; asked while a shift is open.
    public Room room() {
        var given = ports.book().withoutReceipt(desk.openShift().date());
        var left = policy().perDay().minus(given);
        return new Room(
                policy(),
                left.isNegative() ? left.withMinor(0) : left,
                network.down() ? Optional.of(policy().offline()) : Optional.empty());
    }

    private static Result refuse(Refusal why) {
        return new Result.Refused(why);
    }
}
