package guitai.gateway.alipay;

import guitai.payment.Decline;
import guitai.payment.Decline.Reason;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Which of Alipay's words mean that no money moved and none will.
///
/// A word that is not here means nothing of the kind: `ACQ.SYSTEM_ERROR`, `ACQ.TRADE_HAS_SUCCESS`
/// and `ACQ.CONTEXT_INCONSISTENT` above all, behind which a payment may be.
final class Refusals {
    // https://docs.antom.com/ac/barcode_cn/error_handling lists them for alipay.trade.pay.
    private static final Map<String, Reason> OF_BUSINESS =
            Stream.of(
                            reason(
                                    Reason.CODE_INVALID,
                                    "ACQ.PAYMENT_AUTH_CODE_INVALID",
                                    "ACQ.SOUNDWAVE_PARSER_FAIL"),
                            reason(
                                    Reason.NOT_ENOUGH_MONEY,
                                    "ACQ.BUYER_BALANCE_NOT_ENOUGH",
                                    "ACQ.BUYER_BANKCARD_BALANCE_NOT_ENOUGH"),
                            reason(
                                    Reason.BUYER_REFUSED,
                                    "ACQ.ERROR_BALANCE_PAYMENT_DISABLE",
                                    "ACQ.BUYER_SELLER_EQUAL",
                                    "ACQ.TRADE_BUYER_NOT_MATCH",
                                    "ACQ.BUYER_ENABLE_STATUS_FORBID",
                                    "ACQ.PULL_MOBILE_CASHIER_FAIL",
                                    "ACQ.MOBILE_PAYMENT_SWITCH_OFF",
                                    "ACQ.PAYMENT_FAIL",
                                    "ACQ.ERROR_BUYER_CERTIFY_LEVEL_LIMIT",
                                    "ACQ.PAYMENT_REQUEST_HAS_RISK",
                                    "ACQ.NO_PAYMENT_INSTRUMENTS_AVAILABLE"),
                            reason(
                                    Reason.LIMIT,
                                    "ACQ.TOTAL_FEE_EXCEED",
                                    "ACQ.BUYER_PAYMENT_AMOUNT_DAY_LIMIT_ERROR",
                                    "ACQ.BUYER_PAYMENT_AMOUNT_MONTH_LIMIT_ERROR",
                                    "ACQ.BEYOND_PAY_RESTRICTION",
                                    "ACQ.BEYOND_PER_RECEIPT_RESTRICTION"),
                            reason(
                                    Reason.SET_UP,
                                    "ACQ.INVALID_PARAMETER",
                                    "ACQ.ACCESS_FORBIDDEN",
                                    "ACQ.EXIST_FORBIDDEN_WORD",
                                    "ACQ.PARTNER_ERROR",
                                    "ACQ.SELLER_BEEN_BLOCKED",
                                    "ACQ.INVALID_STORE_ID"),
                            reason(Reason.CLOSED, "ACQ.TRADE_HAS_CLOSE"))
                    .flatMap(Function.identity())
                    .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

    // 20001 authorisation, 40001 missing and 40002 invalid parameter (a wrong signature too), 40006
    // permission: the gateway's door, before any business is done.
    private static final List<String> AT_THE_DOOR = List.of("20001", "40001", "40002", "40006");

    private Refusals() {}

    /// Why there will be no payment; nothing where that is not certain.
    static Optional<Decline> of(Said said) {
        if (atTheDoor(said)) {
            return Optional.of(new Decline(Reason.SET_UP, said.wordForTechnician()));
        }
        if (!said.code().equals("40004")) return Optional.empty();
        return Optional.ofNullable(OF_BUSINESS.get(said.subCode()))
                .map(reason -> new Decline(reason, said.subCode()));
    }

    static boolean atTheDoor(Said said) {
        return AT_THE_DOOR.contains(said.code());
    }

    private static Stream<Map.Entry<String, Reason>> reason(Reason reason, String... words) {
        return Stream.of(words).map(word -> Map.entry(word, reason));
    }
}
