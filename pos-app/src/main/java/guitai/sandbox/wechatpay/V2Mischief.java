package guitai.sandbox.wechatpay;

import guitai.sandbox.fault.Fault;
import guitai.sandbox.web.Reply;
import guitai.sandbox.wechatpay.V2Trade.Answer;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

/// The faults V2 itself can show: in the signature and in the meaning.
final class V2Mischief {
    // A key the merchant does not have.
    private static final String OTHER_KEY = "0000000000000000ffffffffffffffff";

    private V2Mischief() {}

    static boolean can(V2Operation operation, Fault fault) {
        return switch (fault.layer()) {
            case WIRE -> true;
            case SIGNATURE ->
                    // V2 tells no time, and its bill no signature.
                    fault != Fault.CLOCK_SKEW
                            && (operation != V2Operation.DOWNLOADBILL
                                    || fault == Fault.UNSIGNED_ERROR);
            case MEANING -> means(operation, fault);
            case BILL -> operation == V2Operation.DOWNLOADBILL;
            case CALLBACK -> false;
        };
    }

    private static boolean means(V2Operation operation, Fault fault) {
        var told =
                operation == V2Operation.MICROPAY
                        || operation == V2Operation.ORDERQUERY
                        || operation == V2Operation.REFUND;
        return switch (fault) {
            case SYSTEM_ERROR, SYSTEM_ERROR_AFTER_COMMIT -> operation != V2Operation.DOWNLOADBILL;
            case AMOUNT_MISMATCH, OTHER_ORDER -> told;
            case RECALL, USERPAYING_ON_REVERSE, REVERSE_WITHOUT_EFFECT ->
                    operation == V2Operation.REVERSE;
            case REFUND_PROCESSING, REFUND_ABNORMAL, REFUND_CLOSED ->
                    operation == V2Operation.REFUND;
            default -> false;
        };
    }

    /// Answers given without doing anything.
    static Optional<Answer> instead(V2Operation operation, Fault fault) {
        var reverse = operation == V2Operation.REVERSE;
        return switch (fault) {
            case SYSTEM_ERROR ->
                    Optional.of(
                            reverse
                                    ? V2Trade.refusedReverse(V2Error.SYSTEMERROR, "Y")
                                    : V2Trade.bad(V2Error.SYSTEMERROR));
            case RECALL -> Optional.of(V2Trade.refusedReverse(V2Error.SYSTEMERROR, "Y"));
            case USERPAYING_ON_REVERSE ->
                    Optional.of(V2Trade.refusedReverse(V2Error.USERPAYING, "Y"));
            case REVERSE_WITHOUT_EFFECT -> Optional.of(new Answer.Good(Map.of("recall", "N")));
            default -> Optional.empty();
        };
    }

    /// What is said of what was done.
    static Answer after(Fault fault, Answer answer) {
        return switch (fault) {
            case SYSTEM_ERROR_AFTER_COMMIT -> V2Trade.bad(V2Error.SYSTEMERROR);
            case AMOUNT_MISMATCH ->
                    changed(answer, V2Mischief::lessOne, "total_fee", "cash_fee", "refund_fee");
            case OTHER_ORDER ->
                    changed(
                            answer,
                            V2Mischief::another,
                            "out_trade_no",
                            "out_refund_no",
                            "transaction_id");
            default -> answer;
        };
    }

    private static Answer changed(
            Answer answer, java.util.function.UnaryOperator<String> how, String... names) {
        return switch (answer) {
            case Answer.Bad bad -> bad;
            case Answer.Good(var fields) -> {
                var other = new LinkedHashMap<>(fields);
                for (var name : names) other.computeIfPresent(name, (_, value) -> how.apply(value));
                yield new Answer.Good(other);
            }
        };
    }

    static String lessOne(String fen) {
        return Long.toString(Math.max(0, Long.parseLong(fen) - 1));
    }

    /// The same but for the last character.
    static String another(String number) {
        var last = number.endsWith("0") ? "1" : "0";
        return number.substring(0, Math.max(0, number.length() - 1)) + last;
    }

    /// A signed answer as it then goes out.
    static SequencedMap<String, String> spoiled(
            Fault fault, SequencedMap<String, String> fields, V2Signature signature) {
        var shown = new LinkedHashMap<>(fields);
        switch (fault) {
            case UNSIGNED -> shown.remove("sign");
            case WRONG_SERIAL -> shown.put("sign", signature.of(fields, OTHER_KEY));
            case TAMPERED -> {
                var name = shown.containsKey("transaction_id") ? "transaction_id" : "nonce_str";
                shown.computeIfPresent(name, (_, told) -> another(told));
            }
            default -> {}
        }
        return shown;
    }

    /// A definite refusal nobody signed.
    static Reply forged(V2Operation operation) {
        var error =
                switch (operation) {
                    case MICROPAY -> V2Error.NOTENOUGH;
                    case ORDERQUERY -> V2Error.ORDERNOTEXIST;
                    case REVERSE -> V2Error.TRADE_ERROR;
                    case REFUND -> V2Error.NOTENOUGH;
                    case REFUNDQUERY -> V2Error.REFUNDNOTEXIST;
                    case DOWNLOADBILL, AUTHCODETOOPENID -> V2Error.NOAUTH;
                };
        var fields = new LinkedHashMap<String, String>();
        fields.put("return_code", "SUCCESS");
        fields.put("return_msg", "OK");
        fields.put("result_code", "FAIL");
        fields.put("err_code", error.name());
        fields.put("err_code_des", error.words);
        return V2Gateway.xml(fields);
    }
}
