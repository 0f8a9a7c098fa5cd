package guitai.command;

import guitai.config.SettingsPlanner;
import guitai.loyalty.book.FarAuthority;
import guitai.sandbox.Endpoints;
import guitai.scan.Tap;
import guitai.slip.DeviceHealth;
import guitai.slip.PrintJob;

import java.net.URI;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Consumer;

/// Opens the till of a home; implemented where everything is put together.
public interface TillStarter {

    /// What the till tells while it runs, each on a thread of its own.
    ///
    /// @param tapped what was held to the card reader; may name somebody, never to be logged
    /// @param scanned a code from a bound scanner; may be a payment code, never to be logged
    /// @param unreadable what can be shown of a scan that came damaged: never looked up, because a
    ///   part of a code can be another code
    record Hearing(
            Consumer<PrintJob> printed,
            Consumer<DeviceHealth> printer,
            Consumer<DeviceHealth> scanner,
            Consumer<DeviceHealth> cardReader,
            Consumer<DeviceHealth> scale,
            Consumer<String> scanned,
            Consumer<String> unreadable,
            Consumer<Tap> tapped) {

        /// For commands that only look at the books.
        public static Hearing nothing() {
            return new Hearing(
                    _ -> {}, _ -> {}, _ -> {}, _ -> {}, _ -> {}, _ -> {}, _ -> {}, _ -> {});
        }
    }

    /// What came of it.
    sealed interface Start {
        record Running(OpenTill till) implements Start {}

        /// The till cannot be opened; nothing is held.
        ///
        /// @param what happened, and where the data is
        /// @param next what to do now
        record Refused(String what, String next) implements Start {}
    }

    /// @param devices whether printers, drawers and scanners are wanted
    Start start(Path home, boolean devices, Hearing hearing);

    /// Runs what waits for input on a daemon thread of its own, which ends with the input or with
    /// the program.
    void reading(String name, Runnable input);

    /// The clock tills are started with.
    InstantSource clock();

    /// Asks a sandbox that runs by itself where everything of it is; waits for half a minute at
    /// most.
    ///
    /// @return empty if no sandbox answers there
    Optional<Endpoints> sandboxAt(URI base);

    /// Works out changes of the settings of a home, and whether a till could start on them.
    SettingsPlanner settings(Path home);

    /// The same, in training with a sandbox that runs by itself.
    TillStarter withSandbox(Endpoints elsewhere);

    /// The same; in training with devices made of software where no other is set.
    TillStarter played();

    /// The same; who is a member and what members have is decided at the other end of this line.
    TillStarter decidedBy(FarAuthority.Line office);

    /// The same with another clock: a day that is played, not lived.
    TillStarter at(InstantSource clock);
}
