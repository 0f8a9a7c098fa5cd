package guitai.flow;

import static org.assertj.core.api.Assertions.assertThat;

import guitai.staff.Permission;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Duration;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SignOnTest {
    @TempDir private Path home;
    private TillForTests till;

    @BeforeEach
    void open() {
        till = TillForTests.in(home);
    }

    @AfterEach
    void close() {
        till.close();
    }

    private SignOn.Result signOn(String operator, String pin) {
        return till.counter().signOn().signOn(operator, pin);
    }

    @Test
    void who_signed_on_is_in_the_journal_and_the_pin_is_not() {
        signOn("1001", "1111");

        assertThat(till.journal("SIGNED_ON")).hasSize(1);
        assertThat(till.entries().toString()).contains("1001").doesNotContain("1111");
    }

    @Test
    void a_wrong_number_and_a_wrong_pin_are_told_alike() {
        assertThat(signOn("7777", "1111")).isEqualTo(signOn("1001", "0000"));
        assertThat(signOn("no such person!", "1111"))
                .isEqualTo(new SignOn.Result.Wrong(Duration.ZERO));
        assertThat(till.counter().signOn().operator()).isEmpty();
    }

    @Test
    void from_the_third_wrong_pin_on_each_makes_the_next_wait_twice_as_long() {
        assertThat(signOn("1001", "0000")).isEqualTo(new SignOn.Result.Wrong(Duration.ZERO));
        assertThat(signOn("1001", "0000")).isEqualTo(new SignOn.Result.Wrong(Duration.ZERO));
        assertThat(signOn("1001", "0000"))
                .isEqualTo(new SignOn.Result.Wrong(Duration.ofSeconds(2)));
        till.clock().move(Duration.ofSeconds(2));
        assertThat(signOn("1001", "0000"))
                .isEqualTo(new SignOn.Result.Wrong(Duration.ofSeconds(4)));
        till.clock().move(Duration.ofSeconds(4));
        assertThat(signOn("1001", "1111")).isInstanceOf(SignOn.Result.SignedOn.class);
        assertThat(signOn("1001", "0000")).isEqualTo(new SignOn.Result.Wrong(Duration.ZERO));
    }

    @Test
    void while_it_waits_even_the_right_pin_is_not_listened_to() {
        for (int i = 0; i < 3; i++) signOn("1001", "0000");

        assertThat(signOn("1001", "1111"))
                .isEqualTo(new SignOn.Result.MustWait(MovedClock.NINE.plusSeconds(2)));
        assertThat(signOn("1002", "2222")).isInstanceOf(SignOn.Result.SignedOn.class);
    }

    @Test
    void starting_the_till_again_does_not_shorten_the_wait() {
        for (int i = 0; i < 3; i++) signOn("1001", "0000");
        till.stopAndStart();

        assertThat(signOn("1001", "1111")).isInstanceOf(SignOn.Result.MustWait.class);
        till.clock().move(Duration.ofSeconds(2));
        assertThat(signOn("1001", "0000"))
                .isEqualTo(new SignOn.Result.Wrong(Duration.ofSeconds(4)));
    }

    @Test
    void a_clock_that_is_set_back_keeps_nobody_out_for_hours() {
        for (int i = 0; i < 3; i++) signOn("1001", "0000");
        till.clock().move(Duration.ofHours(-5));

        var told = signOn("1001", "1111");

        assertThat(told)
                .isEqualTo(new SignOn.Result.MustWait(till.clock().instant().plusSeconds(2)));
        till.clock().move(Duration.ofSeconds(2));
        assertThat(signOn("1001", "1111")).isInstanceOf(SignOn.Result.SignedOn.class);
    }

    @Test
    void a_clock_that_is_set_back_is_not_a_way_to_guess_on() {
        for (int i = 0; i < 4; i++) {
            signOn("1001", "0000");
            till.clock().move(Duration.ofSeconds(2));
        }
        till.clock().move(Duration.ofHours(-5));
        signOn("1001", "0001");
        till.clock().move(Duration.ofSeconds(4));
        assertThat(signOn("1001", "0002"))
                .isEqualTo(new SignOn.Result.Wrong(Duration.ofSeconds(8)));

        assertThat(signOn("1001", "0003")).isInstanceOf(SignOn.Result.MustWait.class);
    }

    @Test
    void a_locked_till_sells_nothing_until_somebody_signs_on() {
        signOn("1001", "1111");
        till.openShift(0);
        till.scan(SmallShop.WINE);
        till.counter().signOn().lock();

        var locked = new ScanResult.Refused(Refusal.Because.LOCKED);
        assertThat(till.scan(SmallShop.WATER)).isEqualTo(locked);
        assertThat(till.counter().basket().ageChecked(true)).isEqualTo(locked);
        assertThat(till.counter().basket().weigh(500)).isEqualTo(locked);
        assertThat(till.counter().basket().nextQuantity(3)).contains(Refusal.Because.LOCKED);
        assertThat(till.counter().checkout().exactCash())
                .isEqualTo(new Checkout.Result.Refused(Refusal.Because.LOCKED));
        signOn("1001", "1111");
        assertThat(till.scan(SmallShop.WATER)).isInstanceOf(ScanResult.Added.class);
        assertThat(till.journal("LOCKED")).hasSize(1);
    }

    @Test
    void a_quick_switch_of_operators_keeps_the_sale_at_the_counter() {
        signOn("1001", "1111");
        till.openShift(0);
        till.scan(SmallShop.WATER);

        signOn("1002", "2222");

        var sale = till.sell(200);
        assertThat(sale.lines()).hasSize(1);
        assertThat(sale.header().operator().value()).isEqualTo("1001");
        assertThat(till.journal("SALE").getFirst().path("by").asText()).isEqualTo("1002");
    }

    @Test
    void a_cashier_cannot_allow_what_a_cashier_may_not() {
        signOn("1001", "1111");

        assertThat(till.counter().signOn().override("1002", "2222", Permission.LARGE_PAID_OUT))
                .isEqualTo(new SignOn.OverrideResult.NotAllowed(Permission.LARGE_PAID_OUT));
        assertThat(till.counter().signOn().override("2001", "0000", Permission.LARGE_PAID_OUT))
                .isInstanceOf(SignOn.OverrideResult.Wrong.class);
        assertThat(till.counter().signOn().override("2001", "8888", Permission.LARGE_PAID_OUT))
                .isInstanceOf(SignOn.OverrideResult.Allowed.class);
    }

    @Test
    void nobody_signed_on_means_nothing_can_be_done() {
        var nobody = Refusal.Because.NOT_SIGNED_ON;
        assertThat(till.scan(SmallShop.WATER)).isEqualTo(new ScanResult.Refused(nobody));
        assertThat(till.counter().changes().undo()).isEqualTo(new Changes.Result.Refused(nobody));
        assertThat(till.counter().paper().reprintLast()).contains(Refusal.Because.NOTHING_TO_PRINT);
        assertThat(till.counter().shifts().x()).isEqualTo(new ShiftDesk.Result.Refused(nobody));
        assertThat(till.counter().close().giveUp()).contains(nobody);
    }
}
