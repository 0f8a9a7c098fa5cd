package guitai.app;

import guitai.command.TillCommand;

import java.time.Clock;
import java.util.logging.Level;
import java.util.logging.Logger;

/// Where the program starts.
public final class Main {
    // Held, because the library only remembers what somebody holds.
    private static final Logger GATEWAYS = Logger.getLogger("guitai.gateway");

    private Main() {}

    public static void main(String[] args) {
        // What became of a call is in the journal; one line each is for whoever looks into a
        // channel.
        GATEWAYS.setLevel(System.getenv("GUITAI_GATEWAY_LOG") == null ? Level.OFF : Level.INFO);
        var clock = Clock.systemUTC();
        var builder = new TillBuilder(clock, System.getenv());
        var line =
                TillCommand.line(home -> Window.open(builder, home), builder, new WindowScreens());
        // Threads of a toolkit or a device must not keep a till alive that was told to end.
        System.exit(line.execute(args));
    }
}
