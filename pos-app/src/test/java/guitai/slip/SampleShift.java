package guitai.slip;

import static guitai.money.Money.cny;
import static guitai.slip.SampleShop.EXEMPT;
import static guitai.slip.SampleShop.FOOD;
import static guitai.slip.SampleShop.GOODS;
import static guitai.slip.SampleShop.LI;
import static guitai.slip.SampleShop.WANG;

import guitai.money.Money;
import guitai.shift.CashCount;
import guitai.shift.CashFigures;
import guitai.shift.Counters;
import guitai.shift.DocumentFigures;
import guitai.shift.DocumentFigures.Kind;
import guitai.shift.DrawerOpening;
import guitai.shift.GatewayFigures;
import guitai.shift.PeriodTotals;
import guitai.shift.Shift;
import guitai.shift.ShiftFigures;
import guitai.shift.TaxedByOthers;
import guitai.shift.XReport;
import guitai.shift.ZReport;
import guitai.tax.InclusiveTax;
import guitai.tax.TaxCategory;
import guitai.tax.TaxShare;
import guitai.tender.TenderKind;
import guitai.tender.TenderLine;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// A shift of 130 documents whose books balance, and the same with one fen missing.
public final class SampleShift {
    private static final Instant OPENED = Instant.parse("2026-11-21T00:02:00Z");
    private static final Instant CLOSED = Instant.parse("2026-11-21T07:31:00Z");
    private static final String HASH =
            "9f2c64d1a07be35810c4d9f6e8b2735fa1d08c6b54e39f7720bd61c8a94e0f35";

    /// For change, and by the key.
    public static final List<DrawerOpening> OPENINGS =
            List.of(
                    new DrawerOpening(OPENED.plusSeconds(1_800), "换零钱", WANG),
                    new DrawerOpening(OPENED.plusSeconds(3_600), DrawerOpening.BY_KEY, WANG));

    private SampleShift() {}

    public static ZReport balanced() {
        return z(documents(0));
    }

    /// A record that lost a fen of one tender: printed with the difference, and nothing is blocked.
    public static ZReport unbalanced() {
        return z(documents(1));
    }

    public static XReport x() {
        return new XReport(figures(documents(0)), CLOSED.minusSeconds(3600));
    }

    /// The same shift with payments through gateways, a tender swapped, and some doubt left.
    public static ZReport wallets() {
        var documents = documents(0);
        documents.addAll(SampleWallet.documents(248));
        var z = balanced();
        var figures = figures(documents, SampleWallet.figures());
        return copy(z, z.number(), figures, z.overShort(), z.differenceReason());
    }

    /// The same shift in a shop that adds tax, whose suppliers paid so much of taxed prices.
    public static ZReport supplied(long fen) {
        var z = balanced();
        var f = z.figures();
        var others = List.of(new TaxedByOthers(SampleShop.GOODS, cny(fen)));
        var figures =
                new ShiftFigures(
                        f.shift(), f.totals(), f.cash(), f.counters(), f.gateway(), others);
        return copy(z, z.number() + 1, figures, z.overShort(), z.differenceReason());
    }

    /// Another shift of the same day.
    public static ZReport numbered(long number) {
        var z = balanced();
        return copy(z, number, z.figures(), z.overShort(), z.differenceReason());
    }

    public static ZReport accepted(String reason) {
        var z = balanced();
        var why = Optional.of(new ZReport.Accepted(LI, reason));
        return copy(z, z.number(), z.figures(), z.overShort(), why);
    }

    /// More money than any shop takes, and words as long as they may be.
    public static ZReport huge() {
        var documents = documents(0);
        documents.add(sale(248, 900_000_000, 0));
        var z = accepted("WWWWWWWWWW 银行押运延误导致".repeat(3).strip());
        var figures = figures(documents);
        return copy(z, 4_200_000, figures, cny(-98_765_432_109L), z.differenceReason());
    }

    private static ZReport copy(
            ZReport z,
            long number,
            ShiftFigures figures,
            Money overShort,
            Optional<ZReport.Accepted> why) {
        return new ZReport(
                number,
                figures,
                z.closedAt(),
                z.closedBy(),
                z.counts(),
                overShort,
                why,
                z.grandTotal().plus(figures.totals().net()),
                z.grandTotalAbsolute().plus(figures.totals().net()),
                z.lastHash());
    }

    private static ZReport z(List<DocumentFigures> documents) {
        var figures = figures(documents);
        var counts = List.of(count(4), count(5));
        var next =
                new ZReport.Previous(41, cny(98_765_430), cny(99_001_230)).next(figures.totals());
        return new ZReport(
                next.number(),
                figures,
                CLOSED,
                WANG,
                counts,
                counts.getLast().total().minus(figures.expected()),
                Optional.of(new ZReport.Accepted(LI, "硬币盒少一元")),
                next.grandTotal(),
                next.grandTotalAbsolute(),
                HASH);
    }

    private static CashCount count(int tens) {
        var pieces = new TreeMap<Long, Integer>();
        pieces.put(10_000L, 48);
        pieces.put(5000L, 7);
        pieces.put(2000L, 8);
        pieces.put(1000L, tens);
        pieces.put(100L, 19);
        return new CashCount(pieces, cny(10));
    }

    private static ShiftFigures figures(List<DocumentFigures> documents) {
        return figures(documents, GatewayFigures.none(Money.CNY));
    }

    private static ShiftFigures figures(List<DocumentFigures> documents, GatewayFigures gateway) {
        var open = new Shift.Open(12, WANG, SampleShop.DAY, OPENED, CashCount.amount(cny(50_000)));
        var totals = PeriodTotals.of(Money.CNY, documents);
        return new ShiftFigures(
                open, totals, cash(documents), new Counters(1, 2, 4, 3, 0, 0, 0), gateway);
    }

    private static CashFigures cash(List<DocumentFigures> documents) {
        var tendered = Money.ZERO_CNY;
        var change = Money.ZERO_CNY;
        var refunds = Money.ZERO_CNY;
        for (var document : documents) {
            for (var tender : document.tenders()) {
                if (!tender.cash()) continue;
                change = change.plus(tender.change());
                if (tender.amount().isNegative()) refunds = refunds.minus(tender.amount());
                else tendered = tendered.plus(tender.given());
            }
        }
        return new CashFigures(
                cny(50_000), tendered, change, refunds, cny(5000), cny(1200), cny(30_000));
    }

    private static List<DocumentFigures> documents(long missing) {
        var documents = new ArrayList<DocumentFigures>();
        for (int i = 0; i < 124; i++) documents.add(sale(118 + i, i, i == 7 ? missing : 0));
        documents.add(goodsBack(242, 1681));
        documents.add(goodsBack(243, 2500));
        documents.add(moved(244, Kind.VOID));
        documents.add(moved(245, Kind.NO_SALE));
        documents.add(moved(246, Kind.NO_SALE));
        documents.add(moved(247, Kind.DROP));
        return documents;
    }

    private static DocumentFigures sale(long no, int i, long missing) {
        var kinds = TenderKind.values();
        var kind = i % 3 == 0 ? TenderKind.CASH : kinds[1 + i % 5];
        var gross = cny(4_000 + 137L * i);
        var discount = cny(i % 4 == 0 ? 300 : 0);
        var net = gross.minus(discount);
        var cash = kind == TenderKind.CASH;
        var rounding = cny(cash ? -(net.minor() % 10) : 0);
        var paid = net.plus(rounding);
        var given = cash ? cny((paid.minor() / 5000 + 1) * 5000) : paid.minus(cny(missing));
        var amount = paid.minus(cny(missing));
        var tender =
                new TenderLine(
                        kind, amount, given, given.minus(amount), java.util.Optional.empty());
        var category = List.of(GOODS, FOOD, EXEMPT).get(i % 3);
        return new DocumentFigures(
                no,
                Kind.SALE,
                gross,
                discount,
                net,
                rounding,
                tax(category, net),
                List.of(tender),
                1 + i % 5);
    }

    private static DocumentFigures goodsBack(long no, long fen) {
        var net = cny(-fen);
        var rounding = cny(fen % 10);
        var back = TenderLine.exact(TenderKind.CASH, net.plus(rounding));
        return new DocumentFigures(
                no, Kind.RETURN, net, cny(0), net, rounding, tax(FOOD, net), List.of(back), -1);
    }

    private static DocumentFigures moved(long no, Kind kind) {
        var none = Money.ZERO_CNY;
        return new DocumentFigures(
                no, kind, none, none, none, none, new TreeMap<>(BY_CODE), List.of(), 0);
    }

    private static final Comparator<TaxCategory> BY_CODE = Comparator.comparing(TaxCategory::code);

    private static SortedMap<TaxCategory, TaxShare> tax(TaxCategory category, Money net) {
        var shares = new TreeMap<TaxCategory, TaxShare>(BY_CODE);
        shares.putAll(Map.of(category, InclusiveTax.extract(net, category.rate())));
        return shares;
    }
}
