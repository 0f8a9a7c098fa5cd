package guitai.flow;

import static org.assertj.core.api.Assertions.assertThat;

import guitai.loyalty.MemberId;
import guitai.loyalty.MemberKey;
import guitai.loyalty.book.OwnAuthority;
import guitai.loyalty.coupon.Coupon;
import guitai.loyalty.coupon.CouponCode;
import guitai.loyalty.coupon.CouponStock;
import guitai.loyalty.coupon.Validity;
import guitai.loyalty.wallet.HeldCoupons;
import guitai.loyalty.wallet.WalletCoupon;
import guitai.payment.Channel;
import guitai.payment.Identification;
import guitai.payment.Payer;
import guitai.promotion.OfferId;
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
import java.util.Random;
import java.util.Set;

/// One scan also brings the member's coupons out of the wallet (rules SC-01, PR-28).
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class PayerCouponsTest {
    private static final Payer PAYER =
            new Payer(Channel.WECHAT_PAY, "oUpF8uMuAJO_M2pxb1Q9zNjWeS6o");
    private static final MemberKey ACCOUNT = MemberKey.payer(PAYER).orElseThrow();
    private static final String CODE = "WALLETCODE0001";

    @TempDir private Path home;
    private final ScriptedGateway wechat = new ScriptedGateway(Channel.WECHAT_PAY);
    private final ScriptedCoupons wallet = new ScriptedCoupons();
    private Optional<TillForTests> opened = Optional.empty();
    private int codes;

    @BeforeEach
    void open() {
        var till = TillForTests.paying(home, wechat);
        opened = Optional.of(till);
        till.honouring(wallet);
        till.knowing(
                store -> {
                    var club = ShopClub.own(till.clock()).apply(store).club().orElseThrow();
                    var book = new BookWithStock(store.members(), BookWithStock.of(stock()));
                    var random = new Random(7);
                    var programme = ShopClub.programme();
                    var own = new OwnAuthority(book, programme, random, till.clock());
                    return new MemberPorts(
                            Optional.of(
                                    MemberPorts.Club.own(
                                            own,
                                            book,
                                            programme,
                                            club.codes(),
                                            club.numbers(),
                                            random)));
                });
        wechat.identifies(new Identification.Known(PAYER));
    }

    @AfterEach
    void close() {
        till().close();
    }

    @Test
    void what_the_wallet_holds_of_this_shop_is_the_members_before_the_sale_is_priced_SC_01() {
        var anna = joined();
        wallet.held(holding("1234567891"));
        read();

        assertThat(till().counter().members().card().orElseThrow().id()).isEqualTo(anna);
        assertThat(coupons(anna))
                .singleElement()
                .satisfies(
                        coupon -> {
                            assertThat(coupon.terms().stock()).isEqualTo("wechat:1234567891");
                            assertThat(coupon.member()).contains(anna.value());
                        });
        assertThat(till().entries().toString()).doesNotContain(CODE);
    }

    @Test
    void a_coupon_is_taken_once_however_often_its_owner_comes() {
        var anna = joined();
        wallet.held(holding("1234567891"));
        read();
        till().counter().members().detach();
        read();
        assertThat(coupons(anna)).hasSize(1);
    }

    @Test
    void coupons_of_a_batch_the_shop_has_not_published_are_not_its_own() {
        var anna = joined();
        wallet.held(holding("9999999999"));
        read();
        assertThat(coupons(anna)).isEmpty();
    }

    @Test
    void a_wallet_that_cannot_be_asked_for_coupons_says_who_it_is_all_the_same() {
        var anna = joined();
        read();
        assertThat(till().counter().members().card().orElseThrow().id()).isEqualTo(anna);
        assertThat(coupons(anna)).isEmpty();
    }

    private TillForTests till() {
        return opened.orElseThrow();
    }

    private void read() {
        till().scan(SmallShop.WATER);
        var code = new PaymentCode("13%016d".formatted(++codes), Wallet.WECHAT);
        till().counter().wallets().hold(code);
    }

    private MemberId joined() {
        var member = ShopClub.join(till(), ACCOUNT);
        till().counter().members().detach();
        return member;
    }

    private List<Coupon> coupons(MemberId member) {
        return ShopClub.file(till(), member).coupons();
    }

    private HeldCoupons holding(String batch) {
        var now = till().clock().instant();
        var coupon = new WalletCoupon(Channel.WECHAT_PAY, batch, new CouponCode(CODE));
        return new HeldCoupons.Found(
                List.of(new HeldCoupons.One(coupon, "满50减10", now, now.plus(Duration.ofDays(30)))));
    }

    private static CouponStock stock() {
        return new CouponStock(
                "wechat:1234567891",
                "微信商家券",
                "WeChat coupon",
                new OfferId("C-10"),
                1,
                new Validity.Days(0, 30),
                Set.of(),
                Optional.empty(),
                Optional.empty(),
                false,
                Optional.empty());
    }
}
