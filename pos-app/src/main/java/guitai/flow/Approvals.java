package guitai.flow;

import guitai.journal.Commit;
import guitai.journal.Fact;
import guitai.payment.Attempt;
import guitai.payment.AttemptState;
import guitai.payment.AttemptState.Why;
import guitai.payment.Payment;
import guitai.sale.Sale;
import guitai.tender.TenderKind;
import guitai.tender.TenderLine;

import java.time.InstantSource;
import java.util.function.Predicate;

/// An approval and what it settles become durable in one commit: there is no moment in which the
/// money is known and the sale is not.
final class Approvals {
    private final Desk desk;
    private final Pursuits pursuits;
    private final Checkout checkout;
    private final InstantSource clock;
    private Predicate<Attempt> other = _ -> false;

    Approvals(Desk desk, Pursuits pursuits, Checkout checkout, InstantSource clock) {
        this.desk = desk;
        this.pursuits = pursuits;
        this.checkout = checkout;
        this.clock = clock;
    }

    /// @param settles settles something that is not the sale at the counter, and says whether it
    ///   did
    void other(Predicate<Attempt> settles) {
        other = settles;
    }

    Attempt settle(Attempt approved) {
        var fact = new Fact.AttemptMoved(approved.id(), approved.state());
        if (!(approved.state() instanceof AttemptState.Approved(var paid))
                || !(desk.sale().orElse(null) instanceof Sale.Tendering sale)
                || !sale.header().id().value().equals(approved.sale())) {
            return other.test(approved) ? approved : nobodys(approved, fact);
        }
        var payment =
                new Payment(approved.id(), approved.channel(), paid.reference(), paid.funds());
        desk.payment(approved);
        var line = TenderLine.paid(TenderKind.of(approved.wallet()), payment);
        var result = checkout.paid(sale, line, fact);
        pursuits.told(new PaymentEvent.Settled(approved, result));
        return approved;
    }

    /// There is no sale it could settle: it must not stay here.
    private Attempt nobodys(Attempt approved, Fact fact) {
        var back = approved.takenBack(Why.LATE_SUCCESS, clock.instant());
        desk.books.write(Commit.of(fact, new Fact.AttemptMoved(back.id(), back.state())));
        pursuits.told(new PaymentEvent.Moved(back));
        return back;
    }
}
