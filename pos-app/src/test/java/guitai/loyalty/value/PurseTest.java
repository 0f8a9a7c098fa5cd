package guitai.loyalty.value;

import static org.assertj.core.api.Assertions.assertThat;

import guitai.loyalty.value.Purse.Answer;
import guitai.loyalty.value.Purse.Why;
import guitai.money.Money;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.Random;

/// Rule LY-60.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PurseTest {
    private static final Instant NOON = Instant.parse("2026-11-21T04:00:00Z");
    private static final Purse EMPTY = Purse.empty(Money.cny(0));

    @Test
    void paying_uses_what_was_paid_in_and_what_the_shop_added_in_their_proportion() {
        var purse = done(topUp(1_000, 100).pay("P1", Money.cny(11_000), NOON));
        assertThat(purse.left()).isEqualTo(sum(900, 90));
    }

    @Test
    void goods_that_come_back_in_parts_give_back_exactly_what_they_cost() {
        for (long seed = 1; seed <= 2_000; seed++) {
            var random = new Random(seed);
            var before = topUp(500, random.nextLong(200));
            var price = 1 + random.nextLong(50_000);
            var purse = done(before.pay("P1", Money.cny(price), NOON));
            var open = price;
            for (int part = 0; open > 0; part++) {
                var back = 1 + random.nextLong(open);
                purse = done(purse.refund("R" + part, "P1", Money.cny(back), NOON));
                open -= back;
            }
            assertThat(purse.left()).as("seed %d", seed).isEqualTo(before.left());
            assertThat(purse.refund("R", "P1", Money.cny(1), NOON))
                    .isEqualTo(new Answer.Refused(Why.MORE_THAN_PAID));
        }
    }

    @Test
    void within_seven_days_an_unused_top_up_is_paid_out_in_full_and_its_bonus_goes() {
        var purse = topUp(1_000, 100);
        var paid = done(purse.payOut("O1", "T1", NOON.plus(Purse.REGRET)));
        assertThat(paid.left()).isEqualTo(sum(0, 0));
        assertThat(purse.payOut("O1", "T1", NOON.plus(Purse.REGRET).plusMillis(1)))
                .isEqualTo(new Answer.Refused(Why.NOT_IN_FULL));
        assertThat(done(purse.pay("P1", Money.cny(1), NOON)).payOut("O1", "T1", NOON))
                .isEqualTo(new Answer.Refused(Why.NOT_IN_FULL));
        assertThat(paid.payOut("O2", "T1", NOON)).isEqualTo(new Answer.Refused(Why.NOT_IN_FULL));
    }

    @Test
    void a_purse_holds_no_more_than_the_law_allows() {
        assertThat(EMPTY.topUp("T1", sum(1_000, 1), NOON, PurseLaw.CHINA, false))
                .isEqualTo(new Answer.Refused(Why.ABOVE_LIMIT));
        assertThat(EMPTY.topUp("T1", sum(5_000, 0), NOON, PurseLaw.CHINA, true))
                .isInstanceOf(Answer.Done.class);
        assertThat(EMPTY.topUp("T1", sum(10_000, 0), NOON, PurseLaw.CHINA, true))
                .isEqualTo(new Answer.Refused(Why.IDENTITY_NEEDED));
    }

    @Test
    void a_payment_sent_again_takes_nothing_again() {
        var purse = done(topUp(100, 0).pay("P1", Money.cny(10_000), NOON));
        assertThat(purse.pay("P1", Money.cny(10_000), NOON)).isInstanceOf(Answer.Already.class);
        assertThat(purse.pay("P2", Money.cny(1), NOON))
                .isEqualTo(new Answer.Refused(Why.TOO_LITTLE));
        assertThat(Purse.of(Money.cny(0), purse.acts()).left()).isEqualTo(purse.left());
    }

    private static Purse topUp(long yuan, long bonus) {
        return done(EMPTY.topUp("T1", sum(yuan, bonus), NOON, PurseLaw.CHINA, true));
    }

    private static PurseSum sum(long yuan, long bonus) {
        return new PurseSum(Money.cny(yuan * 100), Money.cny(bonus * 100));
    }

    private static Purse done(Answer answer) {
        assertThat(answer).isInstanceOf(Answer.Done.class);
        return ((Answer.Done) answer).purse();
    }
}
