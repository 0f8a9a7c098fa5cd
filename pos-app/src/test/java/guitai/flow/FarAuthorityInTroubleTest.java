package guitai.flow;

import static org.assertj.core.api.Assertions.assertThat;

import guitai.loyalty.MemberId;
import guitai.loyalty.book.MemberEvent;
import guitai.loyalty.coupon.CouponState;
import guitai.loyalty.points.PointsKind;
import guitai.money.Money;
import guitai.promotion.Offer;
import guitai.promotion.OfferLimits;
import guitai.promotion.OfferRule;
import guitai.promotion.Slice;
import guitai.promotion.SlicedOffers;
import guitai.sale.Sale;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The rules for working without whoever decides (LY-41, PR-28, SC-08), under everything that can
/// be wrong with the line to them.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class FarAuthorityInTroubleTest {
    private static final int QUOTA = 5;

    @TempDir private Path home;
    private FarCoupons chain;
    private TillForTests till;
    private FarClub office;
    private MemberId member;

    enum Trouble {
        CUT_OFF,
        SLOW,
        ANSWERS_TWICE,
        ANSWERS_LATE;

        void begins(FarClub office) {
            switch (this) {
                case CUT_OFF -> office.cut(true);
                case SLOW, ANSWERS_LATE -> office.slow(true);
                case ANSWERS_TWICE -> office.twice(true);
            }
        }

        /// A slow one answers while the customer is there; a late one once everybody has gone.
        void whileTheCustomerIsThere(FarClub office) {
            if (this == SLOW) office.answer();
        }

        void ends(FarClub office) {
            office.cut(false);
            office.twice(false);
            office.slow(false);
            office.answer();
        }
    }

    @BeforeEach
    void open() {
        chain = FarCoupons.open(home.resolve("first"));
        till = chain.till;
        office = chain.office;
        member = ShopClub.join(till, ShopClub.PHONE);
        till.counter().members().detach();
    }

    @AfterEach
    void close() {
        chain.close();
    }

    @ParameterizedTest
    @EnumSource
    void LY_41_a_members_sale_earns_once_and_on_its_own_day(Trouble trouble) {
        // A late answer is one to what is told: who came is known before.
        if (trouble != Trouble.ANSWERS_LATE) trouble.begins(office);
        chain.come(member);
        trouble.whileTheCustomerIsThere(office);
        trouble.begins(office);
        till.scan(SmallShop.WATER);
        var sale = chain.paid();
        chain.forward();
        trouble.whileTheCustomerIsThere(office);
        till.clock().move(Duration.ofDays(2));
        trouble.ends(office);
        chain.forward();
        chain.forward();

        var day = sale.header().date();
        assertThat(office.book.file(member, day).orElseThrow().points().entries())
                .singleElement()
                .satisfies(
                        entry -> {
                            assertThat(entry.kind()).isEqualTo(PointsKind.EARN);
                            assertThat(entry.points()).isEqualTo(20);
                            assertThat(entry.on()).isEqualTo(day.day());
                        });
        assertThat(till.store().members().untold(9)).isEmpty();
        assertThat(till.store().memberFigures().unsound().nothing()).isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void PR_28_a_coupon_that_is_shown_is_used_once_or_stays_the_customers_and_no_others(
            Trouble trouble) {
        var code = chain.coupon(Optional.empty());
        trouble.begins(office);
        till.scan(SmallShop.WATER);
        till.scan(chain.token(code));
        trouble.whileTheCustomerIsThere(office);
        till.counter().checkout().total();
        trouble.whileTheCustomerIsThere(office);
        var sale = chain.paid();
        till.scan(SmallShop.WATER);
        trouble.ends(office);
        assertThat(till.counter().coupons().rows()).as("the next customer's").isEmpty();
        assertThat(chain.paid().totals().net()).isEqualTo(Money.cny(2_00));
        chain.forward();
        chain.forward();

        // A late answer found nobody there: the sale had gone on without it.
        var used = trouble != Trouble.ANSWERS_LATE;
        assertThat(sale.totals().net()).isEqualTo(Money.cny(used ? 1_00 : 2_00));
        assertThat(office.state(code) instanceof CouponState.Redeemed).isEqualTo(used);
        assertThat(office.book.events().stream().filter(FarAuthorityInTroubleTest::use))
                .hasSize(used ? 1 : 0);
        assertThat(till.counter().coupons().office().refused()).isEmpty();
    }

    private static boolean use(MemberEvent event) {
        return event instanceof MemberEvent.CouponMoved moved
                && moved.state() instanceof CouponState.Redeemed;
    }

    @ParameterizedTest
    @EnumSource
    void SC_08_of_five_three_tills_give_out_five_and_never_six(Trouble trouble) {
        var tills = new ArrayList<FarCoupons>();
        try (var second = chain.beside(home.resolve("second"), "N");
                var third = chain.beside(home.resolve("third"), "P")) {
            tills.addAll(List.of(chain, second, third));
            for (int i = 0; i < tills.size(); i++) tills.get(i).publish(quick(i + 1, tills.size()));
            trouble.begins(office);
            int given = 0;
            for (int round = 0; round < QUOTA; round++) {
                for (var one : tills) given += cheap(one.till.sell(2_00, SmallShop.WATER));
            }
            trouble.ends(office);
            assertThat(given).isEqualTo(QUOTA);
        }
    }

    /// Water for ¥1.00: this till's part of all there are.
    private static Offer quick(int till, int tills) {
        var one = new OfferRule.SpecialPrice(Money.cny(1_00));
        var all = ShopOffers.limited("QUICK", one, QUOTA, OfferLimits.UNLIMITED);
        return new SlicedOffers(() -> List.of(all), new Slice(till, tills)).published().getFirst();
    }

    private static int cheap(Sale.Completed sale) {
        return sale.totals().discount().isZero() ? 0 : 1;
    }
}
