package guitai.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

import guitai.money.Money;
import guitai.shift.BlindCount;
import guitai.shift.CashCount;
import guitai.shift.CashFigures;
import guitai.shift.ChangeProposal;
import guitai.shift.DocumentFigures;
import guitai.shift.PeriodTotals;
import guitai.shift.ZReport;
import guitai.tax.TaxCategory;
import guitai.tax.TaxRate;
import guitai.tax.TaxShare;
import guitai.tender.TenderKind;
import guitai.tender.TenderLine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// The drawer: what should be in it, counting it blind, change, and the arithmetic of a Z.
final class CashRunner implements Runner {

    @Override
    public List<Case> cases(JsonNode file) {
        if (file.has("events")) return Runner.whole(() -> drawer(file));
        if (file.has("counts")) return Runner.whole(() -> blindCount(file));
        if (file.has("cases")) return Runner.each(file, CashRunner::change);
        if (file.has("transactions")) return Runner.whole(() -> z(file));
        throw new RulebookVectorsTest.NoRunner(file.path("id").asText());
    }

    private static void drawer(JsonNode file) {
        var sums = new HashMap<String, Long>();
        for (var event : file.path("events")) {
            sums.merge(event.get(0).asText(), event.get(1).asLong(), Long::sum);
        }
        var cash =
                new CashFigures(
                        sum(sums, "FLOAT"),
                        sum(sums, "SALE_TENDERED"),
                        sum(sums, "CHANGE"),
                        sum(sums, "REFUND"),
                        sum(sums, "PAID_IN"),
                        sum(sums, "PAID_OUT"),
                        sum(sums, "DROP"));
        var counted = CashCount.of(pieces(file.path("count_by_denomination")), Money.CNY).total();
        var expected = file.path("expected");
        assertThat(cash)
                .isEqualTo(
                        new CashFigures(
                                cny(expected, "float"),
                                cny(expected, "cash_sales"),
                                cny(expected, "change"),
                                cny(expected, "cash_refunds"),
                                cny(expected, "paid_in"),
                                cny(expected, "paid_out"),
                                cny(expected, "drops")));
        assertThat(cash.expected()).isEqualTo(cny(expected, "expected"));
        assertThat(counted).isEqualTo(cny(expected, "counted"));
        assertThat(BlindCount.judge(cash.expected(), Money.ZERO_CNY, List.of(counted), true))
                .isEqualTo(new BlindCount.Accepted(cny(expected, "over_short")));
    }

    private static void blindCount(JsonNode file) {
        var counts = new ArrayList<Money>();
        for (var step : file.path("expected")) {
            counts.add(Money.cny(file.path("counts").get(counts.size()).asLong()));
            var verdict =
                    BlindCount.judge(
                            cny(file, "expected_drawer"), cny(file, "tolerance"), counts, false);
            var shown = step.path("shown").asText();
            switch (verdict) {
                case BlindCount.Recount(var tries) -> {
                    assertThat(shown).isEqualTo("RECOUNT");
                    assertThat(tries).isEqualTo(step.path("try").asInt());
                }
                case BlindCount.NeedsSupervisor(var tries) -> {
                    assertThat(shown).isNotEqualTo("ACCEPTED").isNotEqualTo("RECOUNT");
                    assertThat(tries).isEqualTo(step.path("try").asInt());
                }
                case BlindCount.Accepted(var overShort) -> {
                    assertThat(shown).isEqualTo("ACCEPTED");
                    assertThat(overShort).isEqualTo(cny(step, "over_short"));
                }
            }
            // Only a verdict that accepts carries the difference at all.
            assertThat(verdict instanceof BlindCount.Accepted)
                    .isEqualTo(step.path("over_short_shown").asBoolean());
        }
    }

    private static void change(JsonNode one) {
        var change = cny(one, "tendered").minus(cny(one, "due"));
        var proposal = ChangeProposal.of(change, pieces(one.path("drawer")));
        var expected = one.path("expected");
        if (!expected.path("pieces").isObject()) {
            assertThat(proposal).isEqualTo(new ChangeProposal.Impossible());
            return;
        }
        assertThat(change).isEqualTo(cny(expected, "change"));
        assertThat(proposal)
                .isInstanceOfSatisfying(
                        ChangeProposal.Pieces.class,
                        p ->
                                assertThat(p.pieces())
                                        .containsExactlyInAnyOrderEntriesOf(
                                                pieces(expected.path("pieces"))));
    }

    private static void z(JsonNode file) {
        var documents = new ArrayList<DocumentFigures>();
        for (var one : file.path("transactions")) documents.add(document(one));
        var totals = PeriodTotals.of(Money.CNY, documents);
        var before = file.path("previous");
        var next =
                new ZReport.Previous(
                                before.path("z_no").asLong(),
                                cny(before, "grand_total"),
                                cny(before, "grand_total_absolute"))
                        .next(totals);
        var expected = file.path("expected");
        assertThat(next)
                .isEqualTo(
                        new ZReport.Previous(
                                expected.path("z_no").asLong(),
                                cny(expected, "grand_total"),
                                cny(expected, "grand_total_absolute")));
        assertThat(totals.imbalances()).isEmpty();
        assertThat(totals.firstNo()).isEqualTo(expected.path("first_no").asLong());
        assertThat(totals.lastNo()).isEqualTo(expected.path("last_no").asLong());
        assertThat(totals.gaps()).hasSize(expected.path("gaps").size());
        counts(totals, expected);
        amounts(totals, expected);
    }

    private static void counts(PeriodTotals totals, JsonNode expected) {
        var names =
                Map.of(
                        "sale_count", DocumentFigures.Kind.SALE,
                        "return_count", DocumentFigures.Kind.RETURN,
                        "void_count", DocumentFigures.Kind.VOID,
                        "no_sale_count", DocumentFigures.Kind.NO_SALE);
        names.forEach(
                (name, kind) ->
                        assertThat(totals.count(kind))
                                .as(name)
                                .isEqualTo(expected.path(name).asInt()));
    }

    private static void amounts(PeriodTotals totals, JsonNode expected) {
        assertThat(totals.gross()).isEqualTo(cny(expected, "gross"));
        assertThat(totals.discount()).isEqualTo(cny(expected, "discount"));
        assertThat(totals.netSales()).isEqualTo(cny(expected, "net_sales"));
        assertThat(totals.returns()).isEqualTo(cny(expected, "returns"));
        assertThat(totals.net()).isEqualTo(cny(expected, "net_total"));
        assertThat(totals.tax()).isEqualTo(cny(expected, "tax"));
        assertThat(totals.rounding()).isEqualTo(cny(expected, "rounding"));
        assertThat(totals.tenderTotal()).isEqualTo(cny(expected, "tender_total"));
        var tenders = new HashMap<TenderKind, Money>();
        for (var tender : expected.path("tenders").properties()) {
            tenders.put(kind(tender.getKey()), Money.cny(tender.getValue().asLong()));
        }
        var taken = new HashMap<TenderKind, Money>();
        totals.tenders().forEach((kind, sums) -> taken.put(kind, sums.net()));
        assertThat(taken).isEqualTo(tenders);
    }

    private static DocumentFigures document(JsonNode one) {
        var net = cny(one, "net");
        var tax = cny(one, "tax");
        var perTax = new TreeMap<TaxCategory, TaxShare>(Comparator.comparing(TaxCategory::code));
        perTax.put(
                new TaxCategory("ALL", TaxRate.percent(13)),
                new TaxShare(net, net.minus(tax), tax));
        var tenders = new ArrayList<TenderLine>();
        for (var tender : one.path("tenders").properties()) {
            tenders.add(
                    TenderLine.exact(kind(tender.getKey()), Money.cny(tender.getValue().asLong())));
        }
        return new DocumentFigures(
                one.path("no").asLong(),
                DocumentFigures.Kind.valueOf(one.path("type").asText()),
                cny(one, "gross"),
                cny(one, "discount"),
                net,
                cny(one, "rounding"),
                perTax,
                List.copyOf(tenders),
                0);
    }

    /// The vectors name the wallet that an e-CNY payment came through; the till keeps one kind.
    private static TenderKind kind(String name) {
        return name.endsWith("ECNY") ? TenderKind.ECNY : TenderKind.valueOf(name);
    }

    private static Map<Long, Integer> pieces(JsonNode object) {
        var pieces = new TreeMap<Long, Integer>();
        for (var piece : object.properties()) {
            pieces.put(Long.parseLong(piece.getKey()), piece.getValue().asInt());
        }
        return pieces;
    }

    private static Money sum(Map<String, Long> sums, String name) {
        return Money.cny(sums.getOrDefault(name, 0L));
    }

    private static Money cny(JsonNode in, String name) {
        return Money.cny(in.path(name).asLong());
    }
}
