package guitai.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

import guitai.catalog.Gtin;
import guitai.catalog.Plu;
import guitai.money.Money;
import guitai.scan.LabelLayout;
import guitai.scan.Scan;
import guitai.scan.ScanReader;
import guitai.scan.ScanReader.Origin;
import guitai.scan.ScanReader.State;
import guitai.scan.ScanSettings;
import guitai.scan.ScanSettings.LongLabelCheck;

import java.time.Year;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;

/// What the one box makes of what a scanner read.
final class ScanRunner implements Runner {

    @Override
    public List<Case> cases(JsonNode file) {
        return Runner.each(file, ScanRunner::check);
    }

    private static void check(JsonNode one) {
        var expected = one.path("expected");
        var kind = expected.path("kind").asText();
        // A short number is typed: the cases do not say by whom their text was put in.
        var origin = kind.equals("PLU") ? Origin.TYPED : Origin.SCANNER;
        var context = one.path("context");
        var state = State.valueOf(context.path("state").asText("SALE"));
        var raw = one.path("raw").asText().replace("<GS>", "\u001d");
        var scan = new ScanReader(settings(context), Year.of(2026)).read(raw, origin, state);
        assertThat(isKind(scan, kind)).as("%s is %s", scan, kind).isTrue();
        compare(scan, expected);
    }

    /// Whatever kind is none of those the till knows is a refusal.
    private static boolean isKind(Scan scan, String kind) {
        return switch (kind) {
            case "PRODUCT" -> scan instanceof Scan.Goods;
            case "PRODUCT_GS1" -> scan instanceof Scan.MarkedGoods;
            case "PRODUCT_SCALE" -> scan instanceof Scan.ScaleLabel;
            case "PAYMENT" -> scan instanceof Scan.PaymentRequest;
            case "MEMBER" -> scan instanceof Scan.MemberToken;
            case "COUPON" -> scan instanceof Scan.CouponToken;
            case "GS1_COUPON" -> scan instanceof Scan.Gs1Coupon;
            case "RECEIPT" -> scan instanceof Scan.ReceiptNumber;
            case "GROUP", "GROUP_BUY", "GROUPBUY" -> scan instanceof Scan.GroupToken;
            case "PICKUP", "PICK_UP", "PICKUP_ORDER" -> scan instanceof Scan.PickUpToken;
            case "STORED_VALUE" -> scan instanceof Scan.StoredValue;
            case "PHONE" -> scan instanceof Scan.Phone;
            case "PLU" -> scan instanceof Scan.ShortNumber;
            case "ISSN", "ISBN" ->
                    scan instanceof Scan.Publication
                            || (scan instanceof Scan.Goods(var gtin, _)
                                    && gtin.shortest().startsWith("97"));
            case "MERCHANT_PRESENTED_PAY_CODE" -> isRefused(scan, Scan.Refusal.RECEIVE_CODE);
            case "UNKNOWN_URL" -> isRefused(scan, Scan.Refusal.UNKNOWN_LINK);
            default -> scan instanceof Scan.Refused;
        };
    }

    private static boolean isRefused(Scan scan, Scan.Refusal why) {
        return scan instanceof Scan.Refused(_, var reason) && reason == why;
    }

    private static void compare(Scan scan, JsonNode expected) {
        switch (scan) {
            case Scan.Goods(var gtin, var also) -> {
                gtin(gtin, expected);
                assertThat(also.map(Gtin::digits14).orElse(""))
                        .isEqualTo(expected.path("also_try").asText(""));
                if (expected.has("restricted")) {
                    assertThat(gtin.restricted())
                            .isEqualTo(expected.path("restricted").asBoolean());
                }
            }
            case Scan.MarkedGoods marked -> Gs1Runner.compare(marked, expected);
            case Scan.Publication(var gtin, var addOn) -> {
                gtin(gtin, expected);
                assertThat(addOn).isEqualTo(expected.path("addon").asText());
            }
            case Scan.ScaleLabel label -> label(label, expected);
            case Scan.PaymentRequest(var code) ->
                    assertThat(code.wallet().name()).isEqualTo(expected.path("wallet").asText());
            case Scan.MemberToken(var token) -> token(token, expected);
            case Scan.CouponToken(var token) -> token(token, expected);
            case Scan.GroupToken(var token) -> token(token, expected);
            case Scan.PickUpToken(var token) -> token(token, expected);
            case Scan.ReceiptNumber(var token) -> token(token, expected);
            case Scan.Gs1Coupon(var number) -> gtin(number, expected);
            case Scan.RefundSlip(var number) -> gtin(number, expected);
            case Scan.ShortNumber(var plu) ->
                    assertThat(plu).isEqualTo(new Plu(expected.path("plu").asText()));
            case Scan.Phone _, Scan.StoredValue _, Scan.Words _, Scan.Refused _ -> {}
        }
    }

    private static void gtin(Gtin gtin, JsonNode expected) {
        if (expected.has("gtin13")) {
            assertThat(gtin.shortest()).isEqualTo(expected.path("gtin13").asText());
        }
        if (expected.has("gtin14")) {
            assertThat(gtin.digits14()).isEqualTo(expected.path("gtin14").asText());
        }
    }

    private static void token(String token, JsonNode expected) {
        if (expected.has("token")) assertThat(token).isEqualTo(expected.path("token").asText());
    }

    static void label(Scan.ScaleLabel label, JsonNode expected) {
        assertThat(label.plu()).isEqualTo(new Plu(expected.path("plu").asText()));
        assertThat(label.amount().map(Money::minor).orElse(-1L))
                .isEqualTo(expected.path("amount").asLong(-1));
        assertThat(label.grams())
                .isEqualTo(
                        expected.has("weight_g")
                                ? OptionalLong.of(expected.path("weight_g").asLong())
                                : OptionalLong.empty());
    }

    private static ScanSettings settings(JsonNode context) {
        var hosts = new HashSet<String>();
        context.path("own_hosts").forEach(h -> hosts.add(h.asText().toLowerCase(Locale.ROOT)));
        return new ScanSettings(
                layouts(context.path("scale")), LongLabelCheck.EAN, Money.CNY, hosts);
    }

    /// The shop's table as the cases give it.
    static Map<String, LabelLayout> layouts(JsonNode table) {
        var labels = new HashMap<String, LabelLayout>();
        table.properties()
                .forEach(e -> labels.put(e.getKey(), LabelLayout.ofCode(e.getValue().asText())));
        return labels;
    }
}
