package guitai.storage;

import guitai.journal.Fact;
import guitai.payment.AttemptState;
import guitai.payment.RefundState;
import guitai.store.due.DueTask;
import guitai.store.table.Reads;
import guitai.store.table.Tx;

import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/// What this machine must still do about payments, as due tasks of the store: one for each attempt
/// that is being taken back and for each refund, from the transaction that says so until the one
/// that says it is over.
///
/// An attempt the cashier still waits for has none: the person at the counter pursues it, and after
/// a crash recovery does.
final class PaymentTasks {
    static final String REVERSE = "reverse";
    static final String REFUND = "refund";

    // The number is the key, and the tables know the rest.
    private static final byte[] NOTHING_MORE = {};
    private static final String PERSON = "needs a person: ";

    private PaymentTasks() {}

    /// In the transaction of the fact.
    static void follow(Fact fact, Instant at, Tx tx) {
        switch (fact) {
            case Fact.AttemptStarted(var attempt, _, _) ->
                    follow(attempt.id().value(), attempt.state(), at, tx);
            case Fact.AttemptMoved(var attempt, var state) ->
                    follow(attempt.value(), state, at, tx);
            case Fact.RefundStarted(var refund, _, _) ->
                    follow(refund.id().value(), refund.state(), at, tx);
            case Fact.RefundMoved(var refund, var state) -> follow(refund.value(), state, at, tx);
            case Fact.MemberMoved(var event, _) -> WalletCouponTasks.follow(event, at, tx);
            case Fact.SignedOn _,
                    Fact.SignOnRefused _,
                    Fact.Locked _,
                    Fact.SignedOff _,
                    Fact.StaffCardChanged _,
                    Fact.OverrideGiven _,
                    Fact.ShiftOpened _,
                    Fact.CashMoved _,
                    Fact.DrawerOpened _,
                    Fact.DrawerKeyed _,
                    Fact.CashCounted _,
                    Fact.CountGivenUp _,
                    Fact.XTaken _,
                    Fact.ShiftClosed _,
                    Fact.LineDeleted _,
                    Fact.SaleCompleted _,
                    Fact.SaleVoided _,
                    Fact.SaleParked _,
                    Fact.SaleResumed _,
                    Fact.ReturnCompleted _,
                    Fact.CustomerTold _,
                    Fact.CaseTaken _,
                    Fact.CardsOffline _,
                    Fact.DayReconciled _,
                    Fact.DifferenceOpened _,
                    Fact.DifferenceTaken _,
                    Fact.DifferenceResolved _,
                    Fact.DifferenceSentBack _,
                    Fact.DifferenceClosed _,
                    Fact.TenderSwapped _,
                    Fact.GoodsReceived _,
                    Fact.StockCounted _,
                    Fact.GoodsWrittenOff _,
                    Fact.Reprinted _,
                    Fact.OfferPublished _,
                    Fact.OfferWithdrawn _,
                    Fact.CatalogueImported _,
                    Fact.AgeChecked _,
                    Fact.OffersBounded _,
                    Fact.RecallsImported _,
                    Fact.PriceListPublished _,
                    Fact.PriceListWithdrawn _,
                    Fact.PricesChanged _,
                    Fact.SettingsChanged _,
                    Fact.RiskStopped _,
                    Fact.RiskLifted _,
                    Fact.Recovered _ -> {}
        }
    }

    static void follow(String number, AttemptState state, Instant at, Tx tx) {
        switch (state) {
            case AttemptState.Sent _, AttemptState.AwaitingBuyer _, AttemptState.Unknown _ -> {}
            case AttemptState.Reversing _ -> pursue(REVERSE, number, at, tx);
            case AttemptState.NeedsPerson(_, _, var code) -> block(REVERSE, number, code, at, tx);
            case AttemptState.Approved _,
                    AttemptState.Declined _,
                    AttemptState.RefusedLater _,
                    AttemptState.Reversed _ ->
                    done(REVERSE, number, tx);
            case AttemptState.StoredOffline _ -> {}
        }
    }

    static void follow(String number, RefundState state, Instant at, Tx tx) {
        switch (state) {
            case RefundState.Asked _, RefundState.Processing _ -> pursue(REFUND, number, at, tx);
            case RefundState.NeedsPerson(var code) -> block(REFUND, number, code, at, tx);
            case RefundState.Refunded _ -> done(REFUND, number, tx);
        }
    }

    /// The task about an attempt or a refund; their numbers are never the same, and what waits to
    /// be handed over is not taken back.
    static Optional<DueTask> find(String number, Reads in) {
        return Stream.of(REVERSE, REFUND, OfflinePayments.FORWARD)
                .flatMap(kind -> in.due().find(kind, number).stream())
                .findFirst();
    }

    /// Counts a try; nothing if the task is done meanwhile.
    static void tried(String number, Instant next, String why, Tx tx) {
        find(number, tx).ifPresent(task -> tx.due().attempted(task.id(), next, why));
    }

    private static void pursue(String kind, String number, Instant at, Tx tx) {
        if (tx.due().add(kind, number, at, NOTHING_MORE)) return;
        tx.due()
                .find(kind, number)
                .filter(task -> task.blocked().isPresent())
                .ifPresent(task -> tx.due().unblock(task.id(), at));
    }

    private static void block(String kind, String number, String code, Instant at, Tx tx) {
        tx.due().add(kind, number, at, NOTHING_MORE);
        tx.due().find(kind, number).ifPresent(task -> tx.due().block(task.id(), PERSON + code));
    }

    private static void done(String kind, String number, Tx tx) {
        tx.due().find(kind, number).ifPresent(task -> tx.due().done(task.id()));
    }
}
