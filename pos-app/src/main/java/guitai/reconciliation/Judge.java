package guitai.reconciliation;

import static guitai.reconciliation.Discrepancy.AMOUNT_DIFFERS;
import static guitai.reconciliation.Discrepancy.COUPON_DIFFERS;
import static guitai.reconciliation.Discrepancy.FEE_DIFFERS;
import static guitai.reconciliation.Discrepancy.MATCHED;
import static guitai.reconciliation.Discrepancy.ONLY_OURS;
import static guitai.reconciliation.Discrepancy.ONLY_THEIRS;
import static guitai.reconciliation.Discrepancy.STATE_DIFFERS;

import guitai.money.Money;
import guitai.reconciliation.OurLine.State;
import guitai.reconciliation.Row.Hint;
import guitai.reconciliation.StatementLine.Kind;
import guitai.reconciliation.StatementSource.Bill;

/// Holds one line of ours against what the bill has of it.
///
/// First whether money moved at all, then how much was asked for, then the coupon, then the fee: a
/// row has one class, and it is the one that matters most.
final class Judge {
    private final MatchRules rules;
    private final Bill bill;

    Judge(MatchRules rules, Bill bill) {
        this.rules = rules;
        this.bill = bill;
    }

    /// @param waits whether tomorrow's bill may still make it agree
    record Verdict(Discrepancy what, Hint hint, boolean waits) {}

    /// Whether one row says plainly what one line says: what nearly all of them do.
    boolean agrees(PackedLines.Figures ours, StatementLine row) {
        return ours.state == State.DONE
                && row.state() == StatementLine.State.DONE
                && row.kind() != Kind.REVERSAL
                && ours.kind == OurLine.Kind.REFUND == (row.kind() == Kind.REFUND)
                && ours.order == row.order().minor()
                && ours.coupon == row.coupon().minor()
                && fits(row.fee(), fee(ours.kind, ours.settled));
    }

    /// @param theirs what was found of it; nothing, where `pay` and `back` are both missing
    Verdict judge(OurLine ours, Legs theirs) {
        if (theirs.empty()) return alone(ours);
        if (theirs.unreadable()) return differs(Hint.UNREADABLE_STATE);
        if (theirs.pay().isEmpty()) return backOnly(ours, theirs.back().getFirst());
        var row = theirs.pay().getFirst();
        return theirs.back().isEmpty()
                ? single(ours, row)
                : pair(ours, row, theirs.back().getFirst());
    }

    Verdict onlyTheirs(Legs theirs) {
        var hint =
                theirs.pay().isEmpty()
                        ? Hint.EXTERNAL_REVERSAL
                        : !theirs.back().isEmpty()
                                ? Hint.TAKEN_BACK_THERE
                                : theirs.unreadable()
                                        ? Hint.UNREADABLE_STATE
                                        : theirs.pay().getFirst().kind() == Kind.REFUND
                                                ? Hint.EXTERNAL_REFUND
                                                : Hint.NONE;
        return new Verdict(ONLY_THEIRS, hint, true);
    }

    private static Verdict alone(OurLine ours) {
        var hint =
                switch (ours.state()) {
                    case OPEN -> Hint.OPEN_HERE;
                    case TAKEN_BACK -> Hint.TAKEN_BACK_HERE;
                    case DONE, GIVEN_UP, NOT_DONE -> Hint.NONE;
                };
        return new Verdict(ONLY_OURS, hint, true);
    }

    private Verdict single(OurLine ours, StatementLine row) {
        var failed = row.state() == StatementLine.State.FAILED;
        return switch (ours.state()) {
            case DONE -> failed ? differs(Hint.FAILED_THERE) : compare(ours, row);
            case OPEN ->
                    failed
                            ? differs(Hint.FAILED_THERE)
                            : row.state() == StatementLine.State.PROCESSING
                                    ? amount(ours, row, Hint.UNDER_WAY_THERE)
                                    : differs(Hint.OPEN_HERE);
            case NOT_DONE -> failed ? agreed(Hint.FAILED_THERE) : differs(Hint.NOT_DONE_HERE);
            case TAKEN_BACK ->
                    failed
                            ? differs(Hint.FAILED_THERE)
                            // A bill of payments only never shows the way back.
                            : bill == Bill.PAYMENTS
                                    ? compare(ours, row)
                                    : legMissing(Hint.BACK_LEG_MISSING);
            case GIVEN_UP -> failed ? agreed(Hint.FAILED_THERE) : legMissing(Hint.BACK_LEG_MISSING);
        };
    }

    private Verdict backOnly(OurLine ours, StatementLine back) {
        return switch (ours.state()) {
            case TAKEN_BACK ->
                    bill == Bill.REFUNDS
                            ? amount(ours, back, Hint.NONE)
                            : legMissing(Hint.PAYMENT_LEG_MISSING);
            case GIVEN_UP -> legMissing(Hint.PAYMENT_LEG_MISSING);
            case DONE, OPEN, NOT_DONE -> differs(Hint.TAKEN_BACK_THERE);
        };
    }

    /// Paid and taken back: nothing is left, if both legs are of the whole amount.
    private Verdict pair(OurLine ours, StatementLine pay, StatementLine back) {
        return switch (ours.state()) {
            case DONE, OPEN -> differs(Hint.TAKEN_BACK_THERE);
            case TAKEN_BACK, GIVEN_UP, NOT_DONE -> {
                if (back.state() == StatementLine.State.FAILED) yield differs(Hint.FAILED_THERE);
                if (!pay.order().equals(ours.order()) || !back.order().equals(ours.order())) {
                    yield new Verdict(AMOUNT_DIFFERS, Hint.NONE, false);
                }
                long kept = givenBack() ? 0 : fee(OurLine.Kind.PAYMENT, pay.settled().minor());
                yield fits(Math.addExact(pay.fee(), back.fee()), kept)
                        ? agreed(Hint.NONE)
                        : new Verdict(FEE_DIFFERS, Hint.NONE, false);
            }
        };
    }

    private Verdict compare(OurLine ours, StatementLine row) {
        var hint = row.state() == StatementLine.State.PROCESSING ? Hint.UNDER_WAY_THERE : Hint.NONE;
        if (!ours.order().equals(row.order())) return new Verdict(AMOUNT_DIFFERS, hint, false);
        if (!ours.coupon().equals(row.coupon())) return new Verdict(COUPON_DIFFERS, hint, false);
        if (!fits(row.fee(), fee(ours.kind(), ours.settled().minor()))) {
            return new Verdict(FEE_DIFFERS, hint, false);
        }
        return agreed(hint);
    }

    private static Verdict amount(OurLine ours, StatementLine row, Hint hint) {
        return ours.order().equals(row.order())
                ? agreed(hint)
                : new Verdict(AMOUNT_DIFFERS, hint, false);
    }

    private static Verdict agreed(Hint hint) {
        return new Verdict(MATCHED, hint, false);
    }

    private static Verdict differs(Hint hint) {
        return new Verdict(STATE_DIFFERS, hint, false);
    }

    /// A way back after midnight is in the next day's bill, unless the bill never shows it.
    private Verdict legMissing(Hint hint) {
        return new Verdict(STATE_DIFFERS, hint, bill == Bill.TRADES);
    }

    // Fees

    /// What the contract says one row costs, in minor units; less than nothing is given back.
    long fee(OurLine.Kind kind, long settled) {
        return switch (rules.fee()) {
            case FeeRate.Unknown() -> 0;
            case FeeRate.Share share ->
                    switch (kind) {
                        case PAYMENT -> share.of(settled);
                        case REFUND -> share.givenBack() ? -share.of(settled) : 0;
                    };
        };
    }

    /// @param charged in thousandths of a minor unit
    private boolean fits(long charged, long contract) {
        if (rules.fee() instanceof FeeRate.Unknown) return true;
        return Math.abs(charged - Math.multiplyExact(contract, 1_000L)) <= MatchRules.TOLERATED;
    }

    /// What these rows cost by the contract, where ours and theirs agree.
    long contract(OurLine ours, Legs theirs) {
        if (theirs.pay().isEmpty()) return fee(OurLine.Kind.REFUND, ours.settled().minor());
        if (theirs.back().isEmpty()) return fee(ours.kind(), ours.settled().minor());
        return givenBack() ? 0 : fee(ours.kind(), theirs.pay().getFirst().settled().minor());
    }

    private boolean givenBack() {
        return switch (rules.fee()) {
            case FeeRate.Unknown() -> true;
            case FeeRate.Share share -> share.givenBack();
        };
    }

    // What a book says has moved

    Money moved(OurLine ours) {
        var none = ours.order().withMinor(0);
        return switch (ours.kind()) {
            case REFUND ->
                    switch (ours.state()) {
                        // The customer was told that it comes.
                        case DONE, OPEN -> ours.order().negated();
                        case NOT_DONE, GIVEN_UP, TAKEN_BACK -> none;
                    };
            case PAYMENT ->
                    switch (ours.state()) {
                        case DONE -> ours.order();
                        case OPEN, GIVEN_UP, NOT_DONE -> none;
                        case TAKEN_BACK -> leg(ours.order());
                    };
        };
    }

    private Money leg(Money order) {
        return switch (bill) {
            case TRADES, FUNDS -> order.withMinor(0);
            case PAYMENTS -> order;
            case REFUNDS -> order.negated();
        };
    }

    static Money moved(StatementLine row) {
        return row.order().withMinor(movedMinor(row));
    }

    static long movedMinor(StatementLine row) {
        long order = row.order().minor();
        return switch (row.kind()) {
            case PAYMENT ->
                    switch (row.state()) {
                        case DONE, UNKNOWN -> order;
                        case PROCESSING, FAILED -> 0;
                    };
            case REFUND, REVERSAL ->
                    switch (row.state()) {
                        case DONE, PROCESSING, UNKNOWN -> -order;
                        case FAILED -> 0;
                    };
        };
    }
}
