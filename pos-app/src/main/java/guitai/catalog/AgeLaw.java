package guitai.catalog;

import java.time.LocalDate;
import java.util.Optional;

/// Whether goods that are not for minors may be sold to this buyer (rule CP-20; Law on the
/// Protection of Minors, art. 59).
public final class AgeLaw {
    /// Who has had the eighteenth birthday is no minor.
    public static final int ADULT = 18;

    private AgeLaw() {}

    public enum Answer {
        SELL,
        REFUSE,
        ASK_ID
    }

    /// The latest birthday of somebody who may have the goods: what the cashier compares with.
    ///
    /// Whoever was born on 29 February comes of age on 1 March where there is no 29th.
    public static LocalDate bornOnOrBefore(LocalDate today) {
        return today.minusYears(ADULT);
    }

    /// @param born as a document says, where one was shown
    /// @param visiblyAdult whether nobody would doubt it
    public static Answer answer(Optional<LocalDate> born, boolean visiblyAdult, LocalDate today) {
        if (born.isPresent()) {
            return born.get().isAfter(bornOnOrBefore(today)) ? Answer.REFUSE : Answer.SELL;
        }
        return visiblyAdult ? Answer.SELL : Answer.ASK_ID;
    }
}
