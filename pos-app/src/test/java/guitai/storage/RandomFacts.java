package guitai.storage;

import guitai.catalog.AgeKind;
import guitai.journal.Fact;
import guitai.loyalty.book.MemberEvent;
import guitai.money.Coins;
import guitai.money.Money;
import guitai.refund.Return;
import guitai.refund.ReturnNotes;
import guitai.refund.ReturnPlan;
import guitai.refund.Returned;
import guitai.sale.DocumentNumber;
import guitai.sale.OfferUse;
import guitai.sale.Sale;
import guitai.sale.SaleHeader;
import guitai.sale.SaleTerms;
import guitai.sale.SuspendedSale;
import guitai.shift.CashCount;
import guitai.shift.CashFigures;
import guitai.shift.CashMovement;
import guitai.shift.Counters;
import guitai.shift.DocumentFigures;
import guitai.shift.PeriodTotals;
import guitai.shift.Shift;
import guitai.shift.ShiftFigures;
import guitai.shift.TaxedByOthers;
import guitai.shift.XReport;
import guitai.shift.ZReport;
import guitai.slip.Slip;
import guitai.staff.OperatorId;
import guitai.staff.Permission;
import guitai.tender.TenderKind;
import guitai.tender.TenderLine;
import guitai.time.BusinessDate;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;

/// Facts with made-up contents.
final class RandomFacts {
    private final Random random;

    private RandomFacts(Random random) {
        this.random = random;
    }

    static Fact any(Random random) {
        var types = FactType.values();
        return new RandomFacts(random).of(types[random.nextInt(types.length)]);
    }

    private Fact of(FactType type) {
        return switch (type) {
            case SIGNED_ON -> new Fact.SignedOn(operator());
            case SIGN_ON_REFUSED -> new Fact.SignOnRefused(operator(), random.nextInt(50));
            case LOCKED -> new Fact.Locked(operator());
            case SIGNED_OFF -> new Fact.SignedOff(operator());
            case STAFF_CARD ->
                    new Fact.StaffCardChanged(operator(), random.nextBoolean(), operator());
            case OVERRIDE ->
                    new Fact.OverrideGiven(
                            operator(), operator(), one(Permission.values()), shift());
            case SHIFT_OPENED -> new Fact.ShiftOpened(open(), operator());
            case CASH_MOVED ->
                    new Fact.CashMoved(
                            number(),
                            shift(),
                            new CashMovement(
                                    one(CashMovement.Kind.values()),
                                    Money.cny(1 + random.nextLong(1L << 40)),
                                    words()),
                            operator());
            case NO_SALE -> new Fact.DrawerOpened(number(), shift(), words(), operator());
            case CASH_COUNTED ->
                    new Fact.CashCounted(shift(), count(), 1 + random.nextInt(3), operator());
            case COUNT_GIVEN_UP -> new Fact.CountGivenUp(shift(), operator());
            case X_TAKEN -> new Fact.XTaken(new XReport(figures(), at()), operator());
            case SHIFT_CLOSED -> new Fact.ShiftClosed(z());
            case LINE_DELETED ->
                    new Fact.LineDeleted(
                            Goods.saleId(random), shift(), Goods.line(3, random), operator());
            case SALE -> new Fact.SaleCompleted(sale(), operator());
            case VOID ->
                    new Fact.SaleVoided(
                            new Sale.Voided(header(), number(), Goods.lines(random, 9), at()),
                            operator());
            case SALE_PARKED -> new Fact.SaleParked(parked(), operator());
            case SALE_RESUMED -> new Fact.SaleResumed(Goods.saleId(random), words(), operator());
            case RETURN -> new Fact.ReturnCompleted(goodsBack(), operator());
            case ATTEMPT,
                    ATTEMPT_MOVED,
                    CUSTOMER_TOLD,
                    REFUND,
                    REFUND_MOVED,
                    CASE_TAKEN,
                    CARDS_OFFLINE,
                    TENDER_SWAPPED ->
                    new RandomPayments(random).of(type);
            case DAY_RECONCILED,
                    DIFFERENCE_OPENED,
                    DIFFERENCE_TAKEN,
                    DIFFERENCE_RESOLVED,
                    DIFFERENCE_SENT_BACK,
                    DIFFERENCE_CLOSED ->
                    new RandomDifferences(random).of(type);
            case GOODS_RECEIVED, STOCK_COUNTED, GOODS_WRITTEN_OFF ->
                    new StockDay(random).fact(type, number(), shift());
            case REPRINTED ->
                    new Fact.Reprinted(
                            one(Slip.Kind.values()),
                            number().toString(),
                            1 + random.nextInt(9),
                            shift(),
                            operator());
            case PRICE_LIST_PUBLISHED ->
                    new Fact.PriceListPublished(
                            words(),
                            1 + random.nextInt(99),
                            random.nextInt(1_000),
                            "cd".repeat(32),
                            words(),
                            words(),
                            operator());
            case PRICE_LIST_WITHDRAWN ->
                    new Fact.PriceListWithdrawn(words(), 1 + random.nextInt(99), operator());
            case PRICES_CHANGED ->
                    new Fact.PricesChanged(
                            words(), random.nextInt(99), random.nextInt(99), words(), operator());
            case OFFER_PUBLISHED -> new Fact.OfferPublished(RandomOffers.any(random), operator());
            case OFFER_WITHDRAWN -> new Fact.OfferWithdrawn(RandomOffers.id(random), operator());
            case CATALOGUE_IMPORTED ->
                    new Fact.CatalogueImported(words(), random.nextLong(1L << 40), 0, operator());
            case AGE_CHECKED ->
                    new Fact.AgeChecked(
                            one(AgeKind.values()), random.nextBoolean(), shift(), operator());
            case OFFERS_BOUNDED ->
                    new Fact.OffersBounded(Goods.saleId(random), random.nextLong(1L << 31));
            case RECALLS_IMPORTED ->
                    new Fact.RecallsImported(
                            words(), random.nextLong(1L << 40), random.nextBoolean(), operator());
            case SETTINGS_CHANGED ->
                    new Fact.SettingsChanged(words(), List.of(words(), words()), operator());
            case MEMBER ->
                    new Fact.MemberMoved(
                            one(MemberExamples.all().toArray(MemberEvent[]::new)), operator());
            case RISK_STOPPED ->
                    new Fact.RiskStopped(words(), words(), random.nextLong(1L << 40), operator());
            case RISK_LIFTED ->
                    new Fact.RiskLifted(
                            words(), words(), random.nextLong(1L << 40), operator(), operator());
            case DRAWER_KEYED ->
                    new Fact.DrawerKeyed(
                            random.nextBoolean() ? Optional.of(operator()) : Optional.empty());
            case RECOVERED -> new Fact.Recovered(words(), words(), words());
        };
    }

    private OperatorId operator() {
        return new OperatorId(Integer.toString(1000 + random.nextInt(9000)));
    }

    private long shift() {
        return 1 + random.nextLong(1L << 33);
    }

    private Instant at() {
        return Instant.ofEpochMilli(random.nextLong(4_000_000_000_000L));
    }

    private BusinessDate date() {
        return new BusinessDate(LocalDate.ofEpochDay(random.nextInt(30_000)));
    }

    private DocumentNumber number() {
        return new DocumentNumber("S001", "02", date(), 1 + random.nextLong(1_000_000_000));
    }

    private String words() {
        return one(new String[] {"换零钱", "a \"b\" \\ c", "x\ty", "é", "🍊", "\u2028 end", "1"});
    }

    private <T> T one(T[] of) {
        return of[random.nextInt(of.length)];
    }

    private Money money() {
        return Money.cny(random.nextLong(-(1L << 50), 1L << 50));
    }

    private SaleHeader header() {
        var header = new SaleHeader(Goods.saleId(random), shift(), operator(), date(), at());
        return header.on(SaleTerms.USUAL.using(uses()));
    }

    private List<OfferUse> uses() {
        var uses = new ArrayList<OfferUse>();
        for (int i = random.nextInt(3); i > 0; i--) {
            uses.add(new OfferUse("OFFER-" + i, i, random.nextInt(9), random.nextInt(3)));
        }
        return uses;
    }

    private Sale.Completed sale() {
        return Day.sale(1 + random.nextInt(999_999), shift(), Goods.lines(random, 30), random);
    }

    private SuspendedSale parked() {
        var open = new Sale.Open(header(), Goods.lines(random, 9));
        return new SuspendedSale(words(), open, money(), at());
    }

    private Return goodsBack() {
        var sale = sale();
        var nothing = new Returned(Map.of(), Money.ZERO_CNY, Money.ZERO_CNY);
        if (!(ReturnPlan.ofAll(sale, nothing, Day.MODE) instanceof ReturnPlan.Possible all)) {
            throw new AssertionError(sale);
        }
        return new Return(
                header(),
                number(),
                new Return.Ground.Receipt(sale.number()),
                all.lines(),
                List.of(TenderLine.exact(one(TenderKind.values()), all.cash().negated())),
                all.rounding(),
                ReturnNotes.NONE.givingBack(uses()),
                at());
    }

    private CashCount count() {
        var pieces = new TreeMap<Long, Integer>();
        for (var value : Coins.of(Money.CNY)) {
            if (random.nextBoolean()) pieces.put(value, random.nextInt(500));
        }
        return new CashCount(pieces, Money.cny(random.nextInt(1_000)));
    }

    private Shift.Open open() {
        return new Shift.Open(shift(), operator(), date(), at(), count());
    }

    private ShiftFigures figures() {
        var documents = new ArrayList<DocumentFigures>();
        for (int i = random.nextInt(6); i > 0; i--) {
            documents.add(Document.of(sale(), operator()).figures());
            documents.add(new RandomPayments(random).swap(i));
            documents.add(new RandomPayments(random).topUp(i));
        }
        return new ShiftFigures(
                open(),
                PeriodTotals.of(Money.CNY, documents),
                new CashFigures(money(), money(), money(), money(), money(), money(), money()),
                new Counters(random.nextInt(9), 1, 2, 3, 4, random.nextInt(9), random.nextInt(9)),
                new RandomPayments(random).figures(),
                random.nextBoolean()
                        ? List.of()
                        : List.of(new TaxedByOthers(Goods.VAT_13, money())));
    }

    private ZReport z() {
        Optional<ZReport.Accepted> accepted =
                random.nextBoolean()
                        ? Optional.empty()
                        : Optional.of(new ZReport.Accepted(operator(), words()));
        return new ZReport(
                shift(),
                figures(),
                at(),
                operator(),
                List.of(count(), count()),
                money(),
                accepted,
                money(),
                money(),
                "ab".repeat(32));
    }
}
