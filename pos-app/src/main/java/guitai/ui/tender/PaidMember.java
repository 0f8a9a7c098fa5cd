package guitai.ui.tender;

import guitai.ui.text.Words;

import java.util.List;

/// Whom a paid sale was counted for, or who may be asked; beside what was paid, and in the way of
/// nothing.
public sealed interface PaidMember {

    /// Nobody is known, and nobody is asked.
    record Nobody() implements PaidMember {}

    /// @param masked the phone number or card as others may see it (rule CP-16)
    /// @param earned by the sale; 0 draws nothing
    /// @param later whether it is booked when the members' system answers again (rule LY-41)
    /// @param given what paying brought (rule SC-02)
    record Known(String masked, long earned, boolean later, List<Words> given)
            implements PaidMember {
        public Known {
            given = List.copyOf(given);
        }
    }

    /// Whoever paid is no member: one key each for yes and no (rules SC-01, CP-11).
    ///
    /// @param wallet that said who pays
    /// @param text what somebody agrees to; the customer reads it too
    record Asked(Words wallet, Words text) implements PaidMember {}

    PaidMember NOBODY = new Nobody();
}
