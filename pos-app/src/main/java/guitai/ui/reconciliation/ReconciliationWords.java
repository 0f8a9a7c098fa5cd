package guitai.ui.reconciliation;

import guitai.flow.DayOutcome;
import guitai.flow.ReconciliationDesk;
import guitai.payment.Channel;
import guitai.reconciliation.DifferenceCase;
import guitai.reconciliation.DifferenceCase.Resolution;
import guitai.reconciliation.Discrepancy;
import guitai.reconciliation.FundDifference;
import guitai.reconciliation.OurLine;
import guitai.reconciliation.Row.Hint;
import guitai.reconciliation.StatementLine;
import guitai.ui.text.Notice;
import guitai.ui.text.Tone;
import guitai.ui.text.Words;

/// What reconciliation found, in the words of a shop.
final class ReconciliationWords {

    private ReconciliationWords() {}

    static Words of(Channel channel) {
        return Words.of(
                switch (channel) {
                    case WECHAT_PAY -> "tenderKind.wechat";
                    case ALIPAY -> "tenderKind.alipay";
                    case CARD -> "tenderKind.card";
                    case STORED_VALUE -> "tenderKind.storedValue";
                });
    }

    static Words of(ReconciliationDesk.State state, long open) {
        return switch (state) {
            case NOT_DONE -> Words.of("reconcile.notDone");
            case AGREES -> Words.of("reconcile.agrees");
            case EXPLAINED -> Words.of("reconcile.explained");
            case DIFFERS ->
                    open == 0 ? Words.of("reconcile.waits") : Words.of("reconcile.open", open);
        };
    }

    static Tone tone(ReconciliationDesk.State state) {
        return switch (state) {
            case NOT_DONE -> Tone.PLAIN;
            case AGREES, EXPLAINED -> Tone.GOOD;
            case DIFFERS -> Tone.BAD;
        };
    }

    static Words of(Discrepancy what) {
        return Words.of(
                switch (what) {
                    case MATCHED -> "reconcile.matched";
                    case ONLY_OURS -> "reconcile.onlyOurs";
                    case ONLY_THEIRS -> "reconcile.onlyTheirs";
                    case AMOUNT_DIFFERS -> "reconcile.amountDiffers";
                    case STATE_DIFFERS -> "reconcile.stateDiffers";
                    case COUPON_DIFFERS -> "reconcile.couponDiffers";
                    case FEE_DIFFERS -> "reconcile.feeDiffers";
                    case LATE -> "reconcile.late";
                });
    }

    static Tone tone(Discrepancy what) {
        return what == Discrepancy.MATCHED || what == Discrepancy.LATE ? Tone.GOOD : Tone.BAD;
    }

    /// A class, with what explains it best.
    static Words of(Discrepancy what, Hint hint) {
        return hint == Hint.NONE ? of(what) : Words.of("reconcile.because", of(what), of(hint));
    }

    private static Words of(Hint hint) {
        return Words.of(
                switch (hint) {
                    case NONE -> "reconcile.none";
                    case EXTERNAL_REFUND -> "hint.externalRefund";
                    case EXTERNAL_REVERSAL -> "hint.externalReversal";
                    case TWICE_IN_BILL -> "hint.twice";
                    case OPEN_HERE -> "hint.openHere";
                    case NOT_DONE_HERE -> "hint.notDoneHere";
                    case TAKEN_BACK_HERE -> "hint.takenBackHere";
                    case BACK_LEG_MISSING -> "hint.backMissing";
                    case PAYMENT_LEG_MISSING -> "hint.payMissing";
                    case TAKEN_BACK_THERE -> "hint.takenBackThere";
                    case FAILED_THERE -> "hint.failedThere";
                    case UNDER_WAY_THERE -> "hint.underWayThere";
                    case UNREADABLE_STATE -> "hint.unreadable";
                });
    }

    static Words of(FundDifference.What what) {
        return Words.of(
                switch (what) {
                    case NOT_MOVED -> "funds.notMoved";
                    case NOT_TRADED -> "funds.notTraded";
                    case SUMS_DIFFER -> "funds.sumsDiffer";
                });
    }

    static Words of(OurLine.State state) {
        return Words.of(
                switch (state) {
                    case DONE -> "books.done";
                    case OPEN -> "books.open";
                    case TAKEN_BACK -> "books.takenBack";
                    case GIVEN_UP -> "books.givenUp";
                    case NOT_DONE -> "books.notDone";
                });
    }

    static Words of(StatementLine.State state, String code) {
        return switch (state) {
            case DONE -> Words.of("books.doneThere", code);
            case PROCESSING -> Words.of("books.processing", code);
            case FAILED -> Words.of("books.failed", code);
            case UNKNOWN -> Words.of("books.unknown", code);
        };
    }

    static Words of(StatementLine.Kind kind) {
        return Words.of(
                switch (kind) {
                    case PAYMENT -> "books.payment";
                    case REFUND -> "books.refund";
                    case REVERSAL -> "books.reversal";
                });
    }

    static Words of(OurLine.Kind kind) {
        return Words.of(
                switch (kind) {
                    case PAYMENT -> "books.payment";
                    case REFUND -> "books.refund";
                });
    }

    static Words of(Resolution how) {
        return Words.of(
                switch (how) {
                    case BOOKED_LATE -> "resolution.bookedLate";
                    case REFUNDED -> "resolution.refunded";
                    case WRITTEN_OFF -> "resolution.writtenOff";
                    case EXTERNAL_REFUND_ACCEPTED -> "resolution.externalRefund";
                    case FEE_ACCEPTED -> "resolution.fee";
                    case CLAIMED -> "resolution.claimed";
                    case OTHER -> "resolution.other";
                });
    }

    /// How far a case is, without names.
    static Words state(DifferenceCase found) {
        return Words.of(
                switch (found) {
                    case DifferenceCase.Open _ -> "difference.open";
                    case DifferenceCase.Taken _ -> "difference.taken";
                    case DifferenceCase.Resolved _ -> "difference.resolved";
                    case DifferenceCase.Closed _ -> "difference.closed";
                });
    }

    /// What came of a channel's day that was asked for; nothing to say where it was kept.
    static Notice of(DayOutcome outcome) {
        var channel = of(outcome.channel());
        return switch (outcome) {
            case DayOutcome.Kept kept ->
                    kept.run().result().agrees()
                            ? Notice.of(Tone.GOOD, Words.of("outcome.agrees", channel))
                            : Notice.of(
                                    Tone.WARN, Words.of("outcome.differs", channel, kept.opened()));
            case DayOutcome.NotConnected _ -> bad("outcome.notConnected", channel, "");
            case DayOutcome.NotReady(_, var code) ->
                    Notice.of(
                            Tone.WARN,
                            Words.of("outcome.notReady", channel, code),
                            Words.of("outcome.notReady.next"));
            case DayOutcome.BillRefused(_, var code) -> bad("outcome.refused", channel, code);
            case DayOutcome.NoAnswer(_, var why) -> bad("outcome.noAnswer", channel, why);
            case DayOutcome.BadFile(_, _, var row, var reason) ->
                    new Notice(
                            Tone.BAD,
                            Words.of("outcome.badFile", channel, row, reason),
                            Words.of("outcome.badFile.money"),
                            Words.of("outcome.badFile.next"));
            case DayOutcome.TooDifferent(_, var most) ->
                    Notice.of(
                            Tone.BAD,
                            Words.of("outcome.tooDifferent", channel, most),
                            Words.of("outcome.tooDifferent.next"));
            case DayOutcome.Cancelled _ ->
                    Notice.of(Tone.WARN, Words.of("outcome.cancelled", channel));
            case DayOutcome.Broken _ -> bad("outcome.broken", channel, "");
        };
    }

    private static Notice bad(String key, Words channel, String code) {
        return Notice.of(Tone.BAD, Words.of(key, channel, code), Words.of("outcome.next"));
    }
}
