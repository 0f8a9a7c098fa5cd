package guitai.slip;

import static guitai.money.Money.cny;

import static org.assertj.core.api.Assertions.assertThat;

import guitai.money.Money;
import guitai.shift.DayReport;
import guitai.shift.DocumentFigures.Kind;
import guitai.shift.Funding;
import guitai.shift.PeriodTotals;
import guitai.shift.TenderTotals;
import guitai.tender.TenderKind;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Objects;

/// What wallets pay, in the figures of a shift and a day.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class WalletFiguresTest {
    private final PeriodTotals totals = PeriodTotals.of(Money.CNY, SampleWallet.documents(1));

    @Test
    void each_tender_counts_the_orders_amount_and_says_who_bore_the_discounts() {
        assertThat(tender(totals, TenderKind.WECHAT).taken()).isEqualTo(cny(11_000));
        assertThat(tender(totals, TenderKind.WECHAT).funding())
                .isEqualTo(new Funding(1, cny(7_000), cny(1_000), Money.ZERO_CNY, cny(8_000)));
        assertThat(tender(totals, TenderKind.ALIPAY).funding())
                .isEqualTo(new Funding(1, cny(4_850), Money.ZERO_CNY, cny(800), cny(4_850)));
    }

    @Test
    void digital_yuan_collected_by_alipay_is_a_line_of_its_own() {
        assertThat(tender(totals, TenderKind.ECNY).taken()).isEqualTo(cny(5_650));
        assertThat(tender(totals, TenderKind.ECNY).funding().settled()).isEqualTo(cny(5_650));
    }

    @Test
    void a_swapped_tender_moves_money_between_tenders_and_is_no_turnover() {
        assertThat(totals.count(Kind.TENDER_SWAP)).isEqualTo(1);
        assertThat(totals.imbalances()).isEmpty();
        assertThat(totals.netSales()).isEqualTo(cny(8_000 + 5_650 + 5_650 + 3_000));
        assertThat(totals.tenderTotal()).isEqualTo(totals.netSales());
        assertThat(tender(totals, TenderKind.CASH).net()).isEqualTo(cny(3_000));
        assertThat(tender(totals, TenderKind.WECHAT).net()).isEqualTo(cny(8_000));
    }

    @Test
    void a_day_adds_up_who_bore_the_discounts_of_its_shifts() {
        var z = SampleShift.wallets();
        var day = new DayReport(SampleShop.DAY, Money.CNY, List.of(z, z));
        var one = tender(z.figures().totals(), TenderKind.WECHAT).funding();

        assertThat(tender(day.totals(), TenderKind.WECHAT).funding()).isEqualTo(one.plus(one));
    }

    private static TenderTotals tender(PeriodTotals totals, TenderKind kind) {
        return Objects.requireNonNull(totals.tenders().get(kind), kind.name());
    }
}
