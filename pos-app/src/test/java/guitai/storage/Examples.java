package guitai.storage;

import guitai.catalog.AgeKind;
import guitai.catalog.Sku;
import guitai.catalog.Unit;
import guitai.journal.Fact;
import guitai.money.CashRounding;
import guitai.money.Money;
import guitai.refund.Return;
import guitai.refund.ReturnPlan;
import guitai.refund.Returned;
import guitai.sale.DocumentNumber;
import guitai.sale.Funder;
import guitai.sale.LineItem;
import guitai.sale.PriceModifier;
import guitai.sale.PriceModifier.Kind;
import guitai.sale.Quantity;
import guitai.sale.Sale;
import guitai.sale.SaleHeader;
import guitai.sale.SaleId;
import guitai.sale.SuspendedSale;
import guitai.shift.CashCount;
import guitai.shift.CashFigures;
import guitai.shift.CashMovement;
import guitai.shift.Counters;
import guitai.shift.DocumentFigures;
import guitai.shift.GatewayFigures;
import guitai.shift.PeriodTotals;
import guitai.shift.Shift;
import guitai.shift.ShiftFigures;
import guitai.shift.XReport;
import guitai.shift.ZReport;
import guitai.slip.Slip;
import guitai.staff.OperatorId;
import guitai.staff.Permission;
import guitai.tender.TenderKind;
import guitai.tender.TenderLine;
import guitai.time.BusinessDate;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// One fact of every type, always the same: what the golden files hold.
final class Examples {
    private static final OperatorId BY = new OperatorId("1001");
    private static final OperatorId BOSS = new OperatorId("9001");
    private static final BusinessDate DATE = BusinessDate.parse("2026-11-21");
    private static final Instant AT = Instant.parse("2026-11-21T09:30:15.250Z");
    private static final SaleId ID = new SaleId("01KAJ3Y8M0000000000000000A");
    private static final SaleHeader HEADER = new SaleHeader(ID, 12, BY, DATE, AT);

    private static final LineItem WATER =
            new LineItem(
                    1,
                    new Sku("W1"),
                    "9520001000017",
                    "矿泉水 550ml",
                    "Spring water",
                    Unit.EACH,
                    "瓶",
                    Goods.VAT_13,
                    Quantity.pieces(3),
                    Money.cny(200),
                    Money.cny(600),
                    List.of(
                            new PriceModifier(
                                    Kind.LINE_OFFER,
                                    "OFFER-1",
                                    2,
                                    "满五减一",
                                    Money.cny(100),
                                    Funder.MERCHANT)));
    private static final LineItem ORANGES =
            new LineItem(
                    3,
                    new Sku("F7"),
                    "20",
                    "橙子",
                    "",
                    new Unit.Weighed(500),
                    "斤",
                    Goods.EXEMPT,
                    Quantity.grams(1236),
                    Money.cny(399),
                    Money.cny(986),
                    List.of());

    private static final Sale.Open OPEN = new Sale.Open(HEADER, List.of(WATER, ORANGES));
    static final Sale.Tendering TENDERING =
            OPEN.tender(Money.CNY, CashRounding.CN_FEN_DOWN).cash(Money.cny(1000));
    private static final Sale.Completed SALE =
            TENDERING.cash(Money.cny(500)).complete(number(187), AT);
    private static final Shift.Open SHIFT =
            new Shift.Open(
                    12,
                    BY,
                    DATE,
                    AT,
                    CashCount.of(Map.of(10_000L, 3, 1_000L, 10, 10L, 7), Money.CNY));

    private Examples() {}

    static Fact of(FactType type) {
        return switch (type) {
            case SIGNED_ON -> new Fact.SignedOn(BY);
            case SIGN_ON_REFUSED -> new Fact.SignOnRefused(BY, 3);
            case LOCKED -> new Fact.Locked(BY);
            case SIGNED_OFF -> new Fact.SignedOff(BY);
            case DRAWER_KEYED -> new Fact.DrawerKeyed(Optional.of(BY));
            case STAFF_CARD -> new Fact.StaffCardChanged(BY, true, BOSS);
            case OVERRIDE -> new Fact.OverrideGiven(BOSS, BY, Permission.CHANGE_AFTER_TOTAL, 12);
            case SHIFT_OPENED -> new Fact.ShiftOpened(SHIFT, BY);
            case CASH_MOVED ->
                    new Fact.CashMoved(
                            number(188),
                            12,
                            new CashMovement(CashMovement.Kind.PAID_OUT, Money.cny(1_200), "送水工"),
                            BY);
            case NO_SALE -> new Fact.DrawerOpened(number(189), 12, "换零钱", BY);
            case CASH_COUNTED ->
                    new Fact.CashCounted(12, CashCount.amount(Money.cny(41_870)), 1, BY);
            case COUNT_GIVEN_UP -> new Fact.CountGivenUp(12, BY);
            case X_TAKEN -> new Fact.XTaken(new XReport(figures(), AT), BY);
            case SHIFT_CLOSED -> new Fact.ShiftClosed(z());
            case LINE_DELETED -> new Fact.LineDeleted(ID, 12, WATER, BY);
            case SALE -> new Fact.SaleCompleted(SALE, BY);
            case VOID ->
                    new Fact.SaleVoided(
                            new Sale.Voided(HEADER, number(190), List.of(ORANGES), AT), BY);
            case SALE_PARKED ->
                    new Fact.SaleParked(new SuspendedSale("红衣服", OPEN, Money.cny(1_486), AT), BY);
            case SALE_RESUMED -> new Fact.SaleResumed(ID, "红衣服", BY);
            case RETURN -> new Fact.ReturnCompleted(goodsBack(), BY);
            case ATTEMPT,
                    ATTEMPT_MOVED,
                    CUSTOMER_TOLD,
                    REFUND,
                    REFUND_MOVED,
                    CASE_TAKEN,
                    CARDS_OFFLINE,
                    TENDER_SWAPPED ->
                    PaymentExamples.of(type);
            case DAY_RECONCILED,
                    DIFFERENCE_OPENED,
                    DIFFERENCE_TAKEN,
                    DIFFERENCE_RESOLVED,
                    DIFFERENCE_SENT_BACK,
                    DIFFERENCE_CLOSED ->
                    ReconciliationExamples.of(type);
            case GOODS_RECEIVED, STOCK_COUNTED, GOODS_WRITTEN_OFF -> StockExamples.of(type);
            case REPRINTED ->
                    new Fact.Reprinted(Slip.Kind.SALE_RECEIPT, number(187).toString(), 1, 12, BY);
            case PRICE_LIST_PUBLISHED ->
                    new Fact.PriceListPublished(
                            "MEMBER", 3, 120, "ab".repeat(32), "member.csv", "", BOSS);
            case PRICE_LIST_WITHDRAWN -> new Fact.PriceListWithdrawn("MEMBER", 3, BOSS);
            case PRICES_CHANGED -> new Fact.PricesChanged("goods.csv", 4, 2, "进价上涨", BOSS);
            case OFFER_PUBLISHED, OFFER_WITHDRAWN -> OfferExamples.of(type);
            case CATALOGUE_IMPORTED -> new Fact.CatalogueImported("goods.csv", 300, 2, BOSS);
            case AGE_CHECKED -> new Fact.AgeChecked(AgeKind.TOBACCO, true, 12, BY);
            case OFFERS_BOUNDED -> new Fact.OffersBounded(ID, 20_000);
            case RECALLS_IMPORTED -> new Fact.RecallsImported("recalls.csv", 2, true, BOSS);
            case SETTINGS_CHANGED ->
                    new Fact.SettingsChanged("shop.setup", List.of("printer", "scanner"), BOSS);
            case MEMBER -> MemberExamples.fact();
            case RISK_STOPPED -> new Fact.RiskStopped("RK-01", "7K3M9QXT2A4B5C6D", 7, BY);
            case RISK_LIFTED -> new Fact.RiskLifted("RK-01", "7K3M9QXT2A4B5C6D", 7, BOSS, BY);
            case RECOVERED -> new Fact.Recovered("print", "41", "may be on paper");
        };
    }

    static DocumentNumber number(long sequence) {
        return new DocumentNumber("S001", "02", DATE, sequence);
    }

    private static Return goodsBack() {
        var nothing = new Returned(Map.of(), Money.ZERO_CNY, Money.ZERO_CNY);
        var plan =
                ReturnPlan.of(
                        SALE, nothing, Map.of(1, Quantity.pieces(1)), CashRounding.CN_FEN_DOWN);
        if (!(plan instanceof ReturnPlan.Possible possible)) throw new AssertionError(plan);
        var refund = TenderLine.exact(TenderKind.CASH, possible.cash().negated());
        return new Return(
                HEADER,
                number(191),
                SALE.number(),
                possible.lines(),
                List.of(refund),
                possible.rounding(),
                AT);
    }

    private static ShiftFigures figures() {
        List<DocumentFigures> documents =
                List.of(Document.of(SALE, BY).figures(), Document.of(goodsBack(), BY).figures());
        return new ShiftFigures(
                SHIFT,
                PeriodTotals.of(Money.CNY, documents),
                new CashFigures(
                        Money.cny(40_070),
                        Money.cny(1_500),
                        Money.cny(20),
                        Money.cny(160),
                        Money.ZERO_CNY,
                        Money.cny(1_200),
                        Money.ZERO_CNY),
                new Counters(1, 0, 1, 2, 0, 0, 0),
                GatewayFigures.none(Money.CNY));
    }

    private static ZReport z() {
        return new ZReport(
                9,
                figures(),
                AT,
                BY,
                List.of(
                        CashCount.amount(Money.cny(40_000)),
                        CashCount.of(Map.of(10_000L, 4), Money.CNY)),
                Money.cny(-190),
                Optional.of(new ZReport.Accepted(BOSS, "少找了零钱")),
                Money.cny(1_234_567),
                Money.cny(1_240_000),
                "00".repeat(32));
    }
}
