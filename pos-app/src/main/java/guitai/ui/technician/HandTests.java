package guitai.ui.technician;

import guitai.equipment.Cause;
import guitai.equipment.DeviceKind;
import guitai.equipment.SwitchLine;
import guitai.equipment.Trial;
import guitai.equipment.Trial.Level;
import guitai.equipment.Weighed;
import guitai.scan.Shown;
import guitai.scan.Tap;
import guitai.ui.text.Notice;
import guitai.ui.text.Tone;
import guitai.ui.text.Words;
import guitai.ui.work.Sounds.Sound;
import guitai.ui.work.TillAccess;

/// The self tests a person takes part in: scans, weighs, taps a card, looks at a display.
///
/// JavaFX thread only.
final class HandTests {

    /// How long a person has, in seconds.
    static final int PATIENCE = 20;

    /// How long a drawer that was fired is looked at: it is out within half a second, and a slow
    /// printer says so within two.
    private static final int DRAWER = 3;

    /// What the scanner is shown; no goods and no wallet have such a code.
    static final String CODE = "GUITAI-TEST";

    /// What is waited for.
    enum Waits {
        NOTHING,
        SCAN,
        WEIGHT,
        CARD,
        SEEN,
        DRAWER
    }

    /// Hears what came of a test.
    interface Heard {
        void said(Notice notice);

        void ended(DeviceKind kind, Trial trial, Notice notice);
    }

    private final TillAccess access;
    private final Devices devices;
    private final Heard heard;
    private Waits waits = Waits.NOTHING;
    private SwitchLine open = SwitchLine.UNKNOWN;
    private int secondsLeft;
    private int round;
    private boolean asking;

    HandTests(TillAccess access, Devices devices, Heard heard) {
        this.access = access;
        this.devices = devices;
        this.heard = heard;
    }

    Waits waits() {
        return waits;
    }

    void leave() {
        waits = Waits.NOTHING;
        round++;
        asking = false;
    }

    /// Puts a code on the screen.
    void scan() {
        wait(Waits.SCAN, PATIENCE, Words.of("device.scanNow", PATIENCE));
    }

    void weigh() {
        wait(Waits.WEIGHT, PATIENCE, Words.of("device.weighNow", PATIENCE));
    }

    void card() {
        wait(Waits.CARD, PATIENCE, Words.of("device.tapNow", PATIENCE));
    }

    /// Whether somebody can read what the display was sent.
    void seen() {
        wait(Waits.SEEN, 3 * PATIENCE, Words.of("device.canYouRead"));
    }

    /// Whether the switch of a drawer that was fired says that it is out.
    ///
    /// @param how the wire stands while it is open; `UNKNOWN` where it has no switch
    void drawer(SwitchLine how) {
        open = how;
        if (how == SwitchLine.UNKNOWN) {
            end(
                    DeviceKind.DRAWER,
                    trial(Level.TALKS, Cause.NOT_PROVEN, ""),
                    Notice.of(Tone.GOOD, Words.of("device.kicked")));
        } else {
            wait(Waits.DRAWER, DRAWER, Words.of("device.drawerLooked"));
        }
    }

    private void wait(Waits what, int seconds, Words say) {
        leave();
        waits = what;
        secondsLeft = seconds;
        heard.said(Notice.of(Tone.PLAIN, say));
    }

    /// Once a second.
    void tick() {
        if (waits == Waits.NOTHING) return;
        if (--secondsLeft <= 0) {
            nobodyCame();
            return;
        }
        if (asking) return;
        int mine = round;
        if (waits == Waits.WEIGHT) {
            asking = true;
            devices.weigh(said -> here(mine, () -> weighed(said)));
        } else if (waits == Waits.DRAWER) {
            asking = true;
            devices.drawerLine(line -> here(mine, () -> looked(line)));
        }
    }

    private void here(int mine, Runnable step) {
        access.thread()
                .onScreen(
                        () -> {
                            if (mine != round) return;
                            asking = false;
                            step.run();
                        });
    }

    private void nobodyCame() {
        switch (waits) {
            case SCAN -> missed(DeviceKind.SCANNER, Level.PRESENT, "device.noScan");
            case WEIGHT -> missed(DeviceKind.SCALE, Level.TALKS, "device.noWeight");
            case CARD -> missed(DeviceKind.CARD_READER, Level.TALKS, "device.noCard");
            case SEEN -> missed(DeviceKind.CUSTOMER_DISPLAY, Level.PRESENT, "device.noAnswer");
            case DRAWER ->
                    end(
                            DeviceKind.DRAWER,
                            trial(Level.TALKS, Cause.NOT_MOVED, ""),
                            Notice.of(
                                    Tone.BAD,
                                    Words.of("device.drawerStill"),
                                    Words.of("cure.notMoved")));
            case NOTHING -> {}
        }
    }

    private void missed(DeviceKind kind, Level level, String words) {
        end(
                kind,
                trial(level, Cause.NOBODY_CAME, ""),
                Notice.of(Tone.WARN, Words.of(words), Words.of("cure.again")));
    }

    private void weighed(Weighed said) {
        switch (said) {
            case Weighed.NotYet() -> {}
            case Weighed.Stable(var text) ->
                    works(DeviceKind.SCALE, text, Words.of("device.weighed", text));
            case Weighed.Failed(var cause) ->
                    end(
                            DeviceKind.SCALE,
                            trial(Level.PRESENT, cause, ""),
                            Notice.of(Tone.BAD, DeviceWords.why(cause), DeviceWords.cure(cause)));
        }
    }

    private void looked(SwitchLine now) {
        if (now == open) works(DeviceKind.DRAWER, "", Words.of("device.drawerOut"));
    }

    /// @return whether a scan was waited for
    boolean scanned(String text) {
        if (waits != Waits.SCAN) return false;
        var shown = Shown.of(text);
        var right = text.endsWith(CODE) ? "device.scanRight" : "device.scanOther";
        works(DeviceKind.SCANNER, shown, Words.of(right, shown));
        return true;
    }

    /// @return whether a card was waited for
    boolean tapped(Tap tap) {
        if (waits != Waits.CARD) return false;
        switch (tap) {
            case Tap.Card(var digits) -> {
                var masked = "UID " + digits.substring(0, 2) + "…" + tail(digits);
                works(DeviceKind.CARD_READER, masked, Words.of("device.tappedCard", masked));
            }
            case Tap.Text _ -> works(DeviceKind.CARD_READER, "NDEF", Words.of("device.tappedText"));
            case Tap.BankCard() ->
                    works(DeviceKind.CARD_READER, "EMV", Words.of("device.tappedBank"));
            // Held too short: whoever stands there holds it up again.
            case Tap.Unusable _ -> {
                access.around().play(Sound.REFUSED);
                heard.said(Notice.of(Tone.WARN, Words.of("device.tappedBad")));
            }
        }
        return true;
    }

    private static String tail(String digits) {
        return digits.substring(digits.length() - 2);
    }

    /// What somebody in front of the display said.
    void answer(boolean readable) {
        if (waits != Waits.SEEN) return;
        if (readable) {
            works(DeviceKind.CUSTOMER_DISPLAY, "", Words.of("device.seen"));
        } else {
            end(
                    DeviceKind.CUSTOMER_DISPLAY,
                    trial(Level.PRESENT, Cause.NOT_SEEN, ""),
                    Notice.of(
                            Tone.BAD, Words.of("cause.notSeen"), DeviceWords.cure(Cause.NOT_SEEN)));
        }
    }

    private void works(DeviceKind kind, String said, Words words) {
        access.around().play(Sound.GOOD);
        end(kind, Trial.works(access.clock().instant(), said), Notice.of(Tone.GOOD, words));
    }

    private void end(DeviceKind kind, Trial trial, Notice notice) {
        leave();
        heard.ended(kind, trial, notice);
    }

    private Trial trial(Level reached, Cause cause, String said) {
        return new Trial(access.clock().instant(), reached, cause, said);
    }
}
