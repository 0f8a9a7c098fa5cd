package guitai.ui.shell;

import guitai.flow.Recovery;
import guitai.sale.Sale;
import guitai.shift.Shift;
import guitai.slip.PrintJob;
import guitai.staff.OperatorId;
import guitai.ui.text.Name;
import guitai.ui.text.Words;
import guitai.ui.work.Place;
import guitai.ui.work.TillAccess;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/// What the till says it remembers when it is started.
final class Memory {

    private Memory() {}

    private record Before(Recovery.Report report, Optional<Shift> shift) {}

    /// Reads it on the till's thread.
    static void read(
            TillAccess access,
            boolean stoppedInOrder,
            Function<OperatorId, Name> names,
            Consumer<List<Words>> remembered,
            Consumer<Shift> shift) {
        var counter = access.counter();
        access.thread()
                .ask(
                        () ->
                                new Before(
                                        counter.recovery().look(stoppedInOrder),
                                        counter.shifts().current()),
                        before -> {
                            remembered.accept(of(before.report(), before.shift(), access, names));
                            before.shift().ifPresent(shift);
                        });
    }

    /// After somebody has signed on: to the sale, or to what the shift still wants.
    static void whereToGo(TillAccess access, Consumer<Shift> told, Runnable sell) {
        access.thread()
                .look(
                        () -> access.counter().shifts().current(),
                        shift -> {
                            shift.ifPresent(told);
                            switch (shift.orElse(null)) {
                                case null -> access.around().go(Place.OPEN_SHIFT);
                                case Shift.Open _ -> sell.run();
                                case Shift.Counting _ -> access.around().go(Place.CLOSE);
                                case Shift.Closed _ -> access.around().go(Place.OPEN_SHIFT);
                            }
                        });
    }

    private static List<Words> of(
            Recovery.Report report,
            Optional<Shift> shift,
            TillAccess access,
            Function<OperatorId, Name> names) {
        var words = new ArrayList<Words>();
        report.lastSale()
                .ifPresent(sale -> words.add(lastSale(sale, report.lastReceipt(), access)));
        shift.ifPresent(
                open -> {
                    var begun = begun(open);
                    words.add(
                            Words.of(
                                    "memory.openShift",
                                    names.apply(begun.responsible()),
                                    access.timeOf(begun.openedAt())));
                });
        report.basket()
                .filter(sale -> !sale.lines().isEmpty())
                .ifPresent(
                        sale ->
                                words.add(
                                        Words.of(
                                                "memory.basket",
                                                Integer.toString(sale.lines().size()))));
        if (!report.paper().isEmpty()) {
            words.add(Words.of("memory.paper", Integer.toString(report.paper().size())));
        }
        return words;
    }

    /// The shift as it was opened, whatever state it is in now.
    static Shift.Open begun(Shift shift) {
        return switch (shift) {
            case Shift.Open open -> open;
            case Shift.Counting counting -> counting.shift();
            case Shift.Closed closed -> closed.shift();
        };
    }

    private static Words lastSale(
            Sale.Completed sale, Optional<PrintJob> receipt, TillAccess access) {
        var paper = receipt.map(PrintJob::state).map(Memory::paper).orElse("paid.noPrinter");
        return Words.of("memory.lastSale", access.timeOf(sale.at()), sale.paid(), Words.of(paper));
    }

    private static String paper(PrintJob.State state) {
        return switch (state) {
            case PrintJob.State.Queued() -> "paid.waiting";
            case PrintJob.State.Held _ -> "paid.waiting";
            case PrintJob.State.Stalled _ -> "paid.waiting";
            case PrintJob.State.Sent() -> "paid.uncertain";
            case PrintJob.State.Unknown _ -> "paid.uncertain";
            case PrintJob.State.Confirmed() -> "paid.printed";
            case PrintJob.State.Dropped() -> "paid.notPrinted";
        };
    }
}
