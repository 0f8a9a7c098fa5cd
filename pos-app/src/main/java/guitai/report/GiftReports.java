package guitai.report;

import guitai.loyalty.gift.GiftReport;
import guitai.loyalty.gift.GiftReport.Line;
import guitai.loyalty.gift.GiftReport.What;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;

/// What a shop gave and what came of it, for a spreadsheet (rule RK-07).
///
/// Any thread; blocks. The stream stays open.
public final class GiftReports {
    private GiftReports() {}

    /// One row each, then the log of every draw (rule CP-07); shares in per cent, amounts in the
    /// currency's own unit.
    public static void csv(GiftReport report, ReportHead head, OutputStream out)
            throws IOException {
        var say = new ReportWords(head);
        var rows = new ArrayList<List<String>>();
        for (var line : report.lines()) rows.add(row(line, report, say));
        for (var line : report.lines()) {
            if (line.what() instanceof What.OfDraw draw) tickets(line, draw, rows, say);
        }
        var heading = new ArrayList<String>();
        for (var column :
                List.of(
                        "gifts.asOf",
                        "gifts.campaign",
                        "gifts.kind",
                        "gifts.payments",
                        "gifts.fired",
                        "gifts.firingRate",
                        "gifts.received",
                        "gifts.claimRate",
                        "gifts.issued",
                        "gifts.used",
                        "gifts.useRate",
                        "gifts.takenBack",
                        "gifts.lost",
                        "gifts.amount",
                        "gifts.first",
                        "gifts.last",
                        "gifts.more")) {
            heading.add(say.of(column));
        }
        CsvRows.write(heading, rows, out);
    }

    private static List<String> row(Line line, GiftReport report, ReportWords say) {
        var f = line.figures();
        var given = f.fired() + f.takenBack() > 0;
        return List.of(
                report.asOf().toString(),
                f.campaign().value(),
                say.of(kind(line.what())),
                line.payments().map(String::valueOf).orElse(""),
                Long.toString(f.fired()),
                CsvRows.share(line.firingRate()),
                Long.toString(f.received()),
                CsvRows.share(line.claimRate()),
                Long.toString(f.issued()),
                Long.toString(f.used()),
                CsvRows.share(line.useRate()),
                Long.toString(f.takenBack()),
                Long.toString(f.lost()),
                line.what() instanceof What.OfPackets(_, var packets)
                        ? CsvRows.plain(packets.amount())
                        : "",
                given ? f.first().toString() : "",
                given ? f.last().toString() : "",
                more(line.what(), say));
    }

    private static String kind(What what) {
        return switch (what) {
            case What.OfPayments() -> "gifts.kind.payment";
            case What.OfPackets _ -> "gifts.kind.packets";
            case What.OfBirthdays() -> "gifts.kind.birthday";
            case What.OfTier _ -> "gifts.kind.tier";
            case What.OfWinBack _ -> "gifts.kind.winBack";
            case What.OfCard _ -> "gifts.kind.card";
            case What.OfDraw _ -> "gifts.kind.draw";
            case What.Over() -> "gifts.kind.over";
        };
    }

    private static String more(What what, ReportWords say) {
        return switch (what) {
            case What.OfPayments(), What.OfBirthdays(), What.Over() -> "";
            case What.OfPackets(var pot, _) ->
                    pot.map(one -> say.of("gifts.pot", CsvRows.plain(one.total()), one.packets()))
                            .orElse("");
            case What.OfTier(var tier) -> tier;
            case What.OfWinBack(var came) ->
                    say.of("gifts.winBack", came.woken(), came.activated(), came.again());
            case What.OfCard(var full, var card) ->
                    say.of("gifts.card", card.stamps(), card.members(), full);
            case What.OfDraw(_, var tickets) -> say.of("gifts.draw", tickets.size());
        };
    }

    /// A row a ticket: the day, the number of the act, the member's number, what was won.
    private static void tickets(
            Line line, What.OfDraw draw, List<List<String>> rows, ReportWords say) {
        var prizes = draw.terms().draw().prizes();
        for (var ticket : draw.tickets()) {
            var prize = ticket.prize().filter(place -> place < prizes.size());
            var row = new ArrayList<String>();
            row.add(ticket.on().toString());
            row.add(line.figures().campaign().value());
            row.add(say.of("gifts.kind.ticket"));
            for (int i = 0; i < 13; i++) row.add("");
            row.add(
                    say.of(
                            "gifts.ticket",
                            ticket.number(),
                            ticket.member(),
                            prize.map(place -> prizes.get(place).name()).orElse("-")));
            rows.add(row);
        }
    }
}
