package guitai.ui.prompt;

import guitai.ui.text.Name;
import guitai.ui.text.Notice;
import guitai.ui.text.Words;

import java.time.LocalDate;
import java.util.List;

/// What is laid over a screen. Scans wait in their queue until it is gone.
public sealed interface Prompt {

    record None() implements Prompt {}

    /// A second person allows a blocked step.
    ///
    /// @param step what is to be allowed
    /// @param number of the supervisor, as typed
    /// @param checking true while the PIN is looked at
    record Authorise(Words step, String number, boolean checking, Notice notice)
            implements Prompt {}

    /// Goods that may not be sold to the young (rule CP-20).
    ///
    /// @param bornOnOrBefore who was born later may not have them
    record AgeCheck(Name goods, int years, LocalDate bornOnOrBefore) implements Prompt {}

    /// Cards may be taken while the line is down, at the shop's risk.
    ///
    /// @param limits how much of it at most
    record CardsOffline(Words limits) implements Prompt {}

    /// A discount or a price by hand (rule PR-26).
    ///
    /// @param line its number; 0 where none is selected
    /// @param all whether it is for the whole sale
    /// @param reasons to choose from
    record HandPrice(
            int line, Name goods, boolean all, How how, List<String> reasons, Notice notice)
            implements Prompt {
        public HandPrice {
            reasons = List.copyOf(reasons);
            if (all && how == How.PRICE) throw new IllegalArgumentException("a price for all");
        }

        public enum How {
            PERCENT,
            AMOUNT,
            /// Another price for one.
            PRICE
        }

        /// The way the key changes to.
        public How next() {
            return switch (how) {
                case PERCENT -> How.AMOUNT;
                case AMOUNT -> all ? How.PERCENT : How.PRICE;
                case PRICE -> How.PERCENT;
            };
        }

        public HandPrice by(How other) {
            return new HandPrice(line, goods, all, other, reasons, Notice.NONE);
        }

        /// For the whole sale instead of the line, or the other way round.
        public HandPrice elsewhere() {
            var kept = how == How.PRICE ? How.PERCENT : how;
            return new HandPrice(line, goods, !all, kept, reasons, Notice.NONE);
        }

        public HandPrice saying(Notice said) {
            return new HandPrice(line, goods, all, how, reasons, said);
        }
    }

    /// Every offer of the shop, and what it does for the basket (rule PR-08).
    record Offers(List<Line> offers) implements Prompt {
        public Offers {
            offers = List.copyOf(offers);
        }

        /// @param what it takes off, or why it does not
        public record Line(Name name, Words what, boolean applies) {}
    }

    /// Why money goes back.
    record Why(guitai.ui.work.Why asked, Notice notice) implements Prompt {}

    /// Every key of the till.
    record KeyCard() implements Prompt {}

    /// What does not need a button on the sale screen.
    record Menu() implements Prompt {}

    Prompt NONE = new None();
}
