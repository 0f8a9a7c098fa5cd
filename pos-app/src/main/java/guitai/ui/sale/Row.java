package guitai.ui.sale;

import guitai.money.Money;
import guitai.ui.text.Name;
import guitai.ui.text.Words;

import java.util.List;

/// One row of the basket.
public sealed interface Row {

    /// Goods in the sale.
    ///
    /// @param line its id in the sale
    /// @param code what is printed on the goods or typed for them
    /// @param quantity `2`, or `0.358` for a weighed line
    /// @param unit what one of it is called: 瓶, kg
    /// @param amount what is asked for it
    /// @param gross before anything is taken off
    /// @param tare what the scale said and what was taken off it; may say nothing
    /// @param notes why it costs other than list price; checked age; price from a label
    record Goods(
            String line,
            Name name,
            String code,
            Money unitPrice,
            Name unit,
            String quantity,
            boolean weighed,
            Money amount,
            Money gross,
            Words tare,
            List<Words> notes)
            implements Row {

        public Goods {
            notes = List.copyOf(notes);
        }
    }

    /// A code that was scanned and is not in the sale: shown until the next step so that nobody
    /// walks away with unpaid goods because a beep was missed.
    ///
    /// @param code as scanned, printable, anything secret masked
    record Refused(String code, Words why) implements Row {
        /// A piece of a code, or noise.
        static Refused unreadable(String shown) {
            return new Refused(shown.isBlank() ? "?" : shown, Words.of("refused.unreadable"));
        }
    }
}
