package guitai.gateway.alipay;

import guitai.money.Money;
import guitai.payment.Doubt;
import guitai.payment.GatewayReference;
import guitai.payment.PaymentGateway.Refund;
import guitai.payment.RefundOutcome;
import guitai.payment.RefundedFunds;

import java.util.List;
import java.util.Optional;

/// What an answer about a refund means.
final class RefundReading {
    // The shop's account is empty, or a person at Alipay holds the trade: both pass.
    private static final List<String> LATER =
            List.of("ACQ.SELLER_BALANCE_NOT_ENOUGH", "ACQ.REASON_TRADE_BEEN_FREEZEN");

    private static final List<String> REFUSED =
            List.of(
                    "ACQ.TRADE_NOT_EXIST",
                    "ACQ.TRADE_NOT_ALLOW_REFUND",
                    "ACQ.TRADE_STATUS_ERROR",
                    "ACQ.TRADE_HAS_CLOSE",
                    "ACQ.TRADE_HAS_FINISHED",
                    "ACQ.REFUND_AMT_NOT_EQUAL_TOTAL",
                    "ACQ.REASON_TRADE_REFUND_FEE_ERR",
                    "ACQ.DISCORDANT_REPEAT_REQUEST",
                    "ACQ.INVALID_PARAMETER");

    private RefundReading() {}

    /// The answer to `alipay.trade.refund`.
    static RefundOutcome asked(Answer answer, Refund refund) {
        return switch (answer) {
            case Answer.NotSent() -> new RefundOutcome.Unknown(Doubt.NO_ANSWER);
            case Answer.Doubtful(var why, _) -> new RefundOutcome.Unknown(why);
            case Answer.Signed(var said) when another(said, refund) ->
                    new RefundOutcome.Unknown(Doubt.MISMATCH);
            case Answer.Signed(var said) ->
                    said.code().equals("10000") ? taken(said, refund) : refused(said);
        };
    }

    /// The answer to `alipay.trade.fastpay.refund.query`.
    static RefundOutcome enquiry(Answer answer, Refund refund) {
        return switch (answer) {
            case Answer.NotSent() -> new RefundOutcome.Unknown(Doubt.NO_ANSWER);
            case Answer.Doubtful(var why, _) -> new RefundOutcome.Unknown(why);
            case Answer.Signed(var said) when another(said, refund) ->
                    new RefundOutcome.Unknown(Doubt.MISMATCH);
            case Answer.Signed(var said) ->
                    switch (said.code()) {
                        case "10000" -> known(said, refund);
                        case "40004" ->
                                said.subCode().equals("ACQ.TRADE_NOT_EXIST")
                                        ? new RefundOutcome.NotFound()
                                        : new RefundOutcome.Unknown(Doubt.GATEWAY_UNSURE);
                        default -> new RefundOutcome.Unknown(Doubt.GATEWAY_UNSURE);
                    };
        };
    }

    private static RefundOutcome taken(Said said, Refund refund) {
        return switch (said.text("fund_change")) {
            case "Y" ->
                    said.has("trade_no") && said.has("out_trade_no")
                            ? refunded(said, refund)
                            : new RefundOutcome.Unknown(Doubt.UNREADABLE);
            // No money moved by this call: it had moved by an earlier one with the same number, or
            // not yet. Only an enquiry about this number says which.
            case "N" -> new RefundOutcome.Processing();
            default -> new RefundOutcome.Unknown(Doubt.UNREADABLE);
        };
    }

    private static RefundOutcome known(Said said, Refund refund) {
        if (said.has("error_code")) return new RefundOutcome.Failed(said.text("error_code"));
        return switch (said.text("refund_status")) {
            case "REFUND_SUCCESS" -> {
                if (!said.text("out_request_no").equals(refund.id().value())
                        || !said.amount("refund_amount").equals(Optional.of(refund.amount()))) {
                    yield new RefundOutcome.Unknown(Doubt.MISMATCH);
                }
                yield refunded(said, refund);
            }
            // "未返回该字段表示退款请求未收到或者退款失败": asking for it again is safe, it has its number.
            case "" -> new RefundOutcome.NotFound();
            default -> new RefundOutcome.Unknown(Doubt.UNREADABLE);
        };
    }

    private static RefundOutcome refused(Said said) {
        var word = said.wordForTechnician();
        // Wrong keys or rights are put right by a technician; then the same request goes through.
        if (Refusals.atTheDoor(said)) return new RefundOutcome.Later(word);
        if (!said.code().equals("40004")) return new RefundOutcome.Unknown(Doubt.GATEWAY_UNSURE);
        if (LATER.contains(word)) return new RefundOutcome.Later(word);
        if (REFUSED.contains(word)) return new RefundOutcome.Refused(word);
        return new RefundOutcome.Unknown(Doubt.GATEWAY_UNSURE);
    }

    private static RefundOutcome refunded(Said said, Refund refund) {
        return new RefundOutcome.Refunded(
                new GatewayReference(said.text("trade_no")), funds(said, refund.amount()));
    }

    /// `refund_fee` is what went back of the trade so far, not by this refund, so it is not asked.
    /// The buyer's part is told only by contract; else it is the sum of the channels that are the
    /// buyer's own.
    private static RefundedFunds funds(Said said, Money amount) {
        var toBuyer =
                said.amount("present_refund_buyer_amount")
                        .or(() -> byChannel(said))
                        .filter(part -> part.compareTo(amount) <= 0)
                        .orElse(amount);
        return new RefundedFunds(amount, toBuyer, amount.minus(toBuyer));
    }

    private static Optional<Money> byChannel(Said said) {
        var items = said.list("refund_detail_item_list");
        if (items.isEmpty()) return Optional.empty();
        return Optional.of(
                Money.sum(
                        Money.CNY,
                        items.stream()
                                .filter(item -> !DISCOUNTS.contains(item.text("fund_channel")))
                                .flatMap(item -> item.amount("amount").stream())
                                .toList()));
    }

    // Channels that are somebody's discount, not the buyer's money.
    private static final List<String> DISCOUNTS =
            List.of("DISCOUNT", "MDISCOUNT", "COUPON", "MCOUPON");

    private static boolean another(Said said, Refund refund) {
        return said.has("out_trade_no") && !said.text("out_trade_no").equals(refund.of().value());
    }
}
