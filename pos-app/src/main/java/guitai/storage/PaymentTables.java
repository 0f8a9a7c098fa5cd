package guitai.storage;

import guitai.journal.Fact;
import guitai.money.Money;
import guitai.payment.AttemptState;
import guitai.payment.GatewayReference;
import guitai.payment.RefundState;
import guitai.payment.RefundedFunds;
import guitai.store.journal.Entry;
import guitai.store.table.Absent;
import guitai.store.table.Tx;

import java.util.Optional;

/// Puts attempts, refunds and who looks after them into tables.
///
/// A state for an attempt whose start could not be read changes nothing: the start is on the list
/// of what is unreadable.
final class PaymentTables {
    private final FactCodec codec;

    PaymentTables(FactCodec codec) {
        this.codec = codec;
    }

    void reset(Tx tx) {
        tx.execute("DELETE FROM payment_attempt");
        tx.execute("DELETE FROM payment_refund");
        tx.execute("DELETE FROM payment_case");
    }

    void started(Entry entry, Fact.AttemptStarted fact, Tx tx) {
        var attempt = fact.attempt();
        var state = attempt.state();
        var row =
                new Rows(
                        "payment_attempt(id, seq, sale, shift, channel, wallet, way, amount,"
                                + " started, shown, state, detail, open, noted, reference,"
                                + " changed)");
        row.add(
                attempt.id().value(),
                entry.seq(),
                attempt.sale(),
                fact.shift(),
                attempt.channel().name(),
                attempt.means().name(),
                attempt.way().name(),
                attempt.amount().minor(),
                attempt.startedAt(),
                attempt.shown(),
                word(state),
                codec.attemptState(state),
                state.open(),
                noted(state),
                Absent.unless(reference(state)),
                entry.at());
        row.insert(tx);
        offline(entry, attempt.id().value(), state, tx);
    }

    void moved(Entry entry, Fact.AttemptMoved fact, Tx tx) {
        var state = fact.state();
        tx.execute(
                "UPDATE payment_attempt SET state = ?, detail = ?, open = ?,"
                        + " noted = max(noted, ?), reference = coalesce(?, reference), changed = ?"
                        + " WHERE id = ?",
                word(state),
                codec.attemptState(state),
                state.open(),
                noted(state),
                Absent.unless(reference(state)),
                entry.at(),
                fact.attempt().value());
        offline(entry, fact.attempt().value(), state, tx);
    }

    /// Where it stands in the queue, and in which shift it was refused after all.
    private static void offline(Entry entry, String id, AttemptState state, Tx tx) {
        if (state instanceof AttemptState.StoredOffline) {
            tx.execute(
                    "UPDATE payment_attempt SET stored_seq = ?, stored_at = ?"
                            + " WHERE id = ? AND stored_seq IS NULL",
                    entry.seq(),
                    entry.at(),
                    id);
        }
        if (state instanceof AttemptState.RefusedLater) {
            tx.execute(
                    "UPDATE payment_attempt SET refused_shift = ?"
                            + " WHERE id = ? AND refused_shift IS NULL",
                    ShiftTables.toBlame(tx),
                    id);
        }
    }

    void started(Entry entry, Fact.RefundStarted fact, Tx tx) {
        var refund = fact.refund();
        var row =
                new Rows(
                        "payment_refund(id, seq, attempt, shift, channel, document, amount, paid,"
                                + " started, state, detail, open, noted, changed)");
        row.add(
                refund.id().value(),
                entry.seq(),
                refund.of().value(),
                fact.shift(),
                refund.channel().name(),
                refund.document(),
                refund.amount().minor(),
                refund.paid().minor(),
                refund.startedAt(),
                word(refund.state()),
                codec.refundState(refund.state()),
                refund.state().open(),
                false,
                entry.at());
        row.insert(tx);
        moved(entry, new Fact.RefundMoved(refund.id(), refund.state()), tx);
    }

    void moved(Entry entry, Fact.RefundMoved fact, Tx tx) {
        var state = fact.state();
        var funds = funds(state);
        tx.execute(
                "UPDATE payment_refund SET state = ?, detail = ?, open = ?,"
                        + " noted = max(noted, ?), reference = coalesce(?, reference),"
                        + " done_shift = ?, to_buyer = ?, coupon = ?, changed = ? WHERE id = ?",
                word(state),
                codec.refundState(state),
                state.open(),
                state instanceof RefundState.NeedsPerson,
                Absent.unless(reference(state)),
                Absent.unless(funds.map(_ -> ShiftTables.toBlame(tx))),
                Absent.unless(funds.map(RefundedFunds::toBuyer).map(Money::minor)),
                Absent.unless(funds.map(RefundedFunds::coupon).map(Money::minor)),
                entry.at(),
                fact.refund().value());
    }

    void taken(Fact.CaseTaken fact, Tx tx) {
        tx.execute(
                "INSERT OR REPLACE INTO payment_case(number, owner) VALUES(?, ?)",
                fact.number(),
                fact.by().value());
    }

    /// Whether a person ought to look at it, also when it has come to an end since.
    private static boolean noted(AttemptState state) {
        return switch (state) {
            case AttemptState.Approved(var paid) -> !paid.funds().addsUp();
            case AttemptState.Reversing(var why, _, var paid) -> late(why, paid);
            case AttemptState.Reversed(var why, var refunded) -> late(why, refunded);
            case AttemptState.NeedsPerson _, AttemptState.RefusedLater _ -> true;
            case AttemptState.Sent _,
                    AttemptState.AwaitingBuyer _,
                    AttemptState.Unknown _,
                    AttemptState.StoredOffline _,
                    AttemptState.Declined _ ->
                    false;
        };
    }

    /// Money was taken for what a customer had been told is cancelled. That a sale which was given
    /// up is paid back is no surprise to anybody.
    private static boolean late(AttemptState.Why why, boolean paid) {
        return switch (why) {
            case LATE_SUCCESS -> true;
            case TOO_LONG, STOPPED_BY_CASHIER -> paid;
            case SALE_GIVEN_UP -> false;
        };
    }

    private static Optional<String> reference(AttemptState state) {
        return state instanceof AttemptState.Approved(var paid)
                ? Optional.of(paid.reference().value())
                : Optional.empty();
    }

    private static Optional<String> reference(RefundState state) {
        return state instanceof RefundState.Refunded(GatewayReference(var value), _)
                ? Optional.of(value)
                : Optional.empty();
    }

    private static Optional<RefundedFunds> funds(RefundState state) {
        return state instanceof RefundState.Refunded(_, var funds)
                ? Optional.of(funds)
                : Optional.empty();
    }

    private static String word(AttemptState state) {
        return switch (state) {
            case AttemptState.Sent _ -> "SENT";
            case AttemptState.AwaitingBuyer _ -> "AWAITING_BUYER";
            case AttemptState.Unknown _ -> "UNKNOWN";
            case AttemptState.Approved _ -> "APPROVED";
            case AttemptState.Declined _ -> "DECLINED";
            case AttemptState.StoredOffline _ -> "STORED_OFFLINE";
            case AttemptState.RefusedLater _ -> "REFUSED_LATER";
            case AttemptState.Reversing _ -> "REVERSING";
            case AttemptState.Reversed _ -> "REVERSED";
            case AttemptState.NeedsPerson _ -> "NEEDS_PERSON";
        };
    }

    private static String word(RefundState state) {
        return switch (state) {
            case RefundState.Asked _ -> "ASKED";
            case RefundState.Processing _ -> "PROCESSING";
            case RefundState.Refunded _ -> "REFUNDED";
            case RefundState.NeedsPerson _ -> "NEEDS_PERSON";
        };
    }
}
