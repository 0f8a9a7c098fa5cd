package guitai.promotion.planning;

import guitai.promotion.Offer;
import guitai.promotion.OfferId;
import guitai.promotion.Stage;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/// Which offers are open on each day, and which of them stand in each other's way.
public final class OfferCalendar {
    /// More basket and coupon offers than this at once, and the best combination may no longer be
    /// found exactly in time (rule PR-19).
    public static final int MOST_SUMS = 12;

    private OfferCalendar() {}

    /// @param clashes pairs that are open at one time of this day and cannot both apply
    /// @param sums basket and coupon offers open on this day
    public record Day(LocalDate date, List<Offer> open, List<Clash> clashes, int sums) {
        public Day {
            open = List.copyOf(open);
            clashes = List.copyOf(clashes);
        }

        public boolean tooMany() {
            return sums > MOST_SUMS;
        }
    }

    /// Of two offers, the smaller id first.
    public record Clash(OfferId one, OfferId other) {}

    /// @param days at most a year
    public static List<Day> of(List<Offer> offers, LocalDate from, int days, ZoneId zone) {
        var all = new ArrayList<Day>();
        for (int i = 0; i < Math.min(days, 366); i++) all.add(day(offers, from.plusDays(i), zone));
        return all;
    }

    static Day day(List<Offer> offers, LocalDate date, ZoneId zone) {
        var open = offers.stream().filter(offer -> OpenTimes.anyOn(offer, date, zone)).toList();
        var clashes = new ArrayList<Clash>();
        for (int i = 0; i < open.size(); i++) {
            for (int j = i + 1; j < open.size(); j++) {
                var one = open.get(i);
                var other = open.get(j);
                if (one.clashes(other) && OpenTimes.together(one, other, date, zone)) {
                    clashes.add(clash(one.id(), other.id()));
                }
            }
        }
        int sums = (int) open.stream().filter(offer -> offer.stage() != Stage.LINE).count();
        return new Day(date, open, clashes, sums);
    }

    private static Clash clash(OfferId one, OfferId other) {
        return one.compareTo(other) <= 0 ? new Clash(one, other) : new Clash(other, one);
    }
}
