package guitai.flow;

import guitai.flow.Reconciling.Asked;
import guitai.flow.Reconciling.Prepared;
import guitai.flow.Reconciling.Step;
import guitai.flow.Reconciling.Watching;
import guitai.payment.Channel;
import guitai.reconciliation.Declarations;
import guitai.reconciliation.Discrepancy;
import guitai.reconciliation.FundDifference;
import guitai.reconciliation.ReconciliationBook;
import guitai.reconciliation.ReconciliationBook.Run;
import guitai.reconciliation.Row;
import guitai.reconciliation.StatementSource.Bill;
import guitai.reconciliation.SuspensePool;
import guitai.staff.OperatorId;
import guitai.time.BusinessDate;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/// Holding the days against the channels' bills 对账: which days were, which rows differ, and the
/// people who explain them.
///
/// Confined to the till's thread. A bill is fetched and matched away from it; everything else reads
/// the disk.
public final class ReconciliationDesk {
    private static final int MOST_DAYS = 400;
    private static final int MOST_CASES = 1_000;

    private final Desk desk;
    private final ReconciliationPorts ports;
    private final Errands errands;
    private final Reconciling reconciling;
    private final DifferenceCases cases;
    private final List<Consumer<ReconciliationEvent>> listeners = new ArrayList<>();
    private Optional<Working> working = Optional.empty();

    ReconciliationDesk(
            Desk desk, ReconciliationPorts ports, Errands errands, DifferenceCases cases) {
        this.desk = desk;
        this.ports = ports;
        this.errands = errands;
        this.cases = cases;
        this.reconciling = new Reconciling(ports, desk.books);
    }

    /// What is done at the moment.
    private static final class Working {
        final OperatorId by;
        final int of;
        final Deque<Asked> left;
        final List<DayOutcome> outcomes = new ArrayList<>();
        final AtomicBoolean stopped = new AtomicBoolean();
        ReconciliationEvent.Going going;

        Working(OperatorId by, List<Asked> asked) {
            this.by = by;
            this.of = asked.size();
            this.left = new ArrayDeque<>(asked);
            this.going = at(asked.getFirst(), Step.FETCHING, 0);
        }

        ReconciliationEvent.Going at(Asked asked, Step step, long rows) {
            return new ReconciliationEvent.Going(
                    asked.channel(), asked.date(), step, rows, outcomes.size(), of);
        }
    }

    /// What came of asking for a reconciliation.
    public sealed interface Start {
        /// [ReconciliationEvent]s tell how it goes.
        record Started() implements Start {}

        /// Another one is going, or too much else is.
        record Busy() implements Start {}

        record Refused(Refusal why) implements Start {}
    }

    /// How a channel's day stands.
    public enum State {
        NOT_DONE,
        AGREES,
        /// Every difference that needed a person has had two.
        EXPLAINED,
        DIFFERS
    }

    /// @param run empty where it was never reconciled
    /// @param open cases opened on that day that are not closed
    public record ChannelDay(Channel channel, Optional<Run> run, long open, State state) {}

    public record Day(LocalDate date, List<ChannelDay> channels) {}

    // Doing it

    /// Every channel of a day.
    public Start run(LocalDate date) {
        return run(ports.channels().stream().map(channel -> Asked.of(channel, date)).toList());
    }

    public Start run(Channel channel, LocalDate date) {
        return run(List.of(Asked.of(channel, date)));
    }

    /// With a file that somebody fetched from the channel's own site.
    public Start run(Channel channel, LocalDate date, Path bill, Optional<Path> fundBill) {
        return run(List.of(new Asked(channel, date, Optional.of(bill), fundBill)));
    }

    private Start run(List<Asked> asked) {
        var refused = cases.notAllowed();
        if (refused.isPresent()) return new Start.Refused(refused.get());
        if (working.isPresent() || asked.isEmpty()) return new Start.Busy();
        var work = new Working(desk.who().id(), asked);
        working = Optional.of(work);
        if (next(work)) return new Start.Started();
        working = Optional.empty();
        return new Start.Busy();
    }

    /// How it goes; empty when nothing is done.
    public Optional<ReconciliationEvent.Going> going() {
        return working.map(work -> work.going);
    }

    /// Ends what is going, soon; what was finished of it stays.
    public void cancel() {
        working.ifPresent(work -> work.stopped.set(true));
    }

    public void listen(Consumer<ReconciliationEvent> listener) {
        listeners.add(listener);
    }

    private boolean next(Working work) {
        var asked = work.left.getFirst();
        Prepared broken = new Prepared.Not(new DayOutcome.Broken(asked.channel()));
        var watching =
                new Watching(
                        (step, rows) -> errands.tell(() -> going(work, asked, step, rows)),
                        work.stopped::get);
        // Taken off before: a played day brings the answer before the call returns.
        work.left.removeFirst();
        if (errands.send(
                () -> reconciling.prepare(asked, watching),
                broken,
                prepared -> prepared(work, prepared))) {
            return true;
        }
        work.left.addFirst(asked);
        return false;
    }

    private void going(Working work, Asked asked, Step step, long rows) {
        work.going = work.at(asked, step, rows);
        told(work.going);
    }

    private void prepared(Working work, Prepared prepared) {
        var outcome = reconciling.keep(prepared, work.by);
        done(work, outcome);
        if (!work.left.isEmpty() && !work.stopped.get() && next(work)) return;
        // Stopped, or no thread is free for it: what is left was not done.
        for (var asked : work.left) done(work, new DayOutcome.Cancelled(asked.channel()));
        work.left.clear();
        working = Optional.empty();
        told(new ReconciliationEvent.Over(work.outcomes));
    }

    private void done(Working work, DayOutcome outcome) {
        work.outcomes.add(outcome);
        told(new ReconciliationEvent.Done(outcome));
    }

    private void told(ReconciliationEvent event) {
        List.copyOf(listeners).forEach(listener -> listener.accept(event));
    }

    /// What does it, for who is no person at this till: the command line.
    public Reconciling reconciling() {
        return reconciling;
    }

    // Looking at it

    public List<Channel> channels() {
        return ports.channels();
    }

    /// The last days, the newest first.
    ///
    /// @param most 1 to 400
    public List<Day> days(int most) {
        var newest = cases.today();
        var oldest = newest.minusDays(Math.clamp(most, 1, MOST_DAYS) - 1L);
        var runs = ports.book().runs(oldest, newest);
        var open = ports.book().cases(false, MOST_CASES);
        return oldest.datesUntil(newest.plusDays(1))
                .sorted(java.util.Comparator.reverseOrder())
                .map(date -> day(date, runs, open))
                .toList();
    }

    private Day day(LocalDate date, List<Run> runs, List<ReconciliationBook.Kept> open) {
        return new Day(
                date,
                ports.channels().stream()
                        .map(
                                channel ->
                                        new ChannelDay(
                                                channel,
                                                runs.stream()
                                                        .filter(r -> of(r, channel, date))
                                                        .findFirst(),
                                                open.stream()
                                                        .filter(k -> of(k, channel, date))
                                                        .count(),
                                                State.NOT_DONE))
                        .map(ReconciliationDesk::withState)
                        .toList());
    }

    private static ChannelDay withState(ChannelDay day) {
        var state =
                day.run().isEmpty()
                        ? State.NOT_DONE
                        : day.run().get().result().agrees()
                                ? State.AGREES
                                : day.open() == 0 ? State.EXPLAINED : State.DIFFERS;
        return new ChannelDay(day.channel(), day.run(), day.open(), state);
    }

    private static boolean of(Run run, Channel channel, LocalDate date) {
        var bill = run.result().bill();
        return bill.channel() == channel && bill.date().equals(date) && bill.bill() == Bill.TRADES;
    }

    private static boolean of(ReconciliationBook.Kept kept, Channel channel, LocalDate date) {
        return kept.found().opened().equals(date)
                && DifferenceCases.channel(kept.found().subject()) == channel;
    }

    /// What holds for a day of a channel.
    public Optional<Run> run(LocalDate date, Channel channel) {
        return ports.book().run(channel, Bill.TRADES, date);
    }

    /// Its rows, those that differ first.
    ///
    /// @param what one class, or all
    /// @param most 1 to 1,000
    public List<Row> rows(
            Channel channel, LocalDate date, Optional<Discrepancy> what, long from, int most) {
        return ports.book().rows(channel, date, what, from, most);
    }

    /// Where other money moved than the bill says.
    public List<FundDifference> fundDifferences(
            Channel channel, LocalDate date, long from, int most) {
        return ports.book().fundDifferences(channel, date, from, most);
    }

    /// What only one side has so far.
    public List<SuspensePool.Suspended> waiting(Channel channel) {
        return ports.book().pool(channel, Bill.TRADES).waiting();
    }

    public List<DifferenceCases.Listed> casesOf(Channel channel, LocalDate date) {
        return ports.book().cases(channel, date, MOST_CASES).stream().map(cases::listed).toList();
    }

    /// The cases, and what people do about them.
    public DifferenceCases cases() {
        return cases;
    }

    /// The till's own sums of a trading day beside the channels' (rule CM-18).
    public List<Declarations.Declared> declared(LocalDate date) {
        return Declarations.of(
                ports.book().tenders(new BusinessDate(date)),
                channel -> run(date, channel),
                desk.rules.currency());
    }
}
