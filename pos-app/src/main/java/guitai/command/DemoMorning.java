package guitai.command;

import com.fasterxml.jackson.core.JsonGenerator;

import guitai.flow.DayOutcome;
import guitai.flow.DifferenceCases;
import guitai.flow.ReconciliationDesk;
import guitai.flow.ReconciliationEvent;
import guitai.flow.SignOn;
import guitai.payment.Channel;
import guitai.reconciliation.DifferenceCase.Subject;
import guitai.reconciliation.Discrepancy;
import guitai.report.CsvReports;
import guitai.report.PdfReports;
import guitai.report.ReconciliationReport;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// The morning after a played day: every channel's bill is made, the manager holds the day against
/// it, and takes what must not agree.
final class DemoMorning {
    /// When every gateway has made its bill.
    private static final LocalTime BILLS_ARE_MADE = LocalTime.of(10, 30);

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private static final int MOST_CASES = 1_000;

    private final OpenTill till;
    private final ReconciliationDesk desk;
    private final List<DayOutcome> outcomes = new ArrayList<>();

    private DemoMorning(OpenTill till) {
        this.till = till;
        this.desk = till.counter().reconciliation();
        desk.listen(this::heard);
    }

    private void heard(ReconciliationEvent event) {
        if (event instanceof ReconciliationEvent.Over(var all)) outcomes.addAll(all);
    }

    /// @param first the day's date; it may have gone on past midnight
    /// @param out where the reports go
    static Found of(OpenTill till, PlayedClock clock, LocalDate first, Path out)
            throws IOException {
        var morning = new DemoMorning(till);
        var last = LocalDate.ofInstant(clock.instant(), CHINA);
        clock.passTo(last.plusDays(1).atTime(BILLS_ARE_MADE).atZone(CHINA).toInstant());
        if (!(till.counter().signOn().signOn("2001", "8888") instanceof SignOn.Result.SignedOn)) {
            throw new IllegalStateException("the manager could not sign on");
        }
        for (var date : first.datesUntil(last.plusDays(1)).toList()) {
            morning.reconcile(date, out, date.equals(first) ? "" : "-" + date);
        }
        return morning.found();
    }

    private void reconcile(LocalDate date, Path out, String suffix) throws IOException {
        if (!(desk.run(date) instanceof ReconciliationDesk.Start.Started)) {
            throw new IllegalStateException(date + " was not reconciled");
        }
        for (var open : desk.cases().list(false, MOST_CASES)) {
            if (open.owner().isEmpty()) {
                var _ = desk.cases().take(open.kept().found().id());
            }
        }
        var report =
                ReconciliationReport.of(
                        till.store().reconciliation(),
                        date,
                        desk.channels(),
                        till.counter().rules().currency());
        var head = ReportFiles.head(till, till.settings().receiptLanguage());
        try (var pdf = Files.newOutputStream(out.resolve("reconciliation" + suffix + ".pdf"))) {
            PdfReports.write(report, head, pdf);
        }
        try (var csv = Files.newOutputStream(out.resolve("reconciliation" + suffix + ".csv"))) {
            CsvReports.write(report, head, csv);
        }
    }

    private Found found() {
        var rows = new EnumMap<Channel, Map<Discrepancy, Long>>(Channel.class);
        var disagree = new ArrayList<String>();
        for (var outcome : outcomes) {
            if (outcome instanceof DayOutcome.Kept kept) {
                count(rows, kept);
                if (!kept.run().result().agrees()) disagree.add(word(kept.channel()));
                if (kept.run().result().funds().isEmpty()) disagree.add(word(kept.channel()));
            } else {
                disagree.add(outcome.toString());
            }
        }
        var open = desk.cases().list(false, MOST_CASES);
        return new Found(rows, disagree, refusedLater(open), open.size(), owned(open));
    }

    private static void count(Map<Channel, Map<Discrepancy, Long>> rows, DayOutcome.Kept kept) {
        var of = rows.computeIfAbsent(kept.channel(), _ -> new EnumMap<>(Discrepancy.class));
        for (var what : Discrepancy.values()) {
            var totals = kept.run().result().totals(what);
            of.merge(what, Math.max(totals.ours(), totals.theirs()), Long::sum);
        }
    }

    private static int refusedLater(List<DifferenceCases.Listed> open) {
        return (int)
                open.stream()
                        .filter(
                                one ->
                                        one.kept().found().subject()
                                                instanceof Subject.StoredPaymentRefused)
                        .count();
    }

    private static boolean owned(List<DifferenceCases.Listed> open) {
        return open.stream().allMatch(one -> one.owner().isPresent());
    }

    private static String word(Enum<?> of) {
        return of.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// @param rows how many of each class
    /// @param disagree channels that do not agree, or were not reconciled
    /// @param refusedLater cases of cards that were refused when the goods were gone
    /// @param cases that are open
    /// @param owned whether somebody looks after each
    record Found(
            Map<Channel, Map<Discrepancy, Long>> rows,
            List<String> disagree,
            int refusedLater,
            int cases,
            boolean owned) {

        /// All books agree, except what must not: a card that was refused is a case with an owner.
        ///
        /// @param refused how many were
        boolean good(int refused) {
            return !rows.isEmpty()
                    && disagree.isEmpty()
                    && refusedLater == refused
                    && cases == refused
                    && owned;
        }

        void write(JsonGenerator json) throws IOException {
            json.writeObjectFieldStart("reconciliation");
            for (var channel : rows.entrySet()) {
                json.writeObjectFieldStart(word(channel.getKey()));
                for (var count : channel.getValue().entrySet()) {
                    json.writeNumberField(word(count.getKey()), count.getValue());
                }
                json.writeEndObject();
            }
            json.writeArrayFieldStart("disagree");
            for (var what : disagree) json.writeString(what);
            json.writeEndArray();
            json.writeNumberField("cases", cases);
            json.writeNumberField("casesOfRefusedCards", refusedLater);
            json.writeBooleanField("everyCaseHasAnOwner", owned);
            json.writeEndObject();
        }
    }
}
