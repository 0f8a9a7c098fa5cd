package guitai.flow;

import guitai.money.Money;
import guitai.payment.Means;
import guitai.payment.PaymentOutcome;
import guitai.payment.SealedPayment;
import guitai.payment.Way;

import java.util.Optional;

/// The customer pays by card: the terminal asks for it, and alone sees it.
///
/// Confined to the till's thread; nothing here waits for the terminal. What becomes of the payment
/// is [Charge]'s, as for every other.
public final class CardDesk {
    private final Charge charge;
    private final LinePorts line;
    private final OfflineDesk offline;
    private String contact = "";

    CardDesk(Charge charge, LinePorts line, OfflineDesk offline) {
        this.charge = charge;
        this.line = line;
        this.offline = offline;
    }

    public boolean connected() {
        return line.terminal().isPresent();
    }

    /// How the customer can be reached should a card that is stored now be refused afterwards; for
    /// the next card only, and kept outside the journal.
    ///
    /// @return false if it is too long to be kept
    public boolean contact(String words) {
        if (words.length() > SealedPayment.LONGEST_CONTACT) return false;
        contact = words.strip();
        return true;
    }

    /// Asks for a card. Whether the terminal may take it without its own line is decided now.
    ///
    /// @param part only so much of what is due
    public Charge.Result present(Optional<Money> part) {
        if (line.terminal().isEmpty()) return Charge.refused(Refusal.Because.NO_TERMINAL);
        var terminal = line.terminal().get();
        var reachable = contact;
        contact = "";
        return charge.start(
                new Charge.Kind(
                        terminal,
                        Means.CARD,
                        Way.CARD_PRESENTED,
                        "",
                        (pursuit, order) -> {
                            var mayStore = offline.card(order.amount()).isEmpty();
                            pursuit.charge(
                                    () -> with(reachable, terminal.present(order, mayStore)));
                        },
                        _ -> {}),
                part);
    }

    private static PaymentOutcome with(String contact, PaymentOutcome outcome) {
        return outcome instanceof PaymentOutcome.StoredOffline(var masked, var trace, var sealed)
                ? new PaymentOutcome.StoredOffline(masked, trace, sealed.reachable(contact))
                : outcome;
    }
}
