package guitai.sandbox.wechatpay;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import guitai.sandbox.book.Gateway;
import guitai.sandbox.coupon.CouponBook;
import guitai.sandbox.coupon.CouponMove;
import guitai.sandbox.coupon.KeptCoupon;
import guitai.sandbox.credential.WechatMerchant;

import java.util.Optional;
import java.util.regex.Pattern;

/// Merchant coupons 商家券: `/v3/marketing/busifavor`.
///
/// That the same number again is the same use is what the papers' "unique number of each use" comes
/// to; they do not say it in so many words.
final class V3Coupons {
    private static final Pattern ONE = Pattern.compile("([^/]+)/coupons/([^/]+)/appids/([^/]+)");
    private static final int MOST = 100;

    private final WechatMerchant merchant;
    private final CouponBook book;

    V3Coupons(WechatMerchant merchant, CouponBook book) {
        this.merchant = merchant;
        this.book = book;
    }

    V3Answer use(JsonNode sent) {
        var code = sent.get("coupon_code").asText();
        var openid = sent.path("openid").asText("");
        var owner = book.find(Gateway.WECHAT, code).map(KeptCoupon::owner);
        if (!openid.isEmpty() && owner.isPresent() && !owner.get().equals(openid)) {
            return V3Answer.refused(V3Error.COUPON_STATE, "用户标识与券不匹配");
        }
        var stock = sent.path("stock_id").asText("");
        var moved = book.use(Gateway.WECHAT, stock, code, sent.get("use_request_no").asText());
        return told(
                moved,
                coupon -> {
                    var at = coupon.used().orElseThrow().at();
                    return JsonNodeFactory.instance
                            .objectNode()
                            .put("stock_id", coupon.stock())
                            .put("openid", coupon.owner())
                            .put("wechatpay_use_time", Clockface.rfc3339(at));
                });
    }

    V3Answer giveBack(JsonNode sent) {
        var moved =
                book.giveBack(
                        Gateway.WECHAT,
                        sent.get("stock_id").asText(),
                        sent.get("coupon_code").asText(),
                        sent.get("return_request_no").asText());
        return told(
                moved,
                _ ->
                        JsonNodeFactory.instance
                                .objectNode()
                                .put("wechatpay_return_time", Clockface.rfc3339(book.now())));
    }

    private interface Words {
        ObjectNode of(KeptCoupon coupon);
    }

    private static V3Answer told(CouponMove move, Words words) {
        return switch (move) {
            case CouponMove.Done(var coupon) -> V3Answer.ok(words.of(coupon));
            case CouponMove.Repeated(var coupon) -> V3Answer.ok(words.of(coupon));
            case CouponMove.Wrong(_) -> V3Answer.refused(V3Error.COUPON_STATE);
            case CouponMove.NotThere() -> V3Answer.refused(V3Error.COUPON_NOT_EXIST);
        };
    }

    /// @param path behind `users/`
    V3Answer query(String path) {
        var parts = ONE.matcher(path);
        if (!parts.matches() || !parts.group(3).equals(merchant.appid())) {
            return V3Answer.refused(V3Error.APPID_MCHID_NOT_MATCH);
        }
        return book.find(Gateway.WECHAT, parts.group(2))
                .filter(coupon -> coupon.owner().equals(parts.group(1)))
                .map(coupon -> V3Answer.ok(words(coupon)))
                .orElseGet(() -> V3Answer.refused(V3Error.COUPON_NOT_EXIST));
    }

    V3Answer list(String openid, V3Query query) {
        if (!query.value("appid").equals(merchant.appid())) {
            return V3Answer.refused(V3Error.APPID_MCHID_NOT_MATCH);
        }
        var offset = number(query.value("offset"), 0);
        var limit = number(query.value("limit"), 20);
        if (offset.isEmpty() || limit.isEmpty() || limit.get() > MOST) {
            return V3Answer.flawed(new Shape.Flaw("limit", "", "格式错误"), "query");
        }
        var wanted = query.value("coupon_state");
        var all =
                book.of(Gateway.WECHAT, openid).stream()
                        .filter(c -> wanted.isEmpty() || state(c).equals(wanted))
                        .toList();
        var body = JsonNodeFactory.instance.objectNode().put("total_count", all.size());
        var data = body.putArray("data");
        all.stream().skip(offset.get()).limit(limit.get()).map(this::words).forEach(data::add);
        return V3Answer.ok(body.put("limit", limit.get()).put("offset", offset.get()));
    }

    private static Optional<Integer> number(String text, int usual) {
        if (text.isEmpty()) return Optional.of(usual);
        return text.matches("[0-9]{1,6}") ? Optional.of(Integer.valueOf(text)) : Optional.empty();
    }

    private String state(KeptCoupon coupon) {
        return coupon.expired(book.now()) ? "EXPIRED" : coupon.state().name();
    }

    private ObjectNode words(KeptCoupon coupon) {
        var body =
                JsonNodeFactory.instance
                        .objectNode()
                        .put("belong_merchant", merchant.mchid())
                        .put("stock_name", coupon.name())
                        .put("goods_name", "全场商品可用")
                        .put("stock_type", "NORMAL")
                        .put("transferable", false)
                        .put("shareable", false)
                        .put("coupon_state", state(coupon))
                        .put("coupon_code", coupon.code())
                        .put("stock_id", coupon.stock())
                        .put("available_start_time", Clockface.rfc3339(coupon.from()))
                        .put("expire_time", Clockface.rfc3339(coupon.until()))
                        .put("receive_time", Clockface.rfc3339(coupon.from()))
                        .put("send_request_no", "SENT-" + coupon.stock());
        body.putObject("coupon_use_rule").put("use_method", "OFF_LINE");
        coupon.used()
                .filter(_ -> coupon.state() == KeptCoupon.State.USED)
                .ifPresent(
                        use ->
                                body.put("use_request_no", use.request())
                                        .put("use_time", Clockface.rfc3339(use.at())));
        return body;
    }
}
