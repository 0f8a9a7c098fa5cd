package guitai.sandbox.coupon;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import guitai.sandbox.book.Gateway;

import java.io.IOException;
import java.time.Instant;
import java.util.Optional;

/// A coupon as one JSON line, and back.
final class CouponLines {
    private static final ObjectMapper JSON = new ObjectMapper();

    private CouponLines() {}

    static String line(KeptCoupon coupon) {
        var json =
                JSON.createObjectNode()
                        .put("gateway", coupon.gateway().name())
                        .put("stock", coupon.stock())
                        .put("code", coupon.code())
                        .put("owner", coupon.owner())
                        .put("name", coupon.name())
                        .put("from", coupon.from().toString())
                        .put("until", coupon.until().toString())
                        .put("state", coupon.state().name())
                        .put("back", coupon.back());
        coupon.used()
                .ifPresent(
                        use ->
                                json.putObject("used")
                                        .put("request", use.request())
                                        .put("at", use.at().toString()));
        return json.toString();
    }

    /// @throws IOException no JSON at all
    /// @throws RuntimeException no coupon
    static KeptCoupon coupon(String line) throws IOException {
        var json = JSON.readTree(line);
        return new KeptCoupon(
                Gateway.valueOf(text(json, "gateway")),
                text(json, "stock"),
                text(json, "code"),
                text(json, "owner"),
                text(json, "name"),
                Instant.parse(text(json, "from")),
                Instant.parse(text(json, "until")),
                KeptCoupon.State.valueOf(text(json, "state")),
                json.has("used") ? Optional.of(use(json.get("used"))) : Optional.empty(),
                text(json, "back"));
    }

    private static KeptCoupon.Use use(JsonNode json) {
        return new KeptCoupon.Use(text(json, "request"), Instant.parse(text(json, "at")));
    }

    private static String text(JsonNode json, String name) {
        return json.path(name).asText();
    }
}
