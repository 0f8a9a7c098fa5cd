package guitai.flow;

import guitai.money.Money;
import guitai.payment.Means;
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

    CardDesk(Charge charge, LinePorts line, OfflineDesk offline) {
        this.charge = charge;
        this.line = line;
        this.offline = offline;
    }

    public boolean connected() {
        return line.terminal().isPresent();
    }

    /// Asks for a card. Whether the terminal may take it without its own line is decided now.
    ///
    /// @param part only so much of what is due
    public Charge.Result present(Optional<Money> part) {
        if (line.terminal().isEmpty()) return Charge.refused(Refusal.Because.NO_TERMINAL);
        var terminal = line.terminal().get();
        return charge.start(
                new Charge.Kind(
                        terminal,
                        Means.CARD,
                        Way.CARD_PRESENTED,
                        "",
                        (pursuit, order) -> {
                            var mayStore = offline.card(order.amount()).isEmpty();
                            pursuit.charge(() -> terminal.present(order, mayStore));
                        },
                        _ -> {}),
                part);
    }
}
