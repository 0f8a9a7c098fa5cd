package guitai.report;

import static guitai.report.ReportWords.money;
import static guitai.report.Table.figures;
import static guitai.report.Table.row;
import static guitai.report.Table.strong;
import static guitai.report.Table.words;

import guitai.money.Money;
import guitai.shift.DocumentFigures.Kind;
import guitai.shift.Funding;
import guitai.shift.PeriodTotals;
import guitai.shift.PeriodTotals.Imbalance;
import guitai.shift.SaleRatios;
import guitai.shift.TenderTotals;
import guitai.tax.TaxCategory;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/// The tables that a shift and a day have in common.
final class PeriodTables {
    private final ReportWords say;
    private final PeriodTotals totals;

    PeriodTables(ReportWords say, PeriodTotals totals) {
        this.say = say;
        this.totals = totals;
    }

    /// What a manager looks for first.
    Facts first() {
        var ratios = new SaleRatios(totals);
        var average = ratios.averageSale().map(ReportWords::money).orElse(ReportWords.NONE);
        var pieces = ReportWords.tenths(ratios.piecesPerSaleTenths());
        var off = ReportWords.perMille(ratios.discountPerMille());
        return new Facts(
                5,
                true,
                List.of(
                        new Facts.Fact(say.of("taken"), money(totals.tenderTotal())),
                        new Facts.Fact(say.of("netSales"), money(totals.netSales())),
                        new Facts.Fact(say.of("average"), average),
                        new Facts.Fact(say.of("piecesPerSale"), pieces),
                        new Facts.Fact(say.of("discountRate"), off)));
    }

    Table sales() {
        var rows = new ArrayList<Table.Row>();
        rows.add(counted("sales", totals.count(Kind.SALE), totals.gross()));
        rows.add(amount("discounts", totals.discount().negated()));
        rows.add(strong(say.of("netSales"), "", money(totals.netSales())));
        rows.add(counted("returns", totals.count(Kind.RETURN), totals.returns().negated()));
        rows.add(strong(say.of("net"), "", money(totals.net())));
        if (totals.topUps().any()) {
            rows.add(counted("topUps", totals.count(Kind.TOP_UP), totals.topUps().sold()));
            rows.add(amount("topUps.paidOut", totals.topUps().paidOut().negated()));
            rows.add(amount("topUps.bonus", totals.topUps().bonus()));
        }
        rows.add(amount("rounding", totals.rounding()));
        rows.add(strong(say.of("taken"), "", money(totals.tenderTotal())));
        return new Table(say.of("section.sales"), labelled(), rows);
    }

    /// Label, count, amount.
    private List<Table.Column> labelled() {
        return List.of(words("", 5), figures(say.of("count"), 2), figures(say.of("amount"), 4));
    }

    private Table.Row counted(String key, int count, Money amount) {
        return row(say.of(key), "" + count, money(amount));
    }

    private Table.Row amount(String key, Money amount) {
        return row(say.of(key), "", money(amount));
    }

    /// By rate: what customers paid without tax, what third parties paid of the price, and the
    /// price that was taxed (rule PX-09). Empty where nobody else paid for a part.
    Optional<Table> taxed(SortedMap<TaxCategory, Money> taxedOff) {
        if (taxedOff.isEmpty()) return Optional.empty();
        var rows = new ArrayList<Table.Row>();
        taxedOff.forEach(
                (category, off) -> {
                    var share = totals.perTax().get(category);
                    var paid = share == null ? off.withMinor(0) : share.exTax();
                    rows.add(
                            row(
                                    say.rate(category),
                                    money(paid),
                                    money(off),
                                    money(paid.plus(off))));
                });
        return Optional.of(
                new Table(
                        say.of("section.taxed"),
                        List.of(
                                words(say.of("tax.rate"), 2),
                                figures(say.of("tax.paid"), 3),
                                figures(say.of("tax.byOthers"), 3),
                                figures(say.of("tax.taxed"), 3)),
                        rows));
    }

    Table tax() {
        var rows = new ArrayList<Table.Row>();
        totals.perTax()
                .forEach(
                        (category, share) ->
                                rows.add(
                                        row(
                                                say.rate(category),
                                                money(share.gross()),
                                                money(share.exTax()),
                                                money(share.tax()))));
        rows.add(
                strong(
                        say.of("sum"),
                        money(totals.net()),
                        money(totals.net().minus(totals.tax())),
                        money(totals.tax())));
        return new Table(
                say.of("section.tax"),
                List.of(
                        words(say.of("tax.rate"), 2),
                        figures(say.of("tax.gross"), 3),
                        figures(say.of("tax.net"), 3),
                        figures(say.of("tax.tax"), 3)),
                rows);
    }

    Table tenders() {
        var rows = new ArrayList<Table.Row>();
        totals.tenders()
                .forEach(
                        (kind, sums) ->
                                rows.add(
                                        row(
                                                say.tender(kind),
                                                "" + sums.count(),
                                                money(sums.taken()),
                                                sums.refunds() == 0 ? "" : "" + sums.refunds(),
                                                sums.refunds() == 0
                                                        ? ""
                                                        : money(sums.refunded().negated()),
                                                money(sums.net()))));
        rows.add(tenderSum());
        return new Table(
                say.of("section.tenders"),
                List.of(
                        words(say.of("tender"), 4),
                        figures(say.of("count"), 2),
                        figures(say.of("tender.taken"), 3),
                        figures(say.of("tender.refunds"), 2),
                        figures(say.of("tender.refunded"), 3),
                        figures(say.of("tender.net"), 3)),
                rows);
    }

    /// Who paid for what gateways collected, and what they owe; empty where none took part.
    Optional<Table> funding() {
        var rows = new ArrayList<Table.Row>();
        var sum = Funding.none(totals.gross().currency());
        for (var each : totals.tenders().entrySet()) {
            var funding = each.getValue().funding();
            if (!funding.any()) continue;
            rows.add(new Table.Row(Table.Look.PLAIN, cells(say.tender(each.getKey()), funding)));
            sum = sum.plus(funding);
        }
        if (rows.isEmpty()) return Optional.empty();
        rows.add(new Table.Row(Table.Look.STRONG, cells(say.of("sum"), sum)));
        return Optional.of(
                new Table(
                        say.of("section.funding"),
                        List.of(
                                words(say.of("tender"), 4),
                                figures(say.of("count"), 2),
                                figures(say.of("funding.buyers"), 3),
                                figures(say.of("funding.platform"), 3),
                                figures(say.of("funding.shop"), 3),
                                figures(say.of("funding.settled"), 3)),
                        rows));
    }

    private static List<String> cells(String name, Funding funding) {
        return List.of(
                name,
                "" + funding.payments(),
                money(funding.buyers()),
                money(funding.byPlatform().negated()),
                money(funding.byShop().negated()),
                money(funding.settled()));
    }

    private Table.Row tenderSum() {
        var none = totals.gross().withMinor(0);
        var sum =
                totals.tenders().values().stream()
                        .reduce(
                                new TenderTotals(0, none, 0, none, Funding.none(none.currency())),
                                TenderTotals::plus);
        return strong(
                say.of("sum"),
                "" + sum.count(),
                money(sum.taken()),
                "" + sum.refunds(),
                money(sum.refunded().negated()),
                money(sum.net()));
    }

    /// Says by how much the books do not balance (rule CM-12); empty when they do.
    Optional<Notice> imbalances() {
        var found = totals.imbalances();
        if (found.isEmpty()) return Optional.empty();
        return Optional.of(
                new Notice(say.of("unbalanced"), found.stream().map(this::imbalance).toList()));
    }

    private String imbalance(Imbalance imbalance) {
        return say.of("identity." + imbalance.identity())
                + ": "
                + say.of("difference", money(imbalance.difference()));
    }

    /// Every missing number, so that somebody can look for it; empty when none is missing.
    Optional<Notice> gaps() {
        var gaps = totals.gaps();
        if (gaps.isEmpty()) return Optional.empty();
        var numbers = new StringBuilder();
        for (var gap : gaps) numbers.append(String.format("%06d", gap)).append("  ");
        return Optional.of(
                new Notice(
                        say.of("gaps") + " " + gaps.size(), List.of(numbers.toString().strip())));
    }
}
