package guitai.flow;

import guitai.journal.Commit;
import guitai.journal.Fact;
import guitai.payment.Attempt;
import guitai.payment.AttemptState;
import guitai.payment.AttemptState.Why;
import guitai.payment.Funds;
import guitai.payment.GatewayReference;
import guitai.payment.Payment;
import guitai.payment.SealedPayment;
import guitai.sale.Sale;
import guitai.tender.TenderKind;
import guitai.tender.TenderLine;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// An approval and what it settles become durable in one commit: there is no moment in which the
/// money is known and the sale is not.
final class Approvals {
    private final Desk desk;
    private final Pursuits pursuits;
    private final Checkout checkout;
    private final InstantSource clock;
    private Predicate<Attempt> other = _ -> false;
    private Optional<PayerDesk> payers = Optional.empty();

    Approvals(Desk desk, Pursuits pursuits, Checkout checkout, InstantSource clock) {
        this.desk = desk;
        this.pursuits = pursuits;
        this.checkout = checkout;
        this.clock = clock;
    }

    /// @param by counts a sale for the member who paid it
    void knowing(PayerDesk by) {
        payers = Optional.of(by);
    }

    /// @param settles settles something that is not the sale at the counter, and says whether it
    ///   did
    void other(Predicate<Attempt> settles) {
        other = settles;
    }

    Attempt settle(Attempt approved, Optional<SealedPayment> sealed) {
        var fact = new Fact.AttemptMoved(approved.id(), approved.state());
        var payment = payment(approved);
        if (payment.isEmpty()
                || !(desk.sale().orElse(null) instanceof Sale.Tendering sale)
                || !sale.header().id().value().equals(approved.sale())) {
            return other.test(approved) ? approved : nobodys(approved, fact);
        }
        desk.payment(approved);
        var line = TenderLine.paid(TenderKind.of(approved.means()), payment.get());
        var counted = payers.map(p -> p.counted(sale, approved)).orElse(sale);
        var result = checkout.take(counted, line, List.of(fact), sealed);
        pursuits.told(new PaymentEvent.Settled(approved, result));
        return approved;
    }

    private static Optional<Payment> payment(Attempt settled) {
        return switch (settled.state()) {
            case AttemptState.Approved(var paid) ->
                    Optional.of(payment(settled, paid.reference(), paid.funds()));
            // Nobody has answered for it: the terminal's trace stands where a number will.
            case AttemptState.StoredOffline(_, var trace) ->
                    Optional.of(
                            payment(
                                    settled,
                                    GatewayReference.storedOffline(trace),
                                    Funds.plain(settled.amount())));
            case AttemptState.Sent _,
                    AttemptState.AwaitingBuyer _,
                    AttemptState.Unknown _,
                    AttemptState.Declined _,
                    AttemptState.RefusedLater _,
                    AttemptState.Reversing _,
                    AttemptState.Reversed _,
                    AttemptState.NeedsPerson _ ->
                    Optional.empty();
        };
    }

    private static Payment payment(Attempt of, GatewayReference reference, Funds funds) {
        return new Payment(of.id(), of.channel(), reference, funds);
    }

    /// There is no sale it could settle: it must not stay here.
    private Attempt nobodys(Attempt approved, Fact fact) {
        var back = approved.takenBack(Why.LATE_SUCCESS, clock.instant());
        desk.books.write(Commit.of(fact, new Fact.AttemptMoved(back.id(), back.state())));
        pursuits.told(new PaymentEvent.Moved(back));
        return back;
    }
}
