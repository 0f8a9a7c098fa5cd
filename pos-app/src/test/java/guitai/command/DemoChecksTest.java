package guitai.command;

import static org.assertj.core.api.Assertions.assertThat;

import guitai.flow.TillForTests;
import guitai.payment.Channel;
import guitai.reconciliation.Discrepancy;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// A played day says that it is good only where it is.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class DemoChecksTest {
    private static final DemoOutage.Sum NONE = new DemoOutage.Sum(0, 0);
    private static final DemoOutage.Sum ONE = new DemoOutage.Sum(1, 100);
    private static final DemoOutage.Sum TWO = new DemoOutage.Sum(2, 300);

    @TempDir private Path home;

    private static DemoOutage.Figures outage(
            DemoOutage.Sum refused, int walletsRefused, int answered, long left) {
        return new DemoOutage.Figures(
                DemoOutage.NOON,
                DemoOutage.NOON.plus(DemoOutage.LASTS),
                true,
                8,
                TWO,
                ONE,
                refused,
                1,
                2,
                walletsRefused,
                1,
                20,
                answered,
                left);
    }

    @Test
    void an_outage_is_good_only_if_all_that_waited_was_answered_and_no_wallet_was_taken() {
        assertThat(outage(ONE, 2, 3, 0).good()).isTrue();
        assertThat(outage(NONE, 2, 3, 0).good()).as("a bad card was paid").isFalse();
        assertThat(outage(ONE, 1, 3, 0).good()).as("a wallet was taken").isFalse();
        assertThat(outage(ONE, 2, 2, 0).good()).as("a payment has no answer").isFalse();
        assertThat(outage(ONE, 2, 3, 1).good()).as("something waits").isFalse();
    }

    @Test
    void a_morning_is_good_only_if_what_must_not_agree_is_somebodys_and_all_else_agrees() {
        Map<Channel, Map<Discrepancy, Long>> rows =
                Map.of(Channel.CARD, Map.of(Discrepancy.MATCHED, 8L));
        assertThat(new DemoMorning.Found(rows, List.of(), 1, 1, true).good(1)).isTrue();
        assertThat(new DemoMorning.Found(rows, List.of(), 1, 1, false).good(1)).isFalse();
        assertThat(new DemoMorning.Found(rows, List.of(), 0, 0, true).good(1)).isFalse();
        assertThat(new DemoMorning.Found(rows, List.of(), 1, 2, true).good(1)).isFalse();
        assertThat(new DemoMorning.Found(rows, List.of("card"), 1, 1, true).good(1)).isFalse();
        assertThat(new DemoMorning.Found(Map.of(), List.of(), 0, 0, true).good(0)).isFalse();
    }

    @Test
    void the_stock_is_good_only_if_every_level_is_what_the_papers_add_up_to() {
        assertThat(new DemoStock.Found(40, 3, 0, 2, 1).agrees()).isTrue();
        assertThat(new DemoStock.Found(40, 3, 1, 2, 1).agrees()).isFalse();
        assertThat(new DemoStock.Found(0, 0, 0, 2, 1).agrees()).as("nothing moved").isFalse();
    }

    @Test
    void head_offices_copy_is_the_same_only_with_the_same_hash() {
        assertThat(new DemoHeadOffice(7, "7 ab", "7 ab").agrees()).isTrue();
        assertThat(new DemoHeadOffice(7, "7 ab", "7 cd").agrees()).isFalse();
        assertThat(new DemoHeadOffice(7, "7 ab", "6 ab").agrees()).isFalse();
    }

    @Test
    void money_somebody_took_for_no_sale_is_a_difference() {
        try (var till = TillForTests.in(home)) {
            var stray = new DemoLedger.Theirs("0101M7Y4GZVA2QA590X7A5T14GBS", 100);
            var ledger =
                    DemoLedger.of(till.store().payments(), Set.of(), List.of(), List.of(stray));

            assertThat(ledger.agrees()).isFalse();
            assertThat(ledger.differences()).containsExactly(stray.number());
            assertThat(ledger.kept()).isEqualTo(100);
        }
    }
}
