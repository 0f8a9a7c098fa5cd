package guitai.report;

import guitai.loyalty.message.Outbox;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;

/// What members are told, for a spreadsheet (rules CP-09, SC-19): by numbers that name nobody.
///
/// Any thread; blocks. The stream stays open.
public final class MessageReports {
    private MessageReports() {}

    public static void csv(List<Outbox.Listed> messages, ReportHead head, OutputStream out)
            throws IOException {
        var say = new ReportWords(head);
        var rows = new ArrayList<List<String>>();
        for (var one : messages) {
            rows.add(
                    List.of(
                            one.message().number(),
                            one.message().template().name(),
                            one.message().member().value(),
                            say.minute(one.message().at()),
                            one.end().map(Enum::name).orElse("WAITING"),
                            one.ended().map(say::minute).orElse(""),
                            Integer.toString(one.tries()),
                            one.why().orElse("")));
        }
        CsvRows.write(
                List.of(
                        say.of("messages.number"),
                        say.of("messages.template"),
                        say.of("messages.member"),
                        say.of("messages.due"),
                        say.of("messages.end"),
                        say.of("messages.ended"),
                        say.of("messages.tries"),
                        say.of("messages.why")),
                rows,
                out);
    }
}
