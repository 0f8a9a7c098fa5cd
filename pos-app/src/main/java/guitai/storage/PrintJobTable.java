package guitai.storage;

import guitai.slip.PrintJob;
import guitai.slip.PrintJob.State;
import guitai.slip.PrintJob.Trouble;
import guitai.slip.Slip;
import guitai.store.table.Absent;
import guitai.store.table.Row;
import guitai.store.table.Tx;

import java.time.Instant;
import java.util.Optional;

/// The rows of the print queue and their states.
final class PrintJobTable {
    static final String COLUMNS = "id, kind, document, copy, state, trouble, at";

    private PrintJobTable() {}

    static void add(Slip.Request request, Instant at, Tx tx) {
        tx.execute(
                "INSERT INTO print_job(id, kind, document, copy, state, at, attempts)"
                        + " SELECT coalesce(max(id), 0) + 1, ?, ?, ?, 'QUEUED', ?, 0"
                        + " FROM print_job",
                request.kind().name(),
                request.document(),
                request.copy(),
                at);
    }

    /// @return false when there is no such job
    static boolean change(long id, State state, Tx tx) {
        var sent = state instanceof State.Sent;
        return tx.execute(
                        "UPDATE print_job SET state = ?, trouble = ?, attempts = attempts + ?"
                                + " WHERE id = ?",
                        name(state),
                        trouble(state),
                        sent ? 1 : 0,
                        id)
                == 1;
    }

    /// What was on its way when the till stopped: nobody saw how it ended.
    ///
    /// @return how many jobs
    static int stopped(Tx tx) {
        return tx.execute(
                "UPDATE print_job SET state = 'UNKNOWN', trouble = ? WHERE state = 'SENT'",
                Trouble.TILL_STOPPED.name());
    }

    static PrintJob read(Row row) {
        var request =
                new Slip.Request(
                        Slip.Kind.valueOf(row.text("kind")),
                        row.text("document"),
                        row.getInt("copy"));
        var trouble = row.optionalText("trouble").map(Trouble::valueOf);
        return new PrintJob(
                row.getLong("id"), request, state(row.text("state"), trouble), row.instant("at"));
    }

    private static String name(State state) {
        return switch (state) {
            case State.Queued() -> "QUEUED";
            case State.Held _ -> "HELD";
            case State.Sent() -> "SENT";
            case State.Stalled _ -> "STALLED";
            case State.Confirmed() -> "CONFIRMED";
            case State.Unknown _ -> "UNKNOWN";
            case State.Dropped() -> "DROPPED";
        };
    }

    private static Object trouble(State state) {
        return switch (state) {
            case State.Held(var why) -> why.name();
            case State.Stalled(var why) -> why.name();
            case State.Unknown(var why) -> why.name();
            case State.Queued(), State.Sent(), State.Confirmed(), State.Dropped() -> Absent.ABSENT;
        };
    }

    private static State state(String name, Optional<Trouble> trouble) {
        return switch (name) {
            case "QUEUED" -> new State.Queued();
            case "HELD" -> new State.Held(trouble.orElseThrow());
            case "SENT" -> new State.Sent();
            case "STALLED" -> new State.Stalled(trouble.orElseThrow());
            case "CONFIRMED" -> new State.Confirmed();
            case "UNKNOWN" -> new State.Unknown(trouble.orElseThrow());
            case "DROPPED" -> new State.Dropped();
            default -> throw new IllegalStateException("print job " + name);
        };
    }
}
