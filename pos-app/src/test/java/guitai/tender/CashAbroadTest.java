package guitai.tender;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import guitai.config.Country;
import guitai.money.CashRounding;
import guitai.money.Coins;
import guitai.money.Money;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.util.Currency;
import java.util.Random;

/// Cash in every country the till knows (rules PX-20..22): what a cashier can type and what is owed
/// afterwards.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class CashAbroadTest {
    private static final int SALES = Boolean.getBoolean("guitai.nightly") ? 100_000 : 5_000;

    private final long seed = Long.getLong("guitai.seed", 20L);
    private final Random random = new Random(seed);

    @ParameterizedTest
    @EnumSource
    void whatever_is_typed_nothing_is_ever_owed_the_wrong_way_round(Country country) {
        for (int sale = 0; sale < SALES; sale++) {
            pay(country.cashRounding(), country.currency(), "seed %d %s".formatted(seed, country));
        }
    }

    @ParameterizedTest
    @EnumSource
    void the_same_holds_for_every_way_of_rounding(CashRounding mode) {
        for (int sale = 0; sale < SALES; sale++) {
            pay(mode, Money.CNY, "seed %d %s".formatted(seed, mode));
        }
    }

    /// Cash and other tenders in any order, of any amount that a hand may type.
    private void pay(CashRounding mode, Currency currency, String where) {
        var now = Settlement.of(new Money(1 + random.nextInt(3_000), currency), mode);
        for (int i = 0; i < 20 && !now.settled(); i++) {
            var story = where + ": " + now;
            assertThat(now.due().isPositive()).as(story).isTrue();
            now = random.nextInt(3) == 0 ? other(now) : typed(now, story);
        }
        if (!now.settled()) now = now.cash(now.cashDue());
        var story = where + ": " + now;
        assertThat(now.settled()).as(story).isTrue();
        assertThat(now.cashDue().isPositive() && now.due().isNegative()).as(story).isFalse();
        var paid = now.total().plus(now.rounding());
        assertThat(paid.isNegative()).as(story).isFalse();
        for (var tender : now.tenders()) {
            if (!tender.cash()) continue;
            assertThat(mode.coinsMake(tender.given())).as(story).isTrue();
            assertThat(mode.coinsMake(tender.change())).as(story).isTrue();
        }
    }

    private Settlement other(Settlement now) {
        var part = now.total().withMinor(1 + random.nextLong(now.due().minor()));
        return now.with(TenderLine.exact(TenderKind.CREDIT_NOTE, part));
    }

    private Settlement typed(Settlement now, String story) {
        var near = now.cashDue().minor() + random.nextInt(-120, 121);
        var given = now.total().withMinor(random.nextBoolean() ? near : random.nextInt(4_000));
        if (now.takes(given)) return now.cash(given);
        assertThatThrownBy(() -> now.cash(given)).as(story).hasMessageContaining("given");
        return now;
    }

    @Test
    void between_the_exact_and_the_rounded_sum_no_cash_is_taken() {
        var owed = Settlement.of(francs(198), CashRounding.CASH_5_HALF_UP);

        assertThat(owed.cashDue()).isEqualTo(francs(200));
        assertThat(owed.takes(francs(198))).isFalse();
        assertThat(owed.takes(francs(199))).isFalse();
        assertThat(owed.takes(francs(193))).isFalse();
        assertThat(owed.takes(francs(195))).isTrue();
        assertThat(owed.takes(francs(200))).isTrue();
        assertThat(owed.takes(francs(500))).isTrue();
    }

    @Test
    void fen_that_a_customer_has_are_taken_in_china() {
        var owed = Settlement.of(Money.cny(1234), CashRounding.CN_FEN_DOWN);

        assertThat(owed.cash(Money.cny(1234)).change()).isEqualTo(Money.cny(4));
    }

    @ParameterizedTest
    @EnumSource
    void the_drawer_of_every_country_can_hold_what_its_rounding_asks_for(Country country) {
        long smallest = Coins.of(country.currency()).getLast();
        if (country.cashRounding() == CashRounding.NONE) return;
        for (int minor = 1; minor < 2_000; minor++) {
            var asked = country.cashRounding().round(new Money(minor, country.currency()));
            assertThat(asked.minor() % smallest).as(country + " " + minor).isZero();
        }
    }

    private static Money francs(long rappen) {
        return new Money(rappen, Currency.getInstance("CHF"));
    }
}
