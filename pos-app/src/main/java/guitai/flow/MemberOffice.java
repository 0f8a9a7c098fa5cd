package guitai.flow;

import guitai.journal.Commit;
import guitai.journal.Fact;
import guitai.journal.Working;
import guitai.loyalty.MemberId;
import guitai.loyalty.MemberKey;
import guitai.loyalty.book.Corrections;
import guitai.loyalty.book.DayRound;
import guitai.loyalty.book.Decision;
import guitai.loyalty.book.EarnedList;
import guitai.loyalty.book.MemberBook;
import guitai.loyalty.book.MemberFile;
import guitai.loyalty.book.OwnAuthority;
import guitai.privacy.RetentionTerms;
import guitai.staff.Approval;
import guitai.staff.OperatorId;
import guitai.staff.Permission;
import guitai.time.BusinessDate;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/// What a person does about members away from any sale: looks them up, corrects, joins two who are
/// one; and the day's job. At a till whose authority is elsewhere only the looking up.
///
/// Confined to the till's thread.
public final class MemberOffice {
    /// So many members at most are looked after in one go, some milliseconds; the rest follows.
    private static final int AT_ONCE = 20;

    private final Desk desk;
    private final MemberPorts ports;
    private final InstantSource clock;
    private Retention retention;
    private Optional<BusinessDate> done = Optional.empty();
    private Optional<Round> round = Optional.empty();

    private record Round(BusinessDate date, DayRound members) {}

    MemberOffice(Desk desk, MemberPorts ports, InstantSource clock) {
        this.desk = desk;
        this.ports = ports;
        this.clock = clock;
        this.retention = new Retention(desk, RetentionTerms.USUAL);
    }

    /// How long what is known of persons is kept in this shop.
    public void keeping(RetentionTerms terms) {
        retention = new Retention(desk, terms);
    }

    public sealed interface Result {
        /// Written down.
        record Done() implements Result {}

        record Not(Corrections.Why why) implements Result {}

        record Refused(Refusal why) implements Result {}
    }

    private interface Step {
        Corrections.Answer take(Corrections with, String number, BusinessDate today);
    }

    /// By the beginning of a phone number or a card, a name, a member's number.
    public List<MemberFile> search(String typed, int most) {
        return ports.club().map(c -> c.book().search(typed, most, today())).orElse(List.of());
    }

    public Optional<MemberFile> file(MemberId member) {
        return ports.club().flatMap(club -> club.book().file(member, today()));
    }

    /// Corrects points; a second person's word stands beside the reason (rule LY-01).
    public Result adjust(MemberId member, long points, String reason, Approval approval) {
        if (reason.isBlank()) return new Result.Refused(Refusal.Because.REASON_NEEDED);
        var words = reason.strip() + allowedBy(approval);
        return step(
                approval, (with, number, day) -> with.adjust(number, member, points, words, day));
    }

    private static String allowedBy(Approval approval) {
        return switch (approval) {
            case Approval.Own() -> "";
            case Approval.ByOverride(var by, _) -> " (" + by.value() + ")";
        };
    }

    public Result tie(MemberId member, MemberKey key, Approval approval) {
        return step(approval, (with, _, day) -> with.tie(member, key, day));
    }

    public Result loose(MemberId member, MemberKey key, Approval approval) {
        return step(approval, (with, _, day) -> with.loose(member, key, day));
    }

    /// Two members are one person (rule LY-53).
    public Result merge(MemberId kept, MemberId gone, Approval approval) {
        return step(
                approval,
                (with, number, day) -> with.merge(number, kept, gone, clock.instant(), day));
    }

    /// Those who became this member: what can be undone.
    public List<MemberId> mergedInto(MemberId kept) {
        return ports.club().map(club -> club.book().mergedInto(kept)).orElse(List.of());
    }

    /// They are two after all; for thirty days.
    public Result undoMerge(MemberId kept, MemberId gone, Approval approval) {
        return step(
                approval,
                (with, number, day) -> with.undoMerge(number, kept, gone, clock.instant(), day));
    }

    /// Takes points of other sources from a file (rule LY-14), some rows in one go. Nobody need be
    /// signed on; rows that were taken before bring nothing.
    ///
    /// @param from the first row that was not taken yet
    /// @param by whoever brought the file
    /// @return empty where the shop has no members
    public Optional<EarnedList.Step> earned(EarnedList list, int from, OperatorId by) {
        return ports.club()
                .map(club -> new OtherPoints(desk, club, clock.instant()))
                .map(points -> points.take(list, from, today(), by));
    }

    private Result step(Approval approval, Step step) {
        var refused = desk.notPresent();
        if (refused.isPresent()) return new Result.Refused(refused.get());
        var club = ports.club().filter(own -> own.authority() instanceof OwnAuthority);
        if (club.isEmpty()) return new Result.Refused(Refusal.Because.NO_MEMBERS);
        var notAllowed = desk.notAllowed(Permission.CORRECT_MEMBERS, approval);
        if (notAllowed.isPresent()) return new Result.Refused(notAllowed.get());
        var with = new Corrections(club.get().book(), club.get().programme());
        return switch (step.take(with, club.get().numbers().get(), today())) {
            case Corrections.Answer.Refused(var why) -> new Result.Not(why);
            case Corrections.Answer.Decided(var decision) -> {
                write(decision, desk.facts(approval));
                yield new Result.Done();
            }
        };
    }

    private void write(Decision decision, List<Fact> before) {
        if (decision.equals(Decision.NOTHING) && before.isEmpty()) return;
        var commit = new Commit(before, Working.UNCHANGED, List.of());
        desk.books.write(MemberBooking.with(decision, commit, desk.who().id()));
    }

    /// The day's job: what has expired is cleared, tiers are reviewed (rules LY-03, LY-52), then
    /// whoever the day has something for is given and told it (rules SC-03, SC-34). Some of it in
    /// one go while no sale is at the counter, and nothing once the day's is done.
    public void day() {
        if (desk.notPresent().isPresent() || done.filter(today()::equals).isPresent()) return;
        if (desk.sale().isPresent()) return;
        if (ports.club().isEmpty()
                || !(ports.club().get().authority() instanceof OwnAuthority own)) {
            return;
        }
        var today = today();
        if (round.filter(one -> one.date().equals(today)).isEmpty()) ends(own, today);
        else goesRound(own, round.get());
    }

    private MemberBook book() {
        return ports.club().orElseThrow().book();
    }

    private void ends(OwnAuthority own, BusinessDate today) {
        var due = book().due(today, AT_ONCE);
        if (looked(own, due, today)) return;
        // Those of members were seen to just now, and only what is written down is seen again.
        var ended = own.ended(today, AT_ONCE);
        write(ended, List.of());
        if (ended.equals(Decision.NOTHING)) {
            round = Optional.of(new Round(today, own.round(today)));
        }
    }

    private void goesRound(OwnAuthority own, Round round) {
        var page = round.members().next(AT_ONCE);
        looked(own, page, round.date());
        if (page.isEmpty() && !retention.step(book(), round.date())) {
            done = Optional.of(round.date());
        }
    }

    /// @return whether anything came of it
    private boolean looked(OwnAuthority own, List<MemberId> members, BusinessDate today) {
        var all = Decision.NOTHING;
        for (var member : members) all = all.and(own.day(member, today));
        write(all, List.of());
        return !all.equals(Decision.NOTHING);
    }

    private BusinessDate today() {
        return desk.rules.calendar().dateOf(clock.instant());
    }
}
