package guitai.gateway.wechatpay;

import com.fasterxml.jackson.databind.JsonNode;

import guitai.loyalty.coupon.CouponCode;
import guitai.loyalty.wallet.CouponOutcome;
import guitai.loyalty.wallet.CouponOutcome.Refused;
import guitai.loyalty.wallet.CouponOutcome.Why;
import guitai.loyalty.wallet.CouponStanding;
import guitai.loyalty.wallet.CouponUse;
import guitai.loyalty.wallet.HeldCoupons;
import guitai.loyalty.wallet.WalletCoupon;
import guitai.payment.Channel;
import guitai.payment.Doubt;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What WeChat Pay's signed words about merchant coupons mean. Whatever is not listed is Unknown.
final class CouponReading {
    private CouponReading() {}

    static CouponOutcome used(V3Answer.Signed answer, CouponUse use) {
        if (answer.status() != 200) return refused(answer);
        var about = Json.text(answer.body(), "stock_id");
        if (about.isEmpty() || Json.text(answer.body(), "wechatpay_use_time").isEmpty()) {
            return new CouponOutcome.Unknown(Doubt.UNREADABLE);
        }
        return about.equals(use.coupon().stock())
                ? new CouponOutcome.Done()
                : new CouponOutcome.Unknown(Doubt.MISMATCH);
    }

    static CouponOutcome givenBack(V3Answer.Signed answer) {
        if (answer.status() != 200) return refused(answer);
        return Json.text(answer.body(), "wechatpay_return_time").isEmpty()
                ? new CouponOutcome.Unknown(Doubt.UNREADABLE)
                : new CouponOutcome.Done();
    }

    private static CouponOutcome refused(V3Answer.Signed answer) {
        return switch (answer.code()) {
            case "RESOURCE_NOT_EXISTS" -> new Refused(Why.NOT_THERE, answer.code());
            // What the papers say of a coupon in the wrong state, and of one that broke a rule.
            case "INVALID_REQUEST", "RULE_LIMIT", "RULELIMIT" ->
                    new Refused(Why.WRONG_STATE, answer.code());
            case "PARAM_ERROR",
                    "SIGN_ERROR",
                    "NO_AUTH",
                    "MCH_NOT_EXISTS",
                    "APPID_MCHID_NOT_MATCH" ->
                    new Refused(Why.SET_UP, answer.code());
            default -> new CouponOutcome.Unknown(Doubt.GATEWAY_UNSURE);
        };
    }

    static CouponStanding standing(V3Answer.Signed answer, WalletCoupon coupon) {
        if (answer.status() == 404 && answer.code().equals("RESOURCE_NOT_EXISTS")) {
            return new CouponStanding.NotThere();
        }
        if (answer.status() != 200) return new CouponStanding.Unknown(Doubt.GATEWAY_UNSURE);
        var body = answer.body();
        if (!Json.text(body, "coupon_code").equals(coupon.code().secret())
                || !Json.text(body, "stock_id").equals(coupon.stock())) {
            return new CouponStanding.Unknown(Doubt.MISMATCH);
        }
        var state = Json.text(body, "coupon_state");
        var number = Json.text(body, "use_request_no");
        return switch (state) {
            case "SENDED" -> new CouponStanding.Usable();
            case "USED" ->
                    number.isEmpty()
                            ? new CouponStanding.Unknown(Doubt.UNREADABLE)
                            : new CouponStanding.Used(number);
            case "EXPIRED", "DELETED", "DEACTIVATED" -> new CouponStanding.Over(state);
            default -> new CouponStanding.Unknown(Doubt.UNREADABLE);
        };
    }

    static HeldCoupons held(V3Answer.Signed answer) {
        if (answer.status() != 200) return new HeldCoupons.Unknown(Doubt.GATEWAY_UNSURE);
        var list = answer.body().path("data");
        if (!list.isArray()) {
            // Who has none is told a count of none, with or without an empty list.
            return answer.body().path("total_count").isIntegralNumber()
                            && answer.body().path("total_count").asInt() == 0
                    ? new HeldCoupons.Found(List.of())
                    : new HeldCoupons.Unknown(Doubt.UNREADABLE);
        }
        var found = new ArrayList<HeldCoupons.One>();
        for (var one : list) {
            if (found.size() == HeldCoupons.MOST) break;
            one(one).ifPresent(found::add);
        }
        return new HeldCoupons.Found(found);
    }

    /// One that cannot be read is not offered; it is the customer's all the same.
    private static Optional<HeldCoupons.One> one(JsonNode node) {
        if (!Json.text(node, "coupon_state").equals("SENDED")) return Optional.empty();
        try {
            var coupon =
                    new WalletCoupon(
                            Channel.WECHAT_PAY,
                            Json.text(node, "stock_id"),
                            new CouponCode(Json.text(node, "coupon_code")));
            return Optional.of(
                    new HeldCoupons.One(
                            coupon,
                            Words.clean(Json.text(node, "stock_name")),
                            time(node, "available_start_time"),
                            time(node, "expire_time")));
        } catch (IllegalArgumentException | DateTimeException unreadable) {
            return Optional.empty();
        }
    }

    private static Instant time(JsonNode node, String field) {
        return OffsetDateTime.parse(Json.text(node, field)).toInstant();
    }
}
