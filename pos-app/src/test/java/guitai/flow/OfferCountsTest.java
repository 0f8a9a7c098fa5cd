package guitai.flow;

import static guitai.flow.ShopOffers.limited;
import static guitai.flow.SmallShop.WATER;
import static guitai.promotion.OfferLimits.UNLIMITED;

import static org.assertj.core.api.Assertions.assertThat;

import guitai.money.Money;
import guitai.promotion.Given;
import guitai.promotion.Offer;
import guitai.promotion.OfferRule;
import guitai.sale.Quantity;
import guitai.sale.Sale;
import guitai.shift.Shift;
import guitai.staff.Approval;
import guitai.storage.SmallTills;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/// What was given out of an offer, counted again from the journal alone (rules PR-16, PR-39). Water
/// costs ¥2.00, and ¥1.00 by the offer.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class OfferCountsTest {
    private static final Offer TEN =
            limited("TEN", new OfferRule.SpecialPrice(Money.cny(100)), 10, 6);

    @TempDir private Path home;
    private TillForTests till;

    @BeforeEach
    void begin() {
        till = TillForTests.trading(home);
        till.planning();
        publish(TEN);
    }

    @AfterEach
    void end() {
        till.close();
    }

    private void publish(Offer offer) {
        assertThat(till.counter().offers().publish(offer))
                .isInstanceOf(OfferDesk.Result.Done.class);
    }

    private Sale.Completed sell(int bottles) {
        till.scan(WATER);
        till.counter().changes().quantity(1, bottles, Approval.own());
        till.counter().checkout().total();
        return ((Checkout.Result.Completed) till.counter().checkout().exactCash()).sale();
    }

    private static long saved(Sale sale) {
        return sale.totals(Money.CNY).discount().minor() / 100;
    }

    private void back(Sale.Completed sale, int pieces) {
        var wanted = Map.of(1, Quantity.pieces(pieces));
        var done =
                till.counter().refunds().takeBack(sale.number().toString(), wanted, Approval.own());
        assertThat(done).isInstanceOf(RefundDesk.Result.Completed.class);
    }

    private void tomorrow() {
        till.closeShift();
        till.clock().move(Duration.ofDays(1));
        till.openShift(50_000);
    }

    private Given given(Offer offer) {
        var date = ((Shift.Open) till.counter().shifts().current().orElseThrow()).date();
        return till.store().offers().given(offer, date);
    }

    private void fromTheJournalAgain() {
        till.whileStopped(SmallTills::rebuild);
        till.signOn("2001", "8888");
    }

    @Test
    void the_journal_alone_gives_the_same_counts_and_the_next_customer_what_is_left() {
        var yesterday = sell(3);
        back(yesterday, 1);
        tomorrow();
        back(yesterday, 1);
        back(sell(4), 2);
        assertThat(given(TEN)).isEqualTo(new Given(2, 4));

        fromTheJournalAgain();

        assertThat(given(TEN)).isEqualTo(new Given(2, 4));
        // Six a day: two are with customers already.
        assertThat(saved(sell(6))).isEqualTo(4);
        tomorrow();
        assertThat(saved(sell(6))).isEqualTo(2);
    }

    @Test
    void
            a_return_on_the_date_of_its_sale_gives_the_units_back_also_after_the_count_was_made_anew() {
        var sale = sell(6);
        assertThat(saved(sell(1))).isZero();

        fromTheJournalAgain();
        back(sale, 5);

        assertThat(given(TEN)).isEqualTo(new Given(1, 1));
        fromTheJournalAgain();
        assertThat(given(TEN)).isEqualTo(new Given(1, 1));
        assertThat(saved(sell(6))).isEqualTo(5);
    }

    @Test
    void sales_from_before_a_limit_count_when_one_is_set_and_so_after_a_rebuild() {
        var free =
                limited("LATE", new OfferRule.SpecialPrice(Money.cny(100)), UNLIMITED, UNLIMITED);
        till.counter().offers().withdraw(TEN.id());
        publish(free);
        sell(4);
        var capped = limited("LATE", new OfferRule.SpecialPrice(Money.cny(100)), 5, UNLIMITED);
        publish(capped);

        fromTheJournalAgain();

        assertThat(given(capped)).isEqualTo(new Given(4, 4));
        assertThat(saved(sell(4))).isEqualTo(1);
    }

    @Test
    void what_was_left_when_a_sale_was_paid_is_found_again_whatever_happened_since() {
        till.counter().offers().withdraw(TEN.id());
        int rounds = Boolean.getBoolean("guitai.nightly") ? 40 : 4;
        for (int seed = 0; seed < rounds; seed++) {
            var random = new Random(seed);
            int perDay = random.nextBoolean() ? UNLIMITED : 2 + random.nextInt(6);
            var offer =
                    limited(
                            "S" + seed,
                            new OfferRule.SpecialPrice(Money.cny(100)),
                            1 + random.nextInt(20),
                            perDay);
            publish(offer);
            var before = new LinkedHashMap<Sale.Completed, Given>();
            for (int step = 0; step < 25; step++) anything(random, offer, before);
            before.forEach(
                    (sale, left) ->
                            assertThat(till.store().offers().givenBefore(offer, sale.number()))
                                    .as("%s before %s", offer.id(), sale.number())
                                    .contains(left));
            till.counter().offers().withdraw(offer.id());
        }
    }

    private void anything(Random random, Offer offer, Map<Sale.Completed, Given> before) {
        switch (random.nextInt(8)) {
            case 0 -> tomorrow();
            case 1 -> fromTheJournalAgain();
            case 2, 3 -> {
                var all = List.copyOf(before.keySet());
                if (all.isEmpty()) return;
                var sale = all.get(random.nextInt(all.size()));
                long back = till.store().sales().returned(sale.number()).milli(1);
                long left = sale.lines().getFirst().quantity().milli() - back;
                if (left > 0) back(sale, 1 + random.nextInt((int) (left / 1_000)));
            }
            default -> {
                var given = given(offer);
                before.put(sell(1 + random.nextInt(4)), given);
            }
        }
    }
}
