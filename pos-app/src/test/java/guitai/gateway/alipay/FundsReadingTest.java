package guitai.gateway.alipay;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import guitai.money.Money;
import guitai.payment.Funds;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.util.Random;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class FundsReadingTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @ParameterizedTest
    @ValueSource(strings = {"T05", "T06", "T09"})
    void who_paid_is_read_as_the_rule_book_has_it(String vector) throws IOException {
        var json = vector(vector);
        var expected = json.path("expected");

        var funds = read(json.path("gateway_response"));

        assertThat(funds.order().minor()).isEqualTo(expected.path("order_amount").longValue());
        assertThat(funds.buyerPaid().minor()).isEqualTo(expected.path("customer_paid").longValue());
        assertThat(funds.settled().minor())
                .isEqualTo(expected.path("receivable_gateway").longValue());
        assertThat(funds.addsUp()).isTrue();
        if (expected.has("fapiao_amount_to_customer")) {
            assertThat(funds.invoiceable().minor())
                    .isEqualTo(expected.path("fapiao_amount_to_customer").longValue());
            assertThat(funds.merchantDirect().minor())
                    .isEqualTo(expected.path("merchant_funded_direct").longValue());
            assertThat(funds.thirdParty().minor())
                    .isEqualTo(expected.path("third_party_funded").longValue());
            assertThat(funds.digitalYuan())
                    .isEqualTo(expected.path("settled_in").textValue().equals("ECNY"));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "receipt_amount, 92.01",
        "buyer_pay_amount, 86.99",
        "invoice_amount, 87.00",
        "mdiscount_amount, 7.99",
        "discount_amount, 5.01",
        "point_amount, 0.00",
        "receipt_amount, a lot",
        "buyer_pay_amount, 87.005",
        "buyer_pay_amount, -87.00"
    })
    void figures_that_contradict_each_other_are_kept_and_marked(String field, String figure)
            throws IOException {
        var told = JSON.createObjectNode();
        told.setAll(
                (com.fasterxml.jackson.databind.node.ObjectNode)
                        vector("T05").path("gateway_response"));
        told.put(field, figure);

        var funds = read(told);

        assertThat(funds.addsUp()).isFalse();
        assertThat(funds.order()).isEqualTo(Money.cny(10_000));
    }

    @Test
    void channels_that_are_not_the_whole_are_marked() throws IOException {
        var told =
                (com.fasterxml.jackson.databind.node.ObjectNode)
                        vector("T05").path("gateway_response");
        ((com.fasterxml.jackson.databind.node.ObjectNode) told.path("fund_bill_list").path(0))
                .put("amount", "86.12");

        assertThat(read(told).addsUp()).isFalse();
    }

    @Test
    void discounts_that_are_told_only_with_their_coupons_are_found_there() throws IOException {
        var told =
                JSON.readTree(
                        "{\"total_amount\":\"100.00\",\"receipt_amount\":\"92.00\","
                            + "\"buyer_pay_amount\":\"87.00\",\"invoice_amount\":\"87.00\","
                            + "\"voucher_detail_list\":[{\"merchant_contribute\":\"8.00\","
                            + "\"other_contribute\":\"0.00\"},{\"other_contribute\":\"5.00\"}]}");

        assertThat(read(told))
                .isEqualTo(
                        new Funds(
                                Money.cny(10_000),
                                Money.cny(8700),
                                Money.cny(9200),
                                Money.cny(800),
                                Money.cny(0),
                                Money.cny(500),
                                Money.cny(8700),
                                false,
                                true));
    }

    @Test
    void whatever_is_told_no_part_is_less_than_nothing() {
        var seed = 11L;
        var random = new Random(seed);
        var names =
                new String[] {
                    "receipt_amount",
                    "buyer_pay_amount",
                    "invoice_amount",
                    "mdiscount_amount",
                    "discount_amount",
                    "point_amount"
                };
        for (int i = 0; i < 3000; i++) {
            var told = JSON.createObjectNode();
            for (var name : names) {
                if (random.nextBoolean()) told.put(name, random.nextInt(200) + ".00");
            }
            told.put("total_amount", "100.00");
            var funds = read(told);
            for (var part :
                    new Money[] {
                        funds.buyerPaid(),
                        funds.settled(),
                        funds.merchantDirect(),
                        funds.thirdParty(),
                        funds.invoiceable()
                    }) {
                assertThat(part.isNegative()).as("seed %d: %s", seed, told).isFalse();
            }
            if (funds.addsUp()) {
                assertThat(funds.settled().plus(funds.merchantDirect()))
                        .as("seed %d: %s", seed, told)
                        .isEqualTo(funds.order());
            }
        }
    }

    private static Funds read(JsonNode told) {
        var said = Said.read(told.toString()).orElseThrow();
        return FundsReading.of(said, said.amount("total_amount").orElseThrow());
    }

    private static JsonNode vector(String name) throws IOException {
        try (var in = FundsReadingTest.class.getResourceAsStream(name + ".json")) {
            return JSON.readTree(in);
        }
    }
}
