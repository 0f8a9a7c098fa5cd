package guitai.loyalty.gift;

import java.time.LocalDate;
import java.util.List;

/// What waking sleepers came to (rule SC-03).
///
/// @param woken who was given a coupon while away
/// @param activated of these, who bought something within the days that are looked at
/// @param again of these, who bought once more within thirty days of it
public record WinBackFigures(long woken, long activated, long again) {
    private static final long ALL = 10_000;
    private static final int AGAIN_DAYS = 30;

    /// One member that was woken.
    ///
    /// @param visits the days of purchases after it, any order
    public record Woken(LocalDate on, List<LocalDate> visits) {
        public Woken {
            visits = visits.stream().filter(day -> !day.isBefore(on)).sorted().toList();
        }
    }

    /// @param within days a purchase counts as an answer
    public static WinBackFigures of(List<Woken> woken, int within) {
        var activated =
                woken.stream()
                        .filter(one -> !one.visits().isEmpty())
                        .filter(one -> reaches(one.on(), one.visits().getFirst(), within))
                        .toList();
        var again =
                activated.stream()
                        .filter(one -> one.visits().size() > 1)
                        .filter(
                                one ->
                                        reaches(
                                                one.visits().get(0),
                                                one.visits().get(1),
                                                AGAIN_DAYS))
                        .count();
        return new WinBackFigures(woken.size(), activated.size(), again);
    }

    private static boolean reaches(LocalDate from, LocalDate day, int days) {
        return !from.plusDays(days).isBefore(day);
    }

    /// Of those who were woken, in basis points; 0 for nobody.
    public long activationRate() {
        return woken == 0 ? 0 : activated * ALL / woken;
    }

    /// Of those who came back.
    public long repurchaseRate() {
        return activated == 0 ? 0 : again * ALL / activated;
    }
}
