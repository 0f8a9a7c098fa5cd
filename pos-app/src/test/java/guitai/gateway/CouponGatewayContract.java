package guitai.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import guitai.loyalty.coupon.CouponCode;
import guitai.loyalty.wallet.CouponGateway;
import guitai.loyalty.wallet.CouponNumber;
import guitai.loyalty.wallet.CouponOutcome;
import guitai.loyalty.wallet.CouponOutcome.Why;
import guitai.loyalty.wallet.CouponReturn;
import guitai.loyalty.wallet.CouponUse;
import guitai.loyalty.wallet.WalletCoupon;
import guitai.money.Money;
import guitai.payment.GatewayReference;
import guitai.payment.Payer;
import guitai.payment.WalletGateway;
import guitai.sandbox.coupon.KeptCoupon;
import guitai.sandbox.coupon.KeptCoupon.State;
import guitai.sandbox.fault.Fault;
import guitai.sandbox.fault.On;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.time.Duration;
import java.util.Optional;

/// What every client of a wallet's coupons promises: whatever goes wrong, a coupon is used once and
/// is the customer's again once, and nothing is believed that the wallet has not signed.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
abstract class CouponGatewayContract extends AgainstTheSandbox {
    static final Money TOTAL = Money.cny(5_000);
    static final String STOCK = "1234567891";
    private int numbers;

    abstract CouponGateway coupons(WalletGateway gateway);

    /// Whether a refusal under this fault is the wallet's own signed word, and true.
    abstract boolean refusedAtTheDoor(Fault fault);

    @Test
    void a_coupon_is_used_once_however_often_the_wallet_is_told_PR_28() {
        var coupon = issued(Duration.ofDays(1));
        var use = use(coupon);
        for (int i = 0; i < 3; i++) assertThat(gate().use(use)).isEqualTo(done());
        assertThat(kept(coupon).state()).isEqualTo(State.USED);
        assertThat(kept(coupon).used().orElseThrow().request()).isEqualTo(use.number().value());
    }

    @ParameterizedTest
    @EnumSource
    void under_each_fault_a_use_is_confirmed_or_unknown_and_told_again_it_is_done(Fault fault) {
        if (never(fault)) return;
        var coupon = issued(Duration.ofDays(1));
        var use = use(coupon);
        arm(On.COUPON, fault);
        believable(asking(fault).use(use), fault, () -> kept(coupon).state() == State.USED);
        sandbox().clearFaults();
        assertThat(gate().use(use)).isEqualTo(done());
        assertThat(kept(coupon).used().orElseThrow().request()).isEqualTo(use.number().value());
    }

    @ParameterizedTest
    @EnumSource
    void under_each_fault_a_return_is_confirmed_or_unknown_and_told_again_it_is_done_PR_39(
            Fault fault) {
        if (never(fault)) return;
        var coupon = issued(Duration.ofDays(1));
        gate().use(use(coupon));
        var back = back(coupon);
        arm(On.COUPON, fault);
        believable(asking(fault).giveBack(back), fault, () -> kept(coupon).state() == State.SENDED);
        sandbox().clearFaults();
        assertThat(gate().giveBack(back)).isEqualTo(done());
        assertThat(kept(coupon).state()).isEqualTo(State.SENDED);
    }

    @Test
    void a_coupon_that_came_back_is_used_in_another_sale_and_the_old_return_does_not_undo_that() {
        var coupon = issued(Duration.ofDays(1));
        gate().use(use(coupon));
        var back = back(coupon);
        gate().giveBack(back);
        assertThat(gate().use(use(coupon))).isEqualTo(done());
        assertThat(gate().giveBack(back)).isEqualTo(done());
        assertThat(kept(coupon).state()).isEqualTo(State.USED);
    }

    @Test
    void a_coupon_used_elsewhere_is_refused() {
        var coupon = issued(Duration.ofDays(1));
        sandbox().coupons().use(kept(coupon).gateway(), STOCK, coupon.code().secret(), "ELSEWHERE");
        assertThat(why(gate().use(use(coupon)))).isEqualTo(Why.WRONG_STATE);
        assertThat(kept(coupon).used().orElseThrow().request()).isEqualTo("ELSEWHERE");
    }

    @Test
    void a_coupon_that_is_over_or_was_never_issued_is_refused() {
        var coupon = issued(Duration.ofMinutes(1));
        later(Duration.ofMinutes(2));
        assertThat(why(gate().use(use(coupon)))).isEqualTo(Why.WRONG_STATE);

        var ended = issued(Duration.ofDays(1));
        sandbox().coupons().deactivate(kept(ended).gateway(), ended.code().secret());
        assertThat(why(gate().use(use(ended)))).isEqualTo(Why.WRONG_STATE);

        var none = new WalletCoupon(gate().channel(), STOCK, new CouponCode("NOBODYSCODE1"));
        assertThat(why(gate().use(use(none)))).isEqualTo(Why.NOT_THERE);
        assertThat(why(gate().giveBack(back(none)))).isEqualTo(Why.NOT_THERE);
    }

    @Test
    void what_was_not_used_is_not_given_back() {
        var coupon = issued(Duration.ofDays(1));
        assertThat(why(gate().giveBack(back(coupon)))).isEqualTo(Why.WRONG_STATE);
    }

    final CouponGateway gate() {
        return coupons(gateway());
    }

    final WalletCoupon issued(Duration life) {
        numbers++;
        return issued("CODE%08d".formatted(numbers), "buyer", life);
    }

    final WalletCoupon issued(String code, String owner, Duration life) {
        var now = clock().instant();
        sandbox()
                .coupons()
                .issue(
                        new KeptCoupon(
                                side(),
                                STOCK,
                                code,
                                owner,
                                "满50减10",
                                now,
                                now.plus(life),
                                State.SENDED,
                                Optional.empty(),
                                ""));
        return new WalletCoupon(gate().channel(), STOCK, new CouponCode(code));
    }

    final KeptCoupon kept(WalletCoupon coupon) {
        return sandbox().coupons().find(side(), coupon.code().secret()).orElseThrow();
    }

    final CouponUse use(WalletCoupon coupon) {
        return use(coupon, Optional.of(new Payer(gate().channel(), "buyer")));
    }

    final CouponUse use(WalletCoupon coupon, Optional<Payer> owner) {
        numbers++;
        var order = order(TOTAL);
        var bought = new CouponUse.Bought(order.id(), new GatewayReference("42000024681"));
        return new CouponUse(
                new CouponNumber("T1-U%06d".formatted(numbers)),
                coupon,
                owner,
                clock().instant(),
                Optional.of(bought),
                TOTAL);
    }

    final CouponReturn back(WalletCoupon coupon) {
        numbers++;
        return new CouponReturn(
                new CouponNumber("T1-R%06d".formatted(numbers)), coupon, clock().instant(), TOTAL);
    }

    private static CouponOutcome done() {
        return new CouponOutcome.Done();
    }

    private interface Truth {
        boolean holds();
    }

    private void believable(CouponOutcome said, Fault fault, Truth done) {
        switch (said) {
            case CouponOutcome.Done() ->
                    assertThat(done.holds()).as("done under " + fault).isTrue();
            case CouponOutcome.Refused(var why, _) -> {
                assertThat(refusedAtTheDoor(fault)).as("refused under " + fault).isTrue();
                assertThat(why).isEqualTo(Why.SET_UP);
                assertThat(done.holds()).isFalse();
            }
            case CouponOutcome.NotSent() ->
                    assertThat(done.holds()).as("not sent under " + fault).isFalse();
            case CouponOutcome.Unknown _ -> {}
        }
    }

    private static Why why(CouponOutcome outcome) {
        assertThat(outcome).isInstanceOf(CouponOutcome.Refused.class);
        return ((CouponOutcome.Refused) outcome).why();
    }

    private CouponGateway asking(Fault fault) {
        return slow(fault) ? coupons(hasty()) : gate();
    }

    /// Faults of bills and callbacks have nothing to do with coupons.
    private static boolean never(Fault fault) {
        return fault.layer() == Fault.Layer.BILL || fault.layer() == Fault.Layer.CALLBACK;
    }

    private static boolean slow(Fault fault) {
        return fault == Fault.SLOW_DRIP || fault == Fault.HELD_BACK;
    }
}
