package guitai.peripheral;

import guitai.device.DeviceFault;
import guitai.device.DeviceReason;
import guitai.device.Supervisor;
import guitai.device.printer.JobOutcome;
import guitai.device.printer.PrintDocument;
import guitai.device.printer.PrinterStatus;
import guitai.device.printer.ReceiptPrinter;
import guitai.slip.Slip;
import guitai.slip.SlipPrinter;

import java.util.List;
import java.util.function.Consumer;

/// Prints slips on the printer that a supervisor keeps open, whichever connection it is on now, and
/// on a second one where the first cannot.
///
/// A slip goes to the second printer only when the first has been sent nothing of it. [#print]
/// blocks for 13 seconds at most, [#readiness] for three, and each for three more with a second
/// printer; closing the supervisors ends both. Nothing is ever sent twice from here: what became of
/// a slip is said once, and whoever asked decides.
public final class EscPosSlipPrinter implements SlipPrinter {

    /// How a slip looks on paper; pure.
    @FunctionalInterface
    public interface LaidOut {
        PrintDocument lay(Slip slip, int copy, long job);
    }

    private final List<Supervisor<ReceiptPrinter>> lines;
    private final LaidOut layout;

    public EscPosSlipPrinter(Supervisor<ReceiptPrinter> line, LaidOut layout) {
        this(List.of(line), layout);
    }

    /// @param lines the first printer, and those that stand in for it, in that order; at least one
    public EscPosSlipPrinter(List<Supervisor<ReceiptPrinter>> lines, LaidOut layout) {
        this.lines = List.copyOf(lines);
        this.layout = layout;
    }

    @Override
    public Readiness readiness() {
        var first = readiness(lines.getFirst());
        for (var spare : lines.subList(1, lines.size())) {
            if (first instanceof Readiness.Ready) break;
            if (readiness(spare) instanceof Readiness.Ready ready) return ready;
        }
        return first;
    }

    private static Readiness readiness(Supervisor<ReceiptPrinter> line) {
        var printer = line.device();
        if (printer.isEmpty()) return notReady(line.status().reason());
        try {
            var status = printer.get().refresh();
            var obstacle = status.inTheWay();
            return obstacle == DeviceReason.NONE
                    ? new Readiness.Ready(status.paper() == PrinterStatus.Paper.NEAR_END)
                    : notReady(obstacle);
        } catch (DeviceFault fault) {
            return notReady(fault.reason());
        }
    }

    @Override
    public Outcome print(Slip slip, int copy, long job, Consumer<Outcome> later) {
        var document = layout.lay(slip, copy, job);
        var first = print(lines.getFirst(), document, later);
        for (var spare : lines.subList(1, lines.size())) {
            if (!(first instanceof Outcome.Held)) break;
            var other = print(spare, document, later);
            if (!(other instanceof Outcome.Held)) return other;
        }
        return first;
    }

    private static Outcome print(
            Supervisor<ReceiptPrinter> line, PrintDocument document, Consumer<Outcome> later) {
        var printer = line.device();
        if (printer.isEmpty()) {
            return new Outcome.Held(Troubles.of(line.status().reason()));
        }
        return outcome(printer.get().print(document, last -> later.accept(outcome(last))));
    }

    private static Readiness notReady(DeviceReason why) {
        return new Readiness.NotReady(Troubles.of(why));
    }

    private static Outcome outcome(JobOutcome outcome) {
        return switch (outcome) {
            case JobOutcome.Confirmed() -> new Outcome.Confirmed();
            case JobOutcome.Held(var why) -> new Outcome.Held(Troubles.of(why));
            case JobOutcome.Stalled(var why) -> new Outcome.Stalled(Troubles.of(why));
            case JobOutcome.Unknown(var why) -> new Outcome.Unknown(Troubles.after(why));
        };
    }
}
