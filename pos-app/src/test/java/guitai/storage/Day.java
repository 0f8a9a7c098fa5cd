package guitai.storage;

import guitai.journal.Books;
import guitai.journal.Commit;
import guitai.journal.Fact;
import guitai.journal.Working;
import guitai.money.CashRounding;
import guitai.money.Money;
import guitai.refund.LimitBack;
import guitai.refund.Return;
import guitai.refund.ReturnNotes;
import guitai.refund.ReturnPlan;
import guitai.sale.DocumentNumber;
import guitai.sale.LineItem;
import guitai.sale.OfferUse;
import guitai.sale.Sale;
import guitai.sale.SaleHeader;
import guitai.shift.CashCount;
import guitai.shift.CashMovement;
import guitai.shift.PeriodTotals;
import guitai.shift.Shift;
import guitai.shift.ShiftFigures;
import guitai.shift.ZReport;
import guitai.slip.Slip;
import guitai.staff.OperatorId;
import guitai.tender.TenderKind;
import guitai.tender.TenderLine;
import guitai.time.BusinessDate;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;

/// A trading day written straight into the books, by the rules of the domain, from a seed.
final class Day {
    static final OperatorId CASHIER = new OperatorId("1001");
    static final OperatorId MANAGER = new OperatorId("9001");
    static final BusinessDate DATE = BusinessDate.parse("2026-11-21");
    static final Instant NINE = Instant.parse("2026-11-21T01:00:00Z");
    static final CashRounding MODE = CashRounding.CN_FEN_DOWN;

    private final TillStore till;
    private final Random random;
    private final StockDay stock;
    private final List<DocumentNumber> sold = new ArrayList<>();

    Day(TillStore till, Random random) {
        this.till = till;
        this.random = random;
        this.stock = new StockDay(random);
    }

    static DocumentNumber number(long sequence) {
        return new DocumentNumber("S001", "01", DATE, sequence);
    }

    static SaleHeader header(long shift, Random random) {
        return new SaleHeader(Goods.saleId(random), shift, CASHIER, DATE, NINE);
    }

    /// A sale of these lines, paid in cash with some change.
    static Sale.Completed sale(long no, long shift, List<LineItem> lines, Random random) {
        var header = header(shift, random);
        header = header.on(header.terms().using(uses(lines)));
        var tendering = new Sale.Open(header, lines).tender(Money.CNY, MODE);
        var due = tendering.settlement().cashDue();
        var paid =
                tendering.settlement().settled()
                        ? tendering
                        : tendering.cash(due.plus(Money.cny(500)));
        return paid.complete(number(no), NINE);
    }

    /// A piece of each line an offer took something off.
    private static List<OfferUse> uses(List<LineItem> lines) {
        var uses = new TreeMap<String, OfferUse>();
        for (var off : lines.stream().flatMap(line -> line.modifiers().stream()).toList()) {
            if (off.kind().manual()) continue;
            uses.merge(
                    off.id(),
                    new OfferUse(off.id(), off.version(), 1, 1),
                    (one, more) -> new OfferUse(one.offer(), one.version(), one.units() + 1, 1));
        }
        return List.copyOf(uses.values());
    }

    Books books() {
        return till.books();
    }

    Shift.Open open(long floatFen) {
        var number = till.shifts().nextNumber();
        var opening = CashCount.amount(Money.cny(floatFen));
        var shift = new Shift.Open(number, CASHIER, DATE, NINE, opening);
        books().write(Commit.of(new Fact.ShiftOpened(shift, CASHIER)));
        return shift;
    }

    Sale.Completed sell(Shift.Open shift, List<LineItem> lines) {
        var sale = sale(books().nextDocument(), shift.number(), lines, random);
        return completed(sale);
    }

    private Sale.Completed completed(Sale.Completed sale) {
        books().write(
                        Commit.of(new Fact.SaleCompleted(sale, CASHIER))
                                .with(Working.CLEAR)
                                .printing(
                                        Slip.Request.original(
                                                Slip.Kind.SALE_RECEIPT, sale.number())));
        sold.add(sale.number());
        return sale;
    }

    /// A part in a wallet, the rest in cash.
    private void sellMixed(Shift.Open shift) {
        var header = header(shift.number(), random);
        var tendering = new Sale.Open(header, Goods.lines(random, 20)).tender(Money.CNY, MODE);
        var part = Money.cny(random.nextLong(tendering.settlement().total().minor() + 1));
        var settlement = tendering.settlement();
        if (part.isPositive()) {
            settlement = settlement.with(TenderLine.exact(TenderKind.WECHAT, part));
        }
        if (settlement.cashDue().isPositive()) settlement = settlement.cash(settlement.cashDue());
        completed(
                new Sale.Tendering(header, tendering.lines(), settlement)
                        .complete(number(books().nextDocument()), NINE));
    }

    /// Paid to the fen through a gateway that says who paid what.
    Sale.Completed sellByWallet(Shift.Open shift) {
        var header = header(shift.number(), random);
        var tendering = new Sale.Open(header, Goods.lines(random, 9)).tender(Money.CNY, MODE);
        var due = tendering.settlement().due();
        if (!due.isPositive()) return sell(shift, List.of(Goods.water(1, 1)));
        var line = new WalletDay(books(), random).pay(header.id(), shift.number(), due);
        return completed(
                new Sale.Tendering(header, tendering.lines(), tendering.settlement().with(line))
                        .complete(number(books().nextDocument()), NINE));
    }

    /// Takes cash for what was settled through a gateway.
    void swap(Shift.Open shift) {
        if (sold.isEmpty()) return;
        var sale = sold.get(random.nextInt(sold.size()));
        for (var line : till.sales().tenders(sale)) {
            if (line.payment().isEmpty()) continue;
            var swapped =
                    new Fact.TenderSwapped(
                            number(books().nextDocument()),
                            sale,
                            shift.number(),
                            TenderLine.exact(line.kind(), line.amount().negated()),
                            TenderLine.cash(line.amount().plus(Money.cny(100)), Money.cny(100)),
                            "换付款方式",
                            MANAGER,
                            NINE);
            books().write(Commit.of(swapped));
            return;
        }
    }

    /// Gives some or all of an earlier sale back.
    void takeBack(Shift.Open shift) {
        if (sold.isEmpty()) return;
        var sale = till.sales().completed(sold.get(random.nextInt(sold.size()))).orElseThrow();
        var before = till.sales().returned(sale.number());
        var plan =
                random.nextBoolean()
                        ? ReturnPlan.ofAll(sale, before, MODE)
                        : ReturnPlan.of(sale, before, some(sale, before::milli), MODE);
        if (!(plan instanceof ReturnPlan.Possible possible) || possible.lines().isEmpty()) return;
        var cash = possible.cash().negated();
        var goodsBack =
                new Return(
                        header(shift.number(), random),
                        number(books().nextDocument()),
                        new Return.Ground.Receipt(sale.number()),
                        possible.lines(),
                        List.of(TenderLine.exact(TenderKind.CASH, cash)),
                        possible.rounding(),
                        ReturnNotes.NONE.givingBack(
                                LimitBack.of(sale, before, possible.lines(), DATE)),
                        NINE);
        books().write(Commit.of(new Fact.ReturnCompleted(goodsBack, CASHIER)));
    }

    private java.util.Map<Integer, guitai.sale.Quantity> some(
            Sale.Completed sale, java.util.function.IntToLongFunction gone) {
        var wanted = new LinkedHashMap<Integer, guitai.sale.Quantity>();
        for (var line : sale.lines()) {
            var left = line.quantity().milli() - gone.applyAsLong(line.number());
            if (left > 0 && random.nextBoolean()) {
                wanted.put(line.number(), new guitai.sale.Quantity(1 + random.nextLong(left)));
            }
        }
        return wanted;
    }

    void anything(Shift.Open shift) {
        switch (random.nextInt(17)) {
            case 0 -> {
                var voided =
                        new Sale.Voided(
                                header(shift.number(), random),
                                number(books().nextDocument()),
                                Goods.lines(random, 5),
                                NINE);
                books().write(Commit.of(new Fact.SaleVoided(voided, CASHIER)));
            }
            case 1 -> moveCash(shift);
            case 2 ->
                    books().write(
                                    Commit.of(
                                            new Fact.DrawerOpened(
                                                    number(books().nextDocument()),
                                                    shift.number(),
                                                    "换零钱",
                                                    CASHIER)));
            case 3, 4 -> takeBack(shift);
            case 5 -> sellMixed(shift);
            case 10, 11 -> sellByWallet(shift);
            case 12 -> swap(shift);
            case 14 -> stock.receive(books(), shift.number());
            case 15 -> stock.count(books(), till.stock(), shift.number());
            case 16 -> stock.writeOff(books(), shift.number());
            case 13 -> new WalletDay(books(), random).anything(shift.number());
            default -> sell(shift, Goods.lines(random, 40));
        }
    }

    private void moveCash(Shift.Open shift) {
        var kinds = CashMovement.Kind.values();
        var movement =
                new CashMovement(
                        kinds[random.nextInt(kinds.length)],
                        Money.cny(1 + random.nextInt(10_000)),
                        "原因");
        books().write(
                        Commit.of(
                                new Fact.CashMoved(
                                        number(books().nextDocument()),
                                        shift.number(),
                                        movement,
                                        CASHIER)));
    }

    ShiftFigures figures(Shift.Open shift) {
        var book = till.shifts();
        return new ShiftFigures(
                shift,
                PeriodTotals.of(Money.CNY, book.documents(shift.number())),
                book.cash(shift),
                book.counters(shift.number()),
                book.gateway(shift.number()),
                book.taxedByOthers(shift.number()));
    }

    ZReport close(Shift.Open shift) {
        var figures = figures(shift);
        var count = CashCount.amount(figures.expected().abs());
        books().write(Commit.of(new Fact.CashCounted(shift.number(), count, 1, CASHIER)));
        var next = till.shifts().previousZ().next(figures.totals());
        var z =
                new ZReport(
                        next.number(),
                        figures,
                        NINE,
                        CASHIER,
                        List.of(count),
                        count.total().minus(figures.expected()),
                        Optional.empty(),
                        next.grandTotal(),
                        next.grandTotalAbsolute(),
                        books().lastHash());
        books().write(
                        Commit.of(new Fact.ShiftClosed(z))
                                .printing(Slip.Request.original(Slip.Kind.Z, z.number())));
        return z;
    }
}
