package guitai.loyalty.book;

import guitai.loyalty.MemberId;
import guitai.loyalty.gift.GiftBook;
import guitai.loyalty.gift.GiftTerms;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/// The members of whom a day may have something to give or to tell: whose birthday it is, who
/// sleeps, who bought something a week ago, whose points or tier end soon. Group by group and page
/// by page, so that nobody waits for it; somebody may be named twice, which does no harm.
///
/// Not shared. A till that was off for up to a week catches up.
public final class DayRound {
    private static final int NOTICE_DAYS = 30;
    private static final int COUPON_DAYS = 3;
    private static final int CATCH_UP_DAYS = 7;

    private final Deque<Group> groups = new ArrayDeque<>();
    private Optional<MemberId> after = Optional.empty();

    private interface Group {
        List<MemberId> page(Optional<MemberId> after, int most);
    }

    DayRound(GiftTerms terms, GiftBook gifts, LocalDate today) {
        if (terms.birthday().isPresent()) {
            var days = birthdays(today);
            groups.add((from, most) -> gifts.bornOn(days, from, most));
        }
        terms.winBack()
                .ifPresent(
                        back -> {
                            var last = today.minusDays(back.asleep());
                            groups.add((from, most) -> gifts.asleep(last, from, most));
                        });
        terms.review()
                .ifPresent(
                        review -> {
                            var day = today.minusDays(review.afterDays());
                            groups.add((from, most) -> gifts.boughtOn(day, from, most));
                        });
        if (terms.messages().isPresent()) {
            var soon =
                    new GiftBook.Soon(
                            today.plusDays(NOTICE_DAYS - CATCH_UP_DAYS),
                            today.plusDays(NOTICE_DAYS),
                            today,
                            today.plusDays(COUPON_DAYS));
            groups.add((from, most) -> gifts.ending(soon, from, most));
        }
    }

    /// Born on 29 February is 28 February in common years (rule LY-13).
    private static List<String> birthdays(LocalDate today) {
        var days = new ArrayList<String>();
        days.add(today.toString().substring(5));
        if (!today.isLeapYear() && days.getFirst().equals("02-28")) days.add("02-29");
        return days;
    }

    /// The next of them; empty when there are no more.
    public List<MemberId> next(int most) {
        while (!groups.isEmpty()) {
            var page = groups.peek().page(after, most);
            if (!page.isEmpty()) {
                after = Optional.of(page.getLast());
                return page;
            }
            groups.remove();
            after = Optional.empty();
        }
        return List.of();
    }
}
