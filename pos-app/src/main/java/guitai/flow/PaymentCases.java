package guitai.flow;

import guitai.journal.Commit;
import guitai.journal.Fact;
import guitai.payment.Attempt;
import guitai.payment.AttemptId;
import guitai.payment.GatewayReference;
import guitai.payment.PaymentJournal;
import guitai.payment.PaymentJournal.Case;
import guitai.refund.SaleBook;
import guitai.sale.DocumentNumber;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/// The payments somebody has to look after, and the look-up of any payment by what a customer's
/// bill says.
public final class PaymentCases {
    /// A list a person can read; the oldest open ones are never cut off before newer ended ones.
    private static final int MOST = 200;

    private static final Duration SHOWN_AFTER_END = Duration.ofDays(2);

    private final Desk desk;
    private final Pursuits pursuits;
    private final PaymentJournal journal;
    private final SaleBook sales;
    private final InstantSource clock;

    PaymentCases(
            Desk desk,
            Pursuits pursuits,
            PaymentJournal journal,
            SaleBook sales,
            InstantSource clock) {
        this.sales = sales;
        this.desk = desk;
        this.pursuits = pursuits;
        this.journal = journal;
        this.clock = clock;
    }

    /// What came of a look-up.
    public sealed interface LookUp {
        /// It is being asked; [PaymentEvent.LookedUp] brings the gateway's word.
        ///
        /// @param known what this till knows already
        record Asking(Attempt known) implements LookUp {}

        /// Not a payment of this till.
        record NotOurs(String number) implements LookUp {}

        /// It is of this till, and its channel is not connected now.
        record NotConnected(Attempt known) implements LookUp {}

        record Refused(Refusal why) implements LookUp {}
    }

    /// Newest first: what is open, what needs a person, what came late.
    public List<Case> cases() {
        return journal.cases(clock.instant().minus(SHOWN_AFTER_END), MOST);
    }

    /// Says who looks after a payment.
    public Optional<Refusal> take(String number) {
        var refused = desk.notPresent();
        if (refused.isPresent()) return refused;
        // Only what is on the list: anything else could be somebody's payment code.
        if (cases().stream().noneMatch(c -> c.number().equals(number))) {
            return Desk.refuse(Refusal.Because.NO_PAYMENT);
        }
        desk.books.write(Commit.of(new Fact.CaseTaken(number, desk.who().id())));
        return Optional.empty();
    }

    /// Asks the gateway about one row of the list now.
    public Optional<Refusal> askNow(String number) {
        var refused = desk.notPresent();
        if (refused.isPresent()) return refused;
        var refund = pursuits.refund(number);
        if (refund.isPresent()) {
            refund.get().askNow();
            return Optional.empty();
        }
        return switch (lookUp(number)) {
            case LookUp.Asking _ -> Optional.empty();
            case LookUp.NotConnected _ -> Desk.refuse(Refusal.Because.WALLET_NOT_CONNECTED);
            case LookUp.NotOurs _ -> Desk.refuse(Refusal.Because.NO_PAYMENT);
            case LookUp.Refused(var why) -> Optional.of(why);
        };
    }

    private Optional<Attempt> known(String number) {
        if (AttemptId.fits(number)) {
            return journal.attempt(new AttemptId(number))
                    .or(() -> journal.byReference(new GatewayReference(number)));
        }
        // One of our receipts: the newest of the wallets that paid it.
        return DocumentNumber.parse(number)
                .map(sales::tenders)
                .orElse(List.of())
                .reversed()
                .stream()
                .flatMap(tender -> tender.payment().stream())
                .findFirst()
                .flatMap(payment -> journal.attempt(payment.attempt()));
    }

    /// Asks what became of a payment by its order number or the gateway's number, as a customer's
    /// bill shows them, or by the number of our receipt.
    public LookUp lookUp(String typed) {
        var refused = desk.notPresent();
        if (refused.isPresent()) return new LookUp.Refused(refused.get());
        var number = typed.strip();
        var known = known(number);
        if (known.isEmpty()) return new LookUp.NotOurs(number);
        var pursuit = pursuits.reopened(known.get().id());
        if (pursuit.isEmpty()) return new LookUp.NotConnected(known.get());
        pursuit.get().lookUp();
        return new LookUp.Asking(known.get());
    }
}
