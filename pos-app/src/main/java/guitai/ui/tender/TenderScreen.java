package guitai.ui.tender;

import guitai.money.Money;
import guitai.ui.text.Notice;
import guitai.ui.text.Words;
import guitai.ui.work.Ways;

import java.util.List;

/// Asking for the money: cash, a wallet, or some of each.
///
/// @param total of the sale
/// @param rounding what cash rounding adds or takes (抹零); zero draws nothing
/// @param due what is asked for in cash now: total and rounding, less what was already given
/// @param walletDue what a wallet would be charged now: to the fen, never rounded
/// @param already what was taken before and was not enough
/// @param typed what was given, as typed; empty means exactly what is due
/// @param outcome what taking it now would mean
/// @param notes sums a customer is likely to hand over, smallest first; at most eight
/// @param ways what else than cash can be taken here
/// @param paying the payment by wallet that stands in front of all this
/// @param taking true while the sale is being put on disk; nothing can be pressed twice
/// @param purse what the member at the counter can still pay with of their stored value; nothing
///   draws nothing
public record TenderScreen(
        Money total,
        Money rounding,
        Money due,
        Money walletDue,
        List<Words> already,
        String typed,
        Outcome outcome,
        List<Money> notes,
        Ways ways,
        Paying paying,
        boolean taking,
        Notice notice,
        Money purse) {

    /// Of a customer who has no stored value.
    public TenderScreen(
            Money total,
            Money rounding,
            Money due,
            Money walletDue,
            List<Words> already,
            String typed,
            Outcome outcome,
            List<Money> notes,
            Ways ways,
            Paying paying,
            boolean taking,
            Notice notice) {
        this(
                total,
                rounding,
                due,
                walletDue,
                already,
                typed,
                outcome,
                notes,
                ways,
                paying,
                taking,
                notice,
                total.withMinor(0));
    }

    public TenderScreen {
        already = List.copyOf(already);
        notes = List.copyOf(notes);
    }

    public boolean cashAllowed() {
        return !taking && paying.cashAllowed();
    }

    /// Whether a customer may pay by anything but cash now.
    public boolean gatewayAllowed() {
        return !taking && !paying.open();
    }

    /// Wallets need a line; cards and stored value have rules of their own without one.
    public boolean walletAllowed() {
        return gatewayAllowed() && !ways.offline().down();
    }

    TenderScreen withTyped(String text, Outcome now) {
        return with(text, now, ways, paying, taking, Notice.NONE);
    }

    TenderScreen withTaking(boolean now) {
        return with(typed, outcome, ways, paying, now, notice);
    }

    TenderScreen withNotice(Notice now) {
        return with(typed, outcome, ways, paying, false, now);
    }

    TenderScreen withPaying(Paying now) {
        return with(typed, outcome, ways, now, taking, notice);
    }

    TenderScreen withWays(Ways now) {
        return with(typed, outcome, now, paying, taking, notice);
    }

    private TenderScreen with(
            String text, Outcome means, Ways connected, Paying payment, boolean busy, Notice said) {
        return new TenderScreen(
                total, rounding, due, walletDue, already, text, means, notes, connected, payment,
                busy, said, purse);
    }

    public TenderScreen withPurse(Money left) {
        return new TenderScreen(
                total, rounding, due, walletDue, already, typed, outcome, notes, ways, paying,
                taking, notice, left);
    }

    /// What the sum in the box would do.
    public sealed interface Outcome {
        record Exact() implements Outcome {}

        record Change(Money change) implements Outcome {}

        record Missing(Money missing) implements Outcome {}

        /// The next code charges only so much.
        record Part(Money part) implements Outcome {}

        /// The text is no amount; a scanned code lands here and is never taken as money.
        record NotAnAmount() implements Outcome {}
    }
}
