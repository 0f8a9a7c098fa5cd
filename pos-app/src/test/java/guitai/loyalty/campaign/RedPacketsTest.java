package guitai.loyalty.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import guitai.money.Money;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

import java.util.Random;

/// Rule SC-06.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RedPacketsTest {
    private static final int SHARINGS = Boolean.getBoolean("guitai.nightly") ? 100_000 : 5_000;

    @Test
    void packets_add_up_to_the_fen_and_none_is_too_small_or_too_great() {
        for (long seed = 1; seed <= SHARINGS; seed++) {
            var random = new Random(seed);
            var packets = 1 + random.nextInt(50);
            var total = Money.cny(packets * (30 + random.nextLong(19_971)));
            var shares = RedPackets.USUAL.share(total, packets, seed);
            assertThat(shares).as("seed %d", seed).hasSize(packets);
            assertThat(Money.sum(Money.CNY, shares)).as("seed %d", seed).isEqualTo(total);
            assertThat(shares)
                    .as("seed %d", seed)
                    .allMatch(share -> share.minor() >= 30 && share.minor() <= 20_000);
            assertThat(RedPackets.USUAL.share(total, packets, seed)).isEqualTo(shares);
        }
    }

    @Test
    void a_sum_that_cannot_be_shared_so_is_refused() {
        assertThat(RedPackets.USUAL.canShare(Money.cny(149), 5)).isFalse();
        assertThat(RedPackets.USUAL.canShare(Money.cny(100_001), 5)).isFalse();
        assertThatThrownBy(() -> RedPackets.USUAL.share(Money.cny(149), 5, 1))
                .hasMessageContaining("5 packets");
    }
}
