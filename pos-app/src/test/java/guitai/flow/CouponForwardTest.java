package guitai.flow;

import static org.assertj.core.api.Assertions.assertThat;

import guitai.journal.Commit;
import guitai.journal.Fact;
import guitai.loyalty.book.MemberEvent;
import guitai.loyalty.book.Personal;
import guitai.loyalty.coupon.CouponCode;
import guitai.loyalty.coupon.CouponId;
import guitai.loyalty.coupon.CouponTerms;
import guitai.loyalty.wallet.CouponOutcome;
import guitai.loyalty.wallet.CouponOutcome.Refused;
import guitai.loyalty.wallet.CouponOutcome.Why;
import guitai.loyalty.wallet.WalletCoupon;
import guitai.money.Money;
import guitai.payment.Channel;
import guitai.payment.Doubt;
import guitai.promotion.OfferId;
import guitai.staff.OperatorId;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// A wallet is told that its coupon was used until it has confirmed it (rules PR-28, PR-39).
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class CouponForwardTest {
    private static final String CODE = "WALLETCODE0001";
    private static final String NUMBER = "U0123456789ABCDEF";
    private static final CouponOutcome UNKNOWN = new CouponOutcome.Unknown(Doubt.NO_ANSWER);
    private static final CouponOutcome DONE = new CouponOutcome.Done();

    @TempDir private Path home;
    private final ScriptedCoupons wallet = new ScriptedCoupons();
    private Optional<TillForTests> opened = Optional.empty();

    @BeforeEach
    void open() {
        var till = TillForTests.paying(home, new ScriptedGateway(Channel.WECHAT_PAY));
        opened = Optional.of(till);
        till.honouring(wallet);
    }

    @AfterEach
    void close() {
        till().close();
    }

    @Test
    void a_use_is_told_again_under_its_number_until_it_is_confirmed_PR_28() {
        wallet.answers(UNKNOWN, new CouponOutcome.NotSent(), DONE);
        due(NUMBER, WalletCoupon.Move.USED);
        for (int i = 0; i < 6; i++) tickLater();

        assertThat(wallet.told).hasSize(3).allMatch(("use " + NUMBER)::equals);
        assertThat(till().store().walletCoupons().waiting(10)).isEmpty();
        assertThat(told()).containsExactly(NUMBER + " confirmed");
    }

    @Test
    void it_waits_between_two_tries_and_is_not_told_while_nobody_is_signed_on() {
        due(NUMBER, WalletCoupon.Move.USED);
        till().counter().charge().tick();
        till().counter().charge().tick();
        assertThat(wallet.told).hasSize(1);
        assertThat(till().counter().charge().next())
                .hasValueSatisfying(at -> assertThat(at).isAfter(till().clock().instant()));

        till().counter().signOn().signOff();
        tickLater();
        assertThat(wallet.told).hasSize(1);
    }

    @Test
    void what_was_due_when_the_till_stopped_is_told_after_its_next_start() {
        due(NUMBER, WalletCoupon.Move.USED);
        till().counter().charge().tick();
        wallet.answers(DONE);
        till().stopAndStart();
        till().signOn("1001", "1111");
        tickLater();

        assertThat(wallet.told).hasSize(2);
        assertThat(till().store().walletCoupons().waiting(10)).isEmpty();
    }

    @Test
    void a_wallet_that_says_no_for_good_is_on_a_persons_list_and_not_told_again() {
        wallet.answers(new Refused(Why.WRONG_STATE, "INVALID_REQUEST"));
        due(NUMBER, WalletCoupon.Move.USED);
        for (int i = 0; i < 3; i++) tickLater();

        assertThat(wallet.told).hasSize(1);
        assertThat(till().store().walletCoupons().waiting(10))
                .singleElement()
                .satisfies(one -> assertThat(one.refused()).contains("INVALID_REQUEST"));
        assertThat(told()).containsExactly(NUMBER + " INVALID_REQUEST");
    }

    @Test
    void wrong_keys_are_put_right_one_day_and_then_it_is_told() {
        wallet.answers(new Refused(Why.SET_UP, "SIGN_ERROR"), DONE);
        due(NUMBER, WalletCoupon.Move.USED);
        for (int i = 0; i < 3; i++) tickLater();

        assertThat(wallet.told).hasSize(2);
        assertThat(told()).containsExactly(NUMBER + " confirmed");
    }

    @Test
    void what_comes_back_is_told_as_well_PR_39() {
        wallet.answers(DONE);
        due("R0123456789ABCDEF", WalletCoupon.Move.RETURNED);
        tickLater();
        assertThat(wallet.told).containsExactly("return R0123456789ABCDEF");
    }

    @Test
    void the_code_that_can_be_used_is_in_no_journal_CP_15() {
        wallet.answers(DONE);
        due(NUMBER, WalletCoupon.Move.USED);
        tickLater();
        assertThat(till().entries().toString()).contains(NUMBER).doesNotContain(CODE);
    }

    private TillForTests till() {
        return opened.orElseThrow();
    }

    private void tickLater() {
        till().clock().move(Duration.ofMinutes(6));
        till().counter().charge().tick();
    }

    private List<String> told() {
        return till().journal("MEMBER").stream()
                .map(body -> body.path("event"))
                .filter(event -> event.path("what").asText().equals("WALLET_COUPON_TOLD"))
                .map(
                        event ->
                                event.path("number").asText()
                                        + " "
                                        + event.path("refused").asText("confirmed"))
                .map(text -> text.replaceAll(" (null)?$", " confirmed"))
                .toList();
    }

    private void due(String number, WalletCoupon.Move move) {
        var code = new CouponCode(CODE);
        var id = CouponId.of(code);
        var day = LocalDate.of(2026, 11, 21);
        var terms =
                new CouponTerms(
                        "wechat:1234567891",
                        new OfferId("C-10"),
                        1,
                        day,
                        day.plusDays(30),
                        Set.of());
        var issued = new MemberEvent.CouponIssued(id, Optional.empty(), terms, "WALLET");
        var due =
                new MemberEvent.WalletCouponDue(
                        number,
                        id,
                        move,
                        Channel.WECHAT_PAY,
                        "1234567891",
                        "S001-01-20261121-000001",
                        till().clock().instant(),
                        Money.cny(5_000));
        var by = new OperatorId("1001");
        till().store()
                .books()
                .write(
                        Commit.of(new Fact.MemberMoved(issued, by), new Fact.MemberMoved(due, by))
                                .knowing(List.of(new Personal.Code(code))));
        // Written past the counter, which hears of what it writes itself.
        till().stopAndStart();
        till().signOn("1001", "1111");
    }
}
