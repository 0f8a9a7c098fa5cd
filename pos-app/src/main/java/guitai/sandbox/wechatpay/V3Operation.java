package guitai.sandbox.wechatpay;

import guitai.sandbox.fault.On;
import guitai.sandbox.wechatpay.Shape.Fields;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// The interfaces of v3 a till needs.
enum V3Operation {
    CODEPAY("POST", "/v3/pay/transactions/codepay", On.PAY),
    NATIVE("POST", "/v3/pay/transactions/native", On.PAY),
    QUERY("GET", "/v3/pay/transactions/out-trade-no/([^/]+)", On.QUERY),
    QUERY_BY_ID("GET", "/v3/pay/transactions/id/([^/]+)", On.QUERY),
    CLOSE("POST", "/v3/pay/transactions/out-trade-no/([^/]+)/close", On.REVERSE),
    REVERSE("POST", "/v3/pay/transactions/out-trade-no/([^/]+)/reverse", On.REVERSE),
    REFUND("POST", "/v3/refund/domestic/refunds", On.REFUND),
    REFUND_QUERY("GET", "/v3/refund/domestic/refunds/([^/]+)", On.QUERY),
    ABNORMAL_REFUND("POST", "/v3/refund/domestic/refunds/([^/]+)/apply-abnormal-refund", On.REFUND),
    TRADE_BILL("GET", "/v3/bill/tradebill", On.BILL),
    FUND_BILL("GET", "/v3/bill/fundflowbill", On.BILL),
    COUPON_USE("POST", "/v3/marketing/busifavor/coupons/use", On.COUPON),
    COUPON_RETURN("POST", "/v3/marketing/busifavor/coupons/return", On.COUPON),
    COUPONS("GET", "/v3/marketing/busifavor/users/([^/]+)/coupons", On.COUPON),
    COUPON("GET", "/v3/marketing/busifavor/users/([^/]+/coupons/[^/]+/appids/[^/]+)", On.COUPON),
    BILL_DOWNLOAD("GET", "/v3/billdownload/file", On.ANY),
    CERTIFICATES("GET", "/v3/certificates", On.ANY);

    final String method;
    final On on;
    private final Pattern path;

    V3Operation(String method, String path, On on) {
        this.method = method;
        this.path = Pattern.compile(path);
        this.on = on;
    }

    /// What its body must look like; empty where there is none.
    Optional<Fields> body() {
        return switch (this) {
            case CODEPAY -> Optional.of(V3Shapes.CODEPAY);
            case NATIVE -> Optional.of(V3Shapes.NATIVE);
            case CLOSE -> Optional.of(V3Shapes.CLOSE);
            case REVERSE -> Optional.of(V3Shapes.REVERSE);
            case REFUND -> Optional.of(V3Shapes.REFUND);
            case ABNORMAL_REFUND -> Optional.of(V3Shapes.ABNORMAL_REFUND);
            case COUPON_USE -> Optional.of(V3Shapes.COUPON_USE);
            case COUPON_RETURN -> Optional.of(V3Shapes.COUPON_RETURN);
            case QUERY, QUERY_BY_ID, REFUND_QUERY, COUPON, COUPONS -> Optional.empty();
            case TRADE_BILL, FUND_BILL, BILL_DOWNLOAD, CERTIFICATES -> Optional.empty();
        };
    }

    /// The query parameters it knows.
    Set<String> query() {
        return switch (this) {
            case QUERY, QUERY_BY_ID -> Set.of("mchid");
            case TRADE_BILL -> Set.of("bill_date", "bill_type", "tar_type");
            case FUND_BILL -> Set.of("bill_date", "account_type", "tar_type");
            case BILL_DOWNLOAD -> Set.of("token");
            case COUPONS ->
                    Set.of(
                            "appid",
                            "stock_id",
                            "coupon_state",
                            "creator_merchant",
                            "belong_merchant",
                            "sender_merchant",
                            "offset",
                            "limit");
            case COUPON, COUPON_USE, COUPON_RETURN -> Set.of();
            case CODEPAY, NATIVE, CLOSE, REVERSE -> Set.of();
            case REFUND, REFUND_QUERY, ABNORMAL_REFUND -> Set.of();
            case CERTIFICATES -> Set.of("algorithm_type");
        };
    }

    /// A call of this interface.
    ///
    /// @param number the one in the path, decoded; empty where there is none
    record At(V3Operation operation, String number) {}

    static Optional<At> at(String method, String path) {
        for (var operation : values()) {
            if (!operation.method.equals(method)) continue;
            var m = operation.path.matcher(path);
            if (!m.matches()) continue;
            return Optional.of(new At(operation, m.groupCount() == 0 ? "" : decoded(m.group(1))));
        }
        return Optional.empty();
    }

    /// What is not percent-encoding stands for itself: it is no number of ours then.
    static String decoded(String text) {
        try {
            return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notEncoded) {
            return text;
        }
    }
}
