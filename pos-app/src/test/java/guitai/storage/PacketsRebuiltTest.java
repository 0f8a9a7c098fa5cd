package guitai.storage;

import static org.assertj.core.api.Assertions.assertThat;

import guitai.flow.PacketShop;
import guitai.flow.SmallShop;
import guitai.loyalty.campaign.Reward;
import guitai.money.Money;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PacketsRebuiltTest {
    @TempDir private Path home;

    @Test
    void SC_06_the_journal_alone_gives_packets_that_were_given_used_and_taken_back_again() {
        try (var shop = PacketShop.giving(home, new Reward.OfRedPacket(Money.cny(88)))) {
            var first = shop.sell(SmallShop.MILK);
            shop.back(shop.sell(SmallShop.MILK, SmallShop.WATER));
            shop.sell(SmallShop.MILK);
            shop.back(first);
        }
        var tables = RebuildTest.tables(Tills.store(home));
        assertThat(tables.get("coupon")).hasSize(1);
        assertThat(tables.get("campaign_fired")).hasSize(1);
        assertThat(RebuildTest.tables(Tills.store(home, LaterProgram.projections())))
                .isEqualTo(tables);
    }
}
