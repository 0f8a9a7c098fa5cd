package guitai.flow;

import guitai.journal.Commit;
import guitai.journal.Fact;
import guitai.journal.Working;
import guitai.loyalty.MemberId;
import guitai.loyalty.book.MemberBook;
import guitai.loyalty.book.MemberEvent;
import guitai.loyalty.book.MemberFile;
import guitai.loyalty.book.Personal;
import guitai.privacy.Kept;
import guitai.privacy.RetentionTerms;
import guitai.time.BusinessDate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Ends what is kept of persons when its time is over, and writes down how much of it (rule CP-15).
///
/// Confined to the till's thread; a page at a time, milliseconds each.
final class Retention {
    private static final int CODES = 200;
    private static final int MEMBERS = 20;

    private final Desk desk;
    private final RetentionTerms terms;
    private Optional<MemberId> after = Optional.empty();

    Retention(Desk desk, RetentionTerms terms) {
        this.desk = desk;
        this.terms = terms;
    }

    /// Some of it.
    ///
    /// @return false when there is nothing more for the day
    boolean step(MemberBook book, BusinessDate today) {
        return codes(book, today.day()) || members(book, today);
    }

    private boolean codes(MemberBook book, LocalDate today) {
        if (terms.couponCodes() == 0) return false;
        var before = today.minusDays(terms.couponCodes());
        var ended = book.codesEnded(before, CODES);
        if (ended.isEmpty()) return false;
        var note = new MemberEvent.PersonalEnded(Kept.COUPON_CODES, before, ended.size(), today);
        write(List.of(note), List.of(new Personal.CodesEnded(ended)));
        return true;
    }

    private boolean members(MemberBook book, BusinessDate today) {
        if (terms.members() == 0) return false;
        var before = today.day().minusDays(terms.members());
        var page = book.gifts().asleep(before.minusDays(1), after, MEMBERS);
        if (page.isEmpty()) {
            after = Optional.empty();
            return false;
        }
        after = Optional.of(page.getLast());
        var gone =
                page.stream()
                        .flatMap(member -> book.file(member, today).stream())
                        .filter(Retention::hasNothing)
                        .toList();
        if (gone.isEmpty()) return true;
        var events = new ArrayList<MemberEvent>();
        var wishes = new ArrayList<Personal>();
        for (var file : gone) {
            events.add(new MemberEvent.Erased(file.id(), today.day()));
            wishes.add(new Personal.Wipe(file.id()));
        }
        events.add(new MemberEvent.PersonalEnded(Kept.MEMBERS, before, gone.size(), today.day()));
        write(events, wishes);
        return true;
    }

    /// Who has something left with the shop has not left it.
    private static boolean hasNothing(MemberFile file) {
        return file.points().balance() == 0
                && file.coupons().isEmpty()
                && file.purse().left().whole().isZero();
    }

    private void write(List<MemberEvent> events, List<Personal> personal) {
        var by = desk.who().id();
        var facts = events.stream().<Fact>map(one -> new Fact.MemberMoved(one, by)).toList();
        desk.books.write(new Commit(facts, Working.UNCHANGED, List.of()).knowing(personal));
    }
}
