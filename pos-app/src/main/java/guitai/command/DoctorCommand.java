package guitai.command;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;

import guitai.command.TillStarter.Hearing;
import guitai.command.TillStarter.Start;
import guitai.loyalty.book.MemberFigures;
import guitai.slip.DeviceHealth;
import guitai.slip.PrintJob;
import guitai.store.journal.ChainCheck;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;

/// `doctor`: how the till is, as one JSON object.
@Command(
        name = "doctor",
        mixinStandardHelpOptions = true,
        description = "Says how the till is: versions, books, clock, gateways, devices.")
final class DoctorCommand implements Callable<Integer> {
    // A printer on the network answers within 1.5 s or is not there.
    private static final Duration PATIENCE = Duration.ofSeconds(4);

    private final TillStarter starter;

    @Mixin private final HomeOption home = new HomeOption();

    DoctorCommand(TillStarter starter) {
        this.starter = starter;
    }

    @Override
    public Integer call() throws Exception {
        var printer = new ArrayBlockingQueue<DeviceHealth>(64);
        var scanner = new ArrayBlockingQueue<DeviceHealth>(64);
        var cards = new ArrayBlockingQueue<DeviceHealth>(64);
        var scale = new ArrayBlockingQueue<DeviceHealth>(64);
        var hearing =
                new Hearing(
                        _ -> {},
                        printer::offer,
                        scanner::offer,
                        cards::offer,
                        scale::offer,
                        _ -> {},
                        _ -> {},
                        _ -> {});
        return switch (starter.start(home.path(), true, hearing)) {
            case Start.Refused(var what, var next) -> Opened.refused(what, next);
            case Start.Running(var till) -> {
                try (till) {
                    yield report(
                            till,
                            settled(printer),
                            settled(scanner),
                            settled(cards),
                            settled(scale));
                }
            }
        };
    }

    private int report(
            OpenTill till,
            DeviceHealth printer,
            DeviceHealth scanner,
            DeviceHealth cards,
            DeviceHealth scale)
            throws IOException {
        var chain = till.store().verify();
        var stock = till.store().stock().unbalanced();
        var members = till.store().memberFigures().unsound();
        var out = new FileOutputStream(FileDescriptor.out);
        try (var json = new JsonFactory().createGenerator(out)) {
            json.useDefaultPrettyPrinter();
            json.writeStartObject();
            json.writeStringField("version", till.version());
            json.writeStringField("java", System.getProperty("java.version"));
            json.writeStringField(
                    "os", System.getProperty("os.name") + " " + System.getProperty("os.arch"));
            json.writeStringField("home", home.path().toString());
            json.writeStringField("mode", till.settings().training() ? "training" : "live");
            json.writeStringField("clock", starter.clock().instant().toString());
            json.writeBooleanField("stoppedInOrder", till.stoppedInOrder());
            database(json, till, chain);
            json.writeNumberField("goods", till.store().catalogue().count());
            json.writeNumberField("stockLevelsWrong", stock);
            members(json, members);
            json.writeNumberField("printJobsWaiting", till.store().printJobs().waiting().count());
            ChannelSection.write(json, till.channels().get());
            json.writeObjectFieldStart("devices");
            json.writeStringField("printer", words(printer));
            json.writeStringField("scanner", words(scanner));
            json.writeStringField("cardReader", words(cards));
            json.writeStringField("scale", words(scale));
            json.writeEndObject();
            DeviceSection.write(json, till.equipment());
            json.writeEndObject();
        }
        System.out.println();
        return chain instanceof ChainCheck.Intact && stock == 0 && members.nothing()
                ? Exit.GOOD
                : Exit.NO;
    }

    private static void members(JsonGenerator json, MemberFigures.Unsound members)
            throws IOException {
        json.writeObjectFieldStart("members");
        json.writeNumberField("balancesWrong", members.balances());
        json.writeNumberField("couponsUsedTwice", members.coupons());
        json.writeNumberField("keysOfNobody", members.keys());
        json.writeEndObject();
    }

    private static void database(JsonGenerator json, OpenTill till, ChainCheck chain)
            throws IOException {
        var health = till.store().health();
        json.writeObjectFieldStart("database");
        switch (chain) {
            case ChainCheck.Intact(var entries, var hash) -> {
                json.writeStringField("journal", "intact");
                json.writeNumberField("entries", entries);
                json.writeStringField("lastHash", hash.toString());
            }
            case ChainCheck.Broken(var seq, var what) -> {
                json.writeStringField("journal", "broken");
                json.writeNumberField("entry", seq);
                json.writeStringField("what", what);
            }
        }
        json.writeStringField("writing", health.writing().toString());
        json.writeStringField("reserve", health.reserve().name());
        json.writeNumberField("freeBytes", health.freeBytes());
        json.writeNumberField("unreadableEntries", till.store().unreadable().size());
        json.writeEndObject();
    }

    /// The first word of a device that is not that it is being looked for.
    private static DeviceHealth settled(BlockingQueue<DeviceHealth> said)
            throws InterruptedException {
        DeviceHealth last = new DeviceHealth.Opening();
        var end = System.nanoTime() + PATIENCE.toNanos();
        while (last instanceof DeviceHealth.Opening) {
            var next = said.poll(end - System.nanoTime(), TimeUnit.NANOSECONDS);
            if (next == null) return last;
            last = next;
        }
        return last;
    }

    private static String words(DeviceHealth health) {
        return switch (health) {
            case DeviceHealth.None() -> "none";
            case DeviceHealth.Opening() -> "no answer";
            case DeviceHealth.Ready(var nearEnd) -> nearEnd ? "works, paper near end" : "works";
            case DeviceHealth.NotReady(var why) -> "does not work: " + words(why);
            case DeviceHealth.Elsewhere(var why) ->
                    "does not work, the second printer does: " + words(why);
            case DeviceHealth.DrawerLeftOpen(var printer) ->
                    words(printer) + ", its drawer is open";
        };
    }

    private static String words(PrintJob.Trouble why) {
        return why.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
