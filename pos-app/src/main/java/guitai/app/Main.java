package guitai.app;

import guitai.command.TillCommand;

import java.time.Clock;

/// Where the program starts.
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        var clock = Clock.systemUTC();
        var builder = new TillBuilder(clock, System.getenv());
        var line =
                TillCommand.line(
                        home -> Window.open(builder, home), builder, new WindowScreens(clock));
        // Threads of a toolkit or a device must not keep a till alive that was told to end.
        System.exit(line.execute(args));
    }
}
