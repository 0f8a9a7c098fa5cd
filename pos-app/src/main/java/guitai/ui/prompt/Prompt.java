package guitai.ui.prompt;

import guitai.ui.text.Name;
import guitai.ui.text.Notice;
import guitai.ui.text.Words;

import java.time.LocalDate;

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

    /// Every key of the till.
    record KeyCard() implements Prompt {}

    /// What does not need a button on the sale screen.
    record Menu() implements Prompt {}

    Prompt NONE = new None();
}
