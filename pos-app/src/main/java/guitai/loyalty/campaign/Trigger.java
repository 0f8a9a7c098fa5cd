package guitai.loyalty.campaign;

import guitai.money.Money;

import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// When a payment sets a campaign off (rules SC-02, SC-03): all that is asked must hold.
///
/// @param firstPayment only a member's first
/// @param minimum paid at least
/// @param times of the programme's day; empty for the whole day
/// @param tenders one of these took part; empty for any
/// @param stores empty for any
/// @param asleep no purchase for at least so many days
/// @param tags goods of one of these were bought; empty for any
public record Trigger(
        boolean firstPayment,
        Optional<Money> minimum,
        List<Hours> times,
        Set<String> tenders,
        Set<String> stores,
        Optional<Integer> asleep,
        Set<String> tags) {

    public static final Trigger ANY =
            new Trigger(
                    false,
                    Optional.empty(),
                    List.of(),
                    Set.of(),
                    Set.of(),
                    Optional.empty(),
                    Set.of());

    public Trigger {
        times = List.copyOf(times);
        tenders = Set.copyOf(tenders);
        stores = Set.copyOf(stores);
        tags = Set.copyOf(tags);
        if (asleep.filter(days -> days < 1).isPresent()) {
            throw new IllegalArgumentException("asleep for less than a day");
        }
    }

    /// @param from belongs to them
    /// @param to does not; at or before `from` it is that of the next day
    public record Hours(LocalTime from, LocalTime to) {
        boolean hold(LocalTime time) {
            return from.isBefore(to)
                    ? !time.isBefore(from) && time.isBefore(to)
                    : !time.isBefore(from) || time.isBefore(to);
        }
    }

    boolean isSetOffBy(PaidEvent event) {
        return (!firstPayment || event.firstPayment())
                && minimum.filter(least -> event.paid().compareTo(least) < 0).isEmpty()
                && (times.isEmpty()
                        || times.stream().anyMatch(t -> t.hold(event.at().toLocalTime())))
                && meets(tenders, event.tenders())
                && (stores.isEmpty() || stores.contains(event.store()))
                && asleep.map(days -> sleptFor(event, days)).orElse(true)
                && meets(tags, event.tags());
    }

    private static boolean sleptFor(PaidEvent event, int days) {
        return event.daysSinceLast().filter(since -> since >= days).isPresent();
    }

    private static boolean meets(Set<String> asked, Set<String> there) {
        return asked.isEmpty() || asked.stream().anyMatch(there::contains);
    }
}
