package guitai.flow;

import guitai.journal.Commit;
import guitai.journal.Fact;
import guitai.payment.Attempt;
import guitai.payment.AttemptState;
import guitai.payment.Channel;
import guitai.reconciliation.DifferenceCase;
import guitai.reconciliation.DifferenceCase.Resolution;
import guitai.reconciliation.DifferenceCase.Subject;
import guitai.reconciliation.ReconciliationBook;
import guitai.staff.OperatorId;
import guitai.staff.Permission;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// What people do about differences: one takes a case and says what it was, a second one closes it.
///
/// Confined to the till's thread; reads and writes the disk.
public final class DifferenceCases {
    private static final int MOST_WORDS = 500;

    private final Desk desk;
    private final ReconciliationBook book;
    private final InstantSource clock;

    DifferenceCases(Desk desk, ReconciliationBook book, InstantSource clock) {
        this.desk = desk;
        this.book = book;
        this.clock = clock;
    }

    /// What came of a step.
    public sealed interface Result {
        record Done(DifferenceCase now) implements Result {}

        record Refused(Refusal why) implements Result {}

        record NoSuchCase() implements Result {}

        /// Somebody did something else with it meanwhile.
        record NotNow(DifferenceCase is) implements Result {}

        /// Who resolved it cannot close it.
        record SamePerson(OperatorId who) implements Result {}

        /// An explanation has 1 to 500 characters.
        record WordsNeeded() implements Result {}
    }

    /// @param owner who looks after it; empty for nobody
    /// @param age in days
    public record Listed(ReconciliationBook.Kept kept, Optional<OperatorId> owner, long age) {}

    /// Open ones first, the oldest before; then what is closed, newest first.
    ///
    /// @param most 1 to 1,000
    public List<Listed> list(boolean closed, int most) {
        return book.cases(closed, most).stream().map(this::listed).toList();
    }

    Listed listed(ReconciliationBook.Kept kept) {
        return new Listed(kept, owner(kept.found()), kept.found().age(today()));
    }

    private static Optional<OperatorId> owner(DifferenceCase found) {
        return switch (found) {
            case DifferenceCase.Open _ -> Optional.empty();
            case DifferenceCase.Taken(_, var owner) -> Optional.of(owner);
            case DifferenceCase.Resolved(var taken, _, _, _) -> Optional.of(taken.owner());
            case DifferenceCase.Closed(var resolved, _) -> Optional.of(resolved.of().owner());
        };
    }

    /// Looks after it from now on, also in somebody else's place.
    public Result take(DifferenceCase.Id id) {
        return with(
                id,
                found ->
                        switch (found) {
                            case DifferenceCase.Open open ->
                                    done(open.take(who()), new Fact.DifferenceTaken(id, who()));
                            case DifferenceCase.Taken taken ->
                                    taken.owner().equals(who())
                                            ? new Result.Done(taken)
                                            : done(
                                                    taken.handTo(who()),
                                                    new Fact.DifferenceTaken(id, who()));
                            case DifferenceCase.Resolved _, DifferenceCase.Closed _ ->
                                    new Result.NotNow(found);
                        });
    }

    /// Says what it was; whoever does so looks after it from then on.
    public Result resolve(DifferenceCase.Id id, Resolution how, String words) {
        var said = words.strip();
        if (said.isEmpty() || said.length() > MOST_WORDS) return new Result.WordsNeeded();
        return with(
                id,
                found ->
                        switch (found) {
                            case DifferenceCase.Open open ->
                                    resolved(open.take(who()), how, said, true);
                            case DifferenceCase.Taken taken ->
                                    taken.owner().equals(who())
                                            ? resolved(taken, how, said, false)
                                            : resolved(taken.handTo(who()), how, said, true);
                            case DifferenceCase.Resolved _, DifferenceCase.Closed _ ->
                                    new Result.NotNow(found);
                        });
    }

    private Result resolved(
            DifferenceCase.Taken taken, Resolution how, String words, boolean takenNow) {
        var id = taken.id();
        var fact = new Fact.DifferenceResolved(id, how, words, who());
        var next = taken.resolve(how, words, who());
        return takenNow ? done(next, new Fact.DifferenceTaken(id, who()), fact) : done(next, fact);
    }

    /// Does not agree with how it was explained: back to its owner.
    public Result sendBack(DifferenceCase.Id id) {
        return with(
                id,
                found ->
                        found instanceof DifferenceCase.Resolved resolved
                                ? done(resolved.sendBack(), new Fact.DifferenceSentBack(id, who()))
                                : new Result.NotNow(found));
    }

    /// Agrees, as the second person.
    public Result close(DifferenceCase.Id id) {
        return with(
                id,
                found ->
                        found instanceof DifferenceCase.Resolved resolved
                                ? switch (resolved.close(who())) {
                                    case DifferenceCase.SamePerson(var same) ->
                                            new Result.SamePerson(same);
                                    case DifferenceCase.Closed closed ->
                                            done(closed, new Fact.DifferenceClosed(id, who()));
                                }
                                : new Result.NotNow(found));
    }

    private interface StepTaken {
        Result on(DifferenceCase found);
    }

    private Result with(DifferenceCase.Id id, StepTaken step) {
        var refused = notAllowed();
        if (refused.isPresent()) return new Result.Refused(refused.get());
        return book.find(id).map(kept -> step.on(kept.found())).orElseGet(Result.NoSuchCase::new);
    }

    Optional<Refusal> notAllowed() {
        var absent = desk.notPresent();
        if (absent.isPresent()) return absent;
        return desk.who().may(Permission.RECONCILE)
                ? Optional.empty()
                : Optional.of(new Refusal.NeedsOverride(Permission.RECONCILE));
    }

    private OperatorId who() {
        return desk.who().id();
    }

    private Result done(DifferenceCase now, Fact... facts) {
        desk.books.write(Commit.of(facts));
        return new Result.Done(now);
    }

    /// A payment taken offline was refused when it was handed over: the goods are gone, so somebody
    /// has to look after it. Once for each payment.
    ///
    /// @return what is written down in the same commit as the refusal
    Optional<Fact> refusedLater(Attempt before, Attempt attempt) {
        if (!(attempt.state() instanceof AttemptState.RefusedLater(var why))) {
            return Optional.empty();
        }
        var masked =
                before.state() instanceof AttemptState.StoredOffline(var card, _)
                        ? card
                        : attempt.shown();
        var subject =
                new Subject.StoredPaymentRefused(
                        attempt.id().value(),
                        desk.rules.calendar().dateOf(attempt.startedAt()),
                        masked,
                        attempt.amount(),
                        why.code());
        var found = DifferenceCase.open(subject, today());
        return book.find(found.id()).isPresent()
                ? Optional.empty()
                : Optional.of(new Fact.DifferenceOpened(found));
    }

    static Channel channel(Subject subject) {
        return switch (subject) {
            case Subject.OfBill(var channel, _) -> channel;
            case Subject.OfFunds(var channel, _, _) -> channel;
            case Subject.StoredPaymentRefused _ -> Channel.CARD;
        };
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), desk.rules.calendar().zone());
    }
}
