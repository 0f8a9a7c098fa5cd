package guitai.loyalty.book;

import static org.assertj.core.api.Assertions.assertThat;

import guitai.loyalty.coupon.CouponCode;
import guitai.loyalty.coupon.CouponId;
import guitai.loyalty.coupon.CouponState;
import guitai.loyalty.coupon.CouponTerms;
import guitai.loyalty.wallet.CouponNumber;
import guitai.loyalty.wallet.WalletCoupon.Move;
import guitai.money.Money;
import guitai.payment.Channel;
import guitai.promotion.OfferId;
import guitai.time.BusinessDate;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Which uses and returns a wallet must hear of (rules PR-28, PR-39).
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class WalletPartTest {
    private static final String SALE = "S001-01-20261121-000007";
    private static final String BACK = "S001-01-20261121-000008";
    private static final Instant AT = Instant.parse("2026-11-21T03:00:00Z");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 21);
    private static final BusinessDate DATE = new BusinessDate(DAY);
    private static final CouponCode CODE = new CouponCode("WALLETCODE0001");
    private static final CouponId ID = CouponId.of(CODE);

    private final BookInMemory book = new BookInMemory();

    @Test
    void a_use_of_a_wallets_coupon_is_due_under_a_number_of_its_own_PR_28() {
        assertThat(used("wechat:1234567891", SALE))
                .singleElement()
                .satisfies(
                        due -> {
                            assertThat(due.move()).isEqualTo(Move.USED);
                            assertThat(due.channel()).isEqualTo(Channel.WECHAT_PAY);
                            assertThat(due.stock()).isEqualTo("1234567891");
                            assertThat(due.total()).isEqualTo(Money.cny(4_000));
                            assertThat(new CouponNumber(due.number()).value())
                                    .isEqualTo(due.number());
                        });
    }

    @Test
    void the_same_decision_again_has_the_same_number_and_another_sale_another() {
        var once = used("alipay:2016042700826004508401111111", SALE).getFirst().number();
        var again = used("alipay:2016042700826004508401111111", SALE).getFirst().number();
        var other = used("alipay:2016042700826004508401111111", BACK).getFirst().number();
        assertThat(again).isEqualTo(once);
        assertThat(other).isNotEqualTo(once);
    }

    @Test
    void the_shops_own_coupons_are_no_wallets_business() {
        assertThat(used("C-10", SALE)).isEmpty();
        assertThat(used("wechat:", SALE)).isEmpty();
    }

    @Test
    void what_was_not_used_in_this_sale_is_not_told() {
        issue("wechat:1234567891");
        var draft = new Draft(book, DATE, Money.cny(0));
        new WalletPart().paid(paid(SALE), draft);
        draft.add(new MemberEvent.CouponMoved(ID, redeemed("ANOTHER"), DAY));
        new WalletPart().paid(paid(SALE), draft);
        assertThat(due(draft)).isEmpty();
    }

    @Test
    void a_coupon_that_is_the_customers_again_is_told_as_well_PR_39() {
        issue("wechat:1234567891");
        var draft = new Draft(book, DATE, Money.cny(0));
        draft.add(new MemberEvent.CouponMoved(ID, new CouponState.Returned(BACK, AT), DAY));
        new WalletPart().back(back(), draft);
        assertThat(due(draft))
                .singleElement()
                .satisfies(due -> assertThat(due.move()).isEqualTo(Move.RETURNED));
    }

    private List<MemberEvent.WalletCouponDue> used(String stock, String document) {
        issue(stock);
        var draft = new Draft(book, DATE, Money.cny(0));
        draft.add(new MemberEvent.CouponMoved(ID, redeemed(document), DAY));
        new WalletPart().paid(paid(document), draft);
        return due(draft);
    }

    private static CouponState redeemed(String document) {
        return new CouponState.Redeemed("SALE-1", document, AT);
    }

    private static List<MemberEvent.WalletCouponDue> due(Draft draft) {
        return draft.events().stream()
                .filter(MemberEvent.WalletCouponDue.class::isInstance)
                .map(MemberEvent.WalletCouponDue.class::cast)
                .toList();
    }

    private void issue(String stock) {
        var terms = new CouponTerms(stock, new OfferId("C-10"), 1, DAY, DAY.plusDays(9), Set.of());
        book.write(
                new Decision(
                        List.of(
                                new MemberEvent.CouponIssued(
                                        ID, Optional.empty(), terms, "WALLET")),
                        List.of(new Personal.Code(CODE))));
    }

    private static PaidSale paid(String document) {
        return new PaidSale(
                document,
                "SALE-1",
                AT,
                DATE,
                "S001",
                "POS",
                Optional.empty(),
                Money.cny(4_000),
                Money.cny(4_000),
                Set.of(),
                Set.of(),
                0,
                0,
                List.of(ID),
                false);
    }

    private static GoodsBack back() {
        return new GoodsBack(
                BACK,
                SALE,
                "SALE-1",
                AT,
                DATE,
                DATE,
                Optional.empty(),
                Money.cny(4_000),
                0,
                0,
                List.of(ID),
                true);
    }
}
