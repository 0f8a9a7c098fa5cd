package guitai.flow;

import static org.assertj.core.api.Assertions.assertThat;

import guitai.gateway.SandboxWechat;
import guitai.loyalty.MemberId;
import guitai.loyalty.MemberKey;
import guitai.payment.Channel;
import guitai.payment.Payer;
import guitai.privacy.Purpose;
import guitai.sale.Sale;
import guitai.sale.SaleMember;
import guitai.sandbox.Sandbox;
import guitai.sandbox.TestSandbox;
import guitai.sandbox.book.Gateway;
import guitai.sandbox.book.WalletCode.Behaviour;
import guitai.scan.PaymentCode;
import guitai.scan.PaymentCode.Wallet;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// One payment code, through the till's own client and a gateway that speaks WeChat's format: it
/// says who is there, and pays.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class OneScanTest {
    private static final Payer BUYER = new Payer(Channel.WECHAT_PAY, "buyer");
    private static final MemberKey ACCOUNT = MemberKey.payer(BUYER).orElseThrow();

    @TempDir private Path state;
    @TempDir private Path home;
    private Optional<Sandbox> running = Optional.empty();
    private Optional<TillForTests> opened = Optional.empty();
    private int made;

    @BeforeEach
    void open() throws Exception {
        var clock = new MovedClock();
        var sandbox = TestSandbox.start(state, clock);
        running = Optional.of(sandbox);
        var till = TillForTests.paying(home, SandboxWechat.client(sandbox, clock));
        opened = Optional.of(till);
        till.knowing(ShopClub.own(till.clock()));
    }

    @AfterEach
    void close() {
        opened.ifPresent(TillForTests::close);
        running.ifPresent(Sandbox::close);
    }

    private TillForTests till() {
        return opened.orElseThrow();
    }

    private PaymentCode code() {
        var text = "13%016d".formatted(++made);
        running.orElseThrow()
                .book()
                .issue(
                        text,
                        Gateway.WECHAT,
                        "buyer",
                        Duration.ofDays(1),
                        100_000,
                        Behaviour.PAY,
                        Duration.ofSeconds(5),
                        List.of());
        return new PaymentCode(text, Wallet.WECHAT);
    }

    private MemberId joined() {
        var member = ShopClub.join(till(), ACCOUNT);
        till().counter().members().detach();
        return member;
    }

    private Sale.Completed last() {
        return till().store().sales().last().orElseThrow();
    }

    private Optional<SaleMember> member() {
        return last().header().terms().customer().member();
    }

    private long paid() {
        return running.orElseThrow().book().orders().stream().filter(o -> o.isPaid()).count();
    }

    @Test
    void SC_01_one_scan_names_the_member_before_the_price_is_fixed_and_one_key_then_pays() {
        var member = joined();
        till().scan(SmallShop.WATER);
        till().counter().wallets().hold(code());
        assertThat(till().counter().members().card().orElseThrow().id()).isEqualTo(member);
        assertThat(paid()).isZero();

        till().counter().wallets().held();
        assertThat(paid()).isEqualTo(1);
        assertThat(member().orElseThrow().id()).isEqualTo(member.value());
        assertThat(member().orElseThrow().proof()).isEqualTo(SaleMember.Proof.WALLET);
        assertThat(ShopClub.file(till(), member).points().balance()).isEqualTo(20);
    }

    @Test
    void SC_01_where_codes_charge_at_once_one_scan_pays_and_counts_the_sale_for_the_member() {
        var member = joined();
        till().scan(SmallShop.WATER);
        assertThat(till().scan(code().secret())).isInstanceOf(ScanResult.Charging.class);

        assertThat(paid()).isEqualTo(1);
        assertThat(member().orElseThrow().id()).isEqualTo(member.value());
        assertThat(ShopClub.file(till(), member).points().balance()).isEqualTo(20);
    }

    @Test
    void SC_01_CP_10_who_pays_may_join_with_one_word_and_is_known_by_the_next_scan() {
        till().scan(SmallShop.WATER);
        till().scan(code().secret());
        assertThat(member()).isEmpty();
        var payers = till().counter().payers();
        assertThat(payers.after(last()).invitation()).isPresent();

        payers.join(List.of(Purpose.MEMBERSHIP), Optional.empty(), Optional.empty());
        var after = payers.after(last());
        assertThat(after.invitation()).isEmpty();
        assertThat(after.masked()).isPresent();
        assertThat(after.earned()).isEqualTo(20);

        till().scan(SmallShop.WATER);
        till().counter().wallets().hold(code());
        assertThat(till().counter().members().card()).isPresent();
    }
}
