package guitai.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

import guitai.gateway.alipay.AlipayFunds;
import guitai.gateway.wechatpay.WechatFunds;
import guitai.money.Money;
import guitai.payment.AttemptId;
import guitai.payment.Channel;
import guitai.payment.Funds;
import guitai.payment.GatewayReference;
import guitai.payment.Payment;
import guitai.payment.RefundedFunds;
import guitai.slip.SampleShop;
import guitai.slip.SampleWallet;
import guitai.slip.Slip;
import guitai.tender.Account;
import guitai.tender.Posting;
import guitai.tender.Postings;
import guitai.tender.TenderKind;
import guitai.tender.TenderLine;

import java.util.ArrayList;
import java.util.List;

/// What a gateway answers, in the books and on the receipt.
final class TenderRunner implements Runner {
    private static final AttemptId ATTEMPT = new AttemptId("0201KAJ3Y8M0000000000000000B");

    @Override
    public List<Case> cases(JsonNode file) {
        var response = file.path("gateway_response");
        if (response.has("refund_fee")) return Runner.whole(() -> refund(file));
        if (file.path("expected").has("action")) return Runner.whole(() -> doubtful(file));
        if (response.has("total_fee") || response.has("fund_bill_list")) {
            return Runner.whole(() -> payment(file));
        }
        throw new RulebookVectorsTest.NoRunner(file.path("id").asText());
    }

    private static void payment(JsonNode file) {
        var expected = file.path("expected");
        var payment = read(file.path("gateway_response"));
        var funds = payment.funds();

        assertThat(funds.addsUp()).isTrue();
        amount(expected, "order_amount", funds.order());
        amount(expected, "customer_paid", funds.buyerPaid());
        amount(expected, "platform_discount", funds.discount());
        amount(expected, "receivable_gateway", funds.settled());
        amount(expected, "merchant_received", funds.settled());
        amount(expected, "third_party_funded", funds.thirdParty());
        amount(expected, "merchant_funded_prepaid", funds.merchantPrepaid());
        amount(expected, "merchant_funded_direct", funds.merchantDirect());
        amount(expected, "points_earn_base", funds.buyerPaid());
        amount(expected, "fapiao_amount_to_customer", funds.invoiceable());
        if (expected.has("settled_in")) {
            assertThat(funds.digitalYuan() ? "ECNY" : "CNY")
                    .isEqualTo(expected.path("settled_in").asText());
        }
        var line = line(payment);
        assertThat(line.kind() == TenderKind.ECNY).isEqualTo(funds.digitalYuan());
        assertThat(line.amount()).isEqualTo(funds.order());
        journal(expected.path("journal"), Postings.of(line));
        receipt(expected.path("receipt_lines"), receiptOf(line));
    }

    private static void doubtful(JsonNode file) {
        var expected = file.path("expected");
        var payment = read(file.path("gateway_response"));
        assertThat(expected.path("action").asText()).isEqualTo("ACCEPT_PAYMENT_FLAG_RECON");
        assertThat(payment.funds().addsUp())
                .isEqualTo(!expected.path("recon_exception").asBoolean());
        var sale = SampleWallet.sale(line(payment));
        assertThat(sale.paid()).isEqualTo(payment.funds().order());
        assertThat(Postings.of(line(payment)).lines()).isNotEmpty();
    }

    private static void refund(JsonNode file) {
        var expected = file.path("expected");
        var response = file.path("gateway_response");
        var back =
                new RefundedFunds(
                        fen(response, "refund_fee"),
                        fen(response, "cash_refund_fee"),
                        fen(response, "coupon_refund_fee"));
        var total = fen(response, "total_fee");
        // The payment it is of had a discount the gateway does not settle, in the same proportion.
        var discount = Money.cny(back.coupon().minor() * total.minor() / back.refund().minor());
        var paid = total.minus(discount);
        var none = Money.ZERO_CNY;
        var of =
                payment(
                        Channel.WECHAT_PAY,
                        new Funds(total, paid, paid, discount, none, none, paid, false, true));

        var postings = Postings.refunded(of, back);
        amount(expected, "money_to_customer", back.toBuyer());
        amount(expected, "coupon_part", back.coupon());
        amount(
                expected,
                "receivable_reduced",
                postings.in(Account.receivable(of.channel(), false), none).negated());
        amount(
                expected,
                "sales_discount_reversed",
                postings.in(Account.SALES_DISCOUNT, none).negated());
        assertThat(postings.in(Account.SALES_CLEARING, none)).isEqualTo(back.refund());
        receipt(expected.path("receipt_lines"), PaperLines.of(SampleWallet.refund(back)));
    }

    private static Payment read(JsonNode response) {
        return response.has("total_fee")
                ? payment(Channel.WECHAT_PAY, WechatFunds.of(response))
                : payment(Channel.ALIPAY, AlipayFunds.of(response.toString()));
    }

    private static Payment payment(Channel channel, Funds funds) {
        return new Payment(ATTEMPT, channel, new GatewayReference("4200002985202611"), funds);
    }

    private static TenderLine line(Payment payment) {
        return TenderLine.paid(
                payment.channel() == Channel.ALIPAY ? TenderKind.ALIPAY : TenderKind.WECHAT,
                payment);
    }

    private static List<String> receiptOf(TenderLine line) {
        return PaperLines.of(new Slip.SaleReceipt(SampleWallet.sale(line), SampleShop.WANG));
    }

    private static void amount(JsonNode expected, String name, Money is) {
        if (expected.has(name)) assertThat(is).as(name).isEqualTo(fen(expected, name));
    }

    private static void journal(JsonNode expected, Postings postings) {
        if (expected.isMissingNode()) return;
        var lines = new ArrayList<Posting>();
        for (var line : expected) {
            var amount = fen(line, "amount");
            var debit = line.has("dr");
            lines.add(
                    new Posting(
                            new Account(line.path(debit ? "dr" : "cr").asText()),
                            debit ? amount : amount.negated()));
        }
        assertThat(postings.lines()).containsExactlyInAnyOrderElementsOf(lines);
    }

    private static void receipt(JsonNode expected, List<String> printed) {
        if (expected.isMissingNode()) return;
        var lines = new ArrayList<String>();
        expected.forEach(line -> lines.add(line.asText()));
        assertThat(printed).containsSubsequence(lines);
        if (lines.size() == 1) {
            assertThat(printed).noneMatch(line -> line.contains("其中平台优惠"));
        }
    }

    private static Money fen(JsonNode node, String name) {
        return Money.cny(node.path(name).asLong());
    }
}
