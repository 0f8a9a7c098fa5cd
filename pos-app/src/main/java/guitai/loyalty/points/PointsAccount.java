package guitai.loyalty.points;

import guitai.loyalty.points.Posted.Done;
import guitai.loyalty.points.Posted.Duplicate;
import guitai.loyalty.points.Posted.Refusal;
import guitai.loyalty.points.Posted.Refused;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Predicate;

/// A member's points: the sum of its entries, which are only ever added to (rules LY-01 to LY-40).
///
/// Immutable. Each act returns the account after it together with the entry to keep, or the entry
/// that was there already, or why nothing moved. [#of] on the kept entries is the same account
/// again, because an entry says what it did to each lot. An account has hundreds of entries after
/// years, and each act copies them; a till has one member at the counter.
public final class PointsAccount {
    private static final PointsAccount EMPTY =
            new PointsAccount(new LinkedHashMap<>(), List.of(), 0);

    private final SequencedMap<PointsKey, PointsEntry> entries;
    private final List<PointsLot> lots;
    private final long debt;

    private PointsAccount(
            SequencedMap<PointsKey, PointsEntry> entries, List<PointsLot> lots, long debt) {
        this.entries = Collections.unmodifiableSequencedMap(entries);
        this.lots = lots;
        this.debt = debt;
    }

    public static PointsAccount empty() {
        return EMPTY;
    }

    /// The account that these entries make, in the order in which they were posted.
    ///
    /// @throws IllegalArgumentException when they make none: a key twice, a lot overdrawn
    public static PointsAccount of(Collection<PointsEntry> entries) {
        return EMPTY.with(entries);
    }

    /// In the order in which they were posted.
    public Collection<PointsEntry> entries() {
        return entries.sequencedValues();
    }

    /// Lots that still hold something, whatever their dates.
    public List<PointsLot> lots() {
        return lots.stream().filter(lot -> lot.left() > 0).toList();
    }

    /// Owed, because the earned points of returned goods were spent already (rule LY-30).
    public long debt() {
        return debt;
    }

    /// The sum of all entries: what is in lots, expired and not cleared yet too, less the debt.
    public long balance() {
        return entries.values().stream().mapToLong(PointsEntry::points).sum();
    }

    public long spendable(LocalDate on) {
        return leftIn(lot -> lot.terms().spendableOn(on));
    }

    /// Earned, but not spendable yet.
    public long pending(LocalDate on) {
        return leftIn(lot -> lot.terms().available().isAfter(on));
    }

    /// Points of a sale, a check-in, a campaign. A debt is paid from them first (rule LY-32).
    public Posted earn(String act, long points, LocalDate on, LotTerms terms) {
        var key = new PointsKey(PointsKind.EARN, act);
        return before(key).orElseGet(() -> done(granted(key, positive(points), on, terms)));
    }

    /// Pays with points: those that expire first go first, then the oldest (rule LY-21).
    public Posted burn(String act, long points, LocalDate on) {
        var key = new PointsKey(PointsKind.BURN, act);
        return before(key).orElseGet(() -> burned(key, positive(points), on));
    }

    /// Goods came back: takes the points that they had earned from the same lot, then from the lots
    /// that expire first; what is not there any more is owed (rule LY-30).
    ///
    /// @param earned the act that had earned them
    public Posted takeBack(String act, String earned, long points, LocalDate on) {
        var source = new PointsKey(PointsKind.EARN, earned);
        var key = new PointsKey(PointsKind.REVERSE_EARN, act);
        return before(key)
                .or(() -> refusedFor(source, points))
                .orElseGet(() -> done(taken(key, points, on, Optional.of(source))));
    }

    /// Goods that points had paid for came back: the points go to the lots they came from, the last
    /// taken first; where that lot has expired they are granted again (rule LY-31).
    ///
    /// @param burned the act that had burned them
    public Posted giveBack(String act, String burned, long points, LocalDate on) {
        var source = new PointsKey(PointsKind.BURN, burned);
        var key = new PointsKey(PointsKind.REVERSE_BURN, act);
        return before(key)
                .or(() -> refusedFor(source, points))
                .orElseGet(() -> done(GivingBack.entry(this, key, source, points, on)));
    }

    /// Corrects the account; who did it, who allowed it and why is kept beside the entry.
    ///
    /// @param points below nought to take: from the lots that expire first, then as debt
    public Posted adjust(String act, long points, LocalDate on, LotTerms terms) {
        if (points == 0) throw new IllegalArgumentException("a correction by nothing");
        var key = new PointsKey(PointsKind.ADJUST, act);
        return before(key)
                .orElseGet(
                        () ->
                                done(
                                        points > 0
                                                ? granted(key, points, on, terms)
                                                : taken(key, -points, on, Optional.empty())));
    }

    /// Clears the lots that expired before this day, an entry a lot (rule LY-03). A second time on
    /// the same day there is nothing left to clear.
    public List<PointsEntry> clearing(LocalDate on) {
        return lots().stream()
                .filter(lot -> lot.terms().expiredOn(on))
                .map(lot -> cleared(lot, on))
                .toList();
    }

    /// This account with entries that were made from it, or kept before.
    public PointsAccount with(Collection<PointsEntry> more) {
        var all = new LinkedHashMap<>(entries);
        var after = new Lots(lots);
        var owed = debt;
        for (var entry : more) {
            if (all.putIfAbsent(entry.key(), entry) != null) {
                throw new IllegalArgumentException("twice in one account: " + entry.key());
            }
            entry.moves().forEach(after::apply);
            owed += entry.debt();
        }
        if (owed < 0) throw new IllegalArgumentException("a debt below nought");
        return new PointsAccount(all, after.all(), owed);
    }

    boolean has(PointsKey key) {
        return entries.containsKey(key);
    }

    LotTerms terms(LotId id) {
        return lot(id).terms();
    }

    long left(LotId id) {
        return lot(id).left();
    }

    PointsEntry entry(PointsKey key) {
        var entry = entries.get(key);
        if (entry == null) throw new IllegalArgumentException("no entry " + key);
        return entry;
    }

    /// What was taken back of an entry so far, oldest first.
    List<PointsEntry> takenBackOf(PointsKey source) {
        return entries.values().stream()
                .filter(entry -> entry.of().equals(Optional.of(source)))
                .toList();
    }

    private PointsLot lot(LotId id) {
        return lots.stream()
                .filter(lot -> lot.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no lot " + id));
    }

    private Optional<Posted> before(PointsKey key) {
        return Optional.ofNullable(entries.get(key)).map(entry -> new Duplicate(this, entry));
    }

    private Posted burned(PointsKey key, long points, LocalDate on) {
        if (debt > 0) return new Refused(this, Refusal.IN_DEBT);
        if (spendable(on) < points) return new Refused(this, Refusal.TOO_FEW);
        var moves =
                new Lots(lots).take(points, lot -> lot.terms().spendableOn(on), Optional.empty());
        return done(new PointsEntry(key, on, Optional.empty(), moves, 0));
    }

    private Optional<Posted> refusedFor(PointsKey source, long points) {
        var first = Optional.ofNullable(entries.get(source));
        if (first.isEmpty()) return Optional.of(new Refused(this, Refusal.NOTHING_TO_TAKE_BACK));
        var moved = Math.abs(first.get().points());
        var back = takenBackOf(source).stream().mapToLong(entry -> Math.abs(entry.points())).sum();
        return positive(points) > moved - back
                ? Optional.of(new Refused(this, Refusal.MORE_THAN_MOVED))
                : Optional.empty();
    }

    private PointsEntry granted(PointsKey key, long points, LocalDate on, LotTerms terms) {
        var pays = Math.min(debt, points);
        var moves =
                points == pays
                        ? List.<LotMove>of()
                        : List.of(LotMove.open(LotId.first(key), points - pays, terms));
        return new PointsEntry(key, on, Optional.empty(), moves, -pays);
    }

    private PointsEntry taken(
            PointsKey key, long points, LocalDate on, Optional<PointsKey> source) {
        var moves =
                new Lots(lots)
                        .take(points, lot -> !lot.terms().expiredOn(on), source.map(LotId::first));
        var found = -moves.stream().mapToLong(LotMove::points).sum();
        return new PointsEntry(key, on, source, moves, points - found);
    }

    private static PointsEntry cleared(PointsLot lot, LocalDate on) {
        var act = lot.id().opener() + " " + lot.id().number() + " " + on;
        return new PointsEntry(
                new PointsKey(PointsKind.EXPIRE, act),
                on,
                Optional.empty(),
                List.of(LotMove.outOf(lot.id(), lot.left())),
                0);
    }

    private Posted done(PointsEntry entry) {
        return new Done(with(List.of(entry)), entry);
    }

    private long leftIn(Predicate<PointsLot> which) {
        return lots.stream().filter(which).mapToLong(PointsLot::left).sum();
    }

    private static long positive(long points) {
        if (points <= 0) throw new IllegalArgumentException(points + " points");
        return points;
    }
}
