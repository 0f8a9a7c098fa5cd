package guitai.ui.technician;

import guitai.equipment.Cause;
import guitai.equipment.Condition;
import guitai.equipment.DeviceKind;
import guitai.equipment.DeviceReport;
import guitai.equipment.Trial;
import guitai.equipment.Trial.Level;
import guitai.flow.CashDesk;
import guitai.flow.Refusal;
import guitai.scan.Shown;
import guitai.staff.Approval;
import guitai.ui.control.QrCode;
import guitai.ui.control.QrEncoder;
import guitai.ui.text.Notice;
import guitai.ui.text.Tone;
import guitai.ui.text.Words;
import guitai.ui.work.Place;
import guitai.ui.work.Refusals;
import guitai.ui.work.Sounds.Sound;
import guitai.ui.work.TillAccess;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// The devices of the till, and their self tests.
///
/// JavaFX thread only; the port is asked from here and tells wherever it likes.
public final class DevicesViewModel {

    /// How long a code is held before the scanner, in seconds.
    private static final int PATIENCE = 20;

    /// What the scanner is shown; no goods and no wallet have such a code.
    static final String CODE = "GUITAI-TEST";

    /// A test of all ends with these; the others need a hand.
    private static final List<DeviceKind> ALONE =
            List.of(
                    DeviceKind.PRINTER,
                    DeviceKind.SECOND_PRINTER,
                    DeviceKind.SCALE,
                    DeviceKind.CUSTOMER_DISPLAY,
                    DeviceKind.CARD_READER,
                    DeviceKind.PAYMENT_TERMINAL);

    private final TillAccess access;
    private final Devices devices;
    private final QrEncoder qr;
    private final Supplier<String> drawerReason;
    private final guitai.ui.work.Shown<DevicesScreen> screen =
            new guitai.ui.work.Shown<>(
                    new DevicesScreen(List.of(), 0, DevicesScreen.Detail.NONE, false, Notice.NONE));
    private final Deque<DeviceKind> toTry = new ArrayDeque<>();
    private List<DeviceReport> known = List.of();
    private int chosen;
    private int secondsLeft;
    private Optional<DeviceKind> away = Optional.empty();

    /// @param drawerReason what the journal says of a drawer that was opened by a test
    public DevicesViewModel(
            TillAccess access, Devices devices, QrEncoder qr, Supplier<String> drawerReason) {
        this.access = access;
        this.devices = devices;
        this.qr = qr;
        this.drawerReason = drawerReason;
    }

    public guitai.ui.work.Shown<DevicesScreen> screen() {
        return screen;
    }

    public void enter() {
        secondsLeft = 0;
        screen.set(with(Notice.NONE));
        refresh();
    }

    /// Once a second, while the page is in front.
    public void tick() {
        if (!access.around().inFront(Place.DEVICES)) return;
        if (secondsLeft > 0 && --secondsLeft == 0) {
            keep(DeviceKind.SCANNER, trial(Level.PRESENT, Cause.NOBODY_CAME, ""));
            say(Notice.of(Tone.WARN, Words.of("device.noScan"), Words.of("cure.again")));
        }
        refresh();
    }

    public void on(DevicesEvent event) {
        switch (event) {
            case DevicesEvent.Chosen(var index) -> choose(index);
            case DevicesEvent.Moved(var by) -> choose(chosen + by);
            case DevicesEvent.Asked.TEST -> access.around().press(this::test);
            case DevicesEvent.Asked.TEST_ALL -> access.around().press(this::testAll);
            case DevicesEvent.Asked.SET_UP ->
                    access.around().press(() -> access.around().go(Place.SET_UP));
            case DevicesEvent.Asked.FIND ->
                    access.around().press(() -> access.around().go(Place.FOUND));
            case DevicesEvent.Asked.BACK -> access.around().press(this::back);
        }
    }

    private void choose(int index) {
        if (index < 0 || index >= known.size()) return;
        chosen = index;
        refresh();
    }

    private void back() {
        toTry.clear();
        secondsLeft = 0;
        access.around().go(Place.SALE);
    }

    private void test() {
        if (busy() || known.isEmpty()) return;
        var kind = known.get(chosen).kind();
        if (kind == DeviceKind.SCANNER) {
            secondsLeft = PATIENCE;
            say(Notice.of(Tone.PLAIN, Words.of("device.scanNow", PATIENCE)));
            refresh();
        } else if (kind == DeviceKind.DRAWER) {
            kick(Approval.own());
        } else {
            say(Notice.of(Tone.PLAIN, Words.of("device.testing", DeviceWords.name(kind))));
            tryOut(kind);
        }
    }

    private void testAll() {
        if (busy()) return;
        known.stream()
                .filter(one -> one.condition() != Condition.NOT_SET_UP)
                .map(DeviceReport::kind)
                .filter(ALONE::contains)
                .forEach(toTry::add);
        if (toTry.isEmpty()) say(Notice.of(Tone.WARN, Words.of("device.nothingToTest")));
        else tryOut(toTry.remove());
    }

    private boolean busy() {
        return away.isPresent() || secondsLeft > 0;
    }

    private void tryOut(DeviceKind kind) {
        away = Optional.of(kind);
        refresh();
        devices.tryOut(kind, trial -> access.thread().onScreen(() -> tried(kind, trial)));
    }

    private void tried(DeviceKind kind, Trial trial) {
        away = Optional.empty();
        if (!toTry.isEmpty()) {
            tryOut(toTry.remove());
            return;
        }
        say(
                Notice.of(
                        DeviceWords.tone(trial),
                        Words.of(
                                "device.tested",
                                DeviceWords.name(kind),
                                DeviceWords.tried(trial, Words.of("device.now"))),
                        DeviceWords.cure(trial.cause())));
        refresh();
    }

    /// Every opening of the drawer is in the journal with its reason, this one too.
    private void kick(Approval word) {
        var reason = drawerReason.get();
        access.thread().ask(() -> access.counter().cash().noSale(reason, word), this::kicked);
    }

    private void kicked(CashDesk.Result result) {
        switch (result) {
            case CashDesk.Result.Refused(Refusal.NeedsOverride(var step)) ->
                    access.around().authorise(step, this::kick);
            case CashDesk.Result.Refused(var why) -> {
                access.around().play(Sound.REFUSED);
                say(Notice.of(Tone.BAD, Refusals.of(why)));
            }
            case CashDesk.Result.DrawerOpened _, CashDesk.Result.Moved _ -> {
                keep(DeviceKind.DRAWER, trial(Level.TALKS, Cause.NOT_PROVEN, ""));
                say(Notice.of(Tone.GOOD, Words.of("device.kicked")));
            }
        }
        refresh();
    }

    /// A scan while this page is in front: never goods.
    public void scanned(String text) {
        var waited = secondsLeft > 0;
        if (!waited) {
            access.around().play(Sound.REFUSED);
            say(Notice.of(Tone.WARN, Words.of("notice.noScansHere")));
            return;
        }
        secondsLeft = 0;
        var shown = Shown.of(text);
        keep(DeviceKind.SCANNER, Trial.works(access.clock().instant(), shown));
        access.around().play(Sound.GOOD);
        say(
                Notice.of(
                        Tone.GOOD,
                        Words.of(
                                text.endsWith(CODE) ? "device.scanRight" : "device.scanOther",
                                shown)));
        refresh();
    }

    private Trial trial(Level reached, Cause cause, String said) {
        return new Trial(access.clock().instant(), reached, cause, said);
    }

    private void keep(DeviceKind kind, Trial trial) {
        devices.keep(kind, trial);
    }

    private void refresh() {
        known = devices.all();
        screen.set(with(screen.get().notice()));
    }

    private DevicesScreen with(Notice notice) {
        var code = secondsLeft > 0 ? qr.encode(CODE) : QrCode.NONE;
        return new DevicePicture(known, chosen, away, busy(), code, notice)
                .at(access.clock().instant(), access.zone());
    }

    public void say(Notice notice) {
        screen.set(with(notice));
    }
}
