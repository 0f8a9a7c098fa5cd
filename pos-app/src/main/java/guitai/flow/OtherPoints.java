package guitai.flow;

import guitai.journal.Commit;
import guitai.journal.Working;
import guitai.loyalty.MemberId;
import guitai.loyalty.MemberKey;
import guitai.loyalty.book.Authority;
import guitai.loyalty.book.Decision;
import guitai.loyalty.book.EarnedList;
import guitai.loyalty.book.MemberEvent;
import guitai.loyalty.book.Telling;
import guitai.loyalty.coupon.ImportedCoupons.Reason;
import guitai.loyalty.coupon.ImportedCoupons.Refused;
import guitai.staff.OperatorId;
import guitai.time.BusinessDate;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/// Points that no sale earned, told to whoever keeps them (rule LY-14).
final class OtherPoints {
    // What a source is told of later than this is a matter for a person.
    private static final int OLDEST_DAYS = 31;

    /// So many members at most in one go, some milliseconds.
    private static final int AT_ONCE = 20;

    private final Desk desk;
    private final MemberPorts.Club club;
    private final Instant at;

    OtherPoints(Desk desk, MemberPorts.Club club, Instant at) {
        this.desk = desk;
        this.club = club;
        this.at = at;
    }

    MemberDesk.Result earned(String source, String number, MemberKey key) {
        var terms = club.programme().source(source);
        if (terms.isEmpty()) {
            return new MemberDesk.Result.Refused(Refusal.Because.NO_SUCH_SOURCE);
        }
        // By what this machine has: whoever it does not know is told of by nobody here.
        var member = club.book().find(key);
        if (member.isEmpty()) return new MemberDesk.Result.NotKnown(Optional.of(key));
        var telling =
                new Telling.Earned(
                        number,
                        member.get(),
                        source,
                        terms.get().points(),
                        at,
                        desk.openShift().date());
        var decision = decision(telling);
        if (!decision.equals(Decision.NOTHING)) {
            var empty = new Commit(List.of(), Working.UNCHANGED, List.of());
            desk.books.write(MemberBooking.with(decision, empty, desk.who().id()));
        }
        return new MemberDesk.Result.Earned(points(decision));
    }

    /// Some rows of a file, in one commit. It ends before a member comes a second time: a day's
    /// limit counts what is written down.
    EarnedList.Step take(EarnedList list, int from, BusinessDate today, OperatorId by) {
        var all = Decision.NOTHING;
        var taken = EarnedList.Taken.NONE;
        var members = new HashSet<MemberId>();
        int next = from;
        while (next < list.rows().size() && members.size() < AT_ONCE) {
            var row = list.rows().get(next);
            var member = club.book().find(row.key());
            if (member.isPresent() && !members.add(member.get())) break;
            var why = refused(row, member.isPresent(), today);
            if (why.isPresent()) {
                taken = taken.and(new EarnedList.Taken(0, 0, 0, List.of(why.get())));
            } else {
                var decision = decision(telling(row, member.orElseThrow(), today));
                all = all.and(decision);
                taken = taken.and(taken(decision));
            }
            next++;
        }
        if (!all.equals(Decision.NOTHING)) {
            var empty = new Commit(List.of(), Working.UNCHANGED, List.of());
            desk.books.write(MemberBooking.with(all, empty, by));
        }
        return new EarnedList.Step(next, taken);
    }

    private Telling telling(EarnedList.Row row, MemberId member, BusinessDate today) {
        var points = club.programme().source(row.source()).orElseThrow().points();
        var day = row.day().map(BusinessDate::new).orElse(today);
        return new Telling.Earned(row.number(), member, row.source(), points, at, day);
    }

    private Optional<Refused> refused(EarnedList.Row row, boolean known, BusinessDate today) {
        if (club.programme().source(row.source()).isEmpty()) {
            return refused(row, "source", Reason.UNKNOWN_SOURCE, row.source());
        }
        if (!known) return refused(row, "", Reason.UNKNOWN_MEMBER, "");
        var day = row.day().orElse(today.day());
        return day.isAfter(today.day()) || day.isBefore(today.day().minusDays(OLDEST_DAYS))
                ? refused(row, "date", Reason.BAD_DATE, day.toString())
                : Optional.empty();
    }

    private static Optional<Refused> refused(
            EarnedList.Row row, String column, Reason why, String shown) {
        return Optional.of(new Refused(row.line(), column, why, shown));
    }

    private static EarnedList.Taken taken(Decision decision) {
        return decision.equals(Decision.NOTHING)
                ? new EarnedList.Taken(0, 0, 1, List.of())
                : new EarnedList.Taken(1, points(decision), 0, List.of());
    }

    private Decision decision(Telling telling) {
        return switch (club.authority().tell(telling)) {
            case Authority.Answer.Decided(var decision) -> decision;
            case Authority.Answer.ToBeTold(var later) ->
                    new Decision(List.of(new MemberEvent.ToTell(later)), List.of());
        };
    }

    private static long points(Decision decision) {
        long points = 0;
        for (var event : decision.events()) {
            if (event instanceof MemberEvent.PointsPosted posted) points += posted.entry().points();
        }
        return points;
    }
}
