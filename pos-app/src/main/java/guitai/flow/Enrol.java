package guitai.flow;

import guitai.journal.Commit;
import guitai.journal.Working;
import guitai.loyalty.MemberId;
import guitai.loyalty.book.Authority;
import guitai.loyalty.book.Decision;
import guitai.loyalty.book.MemberFile;
import guitai.privacy.Consent;
import guitai.privacy.Purpose;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Somebody joins at the counter: what they agreed to, in which words, before whom (rule CP-13).
final class Enrol {
    private final Desk desk;
    private final MemberPorts.Club club;

    Enrol(Desk desk, MemberPorts.Club club) {
        this.desk = desk;
        this.club = club;
    }

    Authority.Enrolment asked(MemberDesk.Wish wish, Instant at) {
        return new Authority.Enrolment(
                club.numbers().get(),
                wish.keys(),
                wish.name(),
                wish.birthday(),
                wish.agreed().stream().map(purpose -> word(purpose, at)).toList(),
                MemberDesk.CHANNEL,
                desk.openShift().date());
    }

    private Consent word(Purpose purpose, Instant at) {
        return new Consent(
                purpose,
                true,
                club.programme().consent(),
                at,
                MemberDesk.CHANNEL,
                Optional.of(desk.who().id().value()),
                Optional.empty());
    }

    /// From this commit on somebody is a member.
    Optional<MemberFile> written(MemberId member, Decision decision) {
        var nothing = new Commit(List.of(), Working.UNCHANGED, List.of());
        desk.books.write(MemberBooking.with(decision, nothing, desk.who().id()));
        return club.book().file(member, desk.openShift().date());
    }
}
