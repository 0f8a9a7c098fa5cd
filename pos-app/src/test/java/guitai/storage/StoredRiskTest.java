package guitai.storage;

import static org.assertj.core.api.Assertions.assertThat;

import guitai.journal.Commit;
import guitai.journal.Fact;
import guitai.money.Money;
import guitai.risk.DiscountShares;
import guitai.risk.TillEvent;
import guitai.time.BusinessDate;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Rules RK-03, RK-05 and RK-09, as the journal of a day tells them.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class StoredRiskTest {
    private static final BusinessDate YESTERDAY = new BusinessDate(Club.DAY.minusDays(1));

    @TempDir private Path home;

    private Optional<TillStore> opened = Optional.empty();

    @BeforeEach
    void open() {
        opened = Optional.of(Tills.open(home));
    }

    @AfterEach
    void close() {
        till().close();
    }

    private TillStore till() {
        return opened.orElseThrow();
    }

    @Test
    void RK_03_a_day_tells_its_sales_returns_and_stops_in_the_order_in_which_they_happened() {
        var club = new Club(till());
        club.join("ANNA");
        var sale = club.sale("ANNA", 1, 1);
        var by = Day.CASHIER;
        till().books()
                .write(
                        Commit.of(
                                new Fact.RiskStopped("RK-01.STOCK", "NEW20", 1, by),
                                new Fact.RiskLifted("RK-01.STOCK", "NEW20", 1, by, by)));
        club.back(sale, 1, 1);

        var events = till().risk().events(Day.DATE);
        assertThat(events)
                .hasSize(4)
                .hasExactlyElementsOfTypes(
                        TillEvent.Sold.class,
                        TillEvent.Stopped.class,
                        TillEvent.Lifted.class,
                        TillEvent.CameBack.class);
        var sold = (TillEvent.Sold) events.getFirst();
        assertThat(sold.member()).contains("ANNA");
        assertThat(sold.document()).isEqualTo(sale.number().toString());
        assertThat(sold.paid()).isEqualTo(sale.paid());
        assertThat(sold.byHand()).isEqualTo(Money.cny(0));
        var back = (TillEvent.CameBack) events.getLast();
        assertThat(back.of()).contains(sale.number().toString());
        assertThat(back.member()).as("of the sale it was").contains("ANNA");
        assertThat(back.cash()).isTrue();
    }

    @Test
    void another_day_has_none_of_it() {
        new Club(till()).sale("ANNA", 1, 1);

        assertThat(till().risk().events(YESTERDAY)).isEmpty();
        assertThat(till().risk().discounts(YESTERDAY, YESTERDAY)).isEmpty();
    }

    @Test
    void RK_05_what_a_cashier_took_off_by_hand_is_a_share_of_what_was_sold() {
        var sale = new Club(till()).sale("ANNA", 1, 1);

        assertThat(till().risk().discounts(YESTERDAY, Day.DATE))
                .isEqualTo(
                        List.of(
                                new DiscountShares.Day(
                                        Day.CASHIER, sale.totals().gross(), Money.cny(0))));
    }
}
