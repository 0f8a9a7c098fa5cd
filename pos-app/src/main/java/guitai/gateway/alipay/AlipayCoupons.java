package guitai.gateway.alipay;

import com.fasterxml.jackson.databind.ObjectMapper;

import guitai.loyalty.wallet.CouponGateway;
import guitai.loyalty.wallet.CouponOutcome;
import guitai.loyalty.wallet.CouponOutcome.Refused;
import guitai.loyalty.wallet.CouponOutcome.Why;
import guitai.loyalty.wallet.CouponReturn;
import guitai.loyalty.wallet.CouponStanding;
import guitai.loyalty.wallet.CouponUse;
import guitai.loyalty.wallet.HeldCoupons;
import guitai.loyalty.wallet.WalletCoupon;
import guitai.payment.Channel;
import guitai.payment.Doubt;
import guitai.payment.Payer;

import java.util.function.BiFunction;

/// Merchant coupons 商家券 of Alipay: `alipay.marketing.activity.ordervoucher.use` and `.refund`.
///
/// Both are idempotent by `out_biz_no`, so a repetition is the enquiry. Whom Alipay would tell what
/// somebody has is a matter of rights that a shop's till need not have: nobody is asked.
final class AlipayCoupons implements CouponGateway {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final BiFunction<String, String, Answer> gateway;

    /// @param gateway method and content to answer; blocking
    AlipayCoupons(BiFunction<String, String, Answer> gateway) {
        this.gateway = gateway;
    }

    @Override
    public Channel channel() {
        return Channel.ALIPAY;
    }

    @Override
    public HeldCoupons held(Payer owner) {
        return new HeldCoupons.NotOffered();
    }

    @Override
    public CouponOutcome use(CouponUse use) {
        var content =
                JSON.createObjectNode()
                        .put("activity_id", use.coupon().stock())
                        .put("voucher_code", use.coupon().code().secret())
                        .put("out_biz_no", use.number().value())
                        .put("biz_dt", Said.TIME.withZone(Said.BEIJING).format(use.at()))
                        .put("merchant_access_mode", "SELF_MODE")
                        .put("total_fee", Yuan.of(use.total()));
        use.bought()
                .ifPresent(
                        bought ->
                                content.put("trade_channel", "ZHIFUBAO_TRADE_CHANNEL")
                                        .put("trade_no", bought.reference().value()));
        content.putObject("voucher_use_detail_info").put("voucher_use_times", 1);
        return read(
                gateway.apply("alipay.marketing.activity.ordervoucher.use", content.toString()),
                use.coupon());
    }

    @Override
    public CouponOutcome giveBack(CouponReturn back) {
        var content =
                JSON.createObjectNode()
                        .put("activity_id", back.coupon().stock())
                        .put("voucher_code", back.coupon().code().secret())
                        .put("out_biz_no", back.number().value())
                        .put("biz_dt", Said.TIME.withZone(Said.BEIJING).format(back.at()))
                        .put("merchant_access_mode", "SELF_MODE")
                        .put("total_fee", Yuan.of(back.total()));
        return read(
                gateway.apply("alipay.marketing.activity.ordervoucher.refund", content.toString()),
                back.coupon());
    }

    @Override
    public CouponStanding enquire(WalletCoupon coupon, Payer owner) {
        return new CouponStanding.NotOffered();
    }

    static CouponOutcome read(Answer answer, WalletCoupon coupon) {
        return switch (answer) {
            case Answer.NotSent() -> new CouponOutcome.NotSent();
            case Answer.Doubtful(var why, _) -> new CouponOutcome.Unknown(why);
            case Answer.Signed(var said) when said.code().equals("10000") -> done(said, coupon);
            case Answer.Signed(var said) when Refusals.atTheDoor(said) ->
                    new Refused(Why.SET_UP, said.wordForTechnician());
            case Answer.Signed(var said) -> refused(said);
        };
    }

    private static CouponOutcome done(Said said, WalletCoupon coupon) {
        var about = said.text("activity_id");
        if (about.isEmpty()) return new CouponOutcome.Unknown(Doubt.UNREADABLE);
        return about.equals(coupon.stock())
                ? new CouponOutcome.Done()
                : new CouponOutcome.Unknown(Doubt.MISMATCH);
    }

    /// The words of this interface were in none of the papers at hand: these are the likely ones.
    /// Whatever else it says, it is told again, and a person looks at what never comes to an end.
    private static CouponOutcome refused(Said said) {
        if (!said.code().equals("40004")) return new CouponOutcome.Unknown(Doubt.GATEWAY_UNSURE);
        return switch (said.subCode()) {
            case "VOUCHER_NOT_EXIST" -> new Refused(Why.NOT_THERE, said.subCode());
            case "VOUCHER_STATUS_ILLEGAL" -> new Refused(Why.WRONG_STATE, said.subCode());
            default -> new CouponOutcome.Unknown(Doubt.GATEWAY_UNSURE);
        };
    }
}
