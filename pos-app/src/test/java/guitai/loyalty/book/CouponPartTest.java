package guitai.loyalty.book;

import static org.assertj.core.api.Assertions.assertThat;

import guitai.loyalty.MemberId;
import guitai.loyalty.book.Authority.Held;
import guitai.loyalty.book.Authority.Hold;
import guitai.loyalty.coupon.Coupon;
import guitai.loyalty.coupon.CouponAnswer.Why;
import guitai.loyalty.coupon.CouponCode;
import guitai.loyalty.coupon.CouponId;
import guitai.loyalty.coupon.CouponPack;
import guitai.loyalty.coupon.CouponState;
import guitai.loyalty.coupon.CouponStock;
import guitai.loyalty.coupon.Validity;
import guitai.loyalty.tier.TierState;
import guitai.money.Money;
import guitai.promotion.OfferId;
import guitai.time.BusinessDate;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/// Rules PR-28, PR-39, SC-02 and SC-07: what whoever keeps coupons decides about them.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CouponPartTest {
    private static final LocalDate DAY = LocalDate.parse("2026-11-22");
    private static final BusinessDate TODAY = BusinessDate.parse("2026-11-22");
    private static final Instant NOON = Instant.parse("2026-11-22T04:00:00Z");
    private static final MemberId ANNA = new MemberId("7K3M9QXT2A4B5C6D");

    private final BookInMemory book = new BookInMemory();
    private final OwnAuthority authority =
            new OwnAuthority(book, Programmes.usual(), new Random(5), () -> NOON);

    @BeforeEach
    void a_member_and_some_stocks() {
        book.write(
                decided(
                        new MemberEvent.Joined(
                                ANNA, DAY, "till", new TierState("普通", DAY, DAY.plusYears(1))),
                        new MemberEvent.StockPublished(stock("TEN", 3, 2, false)),
                        new MemberEvent.StockPublished(stock("NEW", 100, 5, true)),
                        new MemberEvent.PackPublished(
                                new CouponPack(
                                        "PACK", "新人礼包", "", List.of("TEN", "TEN", "TEN", "NEW")))));
    }

    @Test
    void PR_28_a_coupon_is_held_while_the_sale_is_paid_and_used_with_it_once() {
        var code = give("TEN");
        assertThat(hold("A", code)).isInstanceOf(Held.Granted.class);
        assertThat(hold("B", code)).isEqualTo(refused(code, Why.HELD_BY_ANOTHER_SALE));

        tell(new Telling.Paid("T-1", sale("A", NOON, TODAY, code)));
        assertThat(state(code)).isInstanceOf(CouponState.Redeemed.class);

        // The answer was lost: the same is told again, and nothing is used twice.
        int before = book.events().size();
        tell(new Telling.Paid("T-1", sale("A", NOON, TODAY, code)));
        assertThat(book.events()).hasSize(before);
        assertThat(book.coupons().refused(10)).isEmpty();
    }

    @Test
    void PR_28_the_same_hold_asked_for_twice_is_one_hold() {
        var code = give("TEN");
        hold("A", code);
        int before = book.events().size();
        assertThat(hold("A", code)).isInstanceOf(Held.Granted.class);
        assertThat(book.events()).hasSize(before);
    }

    @Test
    void PR_28_a_till_that_was_offline_used_a_coupon_that_another_had_used_and_somebody_is_told() {
        var code = give("TEN");
        tell(new Telling.Paid("T-1", sale("A", NOON, TODAY, code)));
        tell(new Telling.Paid("T-2", sale("B", NOON.minusSeconds(60), TODAY, code)));
        tell(new Telling.Paid("T-2", sale("B", NOON.minusSeconds(60), TODAY, code)));

        assertThat(state(code))
                .isInstanceOfSatisfying(
                        CouponState.Redeemed.class, used -> assertThat(used.sale()).isEqualTo("A"));
        assertThat(book.coupons().refused(10))
                .singleElement()
                .satisfies(
                        use -> {
                            assertThat(use.document()).isEqualTo("DOC-B");
                            assertThat(use.why()).isEqualTo(Why.USED);
                        });
    }

    @Test
    void PR_28_a_coupon_nobody_ever_issued_is_on_the_list_and_not_accepted() {
        var code = new CouponCode("ZZZZZZZZZZZZZZZZ");
        tell(new Telling.Paid("T-1", sale("A", NOON, TODAY, code)));
        assertThat(book.coupons().refused(10)).extracting("why").containsExactly(Why.NOT_KNOWN);
    }

    @Test
    void PR_28_a_sale_made_on_the_last_day_counts_even_if_it_is_told_of_later() {
        var code = give("TEN");
        var last = book.coupon(code).orElseThrow().terms().last();
        var later = BusinessDate.parse(last.plusDays(2).toString());
        book.write(authority.ended(later, 100));
        assertThat(state(code)).isInstanceOf(CouponState.Expired.class);

        var at = NOON.plus(Duration.ofDays(6));
        tell(new Telling.Paid("T-1", sale("A", at, BusinessDate.parse(last.toString()), code)));
        assertThat(state(code)).isInstanceOf(CouponState.Redeemed.class);
    }

    @Test
    void a_sale_that_is_given_up_leaves_the_coupon_with_the_customer() {
        var code = give("TEN");
        hold("A", code);
        tell(new Telling.LetGo("T-1", "B", List.of(CouponId.of(code)), TODAY));
        assertThat(state(code)).isInstanceOf(CouponState.Reserved.class);
        tell(new Telling.LetGo("T-2", "A", List.of(CouponId.of(code)), TODAY));
        assertThat(state(code)).isEqualTo(new CouponState.Issued());
    }

    @Test
    void PR_39_only_when_everything_came_back_is_the_coupon_the_customer_s_again() {
        var code = give("TEN");
        tell(new Telling.Paid("T-1", sale("A", NOON, TODAY, code)));
        tell(new Telling.CameBack("T-2", back("A", TODAY, false, code)));
        assertThat(state(code)).isInstanceOf(CouponState.Redeemed.class);
        tell(new Telling.CameBack("T-3", back("A", TODAY, true, code)));
        assertThat(state(code)).isInstanceOf(CouponState.Returned.class);
        assertThat(hold("C", code)).isInstanceOf(Held.Granted.class);
    }

    @Test
    void PR_39_a_coupon_that_came_back_too_late_has_seven_days_more() {
        var code = give("TEN");
        var last = book.coupon(code).orElseThrow().terms().last();
        tell(new Telling.Paid("T-1", sale("A", NOON, TODAY, code)));
        var later = BusinessDate.parse(last.plusDays(3).toString());
        tell(new Telling.CameBack("T-2", back("A", later, true, code)));
        assertThat(book.coupon(code).orElseThrow().terms().last()).isEqualTo(last.plusDays(10));
    }

    @Test
    void SC_07_a_coupon_for_new_members_is_lost_to_the_second_till_at_the_same_moment() {
        var one = give("NEW");
        var other = give("NEW");
        assertThat(hold("A", one)).isInstanceOf(Held.Granted.class);
        assertThat(hold("B", other)).isEqualTo(refused(other, Why.HELD_BY_ANOTHER_SALE));

        // The second till could not ask, and tells of both sales afterwards.
        tell(new Telling.Paid("T-1", sale("A", NOON, TODAY, one)));
        tell(new Telling.Paid("T-2", sale("B", NOON, TODAY, other)));
        assertThat(state(one)).isInstanceOf(CouponState.Redeemed.class);
        assertThat(state(other)).isEqualTo(new CouponState.Issued());
        assertThat(book.coupons().refused(10)).extracting("why").containsExactly(Why.NOT_NEW);
        assertThat(hold("C", other)).isEqualTo(refused(other, Why.NOT_NEW));
    }

    @Test
    void SC_02_a_pack_gives_each_of_its_coupons_by_its_own_rules() {
        var given = authority.give("PACK", Optional.of(ANNA), "campaign", TODAY);
        book.write(given.decision());
        // Two of the three tens: that is as many as one member gets.
        assertThat(given.issued().codes()).hasSize(3).doesNotHaveDuplicates();
        assertThat(given.issued().missed())
                .containsExactly(new CouponIssue.Missed("TEN", CouponStock.Why.MEMBER_HAS_ALL));
        assertThat(book.file(ANNA, TODAY).orElseThrow().coupons()).hasSize(3);
    }

    @Test
    void SC_02_a_stock_that_is_empty_gives_nobody_any() {
        var other = new MemberId("0H1J2K3M4N5P6Q7R");
        book.write(authority.give("PACK", Optional.of(ANNA), "campaign", TODAY).decision());
        book.write(authority.give("TEN", Optional.of(other), "campaign", TODAY).decision());
        var none = authority.give("TEN", Optional.of(other), "campaign", TODAY);
        assertThat(none.decision()).isEqualTo(Decision.NOTHING);
        assertThat(none.issued().missed())
                .containsExactly(new CouponIssue.Missed("TEN", CouponStock.Why.NONE_LEFT));
        assertThat(authority.give("GONE", Optional.of(ANNA), "", TODAY).issued().missed())
                .containsExactly(new CouponIssue.Missed("GONE", CouponStock.Why.NO_SUCH_STOCK));
    }

    @Test
    void what_is_over_is_marked_once() {
        var code = give("TEN");
        var day = book.coupon(code).orElseThrow().terms().last();
        assertThat(authority.ended(BusinessDate.parse(day.toString()), 100))
                .isEqualTo(Decision.NOTHING);
        var next = BusinessDate.parse(day.plusDays(1).toString());
        book.write(authority.ended(next, 100));
        assertThat(state(code)).isEqualTo(new CouponState.Expired(day));
        assertThat(authority.ended(next, 100)).isEqualTo(Decision.NOTHING);
    }

    private static CouponStock stock(String id, int number, int perMember, boolean newOnly) {
        return new CouponStock(
                id,
                "券",
                "",
                new OfferId("C-" + id),
                1,
                new Validity.Days(0, 7),
                Set.of(),
                Optional.of(number),
                Optional.of(perMember),
                newOnly,
                Optional.empty());
    }

    private CouponCode give(String stock) {
        var given = authority.give(stock, Optional.of(ANNA), "by hand", TODAY);
        book.write(given.decision());
        return given.issued().codes().getFirst();
    }

    private Held hold(String sale, CouponCode... codes) {
        var held =
                authority.hold(
                        new Hold(
                                "H-" + sale,
                                sale,
                                "S001",
                                Optional.of(ANNA),
                                0,
                                List.of(codes),
                                NOON,
                                TODAY));
        if (held instanceof Held.Granted(var decision)) book.write(decision);
        return held;
    }

    private static Held refused(CouponCode code, Why why) {
        return new Held.Refused(false, List.of(new Held.NotUsable(code, why)));
    }

    private void tell(Telling telling) {
        if (authority.tell(telling) instanceof Authority.Answer.Decided(var decision)) {
            book.write(decision);
        }
    }

    private CouponState state(CouponCode code) {
        return book.coupon(code).map(Coupon::state).orElseThrow();
    }

    private static PaidSale sale(String id, Instant at, BusinessDate date, CouponCode... codes) {
        return new PaidSale(
                "DOC-" + id,
                id,
                at,
                date,
                "S001",
                "POS",
                Optional.of(ANNA),
                Money.cny(90_00),
                Money.cny(90_00),
                Set.of("CASH"),
                Set.of(),
                0,
                90,
                List.of(codes).stream().map(CouponId::of).toList(),
                false);
    }

    private static GoodsBack back(String id, BusinessDate on, boolean whole, CouponCode... codes) {
        return new GoodsBack(
                "BACK-" + id + (whole ? "" : "-PART"),
                "DOC-" + id,
                id,
                NOON,
                on,
                TODAY,
                Optional.of(ANNA),
                Money.cny(90_00),
                0,
                whole ? 90 : 1,
                List.of(codes).stream().map(CouponId::of).toList(),
                whole);
    }

    private static Decision decided(MemberEvent... events) {
        return new Decision(List.of(events), List.of());
    }
}
