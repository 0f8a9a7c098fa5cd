package guitai.reconciliation;

import guitai.reconciliation.OurLine.Kind;

/// What two books find each other's rows by, within a channel: a payment's own number, a refund's
/// own number. Never a refund by the payment it belongs to: one payment may have many.
public record LineKey(Kind kind, String number) implements Comparable<LineKey> {

    public static LineKey payment(String number) {
        return new LineKey(Kind.PAYMENT, number);
    }

    public static LineKey refund(String number) {
        return new LineKey(Kind.REFUND, number);
    }

    /// A reversal stands under the number of the payment it took back.
    public static LineKey of(StatementLine line) {
        return switch (line.kind()) {
            case PAYMENT, REVERSAL -> payment(line.number());
            case REFUND -> refund(line.refund());
        };
    }

    @Override
    public int compareTo(LineKey other) {
        var first = kind.compareTo(other.kind);
        return first != 0 ? first : number.compareTo(other.number);
    }

    @Override
    public String toString() {
        return kind + " " + number;
    }
}
