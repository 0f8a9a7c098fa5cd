package guitai.ui.customer;

import guitai.money.Money;
import guitai.ui.control.QrCode;
import guitai.ui.sale.Saving;
import guitai.ui.text.Name;
import guitai.ui.text.Words;

import java.util.List;

/// What the customer sees. Nothing of it is for the cashier alone.
///
/// @param lines as they were scanned; the last ones stay in sight
/// @param gross of the goods before anything is taken off
/// @param saved what was taken off; nothing draws nothing
/// @param savings each of it by name
/// @param added tax on top of the prices; nothing draws nothing
/// @param total what everything costs
public record CustomerScreen(
        List<Line> lines,
        Money gross,
        Money saved,
        List<Saving> savings,
        Money added,
        Money total,
        Stage stage) {

    public CustomerScreen {
        lines = List.copyOf(lines);
        savings = List.copyOf(savings);
    }

    /// @param amount before anything is taken off
    public record Line(Name name, String quantity, Name unit, Money amount) {}

    /// What the customer may do now.
    public sealed interface Stage {
        /// Nothing in the basket.
        record Welcome() implements Stage {}

        record Shopping() implements Stage {}

        /// @param due what is still to be paid
        record Due(Money due) implements Stage {}

        /// @param secondsLeft until the code is of no use any more
        record Scan(Words wallet, Money amount, QrCode qr, long secondsLeft) implements Stage {}

        /// A payment by wallet that shows no code: what happens to it.
        record Paying(Words wallet, Money amount, Words what, Words money) implements Stage {}

        /// @param change what comes back in cash; may be nothing
        record Paid(Money amount, List<Words> by, Money change) implements Stage {
            public Paid {
                by = List.copyOf(by);
            }
        }
    }
}
