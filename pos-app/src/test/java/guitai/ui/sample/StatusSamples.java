package guitai.ui.sample;

import guitai.ui.signon.Person;
import guitai.ui.status.Backlog;
import guitai.ui.status.Light;
import guitai.ui.status.Light.Health;
import guitai.ui.status.Light.Part;
import guitai.ui.status.StatusScreen;
import guitai.ui.text.Name;
import guitai.ui.text.Tone;
import guitai.ui.text.Words;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;

/// Head bars and status strips as a shop would see them.
public final class StatusSamples {

    public static final Person WANG =
            new Person("101", new Name("王芳", "Wang Fang"), "rank.cashier");
    public static final Person LI = new Person("102", new Name("李强", "Li Qiang"), "rank.cashier");
    public static final Person CHEN =
            new Person("900", new Name("陈静", "Chen Jing"), "rank.manager");

    private static final Name STORE = new Name("一号店 · 便民超市", "Store No. 1");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    private static final Light OFFLINE =
            new Light(
                    Part.NETWORK,
                    Health.OFFLINE,
                    0,
                    Words.of("status.lineDown", Words.of("age.minutes", 3)));

    private StatusSamples() {}

    public static StatusScreen calm() {
        return new StatusScreen(
                STORE,
                "02",
                WANG,
                TODAY,
                List.of(
                        Light.of(Part.NETWORK, Health.ONLINE),
                        Light.of(Part.PRINTER, Health.READY),
                        Light.of(Part.SCANNER, Health.READY),
                        Light.of(Part.CARD_READER, Health.READY),
                        Light.of(Part.TERMINAL, Health.READY),
                        Light.of(Part.DRAWER, Health.READY),
                        Light.of(Part.SCALE, Health.READY)),
                Backlog.EMPTY,
                true);
    }

    /// Everything that can be wrong at once; selling goes on.
    public static StatusScreen troubled() {
        return new StatusScreen(
                STORE,
                "02",
                WANG,
                TODAY,
                List.of(
                        OFFLINE,
                        new Light(Part.PRINTER, Health.PAPER_OUT, 2),
                        Light.of(Part.SCANNER, Health.GONE),
                        Light.of(Part.DRAWER, Health.DRAWER_OPEN)),
                new Backlog(
                        12, Words.of("status.today", LocalTime.of(9, 41)), Tone.WARN, Words.NONE),
                true);
    }

    /// The line is down and head office has found something wrong: both fit the strip.
    public static StatusScreen offline(boolean stopped) {
        return new StatusScreen(
                STORE,
                "02",
                WANG,
                TODAY,
                List.of(
                        OFFLINE,
                        Light.of(Part.PRINTER, Health.READY),
                        Light.of(Part.SCANNER, Health.READY),
                        Light.of(Part.DRAWER, Health.READY)),
                new Backlog(
                        18,
                        Words.of("status.today", LocalTime.of(9, 41)),
                        Tone.WARN,
                        stopped ? Words.of("stop.olderCopy.light") : Words.NONE),
                true);
    }

    public static StatusScreen nobody() {
        var calm = calm();
        return new StatusScreen(
                calm.store(),
                calm.till(),
                Person.NOBODY,
                calm.businessDate(),
                calm.lights(),
                calm.backlog(),
                true);
    }
}
