package guitai.loyalty.gift;

import guitai.loyalty.campaign.CampaignId;
import guitai.loyalty.campaign.Reward;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.util.List;
import java.util.Optional;

/// Brings back members who sleep, in three steps (沉睡会员, rule SC-03): a coupon while they are away,
/// once a quarter; what the first purchase back sets off, which is a campaign; and a ladder for
/// coming again soon after it.
///
/// @param asleep days without a purchase
/// @param wake what is given while the member is away
/// @param ladder of visits, the one that brought the member back being the first
public record WinBack(CampaignId id, int asleep, Reward wake, List<Step> ladder) {
    /// As the rulebook has it.
    public static final int USUAL_ASLEEP = 90;

    /// @param visit 2 for the first after the one that brought the member back
    /// @param days within which it must be, counted from that one
    public record Step(int visit, int days, Reward reward) {
        public Step {
            if (visit < 2 || visit > 50 || days < 1 || days > 365) {
                throw new IllegalArgumentException("step " + visit + " within " + days);
            }
        }
    }

    public WinBack {
        ladder = List.copyOf(ladder);
        if (asleep < 7 || asleep > 1_000) throw new IllegalArgumentException("asleep " + asleep);
    }

    /// Whether somebody sleeps; who has never bought anything does not.
    public boolean sleeps(Optional<LocalDate> last, LocalDate today) {
        return last.filter(day -> !day.plusDays(asleep).isAfter(today)).isPresent();
    }

    /// The quarter of this day, in which there is one coupon.
    public static String quarter(LocalDate day) {
        return day.getYear() + "-Q" + day.get(IsoFields.QUARTER_OF_YEAR);
    }

    /// The visit that ended the last sleep, and the place of today's after it, from 1.
    public record Comeback(LocalDate on, int visit) {}

    /// @param visits the days of all purchases, any order, today's among them; two on a day count
    ///   as two
    public Optional<Comeback> comeback(List<LocalDate> visits) {
        var days = visits.stream().sorted().toList();
        for (int i = days.size() - 1; i > 0; i--) {
            if (ChronoUnit.DAYS.between(days.get(i - 1), days.get(i)) >= asleep) {
                return Optional.of(new Comeback(days.get(i), days.size() - i));
            }
        }
        return Optional.empty();
    }

    /// The step that today's visit reaches.
    public Optional<Step> reached(Comeback comeback, LocalDate today) {
        return ladder.stream()
                .filter(step -> step.visit() == comeback.visit())
                .filter(step -> !comeback.on().plusDays(step.days()).isBefore(today))
                .findFirst();
    }
}
