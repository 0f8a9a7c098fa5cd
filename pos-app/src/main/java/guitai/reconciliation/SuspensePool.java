package guitai.reconciliation;

import guitai.reconciliation.Row.Sides;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;

/// What only one side had so far (存疑), for one channel and kind of bill: each entry with the day
/// that put it in and, once it left, the day that took it out.
///
/// Immutable. Nothing is ever forgotten here, so that a day can be reconciled again with the pool
/// as it was then; whoever stores it may keep the two dates as columns and do the same.
public record SuspensePool(List<Entry> entries) {

    public static final SuspensePool EMPTY = new SuspensePool(List.of());

    /// @param since the day its first side stood on; its age counts from here
    /// @param put the day whose reconciling put it in, with these sides
    public record Suspended(LineKey key, LocalDate since, LocalDate put, Sides sides) {}

    public record Entry(Suspended what, Stay stay) {}

    public sealed interface Stay {
        record Waiting() implements Stay {}

        /// Met its other side, or became a case, on that day.
        record Left(LocalDate on) implements Stay {}
    }

    public SuspensePool {
        entries = List.copyOf(entries);
    }

    /// What was waiting when a day began, whatever happened since.
    public List<Suspended> before(LocalDate date) {
        return entries.stream()
                .filter(entry -> entry.what().put().isBefore(date))
                .filter(entry -> !(entry.stay() instanceof Stay.Left(var on) && on.isBefore(date)))
                .map(Entry::what)
                .toList();
    }

    /// What waits now.
    public List<Suspended> waiting() {
        return entries.stream()
                .filter(entry -> entry.stay() instanceof Stay.Waiting)
                .map(Entry::what)
                .toList();
    }

    /// This pool after a day; what the same day did before is replaced. What later days took out
    /// stays out as long as the day still puts it in.
    public SuspensePool after(Reconciled day) {
        var date = day.bill().date();
        var left = new HashSet<>(day.left());
        var stays = new HashMap<LineKey, Stay>();
        var next = new ArrayList<Entry>();
        for (var entry : entries) {
            var what = entry.what();
            if (what.put().equals(date)) {
                stays.put(what.key(), entry.stay());
            } else {
                next.add(new Entry(what, stay(entry, date, left)));
            }
        }
        for (var what : day.put()) {
            next.add(new Entry(what, stays.getOrDefault(what.key(), new Stay.Waiting())));
        }
        return new SuspensePool(next);
    }

    private static Stay stay(Entry entry, LocalDate date, HashSet<LineKey> left) {
        return switch (entry.stay()) {
            case Stay.Waiting waiting -> taken(entry, date, left) ? new Stay.Left(date) : waiting;
            case Stay.Left(var on) when on.equals(date) ->
                    taken(entry, date, left) ? new Stay.Left(date) : new Stay.Waiting();
            case Stay.Left gone -> gone;
        };
    }

    private static boolean taken(Entry entry, LocalDate date, HashSet<LineKey> left) {
        return entry.what().put().isBefore(date) && left.contains(entry.what().key());
    }
}
