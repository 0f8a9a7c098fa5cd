package guitai.gateway.wechatpay;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;

import guitai.money.Money;
import guitai.payment.AttemptId;
import guitai.payment.Funds;
import guitai.payment.PaymentGateway.Refund;
import guitai.payment.RefundId;
import guitai.payment.RefundedFunds;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class FiguresTest {
    private static final JsonMapper MAPPER = new JsonMapper();

    @Test
    void a_payment_without_any_coupon_is_what_it_is() throws IOException {
        matches("T01");
    }

    @Test
    void a_coupon_the_platform_pays_costs_the_shop_nothing() throws IOException {
        matches("T02");
    }

    @Test
    void figures_that_do_not_add_up_are_kept_and_flagged_and_the_sale_is_paid() throws IOException {
        var funds = v2(vector("T07").path("gateway_response"));
        assertThat(funds.addsUp()).isFalse();
        assertThat(funds.order()).isEqualTo(Money.cny(8000));
        assertThat(funds.buyerPaid()).isEqualTo(Money.cny(7100));
        assertThat(funds.settled()).isEqualTo(Money.cny(8000));
    }

    @Test
    void a_refund_of_a_discounted_payment_goes_back_in_two_parts() throws IOException {
        var vector = vector("T08");
        var response = vector.path("gateway_response");
        var refund =
                new Refund(
                        new RefundId("R1234567"),
                        new AttemptId("T1234567"),
                        Money.cny(vector.path("request").path("refund").longValue()),
                        Money.cny(vector.path("request").path("total").longValue()),
                        "");
        var expected = vector.path("expected");
        assertThat(
                        Refunds.funds(
                                refund,
                                Json.fen(response, "cash_refund_fee"),
                                Json.fen(response, "coupon_refund_fee")))
                .isEqualTo(
                        new RefundedFunds(
                                Money.cny(4000),
                                Money.cny(expected.path("money_to_customer").longValue()),
                                Money.cny(expected.path("coupon_part").longValue())));
        assertThat(Refunds.funds(refund, Figures.MISSING, Figures.MISSING))
                .isEqualTo(RefundedFunds.plain(Money.cny(4000)));
        assertThat(Refunds.funds(refund, Figures.MISSING, 250).toBuyer())
                .isEqualTo(Money.cny(3750));
    }

    @Test
    void a_coupon_that_is_not_prepaid_reduces_what_the_shop_is_settled() {
        var funds =
                v2(
                        """
                        {"total_fee":8000,"coupon_fee":500,"cash_fee":7500,
                         "settlement_total_fee":7500,"promotion_detail":[
                          {"type":"DISCOUNT","amount":500,"merchant_contribute":"500"}]}\
                        """);
        assertThat(funds).isEqualTo(expected(8000, 7500, 7500, 500, 0, 0));
    }

    @Test
    void a_prepaid_coupon_of_two_payers_is_split_between_them() {
        var funds =
                v2(
                        """
                        {"total_fee":8000,"coupon_fee":1000,"cash_fee":7000,
                         "settlement_total_fee":8000,"promotion_detail":[
                          {"type":"COUPON","amount":1000,"merchant_contribute":600,
                           "wxpay_contribute":300,"other_contribute":100}]}\
                        """);
        assertThat(funds).isEqualTo(expected(8000, 7000, 8000, 0, 600, 400));
    }

    @Test
    void v3_names_no_settlement_so_the_coupons_tell_it() {
        var funds =
                v3(
                        """
                        {"amount":{"total":8000,"payer_total":6500,"currency":"CNY"},
                         "promotion_detail":[
                          {"type":"NOCASH","amount":500,"merchant_contribute":500,
                           "wechatpay_contribute":0,"other_contribute":0},
                          {"type":"CASH","amount":1000,"merchant_contribute":0,
                           "wechatpay_contribute":1000,"other_contribute":0}]}\
                        """);
        assertThat(funds).isEqualTo(expected(8000, 6500, 7500, 500, 0, 1000));
        assertThat(v3("{\"amount\":{\"total\":8000,\"payer_total\":8000}}"))
                .isEqualTo(Funds.plain(Money.cny(8000)));
        assertThat(v3("{\"amount\":{\"total\":8000,\"payer_total\":7000}}").addsUp()).isFalse();
        assertThat(v3("{\"amount\":{\"total\":8000,\"payer_total\":-5}}").addsUp()).isFalse();
    }

    private static void matches(String name) throws IOException {
        var vector = vector(name);
        var expected = vector.path("expected");
        assertThat(v2(vector.path("gateway_response")))
                .as(name)
                .isEqualTo(
                        new Funds(
                                money(expected, "order_amount"),
                                money(expected, "customer_paid"),
                                money(expected, "receivable_gateway"),
                                money(expected, "merchant_funded_direct"),
                                money(expected, "merchant_funded_prepaid"),
                                money(expected, "third_party_funded"),
                                money(expected, "fapiao_amount_to_customer"),
                                false,
                                true));
    }

    private static Funds expected(
            long order, long buyer, long settled, long direct, long prepaid, long others) {
        return new Funds(
                Money.cny(order),
                Money.cny(buyer),
                Money.cny(settled),
                Money.cny(direct),
                Money.cny(prepaid),
                Money.cny(others),
                Money.cny(buyer),
                false,
                true);
    }

    private static Funds v2(String json) {
        return v2(Json.read(json).orElseThrow());
    }

    /// The vector's figures as V2 carries them: texts, and promotions as JSON inside one of them.
    private static Funds v2(JsonNode response) {
        Map<String, String> fields = new HashMap<>();
        response.properties()
                .forEach(
                        field -> {
                            var value = field.getValue();
                            fields.put(
                                    field.getKey(),
                                    value.isArray()
                                            ? "{\"promotion_detail\":" + value + "}"
                                            : value.asText());
                        });
        var answer = new V2Answer.Signed(fields, Instant.EPOCH);
        return Trade.ofV2(answer, "SUCCESS").figures().funds(Money.cny(8000));
    }

    private static Funds v3(String json) {
        var trade = Trade.ofV3(Json.read(json).orElseThrow(), Instant.EPOCH);
        return trade.figures().funds(Money.cny(8000));
    }

    private static Money money(JsonNode expected, String field) {
        return Money.cny(expected.path(field).longValue());
    }

    private static JsonNode vector(String name) throws IOException {
        try (var in = FiguresTest.class.getResourceAsStream(name + ".json")) {
            return MAPPER.readTree(in);
        }
    }
}
