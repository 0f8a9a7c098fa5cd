package guitai.command;

import guitai.flow.DayOutcome;
import guitai.flow.Reconciling;
import guitai.payment.Channel;
import guitai.report.CsvReports;
import guitai.report.PdfReports;
import guitai.report.ReconciliationReport;
import guitai.staff.OperatorId;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

/// `reconcile --date D`: holds one day against the channels' bills.
@Command(
        name = "reconcile",
        mixinStandardHelpOptions = true,
        description = "Holds one day against the channels' bills: JSON per class, and differences.")
final class ReconcileCommand implements Callable<Integer> {
    private static final OperatorId TECHNICIAN = OperatorId.TECHNICIAN;

    private final TillStarter starter;

    @Mixin private final HomeOption home = new HomeOption();

    @Option(
            names = "--date",
            paramLabel = "D",
            required = true,
            description = "the channels' day, such as 2026-11-21")
    private LocalDate date = LocalDate.EPOCH;

    @Option(
            names = "--channel",
            paramLabel = "C",
            description = "${COMPLETION-CANDIDATES}; default: every channel that is on")
    private Optional<Channel> channel = Optional.empty();

    @Option(
            names = "--bill",
            paramLabel = "FILE",
            description = "a bill from the channel's own site instead of asking for it")
    private Optional<Path> bill = Optional.empty();

    @Option(
            names = "--fund-bill",
            paramLabel = "FILE",
            description = "the fund bill that belongs to --bill")
    private Optional<Path> fundBill = Optional.empty();

    @Option(
            names = "--sandbox",
            paramLabel = "URL",
            description = "in training, the sandbox that runs there instead of one of its own")
    private Optional<URI> sandbox = Optional.empty();

    @Option(names = "--pdf", paramLabel = "FILE", description = "the day on paper")
    private Optional<Path> pdf = Optional.empty();

    @Option(names = "--csv", paramLabel = "FILE", description = "every row with its class")
    private Optional<Path> csv = Optional.empty();

    ReconcileCommand(TillStarter starter) {
        this.starter = starter;
    }

    @Override
    public Integer call() throws Exception {
        var elsewhere = sandbox.flatMap(starter::sandboxAt);
        if (sandbox.isPresent() && elsewhere.isEmpty()) {
            return Opened.refused("no sandbox answers at " + sandbox.get(), "check --sandbox");
        }
        if (fundBill.isPresent() && bill.isEmpty()) {
            return Opened.refused("--fund-bill stands alone", "give --bill too");
        }
        if (bill.isPresent() && !Files.isRegularFile(bill.get())) {
            return Opened.refused(bill.get() + " cannot be read", "check --bill");
        }
        var with = elsewhere.map(starter::withSandbox).orElse(starter);
        return Opened.books(with, home.path(), this::reconcile);
    }

    private int reconcile(OpenTill till) throws IOException {
        var desk = till.counter().reconciliation();
        var outcomes = new ArrayList<DayOutcome>();
        for (var asked : asked(desk.channels())) {
            outcomes.add(desk.reconciling().now(asked, TECHNICIAN));
        }
        var told = bill.isPresent() && channel.isEmpty() ? told(outcomes) : outcomes;
        if (told.isEmpty()) return Opened.refused("no channel is on", "switch one on in till.conf");
        var report =
                ReconciliationReport.of(
                        till.store().reconciliation(),
                        date,
                        told.stream().map(DayOutcome::channel).toList(),
                        till.counter().rules().currency());
        ReconcileJson.write(date, told, report);
        files(till, report);
        return status(told);
    }

    private List<Reconciling.Asked> asked(List<Channel> on) {
        return channel.map(List::of).orElse(on).stream()
                .map(one -> new Reconciling.Asked(one, date, bill, fundBill))
                .toList();
    }

    /// Whose bill a file is, is tried: the channel that could read it, else the one that came
    /// furthest.
    private static List<DayOutcome> told(List<DayOutcome> tried) {
        var read = tried.stream().filter(one -> !(one instanceof DayOutcome.BadFile)).toList();
        if (!read.isEmpty()) return read;
        return tried.stream()
                .max(java.util.Comparator.comparingLong(ReconcileCommand::row))
                .stream()
                .toList();
    }

    private static long row(DayOutcome outcome) {
        return outcome instanceof DayOutcome.BadFile bad ? bad.row() : 0;
    }

    private void files(OpenTill till, ReconciliationReport report) throws IOException {
        var head = ReportFiles.head(till, till.settings().receiptLanguage());
        if (pdf.isPresent()) {
            try (var out = Files.newOutputStream(pdf.get())) {
                PdfReports.write(report, head, out);
            }
        }
        if (csv.isPresent()) {
            try (var out = Files.newOutputStream(csv.get())) {
                CsvReports.write(report, head, out);
            }
        }
    }

    /// One line for each channel that could not be reconciled; the worst status of all.
    private static int status(List<DayOutcome> outcomes) {
        var worst = Exit.GOOD;
        for (var outcome : outcomes) worst = Math.max(worst, status(outcome));
        return worst;
    }

    private static int status(DayOutcome outcome) {
        var who = outcome.channel() + ": ";
        return switch (outcome) {
            case DayOutcome.Kept kept -> kept.run().result().agrees() ? Exit.GOOD : Exit.NO;
            case DayOutcome.NotConnected _ ->
                    Opened.refused(who + "is not connected", "see doctor, or give --bill");
            case DayOutcome.NotReady(_, var code) ->
                    Opened.refused(who + "the bill is not made yet (" + code + ")", "ask later");
            case DayOutcome.BillRefused(_, var code) ->
                    Opened.refused(who + "the bill is refused (" + code + ")", "give --bill");
            case DayOutcome.NoAnswer(_, var why) ->
                    Opened.refused(who + "no answer to be believed (" + why + ")", "try again");
            case DayOutcome.BadFile(_, var file, var row, var reason) ->
                    Opened.refused(
                            "%s%s row %d: %s".formatted(who, file, row, reason),
                            "nothing of it was taken: get the file again");
            case DayOutcome.TooDifferent(_, var most) ->
                    Opened.refused(
                            who + "more than " + most + " differences",
                            "this is not the bill of this till; see neighbours in till.conf");
            case DayOutcome.Cancelled _ -> Opened.refused(who + "was stopped", "start it again");
            case DayOutcome.Broken _ -> Opened.refused(who + "failed", "set GUITAI_TRACE=1");
        };
    }
}
