package guitai.ui.tender;

import guitai.money.Money;
import guitai.ui.text.Notice;

import java.util.List;

/// Asking for cash.
///
/// @param total of the sale
/// @param rounding what cash rounding adds or takes (抹零); zero draws nothing
/// @param due what is asked for in cash now: total and rounding, less what was already given
/// @param already cash given before that was not enough
/// @param typed what was given, as typed; empty means exactly what is due
/// @param outcome what taking it now would mean
/// @param notes sums a customer is likely to hand over, smallest first; at most eight
/// @param taking true while the sale is being put on disk; nothing can be pressed twice
public record TenderScreen(
        String number,
        Money total,
        Money rounding,
        Money due,
        List<Money> already,
        String typed,
        Outcome outcome,
        List<Money> notes,
        boolean taking,
        Notice notice) {

    public TenderScreen {
        already = List.copyOf(already);
        notes = List.copyOf(notes);
    }

    /// What the sum in the box would do.
    public sealed interface Outcome {
        record Exact() implements Outcome {}

        record Change(Money change) implements Outcome {}

        record Missing(Money missing) implements Outcome {}

        /// The text is no amount; a scanned code lands here and is never taken as money.
        record NotAnAmount() implements Outcome {}
    }
}
