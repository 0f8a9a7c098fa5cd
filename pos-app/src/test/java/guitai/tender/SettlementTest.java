package guitai.tender;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import guitai.money.CashRounding;
import guitai.money.Money;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

import java.util.Random;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class SettlementTest {
    private static Settlement owed(long fen) {
        return Settlement.of(Money.cny(fen), CashRounding.CN_FEN_DOWN);
    }

    @Test
    void all_in_cash_drops_the_fen_and_says_so_in_the_rounding() {
        var paid = owed(8333).cash(Money.cny(10000));

        assertThat(paid.settled()).isTrue();
        assertThat(paid.change()).isEqualTo(Money.cny(1670));
        assertThat(paid.rounding()).isEqualTo(Money.cny(-3));
    }

    @Test
    void part_in_cash_leaves_the_rest_owed() {
        var paid = owed(8333).cash(Money.cny(5000));

        assertThat(paid.settled()).isFalse();
        assertThat(paid.cashDue()).isEqualTo(Money.cny(3330));
        assertThat(paid.due()).isEqualTo(Money.cny(3333));
        assertThat(paid.change()).isEqualTo(Money.cny(0));
    }

    @Test
    void a_wallet_that_pays_all_of_it_is_never_rounded() {
        var paid = owed(8333).with(TenderLine.exact(TenderKind.WECHAT, Money.cny(8333)));

        assertThat(paid.settled()).isTrue();
        assertThat(paid.rounding()).isEqualTo(Money.cny(0));
    }

    @Test
    void only_the_cash_part_of_a_mixed_payment_is_rounded() {
        var mixed = owed(8338).with(TenderLine.exact(TenderKind.ALIPAY, Money.cny(5001)));

        assertThat(mixed.cashDue()).isEqualTo(Money.cny(3330));
        assertThat(mixed.cash(Money.cny(3330)).rounding()).isEqualTo(Money.cny(-7));
    }

    @Test
    void a_few_fen_are_owed_until_somebody_pays_them_by_wallet_or_they_are_dropped_in_cash() {
        assertThat(owed(3).settled()).isFalse();
        var wallet = owed(3).with(TenderLine.exact(TenderKind.WECHAT, Money.cny(3)));
        assertThat(wallet.settled()).isTrue();
        assertThat(wallet.rounding()).isEqualTo(Money.cny(0));

        var dropped = owed(3).cash(Money.cny(0));
        assertThat(dropped.settled()).isTrue();
        assertThat(dropped.rounding()).isEqualTo(Money.cny(-3));
        assertThat(owed(3).cash(Money.cny(10)).change()).isEqualTo(Money.cny(10));
        assertThatThrownBy(() -> owed(30).cash(Money.cny(0)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(owed(0).settled()).isTrue();
    }

    @Test
    void change_comes_from_cash_alone() {
        assertThatThrownBy(
                        () ->
                                new TenderLine(
                                        TenderKind.WECHAT,
                                        Money.cny(100),
                                        Money.cny(200),
                                        Money.cny(100),
                                        java.util.Optional.empty()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void total_and_rounding_are_always_the_sum_of_the_tenders() {
        var seed = 20261121L;
        var random = new Random(seed);
        for (int i = 0; i < 5_000; i++) {
            var modes = CashRounding.values();
            var total = Money.cny(random.nextInt(100_000));
            var settlement = Settlement.of(total, modes[random.nextInt(modes.length)]);
            for (int n = 0; n < 20 && !settlement.settled(); n++) {
                var given = Money.cny(1 + random.nextInt(50_000));
                if (settlement.takes(given)) settlement = settlement.cash(given);
            }
            var sum =
                    Money.sum(
                            Money.CNY,
                            settlement.tenders().stream().map(TenderLine::amount).toList());
            assertThat(total.plus(settlement.rounding()))
                    .as("seed %d case %d: %s", seed, i, settlement)
                    .isEqualTo(sum);
            if (settlement.settled()) {
                assertThat(settlement.mode().round(total)).isEqualTo(sum);
            }
        }
    }
}
