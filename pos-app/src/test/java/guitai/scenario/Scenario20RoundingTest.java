package guitai.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import guitai.money.CashRounding;
import guitai.money.Money;
import guitai.refund.Return;
import guitai.refund.ReturnPlan;
import guitai.refund.Returned;
import guitai.sale.Quantity;
import guitai.sale.Sale;
import guitai.sale.Sales;
import guitai.sale.TaxedLine;
import guitai.shift.DocumentFigures;
import guitai.shift.PeriodBookings;
import guitai.shift.PeriodTotals;
import guitai.tax.TaxRegime;
import guitai.tax.TaxShare;
import guitai.tender.Account;
import guitai.tender.TenderKind;
import guitai.tender.TenderLine;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Random;

/// Scenario 20, rounding: ten thousand baskets and more, in every regime and every way of rounding.
/// The same through the lane, on paper: [LaneRoundingTest].
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class Scenario20RoundingTest {
    private static final int BASKETS = Boolean.getBoolean("guitai.nightly") ? 100_000 : 2_520;
    private static final int IN_A_SHIFT = 280;

    private final long seed = Long.getLong("guitai.seed", 20L);
    private final Random random = new Random(seed);

    /// What a shift should come to, added up by hand.
    private static final class ByHand {
        private Money paid = Money.ZERO_CNY;
        private Money net = Money.ZERO_CNY;
        private Money tax = Money.ZERO_CNY;
        private Money rounding = Money.ZERO_CNY;

        void add(Money documentNet, Money documentTax, Money documentRounding) {
            net = net.plus(documentNet);
            tax = tax.plus(documentTax);
            rounding = rounding.plus(documentRounding);
        }
    }

    @ParameterizedTest
    @EnumSource
    void line_tax_payment_and_shift_totals_agree_to_the_fen_and_rounding_is_its_own_line_in_the_z(
            TaxRegime regime) {
        var modes = CashRounding.values();
        int no = 0;
        for (int shift = 0; no < BASKETS; shift++) {
            var mode = modes[shift % modes.length];
            var where = "seed %d %s %s shift %d".formatted(seed, regime, mode, shift);
            var documents = new ArrayList<DocumentFigures>();
            var hand = new ByHand();
            for (int i = 0; i < IN_A_SHIFT; i++) {
                var sale = new RandomBaskets(random).sale(++no, regime, mode);
                agrees(sale, where);
                documents.add(DocumentFigures.of(sale));
                hand.add(sale.totals().net(), sale.totals().tax(), sale.rounding());
                for (var tender : sale.tenders()) hand.paid = hand.paid.plus(tender.amount());
                if (random.nextInt(4) == 0) returns(sale, mode, documents, hand, where);
            }
            agrees(PeriodTotals.of(Money.CNY, documents), hand, where);
        }
    }

    private static void agrees(Sale.Completed sale, String where) {
        var totals = sale.totals();
        var lines = sale.taxed();
        var message = where + ": " + sale;
        assertThat(sum(lines.stream().map(TaxedLine::owed).toList()))
                .as(message)
                .isEqualTo(totals.net());
        assertThat(sum(lines.stream().map(line -> line.share().tax()).toList()))
                .as(message)
                .isEqualTo(totals.tax());
        assertThat(sum(totals.perTax().values().stream().map(TaxShare::gross).toList()))
                .as(message)
                .isEqualTo(totals.net());
        assertThat(totals.gross().minus(totals.discount()).plus(totals.added()))
                .as(message)
                .isEqualTo(totals.net());
        var tenders = sum(sale.tenders().stream().map(TenderLine::amount).toList());
        assertThat(totals.net().plus(sale.rounding())).as(message).isEqualTo(tenders);
        if (sale.tenders().stream().noneMatch(TenderLine::cash)) {
            // A rest too small for any coin is let go; a wallet itself is never rounded.
            assertThat(sale.rounding().isPositive()).as(message).isFalse();
        }
    }

    /// Everything comes back in one go or in parts, in cash, line by line in any order.
    private void returns(
            Sale.Completed sale,
            CashRounding mode,
            List<DocumentFigures> documents,
            ByHand hand,
            String where) {
        var milli = new HashMap<Integer, Long>();
        var amounts = new HashMap<Integer, Money>();
        var taxes = new HashMap<Integer, Money>();
        var refunded = Money.ZERO_CNY;
        var amount = Money.ZERO_CNY;
        var tax = Money.ZERO_CNY;
        for (int n = 0; n < 100; n++) {
            var before = new Returned(milli, amounts, taxes, amount, refunded);
            var plan = plan(sale, before, mode);
            if (!(plan instanceof ReturnPlan.Possible back)) break;
            var goodsBack = document(sale, back);
            documents.add(DocumentFigures.of(goodsBack));
            for (var line : back.lines()) {
                int at = line.sold().number();
                milli.merge(at, line.quantity().milli(), Long::sum);
                amounts.merge(at, line.amount(), Money::plus);
                taxes.merge(at, line.tax().tax(), Money::plus);
                tax = tax.plus(line.tax().tax());
            }
            amount = amount.plus(back.amount());
            refunded = refunded.plus(back.cash());
            hand.add(back.amount().negated(), Money.ZERO_CNY, goodsBack.rounding());
        }
        assertThat(amount).as(where + ": " + sale).isEqualTo(sale.totals().net());
        assertThat(tax).as(where + ": " + sale).isEqualTo(sale.totals().tax());
        assertThat(refunded).as(where + ": " + sale).isEqualTo(sale.paid());
        hand.tax = hand.tax.minus(tax);
        hand.paid = hand.paid.minus(refunded);
    }

    private ReturnPlan plan(Sale.Completed sale, Returned before, CashRounding mode) {
        if (random.nextInt(3) == 0) return ReturnPlan.ofAll(sale, before, mode);
        var wanted = new LinkedHashMap<Integer, Quantity>();
        for (var line : sale.lines()) {
            long left = (line.quantity().milli() - before.milli(line.number())) / 1000;
            if (left > 0 && random.nextBoolean()) {
                wanted.put(line.number(), Quantity.pieces(1 + random.nextLong(left)));
            }
        }
        return wanted.isEmpty()
                ? ReturnPlan.ofAll(sale, before, mode)
                : ReturnPlan.of(sale, before, wanted, mode);
    }

    private static Return document(Sale.Completed sale, ReturnPlan.Possible back) {
        return new Return(
                sale.header(),
                Sales.number(sale.number().sequence()),
                sale.number(),
                back.lines(),
                List.of(TenderLine.exact(TenderKind.CASH, back.cash().negated())),
                back.rounding(),
                Sales.NOON);
    }

    private static void agrees(PeriodTotals totals, ByHand hand, String where) {
        assertThat(totals.imbalances()).as(where).isEmpty();
        assertThat(totals.net()).as(where).isEqualTo(hand.net);
        assertThat(totals.tax()).as(where).isEqualTo(hand.tax);
        assertThat(totals.rounding()).as(where).isEqualTo(hand.rounding);
        assertThat(totals.tenderTotal()).as(where).isEqualTo(hand.paid);
        var books = PeriodBookings.of(totals);
        assertThat(books.in(Account.CASH_ROUNDING, Money.ZERO_CNY))
                .as(where)
                .isEqualTo(hand.rounding.negated());
        assertThat(books.in(Account.IN_DOUBT, Money.ZERO_CNY)).as(where).isEqualTo(Money.ZERO_CNY);
        assertThat(totals.netSales().minus(totals.returns())).as(where).isEqualTo(totals.net());
    }

    private static Money sum(List<Money> amounts) {
        return Money.sum(Money.CNY, amounts);
    }
}
