package guitai.flow;

import static org.assertj.core.api.Assertions.assertThat;

import guitai.loyalty.MemberId;
import guitai.loyalty.MemberKey;
import guitai.payment.Channel;
import guitai.payment.Payer;
import guitai.sale.Sale;
import guitai.sandbox.book.Order;
import guitai.sandbox.book.Refund;
import guitai.staff.Approval;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.Map;

/// 代付: a member is at the counter and somebody else's phone pays, in a real till and a real client
/// against the sandbox.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SomebodyElsePaysTest {
    private static final String FRIEND = "friend";

    @TempDir private Path folder;
    private SandboxShop shop;

    @BeforeEach
    void open() throws Exception {
        shop = SandboxShop.open(folder);
        var till = shop.paying(shop.wechat());
        till.knowing(ShopClub.own(till.clock()));
    }

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void SC_17_points_are_the_members_and_the_refund_goes_to_whoever_paid_though_a_member_too() {
        var friend = ShopClub.join(till(), account());
        till().counter().members().detach();
        var anna = ShopClub.join(till(), ShopClub.PHONE);

        var sale = paidByTheFriend();
        assertThat(sale.header().terms().customer().member().orElseThrow().id())
                .isEqualTo(anna.value());
        assertThat(points(anna)).isEqualTo(20);
        assertThat(points(friend)).isZero();
        assertThat(order().buyer()).isEqualTo(FRIEND);

        till().counter().refunds().takeBack(sale.number().toString(), Map.of(), Approval.own());
        shop.tick();
        assertThat(order().refunds()).extracting(Refund::amount).containsExactly(2_00L);
        assertThat(points(anna)).isZero();
        assertThat(points(friend)).isZero();
    }

    @Test
    void SC_17_nobody_at_the_counter_is_asked_to_join_by_somebody_elses_payment() {
        ShopClub.join(till(), ShopClub.PHONE);
        paidByTheFriend();
        assertThat(till().store().members().find(account())).isEmpty();
        assertThat(till().counter().payers().invitation()).isEmpty();
    }

    private TillForTests till() {
        return shop.till();
    }

    private static MemberKey account() {
        return MemberKey.payer(new Payer(Channel.WECHAT_PAY, FRIEND)).orElseThrow();
    }

    private long points(MemberId member) {
        return ShopClub.file(till(), member).points().balance();
    }

    private Order order() {
        return shop.sandbox.book().orders().getFirst();
    }

    /// The member stays at the counter, the friend's phone is read.
    private Sale.Completed paidByTheFriend() {
        till().scan(SmallShop.WATER);
        till().scan(shop.phone(FRIEND));
        return shop.last();
    }
}
