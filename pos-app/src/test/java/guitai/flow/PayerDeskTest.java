package guitai.flow;

import static org.assertj.core.api.Assertions.assertThat;

import guitai.loyalty.MemberId;
import guitai.loyalty.MemberKey;
import guitai.money.Money;
import guitai.payment.Channel;
import guitai.payment.Doubt;
import guitai.payment.Funds;
import guitai.payment.GatewayReference;
import guitai.payment.Identification;
import guitai.payment.Paid;
import guitai.payment.Payer;
import guitai.payment.PaymentOutcome;
import guitai.privacy.Purpose;
import guitai.sale.Sale;
import guitai.sale.SaleMember;
import guitai.scan.PaymentCode;
import guitai.scan.PaymentCode.Wallet;
import guitai.staff.Approval;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Who pays: known from the code or from the payment, counted, invited, and never in the way.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class PayerDeskTest {
    private static final String OPENID = "oUpF8uMuAJO_M2pxb1Q9zNjWeS6o";
    private static final Payer PAYER = new Payer(Channel.WECHAT_PAY, OPENID);
    private static final MemberKey ACCOUNT = MemberKey.payer(PAYER).orElseThrow();
    private static final PaymentCode CODE = new PaymentCode("130061098828009406", Wallet.WECHAT);

    @TempDir private Path home;
    private final ScriptedGateway wechat = new ScriptedGateway(Channel.WECHAT_PAY);
    private final List<PayerNews> news = new ArrayList<>();
    private Optional<TillForTests> opened = Optional.empty();

    @BeforeEach
    void open() {
        var till = TillForTests.paying(home, wechat);
        opened = Optional.of(till);
        till.knowing(ShopClub.own(till.clock()));
        payers().listen(news::add);
        wechat.paidBy(PAYER);
    }

    @AfterEach
    void close() {
        till().close();
    }

    @Test
    void paid_and_is_a_member_the_sale_is_counted_for_whoever_paid_it_SC_01() {
        var anna = joinedWithAccount();
        var sale = pay();

        var member = member(sale).orElseThrow();
        assertThat(member.id()).isEqualTo(anna.value());
        assertThat(member.proof()).isEqualTo(SaleMember.Proof.WALLET);
        assertThat(member.earned()).isEqualTo(20);
        assertThat(points(anna)).isEqualTo(20);
        assertThat(payers().invitation()).isEmpty();
        assertThat(news).anyMatch(PayerNews.Counted.class::isInstance);
    }

    @Test
    void what_a_platform_paid_of_it_earns_nothing_LY_10() {
        var anna = joinedWithAccount();
        wechat.charges(approved(platformPaid(200, 50)));
        till().scan(SmallShop.WATER);
        till().counter().wallets().code(CODE);
        assertThat(points(anna)).isEqualTo(15);
    }

    @Test
    void who_pays_for_a_member_at_the_counter_gets_a_refund_and_the_member_the_points_SC_17() {
        var anna = joinedWithAccount();
        var bert = ShopClub.join(till(), ShopClub.PHONE);
        var sale = pay();

        assertThat(member(sale).orElseThrow().id()).isEqualTo(bert.value());
        assertThat(points(bert)).isEqualTo(20);
        assertThat(points(anna)).isZero();

        till().counter().refunds().takeBack(sale.number().toString(), Map.of(), Approval.own());
        assertThat(wechat.asked).anyMatch(asked -> asked.startsWith("refund "));
        assertThat(points(bert)).isZero();
    }

    @Test
    void who_paid_and_is_no_member_may_join_with_one_word_and_the_sale_is_theirs_SC_01_CP_10() {
        var sale = pay();
        assertThat(member(sale)).isEmpty();
        assertThat(payers().invitation())
                .contains(new PayerDesk.Invitation(MemberKey.Kind.WECHAT, true));

        assertThat(join(Purpose.MEMBERSHIP)).isInstanceOf(MemberDesk.Result.Attached.class);
        var joined = till().store().members().find(ACCOUNT).orElseThrow();
        assertThat(points(joined)).isEqualTo(20);
        assertThat(till().store().members().claimed(sale.number().toString()))
                .hasValueSatisfying(claim -> assertThat(claim.earned()).isEqualTo(20));
        assertThat(payers().invitation()).isEmpty();
        assertThat(till().counter().basket().sale()).isEmpty();

        wechat.charges(ScriptedGateway.approved(200));
        assertThat(member(again()).orElseThrow().id()).isEqualTo(joined.value());
    }

    @Test
    void points_of_a_sale_that_was_claimed_go_when_it_comes_back_LY_30_RK_07() {
        var sale = pay();
        join(Purpose.MEMBERSHIP);
        var joined = till().store().members().find(ACCOUNT).orElseThrow();
        till().counter().refunds().takeBack(sale.number().toString(), Map.of(), Approval.own());
        assertThat(points(joined)).isZero();
    }

    @Test
    void no_consent_makes_no_member_and_blocks_nothing_CP_11() {
        pay();
        assertThat(join(Purpose.MARKETING)).isEqualTo(new MemberDesk.Result.NoConsent());
        assertThat(till().store().members().find(ACCOUNT)).isEmpty();
        assertThat(payers().invitation()).isEmpty();

        wechat.charges(ScriptedGateway.approved(200));
        again();
        payers().decline();
        assertThat(payers().invitation()).isEmpty();
    }

    @Test
    void an_invitation_ends_with_the_next_customers_goods() {
        pay();
        till().scan(SmallShop.WATER);
        assertThat(payers().invitation()).isEmpty();
    }

    @Test
    void an_invitation_ends_after_some_minutes() {
        pay();
        till().clock().move(Duration.ofMinutes(6));
        assertThat(payers().invitation()).isEmpty();
    }

    @Test
    void one_scan_identifies_and_the_same_code_then_pays_the_members_price_SC_01() {
        var anna = joinedWithAccount();
        wechat.identifies(new Identification.Known(PAYER));
        till().scan(SmallShop.WATER);
        till().counter().wallets().hold(CODE);

        assertThat(till().counter().members().card().orElseThrow().id()).isEqualTo(anna);
        assertThat(wechat.asked).containsExactly("identify");
        wechat.charges(ScriptedGateway.approved(200));
        till().counter().wallets().held();
        assertThat(points(anna)).isEqualTo(20);
        assertThat(wechat.times("charge")).isEqualTo(1);
    }

    @Test
    void a_code_is_asked_about_once_and_a_member_at_the_counter_stays() {
        wechat.identifies(new Identification.Known(PAYER));
        till().scan(SmallShop.WATER);
        till().counter().wallets().hold(CODE);
        till().counter().wallets().hold(CODE);
        assertThat(wechat.asked).containsExactly("identify");
        assertThat(payers().invitation())
                .contains(new PayerDesk.Invitation(MemberKey.Kind.WECHAT, false));

        ShopClub.join(till(), ShopClub.PHONE);
        till().counter().wallets().hold(new PaymentCode("130061098828009407", Wallet.WECHAT));
        assertThat(wechat.asked).containsExactly("identify");
    }

    @Test
    void a_wallet_that_cannot_say_who_it_is_changes_nothing() {
        wechat.identifies(new Identification.Unknown(Doubt.NO_ANSWER));
        till().scan(SmallShop.WATER);
        till().counter().wallets().hold(CODE);
        assertThat(till().counter().members().card()).isEmpty();
        assertThat(payers().invitation()).isEmpty();
        wechat.charges(ScriptedGateway.approved(200));
        assertThat(till().counter().wallets().held()).isInstanceOf(Charge.Result.Started.class);
    }

    @Test
    void the_account_is_in_no_journal_CP_15() {
        pay();
        join(Purpose.MEMBERSHIP);
        wechat.charges(ScriptedGateway.approved(200));
        again();
        assertThat(till().entries().toString()).doesNotContain(OPENID);
    }

    private TillForTests till() {
        return opened.orElseThrow();
    }

    private PayerDesk payers() {
        return till().counter().payers();
    }

    private MemberDesk.Result join(Purpose agreed) {
        return payers().join(List.of(agreed), Optional.empty(), Optional.empty());
    }

    private MemberId joinedWithAccount() {
        var member = ShopClub.join(till(), ACCOUNT);
        till().counter().members().detach();
        return member;
    }

    private Sale.Completed pay() {
        wechat.charges(ScriptedGateway.approved(200));
        return again();
    }

    private Sale.Completed again() {
        till().scan(SmallShop.WATER);
        till().counter().wallets().code(CODE.secret().equals(last) ? next() : CODE);
        last = CODE.secret();
        return till().store().sales().last().orElseThrow();
    }

    private String last = "";
    private int codes;

    private PaymentCode next() {
        return new PaymentCode("13%016d".formatted(++codes), Wallet.WECHAT);
    }

    private long points(MemberId member) {
        return ShopClub.file(till(), member)
                .points()
                .spendable(till().counter().shifts().figures().shift().date().day());
    }

    private static Optional<SaleMember> member(Sale.Completed sale) {
        return sale.header().terms().customer().member();
    }

    private static Funds platformPaid(long order, long platform) {
        var whole = Money.cny(order);
        var none = Money.cny(0);
        var buyer = Money.cny(order - platform);
        return new Funds(whole, buyer, whole, none, none, Money.cny(platform), buyer, false, true);
    }

    private static PaymentOutcome approved(Funds funds) {
        return new PaymentOutcome.Approved(
                new Paid(
                        new GatewayReference("4200000000000000000000000001"),
                        Instant.parse("2026-11-21T01:00:00Z"),
                        funds));
    }
}
