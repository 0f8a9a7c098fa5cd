package guitai.flow;

import static org.assertj.core.api.Assertions.assertThat;

import guitai.loyalty.MemberId;
import guitai.loyalty.book.Decision;
import guitai.loyalty.book.MemberEvent;
import guitai.loyalty.book.Personal;
import guitai.money.Money;
import guitai.risk.Finding;
import guitai.risk.RiskLimits;
import guitai.risk.RiskRule;
import guitai.sale.Sale;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/// What head office could not do any more, on the list a manager reads of the day.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class NotMetAfterwardsTest {
    @TempDir private Path home;
    private FarClub office;
    private TillForTests till;

    @BeforeEach
    void a_till_whose_members_are_kept_at_head_office() {
        till = TillForTests.trading(home);
        office = new FarClub(till.clock());
        till.knowing(office::ports);
    }

    @AfterEach
    void close() {
        till.close();
    }

    private Sale.Completed soldOffline(MemberId member) {
        office.cut(true);
        till.scan(ShopClub.code(till, member));
        var sale = till.sell(200, SmallShop.WATER);
        office.cut(false);
        return sale;
    }

    private List<Finding> list() {
        return RiskDesk.findings(
                till.store().risk(),
                RiskLimits.usual(Money.cny(500_00), Set.of()),
                till.counter().gifts().risk().today());
    }

    @Test
    void LY_42_points_for_somebody_who_was_erased_meanwhile_are_listed_with_their_sale() {
        var member = ShopClub.join(till, ShopClub.PHONE);
        till.counter().members().detach();
        var sale = soldOffline(member);
        var day = sale.header().date().day();
        office.book.write(
                new Decision(
                        List.of(new MemberEvent.Erased(member, day)),
                        List.of(new Personal.Wipe(member))));
        assertThat(list()).isEmpty();
        till.clock().move(Duration.ofMinutes(6));
        till.counter().forward().tick();

        assertThat(list())
                .singleElement()
                .satisfies(
                        one -> {
                            assertThat(one.rule()).isEqualTo(RiskRule.MEMBER_NOT_BOOKED.id());
                            assertThat(one.documents()).containsExactly(sale.number().toString());
                        });
    }

    @Test
    void LY_41_points_that_are_booked_afterwards_are_on_no_list() {
        var member = ShopClub.join(till, ShopClub.PHONE);
        till.counter().members().detach();
        var _ = soldOffline(member);
        till.clock().move(Duration.ofMinutes(6));
        till.counter().forward().tick();

        assertThat(ShopClub.book(till).untold(9)).isEmpty();
        assertThat(list()).isEmpty();
    }
}
