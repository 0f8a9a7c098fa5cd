package guitai.receipt;

import static guitai.device.printer.PrintDocument.right;
import static guitai.device.printer.PrintDocument.wide;

import guitai.money.Money;
import guitai.shift.CashFigures;
import guitai.shift.DocumentFigures.Kind;
import guitai.shift.Funding;
import guitai.shift.GatewayFigures.Tally;
import guitai.shift.PeriodTotals;
import guitai.shift.ShiftFigures;

import java.util.List;
import java.util.stream.Collectors;

/// The parts that an X, a Z and a shift report have in common: label, count, amount.
final class PeriodSections {
    // Beside them, 12 of 32 columns are left for the label.
    private static final int COUNT = 7;
    private static final int AMOUNT = 13;

    // A report with more gaps than this has one cause, and the list helps nobody.
    private static final int MOST_GAPS_LISTED = 40;

    private final Paper paper;
    private final Words words;

    PeriodSections(Paper paper, Words words) {
        this.paper = paper;
        this.words = words;
    }

    void counted(String label, long count, Money amount) {
        paper.row(
                wide(label),
                right(words.of("times", count), COUNT),
                right(Words.money(amount), AMOUNT));
    }

    void amount(String label, Money amount) {
        paper.line(label, Words.money(amount));
    }

    void documents(PeriodTotals totals) {
        if (totals.firstNo() == 0) {
            paper.line(words.of("documents"), words.of("documents.none"));
        } else {
            paper.line(
                    words.of("documents"),
                    "%06d-%06d".formatted(totals.firstNo(), totals.lastNo()));
        }
        var gaps = totals.gaps();
        paper.line(words.of("gaps"), "" + gaps.size());
        if (!gaps.isEmpty()) paper.bold("  " + list(gaps), "");
    }

    private static String list(List<Long> gaps) {
        var shown =
                gaps.stream()
                        .limit(MOST_GAPS_LISTED)
                        .map("%06d"::formatted)
                        .collect(Collectors.joining(" "));
        return gaps.size() > MOST_GAPS_LISTED ? shown + " ..." : shown;
    }

    void sales(PeriodTotals totals) {
        counted(words.of("sales"), totals.count(Kind.SALE), totals.gross());
        amount(words.of("discounts"), totals.discount().negated());
        amount(words.of("netSales"), totals.netSales());
        counted(words.of("returns"), totals.count(Kind.RETURN), totals.returns().negated());
        paper.bold(words.of("net"), Words.money(totals.net()));
        topUps(totals);
        amount(words.of("rounding"), totals.rounding());
        paper.bold(words.of("taken"), Words.money(totals.tenderTotal()));
    }

    /// Money that is no turnover: the shop owes it (rule LY-60).
    private void topUps(PeriodTotals totals) {
        var topUps = totals.topUps();
        if (!topUps.any()) return;
        counted(words.of("topUps"), totals.count(Kind.TOP_UP), topUps.sold());
        unlessNone(words.of("topUps.paidOut"), topUps.paidOut().negated());
        unlessNone(words.of("topUps.bonus"), topUps.bonus());
    }

    /// Each kind of tender with what went back; the net where both happened.
    void tenders(PeriodTotals totals) {
        totals.tenders()
                .forEach(
                        (kind, sums) -> {
                            counted(words.tender(kind), sums.count(), sums.taken());
                            funding(sums.funding());
                            if (sums.refunds() == 0) return;
                            counted(
                                    "  " + words.of("refunds"),
                                    sums.refunds(),
                                    sums.refunded().negated());
                            amount("  " + words.of("netOf"), sums.net());
                        });
        if (totals.tenders().isEmpty()) paper.line(words.of("nothingTaken"));
    }

    // Whose discount it was, and what is owed for it: below the order's amount (rule PR-51).
    private void funding(Funding funding) {
        if (!funding.any()) return;
        unlessNone("  " + words.of("funding.platform"), funding.byPlatform().negated());
        unlessNone("  " + words.of("funding.shop"), funding.byShop().negated());
        amount("  " + words.of("funding.settled"), funding.settled());
    }

    private void unlessNone(String label, Money amount) {
        if (!amount.isZero()) amount(label, amount);
    }

    /// What stands with payment gateways; a till that had nothing to do with one does not say so.
    void gateway(ShiftFigures figures) {
        var gateway = figures.gateway();
        var took =
                figures.totals().tenders().values().stream().anyMatch(sums -> sums.funding().any());
        if (!took && !gateway.any()) return;
        paper.rule();
        if (gateway.refunds().any()) {
            var refunded = gateway.refunds();
            counted(words.of("gateway.refunds"), refunded.count(), refunded.amount().negated());
            unlessNone("  " + words.of("gateway.toBuyers"), gateway.toBuyers().negated());
            unlessNone("  " + words.of("gateway.coupons"), gateway.coupons().negated());
        }
        counted(words.of("gateway.open"), gateway.open().count(), gateway.open().amount());
        tally("gateway.openRefunds", gateway.openRefunds());
        tally("gateway.doubtful", gateway.doubtful());
        tally("gateway.offline", gateway.offline());
        tally("gateway.refusedLater", gateway.refusedLater());
    }

    private void tally(String key, Tally tally) {
        if (tally.any()) counted(words.of(key), tally.count(), tally.amount());
    }

    /// Every movement of cash, without what it should add up to (rule CM-04).
    void movements(CashFigures cash) {
        amount(words.of("cash.float"), cash.openingFloat());
        amount(words.of("cash.tendered"), cash.tendered());
        amount(words.of("cash.change"), cash.change().negated());
        amount(words.of("cash.refunds"), cash.refunds().negated());
        amount(words.of("cash.paidIn"), cash.paidIn());
        amount(words.of("cash.paidOut"), cash.paidOut().negated());
        amount(words.of("cash.drops"), cash.drops().negated());
    }

    void events(ShiftFigures figures) {
        var totals = figures.totals();
        var counters = figures.counters();
        pair("voids", totals.count(Kind.VOID), "noSales", totals.count(Kind.NO_SALE));
        pair("deleted", counters.deletedAfterTotal(), "overrides", counters.priceOverrides());
        pair("reprints", counters.reprints(), "supervised", counters.supervisorOverrides());
        var swaps = totals.count(Kind.TENDER_SWAP);
        if (swaps > 0) paper.line(words.of("swaps") + " " + swaps);
        var keyed = counters.keyedWeights();
        if (keyed > 0) paper.line(words.of("keyedWeights") + " " + keyed);
        pair("training.count", counters.trainingDocuments(), "exceptions", counters.exceptions());
    }

    private void pair(String left, int leftCount, String right, int rightCount) {
        paper.line(words.of(left) + " " + leftCount, words.of(right) + " " + rightCount);
    }

    /// Says out loud that the books do not balance, and by how much (rule CM-12).
    void imbalances(PeriodTotals totals) {
        var found = totals.imbalances();
        if (found.isEmpty()) return;
        paper.heavyRule();
        paper.title(words.of("unbalanced"));
        for (var imbalance : found) {
            paper.line(words.of("identity." + imbalance.identity()));
            paper.bold("  " + words.of("difference"), Words.money(imbalance.difference()));
        }
    }
}
