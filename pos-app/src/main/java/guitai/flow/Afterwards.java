package guitai.flow;

import guitai.sale.Sale;
import guitai.sale.SaleMember;
import guitai.slip.MemberNotes;

import java.util.List;
import java.util.Optional;

/// What is known of the customer of a sale that was just paid.
///
/// @param masked the member it is counted for, as others may see it (rule CP-16); empty for nobody
/// @param earned by this sale
/// @param later whether it is booked when somebody elsewhere can be asked (rule LY-41)
/// @param given what paying brought (rule SC-02)
/// @param invitation whoever paid and is no member (rule SC-01)
public record Afterwards(
        Optional<String> masked,
        long earned,
        boolean later,
        List<MemberNotes.Given> given,
        Optional<PayerDesk.Invitation> invitation) {
    public static final Afterwards NOTHING =
            new Afterwards(Optional.empty(), 0, false, List.of(), Optional.empty());

    /// Where the member's book is elsewhere and silent, nobody knows more.
    private static final String UNSEEN = "****";

    public Afterwards {
        given = List.copyOf(given);
    }

    static Afterwards of(
            Sale.Completed sale, MemberNotes notes, Optional<PayerDesk.Invitation> invitation) {
        var member = sale.header().terms().customer().member();
        return new Afterwards(
                member.map(_ -> notes.member().map(MemberNotes.Account::masked).orElse(UNSEEN)),
                member.map(SaleMember::earned).orElse(0L),
                member.filter(SaleMember::later).isPresent(),
                notes.given(),
                invitation);
    }
}
