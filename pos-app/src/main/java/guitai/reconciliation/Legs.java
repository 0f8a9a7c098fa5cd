package guitai.reconciliation;

import guitai.reconciliation.OurLine.State;
import guitai.reconciliation.StatementLine.Kind;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// What a bill has under one key: the payment or refund itself, and what took a payment back. Each
/// is there once or not at all.
record Legs(List<StatementLine> pay, List<StatementLine> back) {

    /// Anything that tells two rows apart, their place in the file last: which of several rows is
    /// taken does not depend on their order there.
    static final Comparator<StatementLine> CONTENT =
            Comparator.comparing(StatementLine::at)
                    .thenComparing(StatementLine::reference)
                    .thenComparing(StatementLine::order)
                    .thenComparing(StatementLine::settled)
                    .thenComparing(StatementLine::coupon)
                    .thenComparingLong(StatementLine::fee)
                    .thenComparing(StatementLine::state)
                    .thenComparing(StatementLine::code)
                    .thenComparing(StatementLine::number)
                    .thenComparing(StatementLine::refund)
                    .thenComparingLong(StatementLine::row);

    boolean empty() {
        return pay.isEmpty() && back.isEmpty();
    }

    boolean unreadable() {
        return rows().stream().anyMatch(row -> row.state() == StatementLine.State.UNKNOWN);
    }

    List<StatementLine> rows() {
        if (back.isEmpty()) return pay;
        var rows = new ArrayList<>(pay);
        rows.addAll(back);
        return rows;
    }

    /// The rows of one key sorted out.
    ///
    /// @param over rows that are there once too often
    /// @param strangers refunds that are not the way back of this payment
    record Sorted(Legs legs, List<StatementLine> over, List<StatementLine> strangers) {}

    /// Picks the rows that suit our line best.
    ///
    /// @param rows under its key, and refunds of the whole amount of a payment we took back
    static Sorted of(OurLine ours, List<StatementLine> rows) {
        var best = suitable(ours).thenComparing(CONTENT);
        var payment = ours.kind() == OurLine.Kind.PAYMENT;
        var pay = new ArrayList<StatementLine>();
        var back = new ArrayList<StatementLine>();
        var refunds = new ArrayList<StatementLine>();
        for (var row : rows) {
            switch (row.kind()) {
                case PAYMENT -> pay.add(row);
                case REVERSAL -> back.add(row);
                case REFUND -> (payment ? refunds : pay).add(row);
            }
        }
        pay.sort(best);
        back.sort(best);
        refunds.sort(best);
        if (back.isEmpty() && !refunds.isEmpty()) back.add(refunds.removeFirst());
        return sorted(pay, back, refunds);
    }

    /// The same where we have no line.
    static Sorted of(List<StatementLine> rows) {
        var pay = new ArrayList<StatementLine>();
        var back = new ArrayList<StatementLine>();
        for (var row : rows) (row.kind() == Kind.REVERSAL ? back : pay).add(row);
        pay.sort(CONTENT);
        back.sort(CONTENT);
        return sorted(pay, back, List.of());
    }

    /// Whether a refund may be how a payment of ours was taken back: reversing comes too late some
    /// time after paying, and then all of it is refunded.
    static boolean takesBack(State state, long order, StatementLine refund) {
        return (state == State.TAKEN_BACK || state == State.GIVEN_UP)
                && refund.order().minor() == order;
    }

    private static Sorted sorted(
            List<StatementLine> pay, List<StatementLine> back, List<StatementLine> strangers) {
        var over = new ArrayList<StatementLine>();
        over.addAll(pay.subList(Math.min(1, pay.size()), pay.size()));
        over.addAll(back.subList(Math.min(1, back.size()), back.size()));
        var legs =
                new Legs(
                        List.copyOf(pay.subList(0, Math.min(1, pay.size()))),
                        List.copyOf(back.subList(0, Math.min(1, back.size()))));
        return new Sorted(legs, over, strangers);
    }

    private static Comparator<StatementLine> suitable(OurLine ours) {
        // Our own refund of a whole payment carries its number; a portal's has one of its own.
        return Comparator.<StatementLine, Boolean>comparing(row -> !moved(row))
                .thenComparing(row -> !row.order().equals(ours.order()))
                .thenComparing(row -> !row.coupon().equals(ours.coupon()))
                .thenComparing(row -> !row.reference().equals(ours.reference()))
                .thenComparing(row -> !row.refund().startsWith(ours.number()));
    }

    private static boolean moved(StatementLine row) {
        return switch (row.state()) {
            case DONE, PROCESSING -> true;
            case FAILED, UNKNOWN -> false;
        };
    }
}
