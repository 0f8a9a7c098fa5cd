package guitai.sandbox.fault;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// Everything that can be made to go wrong. The word on the control desk is the name in small
/// letters with hyphens.
public enum Fault {
    // The wire: played by Interference, whatever was asked.

    /// Done and written down; the connection is cut before the first byte of the answer.
    ANSWER_LOST_BEFORE_HEADERS(Layer.WIRE),
    /// Done and written down; the connection is cut in the middle of the answer's body.
    ANSWER_LOST_IN_BODY(Layer.WIRE),
    /// The connection is cut and nothing was done: the request never arrived.
    REQUEST_LOST(Layer.WIRE),
    /// The request arrives twice; the caller gets the second answer.
    DUPLICATE_DELIVERY(Layer.WIRE),
    /// The connection is cut; the request arrives only after the next query was answered.
    DELAYED_REQUEST(Layer.WIRE),
    /// 429 with the body of a rate limit, nothing done.
    TOO_MANY_REQUESTS(Layer.WIRE),
    /// 502 with a page of HTML, nothing done.
    BAD_GATEWAY_HTML(Layer.WIRE),
    /// 502 with a page of HTML, and yet it was done.
    BAD_GATEWAY_HTML_AFTER_COMMIT(Layer.WIRE),
    /// The answer's body drips out, a few bytes a second.
    SLOW_DRIP(Layer.WIRE),
    /// The whole answer, after the caller's patience.
    HELD_BACK(Layer.WIRE),
    /// The answer's header names arrive in small letters, as behind HTTP/2.
    LOWER_CASED_HEADERS(Layer.WIRE),
    /// The TLS handshake fails; on the plain port the connection is cut, nothing done.
    TLS_FAILURE(Layer.WIRE),

    // The signature: played by the gateway where it signs.

    /// One character of the answer was changed after it was signed.
    TAMPERED(Layer.SIGNATURE),
    /// The answer carries no signature.
    UNSIGNED(Layer.SIGNATURE),
    /// The signature names, and was made with, a key that is not the gateway's.
    WRONG_SERIAL(Layer.SIGNATURE),
    /// A forged answer: a definite refusal without a signature, nothing done.
    UNSIGNED_ERROR(Layer.SIGNATURE),
    /// The gateway's clock is ten minutes ahead: it refuses the request's time where it checks it,
    /// and signs its answer with its own.
    CLOCK_SKEW(Layer.SIGNATURE),

    // The meaning: played by the gateway.

    /// The gateway says system error; nothing was done.
    SYSTEM_ERROR(Layer.MEANING),
    /// The gateway says system error, and yet it was done.
    SYSTEM_ERROR_AFTER_COMMIT(Layer.MEANING),
    /// The answer's amount is one fen less than what was charged.
    AMOUNT_MISMATCH(Layer.MEANING),
    /// The answer is about another order.
    OTHER_ORDER(Layer.MEANING),
    /// A reversal says: call me again; nothing was done.
    RECALL(Layer.MEANING),
    /// A reversal says that the buyer is paying just now; nothing was done.
    USERPAYING_ON_REVERSE(Layer.MEANING),
    /// A reversal says success, and nothing was done.
    REVERSE_WITHOUT_EFFECT(Layer.MEANING),
    /// A refund stays in work for a while, then succeeds.
    REFUND_PROCESSING(Layer.MEANING),
    /// A refund stays in work for a while, then cannot reach the buyer's card.
    REFUND_ABNORMAL(Layer.MEANING),
    /// A refund stays in work for a while, then fails.
    REFUND_CLOSED(Layer.MEANING),

    // The bill.

    /// Not made yet: ask again later.
    BILL_NOT_READY(Layer.BILL),
    /// No trade that day, whatever the book says.
    BILL_EMPTY(Layer.BILL),
    /// The day's last row is missing; it is on the next day's bill.
    BILL_LATE_ROW(Layer.BILL),
    /// The day's last row carries a time two seconds into the next day.
    BILL_CROSS_MIDNIGHT(Layer.BILL),
    /// The names of goods hold commas, quotes and backticks.
    BILL_COMMA_AND_QUOTE(Layer.BILL),
    /// The file begins with a byte order mark.
    BILL_BOM(Layer.BILL),
    /// The columns of some years ago.
    BILL_OLD_COLUMNS(Layer.BILL),

    // Callbacks.

    /// The same callback comes twice.
    CALLBACK_DUPLICATE(Layer.CALLBACK),
    /// The callback of a refund comes before that of its payment.
    CALLBACK_OUT_OF_ORDER(Layer.CALLBACK),
    /// A callback with a signature that must be refused comes first (WECHATPAY/SIGNTEST/).
    CALLBACK_SIGNTEST(Layer.CALLBACK);

    /// Who plays it.
    public enum Layer {
        WIRE,
        SIGNATURE,
        MEANING,
        BILL,
        CALLBACK
    }

    private final Layer layer;

    Fault(Layer layer) {
        this.layer = layer;
    }

    public Layer layer() {
        return layer;
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Fault> of(String word) {
        return Arrays.stream(values()).filter(fault -> fault.word().equals(word)).findFirst();
    }
}
