package guitai.flow;

import static org.assertj.core.api.Assertions.assertThat;

import guitai.journal.BooksUnavailable;
import guitai.sale.Sale;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.ArrayList;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class FullDiskTest {
    @TempDir private Path home;

    @Test
    void a_full_disk_refuses_the_sale_in_hand_keeps_all_others_and_opens_no_drawer() {
        try (var till = TillForTests.onSmallDisk(home, 400)) {
            till.signOn("1001", "1111");
            till.openShift(0);
            var sold = new ArrayList<Sale.Completed>();
            var full = false;
            for (int i = 0; i < 2_000 && !full; i++) {
                try {
                    sold.add(till.sell(200, SmallShop.WATER));
                } catch (BooksUnavailable refused) {
                    assertThat(refused.reason()).isEqualTo(BooksUnavailable.Reason.DISK_FULL);
                    full = true;
                }
            }
            assertThat(full).as("the disk was never full").isTrue();
            assertThat(sold).isNotEmpty();
            assertThat(till.kicks()).isEqualTo(sold.size());
            till.makeRoom();
            till.stopAndStart();
            till.signOn("1001", "1111");

            assertThat(till.journal("SALE")).hasSize(sold.size());
            if (till.counter().basket().sale().isPresent()) {
                till.counter().changes().voidSale(guitai.staff.Approval.own());
            }
            till.sell(200, SmallShop.WATER);
            var totals = till.closeShift().figures().totals();
            assertThat(totals.net().minor()).isEqualTo(200L * (sold.size() + 1));
            assertThat(totals.gaps()).isEmpty();
        }
    }
}
