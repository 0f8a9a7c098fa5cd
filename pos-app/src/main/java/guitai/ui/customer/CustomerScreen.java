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
/// @param member whom the shop takes the customer for, masked, and what the sale earns; may say
///   nothing
public record CustomerScreen(
        List<Line> lines,
        Money gross,
        Money saved,
        List<Saving> savings,
        Money added,
        Money total,
        Member member,
        Stage stage) {

    public CustomerScreen {
        lines = List.copyOf(lines);
        savings = List.copyOf(savings);
    }

    /// Of somebody the shop does not know.
    public CustomerScreen(
            List<Line> lines,
            Money gross,
            Money saved,
            List<Saving> savings,
            Money added,
            Money total,
            Stage stage) {
        this(lines, gross, saved, savings, added, total, Member.NOBODY, stage);
    }

    /// @param masked the phone number or card as others may see it (rule CP-16)
    /// @param points in a few words; may say nothing
    /// @param earns as the sale stands, in a few words; may say nothing
    /// @param earning the same as a number, for a display of few characters
    public record Member(String masked, String tier, Words points, Words earns, long earning) {
        public static final Member NOBODY = new Member("", "", Words.NONE, Words.NONE, 0);

        public Member(String masked, String tier, Words points, Words earns) {
            this(masked, tier, points, earns, 0);
        }

        public boolean isKnown() {
            return !masked.isEmpty();
        }
    }

    /// @param quantity pieces, or kilograms of weighed goods
    /// @param unit what the unit price is for
    /// @param tare what the scale said and what was taken off it; may say nothing
    /// @param amount before anything is taken off
    public record Line(
            Name name,
            String quantity,
            boolean weighed,
            Money unitPrice,
            Name unit,
            Words tare,
            Money amount) {}

    /// What the customer may do now.
    public sealed interface Stage {
        /// Nothing in the basket.
        record Welcome() implements Stage {}

        record Shopping() implements Stage {}

        /// What somebody agrees to who becomes a member; the cashier hears the answer (rule SC-01).
        record Consent(Words text) implements Stage {}

        /// What a draw promises, before it is drawn, and then what was won (rule CP-07).
        record Draw(Words title, Words text) implements Stage {}

        /// @param due what is still to be paid
        record Due(Money due) implements Stage {}

        /// @param secondsLeft until the code is of no use any more
        record Scan(Words wallet, Money amount, QrCode qr, long secondsLeft) implements Stage {}

        /// A payment by wallet that shows no code: what happens to it.
        record Paying(Words wallet, Money amount, Words what, Words money) implements Stage {}

        /// @param change what comes back in cash; may be nothing
        /// @param brought what paying brought, by name
        /// @param asked what somebody agrees to who paid and is no member; may say nothing
        record Paid(Money amount, List<Words> by, Money change, List<Words> brought, Words asked)
                implements Stage {
            public Paid {
                by = List.copyOf(by);
                brought = List.copyOf(brought);
            }

            /// Of a customer nobody knows.
            public Paid(Money amount, List<Words> by, Money change) {
                this(amount, by, change, List.of(), Words.NONE);
            }
        }
    }
}
