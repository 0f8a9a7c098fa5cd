package guitai.gateway.wechatpay;

import guitai.loyalty.wallet.CouponGateway;
import guitai.loyalty.wallet.CouponOutcome;
import guitai.loyalty.wallet.CouponReturn;
import guitai.loyalty.wallet.CouponStanding;
import guitai.loyalty.wallet.CouponUse;
import guitai.loyalty.wallet.HeldCoupons;
import guitai.loyalty.wallet.WalletCoupon;
import guitai.payment.Channel;
import guitai.payment.Doubt;
import guitai.payment.Payer;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/// Merchant coupons 商家券 of WeChat Pay: `/v3/marketing/busifavor`, as of July 2025.
///
/// Its papers call this kind complete and out of development; its successor 商品券 is for service
/// providers and brands, whose keys a shop's till has not.
final class WechatCoupons implements CouponGateway {
    private static final String ROOT = "/v3/marketing/busifavor/";

    private final Merchant merchant;
    private final V3Client client;
    private final Certificates certificates;

    WechatCoupons(Merchant merchant, V3Client client, Certificates certificates) {
        this.merchant = merchant;
        this.client = client;
        this.certificates = certificates;
    }

    @Override
    public Channel channel() {
        return Channel.WECHAT_PAY;
    }

    @Override
    public HeldCoupons held(Payer owner) {
        certificates.ifWanted();
        var target =
                ROOT
                        + "users/"
                        + segment(owner.secret())
                        + "/coupons?appid="
                        + segment(merchant.appid())
                        + "&coupon_state=SENDED&offset=0&limit="
                        + HeldCoupons.MOST;
        return switch (client.get("coupons", target)) {
            case V3Answer.Signed signed -> CouponReading.held(signed);
            case V3Answer.Doubtful doubtful -> new HeldCoupons.Unknown(doubtful.why());
            case V3Answer.NotSent() -> new HeldCoupons.Unknown(Doubt.NO_ANSWER);
        };
    }

    @Override
    public CouponOutcome use(CouponUse use) {
        certificates.ifWanted();
        var body =
                Json.object()
                        .put("coupon_code", use.coupon().code().secret())
                        .put("stock_id", use.coupon().stock())
                        .put("appid", merchant.appid())
                        .put("use_time", Words.v3(use.at()))
                        .put("use_request_no", use.number().value());
        use.owner().ifPresent(owner -> body.put("openid", owner.secret()));
        use.bought()
                .ifPresent(
                        bought ->
                                body.put("out_trade_no", bought.attempt().value())
                                        .put("mch_id", merchant.mchid())
                                        .put("transaction_id", bought.reference().value()));
        return switch (client.post("coupon-use", ROOT + "coupons/use", body)) {
            case V3Answer.Signed signed -> CouponReading.used(signed, use);
            case V3Answer.Doubtful doubtful -> new CouponOutcome.Unknown(doubtful.why());
            case V3Answer.NotSent() -> new CouponOutcome.NotSent();
        };
    }

    @Override
    public CouponOutcome giveBack(CouponReturn back) {
        certificates.ifWanted();
        var body =
                Json.object()
                        .put("coupon_code", back.coupon().code().secret())
                        .put("stock_id", back.coupon().stock())
                        .put("return_request_no", back.number().value());
        return switch (client.post("coupon-return", ROOT + "coupons/return", body)) {
            case V3Answer.Signed signed -> CouponReading.givenBack(signed);
            case V3Answer.Doubtful doubtful -> new CouponOutcome.Unknown(doubtful.why());
            case V3Answer.NotSent() -> new CouponOutcome.NotSent();
        };
    }

    @Override
    public CouponStanding enquire(WalletCoupon coupon, Payer owner) {
        certificates.ifWanted();
        var target =
                ROOT
                        + "users/"
                        + segment(owner.secret())
                        + "/coupons/"
                        + segment(coupon.code().secret())
                        + "/appids/"
                        + segment(merchant.appid());
        return switch (client.get("coupon", target)) {
            case V3Answer.Signed signed -> CouponReading.standing(signed, coupon);
            case V3Answer.Doubtful doubtful -> new CouponStanding.Unknown(doubtful.why());
            case V3Answer.NotSent() -> new CouponStanding.Unknown(Doubt.NO_ANSWER);
        };
    }

    private static String segment(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
