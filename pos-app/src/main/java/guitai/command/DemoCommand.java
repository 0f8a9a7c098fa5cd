package guitai.command;

import guitai.command.TillStarter.Hearing;
import guitai.command.TillStarter.Start;
import guitai.importing.SampleShop;
import guitai.sandbox.Options;
import guitai.sandbox.Sandbox;
import guitai.sandbox.Starting;
import guitai.shift.ZReport;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.concurrent.Callable;

/// `demo`: a trading day without a display, through the real flows, with everything it leaves.
@Command(
        name = "demo",
        mixinStandardHelpOptions = true,
        description = "Plays a trading day and leaves its receipts, reports, pictures and journal.")
final class DemoCommand implements Callable<Integer> {
    private static final int MOST_SALES = 20_000;
    private static final Instant MORNING = Instant.parse("2026-11-21T00:00:00Z");
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private static final Duration PAPER_PATIENCE = Duration.ofMinutes(2);
    private static final Duration LOOK = Duration.ofMillis(50);

    private final TillStarter starter;
    private final Screens screens;

    @Option(names = "--out", paramLabel = "DIR", description = "default: guitai-demo")
    private Path out = Path.of("guitai-demo");

    @Option(names = "--sales", paramLabel = "N", description = "customers, 1 to 20000; default 60")
    private int sales = 60;

    @Option(
            names = "--days",
            paramLabel = "N",
            description = "more than one plays a chain's till with members, up to 60; default 1")
    private int days = 1;

    @Option(
            names = "--members",
            paramLabel = "N",
            description = "who join in these days, up to 5000; default 500")
    private int members = 500;

    @Option(names = "--seed", paramLabel = "N", description = "the same seed plays the same day")
    private long seed = 1;

    DemoCommand(TillStarter starter, Screens screens) {
        this.starter = starter;
        this.screens = screens;
    }

    @Override
    public Integer call() throws Exception {
        if (sales < 1 || sales > MOST_SALES) {
            return Opened.refused("--sales " + sales, "give 1 to " + MOST_SALES);
        }
        if (days < 1 || days > 60 || members < 1 || members > 5_000) {
            return Opened.refused("--days or --members", "give 1 to 60, and 1 to 5000");
        }
        var home = freshHome();
        if (days > 1) return new DemoMonth(starter, out, days, members, sales, seed).play(home);
        var clock = new PlayedClock(MORNING);
        return switch (Sandbox.start(Options.anywhere(gateways(), clock))) {
            case Starting.Refused(var why) -> Opened.refused(why, "choose another --out");
            case Starting.Running(var sandbox) -> {
                try (sandbox) {
                    yield day(home, clock, sandbox);
                }
            }
        };
    }

    private int day(Path home, PlayedClock clock, Sandbox sandbox) throws Exception {
        var playing = starter.at(clock).withSandbox(sandbox.endpoints());
        return switch (playing.start(home, true, Hearing.nothing())) {
            case Start.Refused(var what, var next) -> Opened.refused(what, next);
            case Start.Running(var till) -> {
                try (till) {
                    yield play(till, clock, sandbox);
                }
            }
        };
    }

    /// What the gateways know is beside the till's home, not in it.
    private Path gateways() {
        return out.toAbsolutePath().resolve("sandbox");
    }

    /// A folder of this demo's own: what an earlier one left there is taken away.
    private Path freshHome() throws IOException {
        var home = home();
        var mark = home.resolve("demo");
        if (Files.exists(home) && !Files.exists(mark)) {
            throw new IOException(home + " is not a demo's: choose another --out");
        }
        if (Files.exists(mark)) {
            takeAway(home);
            takeAway(gateways());
        }
        Files.createDirectories(home);
        Files.writeString(mark, "made by demo; may be deleted\n");
        return home;
    }

    private static void takeAway(Path folder) throws IOException {
        if (!Files.exists(folder)) return;
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    /// Who plays the day, and who keeps what came of it.
    private record Players(
            DemoDay day,
            DemoOutage outage,
            DemoEnds ends,
            DemoPartners partners,
            DemoStock stock,
            DemoShelf shelf) {}

    private Players players(OpenTill till, PlayedClock clock, Sandbox sandbox) {
        var phones = new DemoPhones(sandbox, seed);
        var partners = new DemoPartners(sandbox);
        var ends = new DemoEnds(till.counter(), clock);
        var outage = new DemoOutage(till, clock, phones, partners, ends, seed);
        var shelf = new DemoShelf(till, SampleShop.load().items());
        var day =
                new DemoDay(
                        till.counter(),
                        new DemoCustomers(SampleShop.load(), seed),
                        clock,
                        new DemoWallets(till.counter(), clock, phones, ends, seed),
                        new DemoCards(till.counter(), partners, ends, seed),
                        outage,
                        shelf);
        var stock = new DemoStock(till.counter(), SampleShop.load().items());
        return new Players(day, outage, ends, partners, stock, shelf);
    }

    private int play(OpenTill till, PlayedClock clock, Sandbox sandbox) throws Exception {
        till.turns().attachPlayed();
        var printer = till.virtualPrinter().orElseThrow();
        var papers = new DemoPapers(printer, out.resolve("receipts"));
        var players = players(till, clock, sandbox);
        players.day().open();
        players.stock().morning();
        players.shelf().morning();
        players.day()
                .trade(
                        sales,
                        count -> {
                            // Paper runs out in the middle of the day; selling goes on meanwhile.
                            if (count == Math.max(1, sales * 2 / 5)) printer.runOutOfPaper();
                            if (count == Math.max(2, sales / 2)) printer.refill();
                            if (count == Math.max(1, sales / 2)) players.stock().noon();
                            if (count % 100 == 0) quiet(till, papers);
                        });
        printer.refill();
        var z = players.day().close();
        var printed = allPrinted(till, papers);
        reports(till, z);
        players.ends().handOver();
        var morning = DemoMorning.of(till, clock, LocalDate.ofInstant(MORNING, CHINA), out);
        players.ends().handOver();
        var pictures = pictures(clock, sandbox);
        var paper =
                new DemoSummary.Paper(
                        papers.kept(), pictures, printed, printer.violations().size());
        var summary = summary(till, players, z, morning, paper);
        Files.writeString(out.resolve("summary.json"), summary.json());
        System.out.println(summary.json());
        System.out.println("look in " + out.toAbsolutePath());
        return summary.good() ? Exit.GOOD : Exit.NO;
    }

    private DemoSummary summary(
            OpenTill till,
            Players players,
            ZReport z,
            DemoMorning.Found morning,
            DemoSummary.Paper paper)
            throws IOException {
        try (var journal = Files.newBufferedWriter(out.resolve("journal.jsonl"))) {
            till.store().export(journal);
        }
        var ledger =
                DemoLedger.of(
                        till.store().payments(),
                        players.ends().attempts(),
                        players.day().sold(),
                        players.partners().books());
        return new DemoSummary(
                seed,
                players.day(),
                z,
                till.store().verify(),
                ledger,
                players.outage().figures(),
                players.stock().evening(players.day().sold(), players.day().goodsBack()),
                players.shelf().evening(players.day().sold()),
                morning,
                DemoHeadOffice.of(till.store(), players.partners(), workstation(till)),
                paper);
    }

    private static String workstation(OpenTill till) {
        return till.settings().store() + "-" + till.settings().workstation();
    }

    /// Drawn from a till of their own, so that this day stays as it was played: it knows everybody
    /// who is paid through, and nothing leaves it, because nobody lets time pass.
    private int pictures(PlayedClock clock, Sandbox sandbox)
            throws IOException, InterruptedException {
        var folder = Files.createDirectories(out.resolve("screens"));
        var apart = starter.at(clock).withSandbox(sandbox.endpoints());
        return switch (apart.start(home().resolve("screens"), true, Hearing.nothing())) {
            case Start.Refused(var what, _) -> throw new IOException(what);
            case Start.Running(var till) -> {
                try (till) {
                    till.turns().attachPlayed();
                    yield screens.draw(till, clock, folder).size();
                }
            }
        };
    }

    private Path home() {
        return out.toAbsolutePath().resolve("home");
    }

    /// Keeps what came out so far, once the printer has done what it can.
    private static void quiet(OpenTill till, DemoPapers papers) throws InterruptedException {
        var _ = till.printing().awaitQuiet(PAPER_PATIENCE);
        keep(papers);
    }

    /// Waits until every slip of the day is on paper, then keeps them.
    private static boolean allPrinted(OpenTill till, DemoPapers papers)
            throws InterruptedException {
        var end = System.nanoTime() + PAPER_PATIENCE.toNanos();
        var done = false;
        while (!done && System.nanoTime() - end < 0) {
            done = till.printing().awaitQuiet(PAPER_PATIENCE) && nothingOnItsWay(till);
            if (!done) Thread.sleep(LOOK);
        }
        keep(papers);
        return done;
    }

    // A printer that was given paper goes on by itself with the slip it stopped in.
    private static boolean nothingOnItsWay(OpenTill till) {
        var jobs = till.store().printJobs();
        return jobs.waiting().count() == 0 && jobs.uncertain().isEmpty();
    }

    private static void keep(DemoPapers papers) {
        try {
            papers.keep();
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    private void reports(OpenTill till, ZReport z) throws IOException {
        var folder = Files.createDirectories(out.resolve("reports"));
        ReportFiles.write(till, z, folder);
    }
}
