package guitai.flow;

import static org.assertj.core.api.Assertions.assertThat;

import guitai.loyalty.MemberId;
import guitai.loyalty.MemberKey;
import guitai.loyalty.book.Authority;
import guitai.loyalty.book.BookInMemory;
import guitai.loyalty.book.Decision;
import guitai.loyalty.book.MemberEvent;
import guitai.loyalty.book.OwnAuthority;
import guitai.loyalty.book.Programmes;
import guitai.loyalty.book.Telling;
import guitai.loyalty.coupon.CouponAnswer.Why;
import guitai.loyalty.coupon.CouponCode;
import guitai.loyalty.coupon.CouponId;
import guitai.loyalty.coupon.CouponTerms;
import guitai.risk.RiskRule;
import guitai.risk.TillEvent;
import guitai.sale.Sale;
import guitai.time.BusinessDate;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/// Rule PR-28 where somebody elsewhere keeps the coupons, and cannot be asked.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CouponsOfflineTest {
    private static final String S001 = "S001";

    @TempDir Path home;
    private final HeadOffice office = new HeadOffice();
    private final Deque<Runnable> asked = new ArrayDeque<>();
    private CouponShop shop;
    private TillForTests till;

    @BeforeEach
    void a_till_of_a_chain() {
        shop = CouponShop.open(home);
        till = shop.till;
        shop.offers("C1", 1, 0, 1_00);
        shop.keptBy(office, Runnable::run, 2);
        office.cut = true;
    }

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void PR_28_a_signature_for_this_store_is_enough_and_every_other_coupon_is_refused_with_words() {
        till.scan(SmallShop.MILK);
        assertThat(CouponShop.shown(till.scan("CP:ABCDEFGH12345678")))
                .isEqualTo(not(CouponNo.Offline.NOT_SIGNED));
        assertThat(scan(token(Set.of()))).isEqualTo(not(CouponNo.Offline.NOT_THIS_STORE));
        assertThat(scan(token(Set.of("S002")))).isEqualTo(not(CouponNo.Offline.NOT_THIS_STORE));
        var code = CouponCode.random(new Random(1));
        var changed = show(code, terms(Set.of(S001))).replace("CP:1.", "CP:2.");
        assertThat(scan(changed)).isEqualTo(not(CouponNo.Offline.NOT_SIGNED));

        var used = (CouponDesk.Result.Used) scan(token(Set.of(S001)));
        assertThat(used.row().later()).isTrue();
    }

    @Test
    void PR_28_no_more_are_taken_than_may_wait_and_none_twice() {
        var first = token(Set.of(S001));
        sell(first);
        till.scan(SmallShop.MILK);
        assertThat(scan(first))
                .isInstanceOfSatisfying(
                        CouponDesk.Result.NotUsable.class,
                        no ->
                                assertThat(no.why())
                                        .isEqualTo(
                                                new CouponNo.Life(
                                                        Why.USED, shop.day().plusDays(6))));
        assertThat(scan(token(Set.of(S001)))).isInstanceOf(CouponDesk.Result.Used.class);
        assertThat(scan(token(Set.of(S001)))).isEqualTo(not(CouponNo.Offline.LIMIT));
    }

    /// The same coupon on two tills, one of them offline: never silently accepted.
    @Test
    void
            PR_28_at_sync_a_coupon_that_was_used_elsewhere_is_refused_and_listed_and_the_sale_stands() {
        var code = CouponCode.random(new Random(9));
        var terms = terms(Set.of(S001));
        office.issue(code, terms);
        office.usedAt("TILL-2", code);

        var sale = sell(show(code, terms));
        assertThat(sale.totals().net().minor()).isEqualTo(11_53);
        assertThat(shop.book().unheard()).isEqualTo(1);
        sync();
        sync();

        assertThat(shop.book().unheard()).isZero();
        assertThat(till.counter().coupons().office().refused())
                .singleElement()
                .satisfies(
                        use -> {
                            assertThat(use.coupon()).isEqualTo(CouponId.of(code));
                            assertThat(use.why()).isEqualTo(Why.USED);
                            assertThat(use.document()).isEqualTo(sale.number().toString());
                        });
        assertThat(till.store().sales().completed(sale.number())).isPresent();
        assertThat(till.store().risk().events(sale.header().date()))
                .filteredOn(TillEvent.NotMet.class::isInstance)
                .singleElement()
                .satisfies(
                        event -> {
                            var one = (TillEvent.NotMet) event;
                            assertThat(one.rule()).isEqualTo(RiskRule.COUPON_NOT_HONOURED);
                            assertThat(one.documents()).containsExactly(sale.number().toString());
                        });
    }

    @Test
    void PR_28_at_sync_a_good_coupon_is_used_once_however_often_it_is_told() {
        var code = CouponCode.random(new Random(9));
        var terms = terms(Set.of(S001));
        office.issue(code, terms);
        sell(show(code, terms));
        sync();
        office.tellAgain();
        assertThat(office.book.coupons().refused(10)).isEmpty();
        assertThat(till.counter().coupons().office().refused()).isEmpty();
    }

    @Test
    void PR_28_while_somebody_elsewhere_is_asked_goods_go_on_and_the_answer_comes_by_itself() {
        var code = CouponCode.random(new Random(9));
        office.issue(code, terms(Set.of()));
        office.cut = false;
        shop.keptBy(office, asked::add, 2);
        var heard = new ArrayList<CouponDesk.Result>();
        till.counter().coupons().listen(heard::add);
        till.scan(SmallShop.MILK);
        assertThat(shop.show(code)).isEqualTo(new CouponDesk.Result.Asking());
        till.scan(SmallShop.MILK);
        assertThat(heard).isEmpty();
        asked.remove().run();
        assertThat(heard).singleElement().isInstanceOf(CouponDesk.Result.Used.class);
    }

    private CouponDesk.Result scan(String token) {
        return CouponShop.shown(till.scan(token));
    }

    private static CouponDesk.Result not(CouponNo.Offline why) {
        return new CouponDesk.Result.NotUsable(new CouponNo.NotNow(why));
    }

    private CouponTerms terms(Set<String> stores) {
        return CouponShop.terms("C1", 1, shop.day(), shop.day().plusDays(6), stores);
    }

    private String token(Set<String> stores) {
        return shop.token(terms(stores));
    }

    private static String show(CouponCode code, CouponTerms terms) {
        return "CP:" + CouponShop.TOKENS.show(code, terms);
    }

    private Sale.Completed sell(String token) {
        till.scan(SmallShop.MILK);
        assertThat(scan(token)).isInstanceOf(CouponDesk.Result.Used.class);
        if (till.counter().checkout().exactCash() instanceof Checkout.Result.Completed(var s, _)) {
            return s;
        }
        throw new AssertionError("not paid");
    }

    /// As the forwarder does: tells what is due, and writes down what was decided.
    private void sync() {
        for (var telling : till.store().members().untold(10)) {
            office.hear(telling).events().forEach(shop::write);
            shop.write(new MemberEvent.Heard(telling.number(), Optional.empty()));
        }
    }

    /// Keeps the coupons of a chain.
    private static final class HeadOffice implements Authority {
        private final BookInMemory book = new BookInMemory();
        private final OwnAuthority own =
                new OwnAuthority(book, Programmes.usual(), new Random(2), () -> MovedClock.NINE);
        private final List<Telling> told = new ArrayList<>();
        private boolean cut;

        void issue(CouponCode code, CouponTerms terms) {
            var issued =
                    new MemberEvent.CouponIssued(
                            CouponId.of(code), Optional.empty(), terms, "test");
            book.write(
                    new Decision(
                            List.of(issued), List.of(new guitai.loyalty.book.Personal.Code(code))));
        }

        void usedAt(String sale, CouponCode code) {
            book.write(
                    new Decision(
                            List.of(
                                    new MemberEvent.CouponMoved(
                                            CouponId.of(code),
                                            new guitai.loyalty.coupon.CouponState.Redeemed(
                                                    sale, "DOC-" + sale, MovedClock.NINE),
                                            book.coupon(code).orElseThrow().terms().last())),
                            List.of()));
        }

        Decision hear(Telling telling) {
            told.add(telling);
            if (own.tell(telling) instanceof Answer.Decided(var decision)) {
                book.write(decision);
                return decision;
            }
            throw new AssertionError("it decides itself");
        }

        void tellAgain() {
            List.copyOf(told).forEach(this::hear);
        }

        @Override
        public Looked look(MemberKey key, BusinessDate today) {
            return new Looked.Unreachable(Optional.empty());
        }

        @Override
        public Looked look(MemberId member, BusinessDate today) {
            return new Looked.Unreachable(Optional.empty());
        }

        @Override
        public Shown show(CouponCode code) {
            return cut ? new Shown.Unreachable() : own.show(code);
        }

        @Override
        public Joining enrol(Enrolment wish) {
            return new Joining.Unreachable();
        }

        @Override
        public Held hold(Hold wish) {
            return cut ? new Held.Unreachable() : own.hold(wish);
        }

        @Override
        public Answer tell(Telling telling) {
            return new Answer.ToBeTold(telling);
        }
    }
}
