package guitai.app;

import guitai.command.MemberReports;
import guitai.command.OpenTill;
import guitai.journal.BooksUnavailable;
import guitai.loyalty.gift.GiftReport;
import guitai.loyalty.message.Outbox;
import guitai.time.BusinessDate;
import guitai.ui.members.ShopFigures;
import guitai.ui.reconciliation.Exports;

import java.io.IOException;
import java.nio.file.Files;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;

/// Reads what campaigns, messages and points came to and what of a day somebody should look at,
/// away from the window and from the till's thread, and writes it into the folder `reports` of the
/// till's books.
final class ShopFigureFiles implements ShopFigures {
    /// Messages a person looks at; the file has more.
    private static final int SHOWN = 100;

    private static final int WRITTEN = 50_000;

    private final OpenTill till;
    private final Executor away;

    /// @param away may wait for the disk
    ShopFigureFiles(OpenTill till, Executor away) {
        this.till = till;
        this.away = away;
    }

    @Override
    public void read(Wanted wanted, Consumer<Told> back) {
        try {
            away.execute(() -> back.accept(told(wanted)));
        } catch (RejectedExecutionException busy) {
            back.accept(new Told.Failed("too much is under way"));
        }
    }

    private Told told(Wanted wanted) {
        try {
            return switch (wanted) {
                case Wanted.Gifts gifts -> new Told.Gifts(report(gifts));
                case Wanted.Risk(var limits, var date) ->
                        new Told.Risk(date, MemberReports.risk(till, limits, date));
                case Wanted.Messages(var today) -> messages(today);
                case Wanted.Points(var from, var to, var thousand) ->
                        new Told.Points(
                                till.store().memberFigures().liability(from, to, thousand),
                                till.store().memberFigures().storedValue().ifSold());
            };
        } catch (BooksUnavailable refused) {
            return new Told.Failed(String.valueOf(refused.getMessage()));
        }
    }

    private GiftReport report(Wanted.Gifts gifts) {
        var promised = gifts.promised();
        return GiftReport.of(
                till.store().members().giftLists(),
                promised.campaigns(),
                promised.gifts(),
                gifts.today());
    }

    private Told messages(BusinessDate today) {
        var outbox = till.store().members().outbox();
        var posts = outbox.list(SHOWN).stream().map(one -> post(one, today)).toList();
        return new Told.Messages(posts, outbox.backlog().waiting(), outbox.ends());
    }

    private Post post(Outbox.Listed one, BusinessDate today) {
        var file = till.store().members().file(one.message().member(), today);
        return new Post(one, file.map(known -> known.masked()).orElse("****"));
    }

    @Override
    public void write(Wanted wanted, Consumer<Exports.Told> back) {
        try {
            away.execute(() -> back.accept(written(wanted)));
        } catch (RejectedExecutionException busy) {
            back.accept(new Exports.Told.Failed("too much is under way"));
        }
    }

    private Exports.Told written(Wanted wanted) {
        var file = till.store().home().resolve("reports").resolve(name(wanted) + ".csv");
        try {
            Files.createDirectories(file.getParent());
            try (var out = Files.newOutputStream(file)) {
                switch (wanted) {
                    case Wanted.Gifts gifts -> MemberReports.gifts(till, report(gifts), out);
                    case Wanted.Risk(var limits, var date) ->
                            MemberReports.risk(till, limits, date, out);
                    case Wanted.Messages _ ->
                            MemberReports.messages(
                                    till, till.store().members().outbox().list(WRITTEN), out);
                    case Wanted.Points(var from, var to, var thousand) ->
                            MemberReports.points(
                                    till,
                                    till.store().memberFigures().liability(from, to, thousand),
                                    out);
                }
            }
            return new Exports.Told.Written(file.toString());
        } catch (IOException | BooksUnavailable e) {
            return new Exports.Told.Failed(String.valueOf(e.getMessage()));
        }
    }

    private static String name(Wanted wanted) {
        return switch (wanted) {
            case Wanted.Gifts(_, var today) -> "campaigns-" + today;
            case Wanted.Risk(_, var date) -> "risk-" + date;
            case Wanted.Messages(var today) -> "messages-" + today;
            case Wanted.Points(var from, var to, _) -> "points-" + from + "-" + to;
        };
    }
}
