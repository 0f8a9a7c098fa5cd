package guitai.flow;

import static org.assertj.core.api.Assertions.assertThat;

import guitai.journal.Commit;
import guitai.journal.Fact;
import guitai.journal.Working;
import guitai.loyalty.MemberKey;
import guitai.loyalty.book.MemberEvent;
import guitai.loyalty.book.Personal;
import guitai.loyalty.coupon.Coupon;
import guitai.loyalty.coupon.CouponCode;
import guitai.loyalty.coupon.CouponId;
import guitai.loyalty.coupon.CouponState;
import guitai.loyalty.coupon.CouponStock;
import guitai.loyalty.coupon.Validity;
import guitai.loyalty.wallet.CouponGateway;
import guitai.money.Money;
import guitai.payment.Channel;
import guitai.payment.Payer;
import guitai.payment.WalletGateway;
import guitai.promotion.OfferId;
import guitai.promotion.OfferRule;
import guitai.promotion.OfferRule.Repeat;
import guitai.sale.Sale;
import guitai.sandbox.book.Gateway;
import guitai.sandbox.coupon.KeptCoupon;
import guitai.sandbox.fault.Fault;
import guitai.sandbox.fault.FaultRule;
import guitai.sandbox.fault.On;
import guitai.scan.PaymentCode;
import guitai.scan.PaymentCode.Wallet;
import guitai.staff.Approval;
import guitai.staff.OperatorId;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Coupons that WeChat and Alipay keep, from the customer's phone to the shop's books and back: a
/// real till and the real clients against the sandbox (rules PR-28, PR-39).
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class WalletCouponsAtTheCounterTest {
    private static final String BATCH = "1234567891";
    private static final String ACTIVITY = "2016042700826004508401111111";
    private static final CouponCode CODE = new CouponCode("WALLETCODE0001");
    private static final OperatorId MANAGER = new OperatorId("2001");
    private static final String BUYER = "buyer";

    @TempDir private Path folder;
    private SandboxShop shop;

    @BeforeEach
    void open() {
        shop = SandboxShop.open(folder);
    }

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void PR_28_one_scan_brings_a_wechat_coupon_the_same_code_pays_and_the_wallet_hears_of_the_use()
            throws Exception {
        wechat();
        inTheWallet(Gateway.WECHAT, BATCH);
        ShopClub.join(till(), MemberKey.payer(payer()).orElseThrow());
        till().counter().members().detach();

        var sale = paidWithOneScan();

        assertThat(sale.totals().net()).isEqualTo(Money.cny(11_53));
        assertThat(here()).isInstanceOf(CouponState.Redeemed.class);
        shop.tick();
        assertThat(there(Gateway.WECHAT).state()).isEqualTo(KeptCoupon.State.USED);
        assertThat(till().store().walletCoupons().waiting(9)).isEmpty();
    }

    @Test
    void PR_39_what_came_back_in_full_is_the_customers_in_the_wallet_too_and_pays_again()
            throws Exception {
        wechat();
        inTheWallet(Gateway.WECHAT, BATCH);
        ShopClub.join(till(), MemberKey.payer(payer()).orElseThrow());
        till().counter().members().detach();
        var sale = paidWithOneScan();
        shop.tick();

        till().counter().refunds().takeBack(sale.number().toString(), Map.of(), Approval.own());
        shop.tick();

        assertThat(here()).isInstanceOf(CouponState.Returned.class);
        assertThat(there(Gateway.WECHAT).state()).isEqualTo(KeptCoupon.State.SENDED);
        assertThat(paidWithOneScan().totals().net()).isEqualTo(Money.cny(11_53));
        shop.tick();
        assertThat(there(Gateway.WECHAT).state()).isEqualTo(KeptCoupon.State.USED);
        assertThat(moves(Gateway.WECHAT)).containsExactly("SENDED", "USED", "SENDED", "USED");
    }

    @Test
    void PR_28_PR_39_an_alipay_voucher_that_is_shown_is_used_and_given_back() throws Exception {
        alipay();
        inTheWallet(Gateway.ALIPAY, ACTIVITY);
        imported("alipay:" + ACTIVITY);

        var sale = paidInCash();
        assertThat(sale.totals().net()).isEqualTo(Money.cny(11_53));
        shop.tick();
        assertThat(there(Gateway.ALIPAY).state()).isEqualTo(KeptCoupon.State.USED);

        till().counter().refunds().takeBack(sale.number().toString(), Map.of(), Approval.own());
        shop.tick();
        assertThat(there(Gateway.ALIPAY).state()).isEqualTo(KeptCoupon.State.SENDED);
        assertThat(here()).isInstanceOf(CouponState.Returned.class);
        assertThat(moves(Gateway.ALIPAY)).containsExactly("SENDED", "USED", "SENDED");
    }

    @Test
    void PR_28_a_till_that_stops_between_the_payment_and_the_wallets_answer_uses_it_once()
            throws Exception {
        alipay();
        inTheWallet(Gateway.ALIPAY, ACTIVITY);
        imported("alipay:" + ACTIVITY);
        shop.sandbox.arm(FaultRule.once(On.COUPON, Fault.ANSWER_LOST_BEFORE_HEADERS));

        paidInCash();
        shop.tick();
        assertThat(there(Gateway.ALIPAY).state()).isEqualTo(KeptCoupon.State.USED);
        assertThat(till().store().walletCoupons().waiting(9)).as("nobody heard yes").hasSize(1);
        till().stopAndStart();
        till().signOn("1001", "1111");
        shop.tick();
        shop.tick();

        assertThat(till().store().walletCoupons().waiting(9)).isEmpty();
        assertThat(moves(Gateway.ALIPAY)).containsExactly("SENDED", "USED");
        assertThat(till().journal("MEMBER").toString()).containsOnlyOnce("WALLET_COUPON_TOLD");
    }

    @Test
    void PR_28_one_that_was_used_at_another_merchants_till_is_a_persons_and_the_sale_stands()
            throws Exception {
        alipay();
        inTheWallet(Gateway.ALIPAY, ACTIVITY);
        imported("alipay:" + ACTIVITY);
        shop.sandbox.coupons().use(Gateway.ALIPAY, ACTIVITY, CODE.secret(), "ANOTHER TILL");

        var sale = paidInCash();
        shop.tick();
        assertThat(till().store().sales().completed(sale.number())).isPresent();
        assertThat(till().store().walletCoupons().waiting(9))
                .singleElement()
                .satisfies(one -> assertThat(one.refused()).isPresent());
    }

    private TillForTests till() {
        return shop.till();
    }

    private void wechat() throws Exception {
        var wallet = shop.wechat();
        till(wallet, wallet.coupons(), "wechat:" + BATCH);
    }

    private void alipay() throws Exception {
        var wallet = shop.alipay();
        till(wallet, wallet.coupons(), "alipay:" + ACTIVITY);
    }

    /// A till of a shop with members that has published this stock: ¥1.00 off anything.
    private void till(WalletGateway wallet, CouponGateway coupons, String stock) {
        var till = shop.paying(wallet);
        till.planning();
        till.honouring(coupons);
        till.knowing(ShopClub.own(till.clock()));
        var off = new OfferRule.CouponAmount(Money.cny(0), Money.cny(100), Repeat.ONCE);
        till.store()
                .books()
                .write(
                        Commit.of(
                                new Fact.OfferPublished(ShopOffers.offer("C-1", off), MANAGER),
                                moved(new MemberEvent.StockPublished(stock(stock)))));
    }

    private static Fact moved(MemberEvent event) {
        return new Fact.MemberMoved(event, MANAGER);
    }

    private static CouponStock stock(String id) {
        return new CouponStock(
                id,
                "商家券",
                "Merchant coupon",
                new OfferId("C-1"),
                1,
                new Validity.Days(0, 30),
                Set.of(),
                Optional.empty(),
                Optional.empty(),
                false,
                Optional.empty());
    }

    private static Payer payer() {
        return new Payer(Channel.WECHAT_PAY, BUYER);
    }

    private void inTheWallet(Gateway gateway, String stock) {
        shop.sandbox
                .coupons()
                .issue(
                        new KeptCoupon(
                                gateway,
                                stock,
                                CODE.secret(),
                                BUYER,
                                "立减1元",
                                shop.now(),
                                shop.now().plus(Duration.ofDays(30)),
                                KeptCoupon.State.SENDED,
                                Optional.empty(),
                                ""));
    }

    /// As `import coupons` takes them: whoever holds it may use it.
    private void imported(String stock) {
        var day = FarCoupons.day(till());
        var id = CouponId.of(CODE);
        var issued =
                new MemberEvent.CouponIssued(id, Optional.empty(), stock(stock).terms(day), "test");
        var commit = new Commit(List.of(moved(issued)), Working.UNCHANGED, List.of());
        till().store().books().write(commit.knowing(List.of(new Personal.Code(CODE))));
    }

    private Sale.Completed paidWithOneScan() {
        var text = shop.phone(BUYER);
        till().scan(SmallShop.MILK);
        till().counter().wallets().hold(new PaymentCode(text, Wallet.WECHAT));
        assertThat(till().counter().coupons().rows()).hasSize(1);
        till().counter().wallets().held();
        return shop.last();
    }

    private Sale.Completed paidInCash() {
        till().scan(SmallShop.MILK);
        till().scan("CP:" + CODE.secret());
        if (till().counter().checkout().exactCash()
                instanceof Checkout.Result.Completed(var sale, _)) {
            return sale;
        }
        throw new AssertionError("not paid");
    }

    private CouponState here() {
        return till().store().members().coupon(CODE).map(Coupon::state).orElseThrow();
    }

    private KeptCoupon there(Gateway gateway) {
        return shop.sandbox.coupons().find(gateway, CODE.secret()).orElseThrow();
    }

    /// Every state the wallet's own ledger has had of it.
    private List<String> moves(Gateway gateway) throws IOException {
        return Files.readAllLines(folder.resolve("sandbox").resolve("coupons.jsonl")).stream()
                .filter(line -> line.contains(gateway.name()))
                .map(line -> line.replaceAll(".*\"state\":\"([A-Z]+)\".*", "$1"))
                .toList();
    }
}
