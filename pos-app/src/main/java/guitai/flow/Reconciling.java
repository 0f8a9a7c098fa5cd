package guitai.flow;

import guitai.journal.Books;
import guitai.journal.Commit;
import guitai.journal.Fact;
import guitai.journal.Working;
import guitai.payment.Channel;
import guitai.reconciliation.DayBill;
import guitai.reconciliation.DayResult;
import guitai.reconciliation.Reconciled;
import guitai.reconciliation.Reconciliation;
import guitai.reconciliation.ReconciliationBook.Run;
import guitai.reconciliation.StatementSource;
import guitai.reconciliation.StatementSource.Bill;
import guitai.reconciliation.StatementSource.Fetched;
import guitai.reconciliation.StatementSource.Reading;
import guitai.reconciliation.SuspensePool.Suspended;
import guitai.staff.OperatorId;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;

/// Reconciles one day of one channel: fetches the bill or takes a file, reads it, holds it against
/// our book, and keeps what came of it.
///
/// Two halves: [#prepare] waits for the network and the disk and changes nothing that counts;
/// [#keep] writes the facts, on the thread that writes this till's other facts.
public final class Reconciling {
    /// SHA-256 of nothing: the bill of a day on which nothing was traded.
    static final String NOTHING =
            "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

    private final ReconciliationPorts ports;
    private final Books books;

    public Reconciling(ReconciliationPorts ports, Books books) {
        this.ports = ports;
        this.books = books;
    }

    /// @param bill a file instead of asking the channel; the fund bill is then only read where a
    ///   file of it is given too
    public record Asked(
            Channel channel, LocalDate date, Optional<Path> bill, Optional<Path> fundBill) {
        public static Asked of(Channel channel, LocalDate date) {
            return new Asked(channel, date, Optional.empty(), Optional.empty());
        }
    }

    /// Who watches. Called on the thread that prepares.
    ///
    /// @param stopped asked at every row; true ends it
    public record Watching(Heard heard, BooleanSupplier stopped) {
        public static final Watching NOBODY = new Watching((_, _) -> {}, () -> false);
    }

    /// @see Watching
    @FunctionalInterface
    public interface Heard {
        void at(Step step, long rows);
    }

    public enum Step {
        FETCHING,
        READING,
        KEEPING
    }

    /// What the first half gave.
    public sealed interface Prepared {
        record Found(DayResult day, Reconciled all, Optional<String> noFundBill)
                implements Prepared {}

        record Not(DayOutcome why) implements Prepared {}
    }

    /// Both halves at once.
    public DayOutcome now(Asked asked, OperatorId by) {
        return keep(prepare(asked, Watching.NOBODY), by);
    }

    /// Blocks for as long as the channel, the file and the books take.
    public Prepared prepare(Asked asked, Watching watching) {
        var source = Optional.ofNullable(ports.sources().get().get(asked.channel()));
        if (source.isEmpty()) {
            return new Prepared.Not(new DayOutcome.NotConnected(asked.channel()));
        }
        watching.heard().at(Step.FETCHING, 0);
        var trades =
                asked.bill()
                        .<Fetched>map(Fetched.File::new)
                        .orElseGet(() -> fetch(asked, source.get(), Bill.TRADES));
        var refused = refused(asked, trades);
        if (refused.isPresent()) return refused.get();
        if (watching.stopped().getAsBoolean()) return stopped(asked);
        var funds = funds(asked, source.get());
        try {
            return read(asked, source.get(), trades, funds, watching);
        } catch (BillRows.Stopped stopped) {
            return stopped(asked);
        }
    }

    private static Prepared stopped(Asked asked) {
        return new Prepared.Not(new DayOutcome.Cancelled(asked.channel()));
    }

    private Fetched fetch(Asked asked, StatementSource source, Bill bill) {
        var folder = ports.files().folder(asked.channel(), asked.date());
        return source.fetch(asked.date(), bill, folder);
    }

    /// The fund bill; [Fetched.Refused] with no word where the channel has none or nobody wants it.
    private Fetched funds(Asked asked, StatementSource source) {
        if (asked.fundBill().isPresent()) return new Fetched.File(asked.fundBill().get());
        return asked.bill().isEmpty() && source.has(Bill.FUNDS)
                ? fetch(asked, source, Bill.FUNDS)
                : new Fetched.Refused("");
    }

    private static Optional<Prepared.Not> refused(Asked asked, Fetched fetched) {
        var channel = asked.channel();
        return switch (fetched) {
            case Fetched.File _, Fetched.NothingTraded() -> Optional.empty();
            case Fetched.NotReady(var code) -> not(new DayOutcome.NotReady(channel, code));
            case Fetched.Refused(var code) -> not(new DayOutcome.BillRefused(channel, code));
            case Fetched.Unknown(var why) -> not(new DayOutcome.NoAnswer(channel, why));
        };
    }

    private static Optional<Prepared.Not> not(DayOutcome why) {
        return Optional.of(new Prepared.Not(why));
    }

    private Prepared read(
            Asked asked, StatementSource source, Fetched trades, Fetched funds, Watching watching) {
        watching.heard().at(Step.READING, 0);
        var hash =
                trades instanceof Fetched.File(var file)
                        ? ports.files().sha256(file)
                        : Optional.of(NOTHING);
        if (hash.isEmpty()) return bad(asked, trades, 0, "cannot be read");
        var rules = ports.rules().apply(asked.channel());
        var withFunds = funds instanceof Fetched.File || funds instanceof Fetched.NothingTraded;
        var bill = new DayBill(asked.channel(), asked.date(), Bill.TRADES, hash.get(), withFunds);
        var pool = ports.book().pool(asked.channel(), Bill.TRADES).before(asked.date());
        var matching = Reconciliation.of(bill, rules, pool, ports.ours());
        var rows = new BillRows(matching, watching, asked.date(), rules.zone(), numbers(pool));
        var read = read(asked, source, trades, Bill.TRADES, rows);
        if (read.isPresent()) return read.get();
        var wrong = rows.wrong();
        if (wrong.isPresent()) return bad(asked, trades, wrong.get().row(), wrong.get().reason());
        var moved = read(asked, source, funds, Bill.FUNDS, rows);
        if (moved.isPresent()) return moved.get();
        watching.heard().at(Step.KEEPING, 0);
        return put(asked, matching, missing(funds));
    }

    private static Set<String> numbers(List<Suspended> pool) {
        return pool.stream().map(waited -> waited.key().number()).collect(Collectors.toSet());
    }

    private static Optional<Prepared> read(
            Asked asked, StatementSource source, Fetched from, Bill bill, BillRows rows) {
        if (!(from instanceof Fetched.File(var file))) return Optional.empty();
        return switch (source.read(file, bill, rows)) {
            case Reading.Whole _ -> Optional.empty();
            case Reading.Refused(var row, var reason) -> Optional.of(bad(asked, from, row, reason));
        };
    }

    private static Prepared bad(Asked asked, Fetched from, long row, String reason) {
        var file = from instanceof Fetched.File(var name) ? name : Path.of("");
        return new Prepared.Not(new DayOutcome.BadFile(asked.channel(), file, row, reason));
    }

    private static Optional<String> missing(Fetched funds) {
        return switch (funds) {
            case Fetched.File _, Fetched.NothingTraded() -> Optional.empty();
            case Fetched.NotReady(var code) -> Optional.of(code);
            case Fetched.Refused(var code) -> Optional.of(code);
            case Fetched.Unknown(var why) -> Optional.of(why);
        };
    }

    private Prepared put(Asked asked, Reconciliation matching, Optional<String> noFundBill) {
        var draft = ports.book().draft();
        return switch (matching.finish(draft::row)) {
            case Reconciliation.Outcome.Done(var all) ->
                    new Prepared.Found(draft.finish(all), all, noFundBill);
            case Reconciliation.Outcome.TooDifferent(var most) ->
                    new Prepared.Not(new DayOutcome.TooDifferent(asked.channel(), most));
        };
    }

    /// Writes what is new; where the same result holds already, nothing.
    public DayOutcome keep(Prepared prepared, OperatorId by) {
        return switch (prepared) {
            case Prepared.Not(var why) -> why;
            case Prepared.Found found -> keep(found, by);
        };
    }

    private DayOutcome keep(Prepared.Found found, OperatorId by) {
        var bill = found.day().bill();
        var before = ports.book().run(bill.channel(), bill.bill(), bill.date());
        if (before.filter(run -> run.result().equals(found.day())).isPresent()) {
            return new DayOutcome.Kept(bill.channel(), before.get(), 0, false, found.noFundBill());
        }
        var facts = new ArrayList<Fact>();
        facts.add(new Fact.DayReconciled(found.day(), by));
        for (var one : found.all().cases()) {
            if (ports.book().find(one.id()).isEmpty()) facts.add(new Fact.DifferenceOpened(one));
        }
        var at = books.write(new Commit(facts, Working.UNCHANGED, List.of()));
        return new DayOutcome.Kept(
                bill.channel(),
                new Run(found.day(), by, at),
                facts.size() - 1,
                true,
                found.noFundBill());
    }
}
