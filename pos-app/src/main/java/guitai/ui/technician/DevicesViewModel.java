package guitai.ui.technician;

import guitai.equipment.Condition;
import guitai.equipment.DeviceKind;
import guitai.equipment.DeviceReport;
import guitai.equipment.Trial;
import guitai.equipment.Trial.Level;
import guitai.flow.CashDesk;
import guitai.flow.Refusal;
import guitai.scan.Tap;
import guitai.staff.Approval;
import guitai.ui.control.QrCode;
import guitai.ui.control.QrEncoder;
import guitai.ui.technician.HandTests.Waits;
import guitai.ui.text.Notice;
import guitai.ui.text.Tone;
import guitai.ui.text.Words;
import guitai.ui.work.Place;
import guitai.ui.work.Refusals;
import guitai.ui.work.Shown;
import guitai.ui.work.Sounds.Sound;
import guitai.ui.work.TillAccess;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// The devices of the till, and their self tests.
///
/// JavaFX thread only; the port is asked from here and tells wherever it likes.
public final class DevicesViewModel implements HandTests.Heard {

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
    private final MonitorViewModel monitor;
    private final LearnViewModel learn;
    private final QrEncoder qr;
    private final Supplier<String> drawerReason;
    private final Shown<DevicesScreen> screen =
            new Shown<>(
                    new DevicesScreen(
                            List.of(), 0, DevicesScreen.Detail.NONE, false, false, Notice.NONE));
    private final TestOfAll all = new TestOfAll();
    private final HandTests hand;
    private List<DeviceReport> known = List.of();
    private int chosen;
    private int round;
    private Optional<DeviceKind> away = Optional.empty();

    /// @param drawerReason what the journal says of a drawer that was opened by a test
    public DevicesViewModel(
            TillAccess access,
            Devices devices,
            MonitorViewModel monitor,
            LearnViewModel learn,
            QrEncoder qr,
            Supplier<String> drawerReason) {
        this.access = access;
        this.devices = devices;
        this.monitor = monitor;
        this.learn = learn;
        this.hand = new HandTests(access, devices, this);
        this.qr = qr;
        this.drawerReason = drawerReason;
    }

    public Shown<DevicesScreen> screen() {
        return screen;
    }

    public void enter() {
        leave();
        screen.set(with(Notice.NONE));
        refresh();
    }

    /// Once a second, while the page is in front.
    public void tick() {
        if (!access.around().inFront(Place.DEVICES)) return;
        hand.tick();
        if (all.late()) {
            var under = away;
            away = Optional.empty();
            say(all.over(under));
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
            case DevicesEvent.Asked.MONITOR -> access.around().press(this::monitor);
            case DevicesEvent.Asked.LEARN -> access.around().press(this::learn);
            case DevicesEvent.Asked.STAFF_CARDS -> access.around().press(this::staffCards);
            case DevicesEvent.Asked.BACK -> access.around().press(this::back);
        }
    }

    private void choose(int index) {
        if (index < 0 || index >= known.size()) return;
        chosen = index;
        refresh();
    }

    private void monitor() {
        if (known.isEmpty()) return;
        leave();
        monitor.of(known.get(chosen).kind());
        access.around().go(Place.MONITOR);
    }

    private void learn() {
        if (known.isEmpty() || !LearnViewModel.can(known.get(chosen).kind())) return;
        leave();
        learn.of(known.get(chosen).kind());
        access.around().go(Place.LEARN);
    }

    private void staffCards() {
        leave();
        access.around().go(Place.STAFF_CARDS);
    }

    private void back() {
        leave();
        access.around().go(Place.SALE);
    }

    private void leave() {
        all.stop();
        hand.leave();
        away = Optional.empty();
    }

    private void test() {
        if (hand.waits() == Waits.SEEN) {
            hand.answer(true);
            return;
        }
        if (busy() || known.isEmpty()) return;
        var kind = known.get(chosen).kind();
        var ready = known.get(chosen).condition() == Condition.READY;
        switch (kind) {
            case SCANNER -> hand.scan();
            case DRAWER -> kick(Approval.own());
            case SCALE -> {
                if (ready) hand.weigh();
                else tryOut(kind);
            }
            case CARD_READER -> {
                if (ready) hand.card();
                else tryOut(kind);
            }
            case PRINTER, SECOND_PRINTER, CUSTOMER_DISPLAY, PAYMENT_TERMINAL -> tryOut(kind);
        }
        refresh();
    }

    private void testAll() {
        if (hand.waits() == Waits.SEEN) {
            hand.answer(false);
            return;
        }
        if (busy()) return;
        all.begin(
                known.stream()
                        .filter(one -> one.condition() != Condition.NOT_SET_UP)
                        .map(DeviceReport::kind)
                        .filter(ALONE::contains)
                        .toList());
        all.next()
                .ifPresentOrElse(
                        this::tryOut,
                        () -> say(Notice.of(Tone.WARN, Words.of("device.nothingToTest"))));
    }

    private boolean busy() {
        return away.isPresent() || hand.waits() != Waits.NOTHING;
    }

    private void tryOut(DeviceKind kind) {
        away = Optional.of(kind);
        int mine = ++round;
        say(Notice.of(Tone.PLAIN, Words.of("device.testing", DeviceWords.name(kind))));
        refresh();
        devices.tryOut(
                kind,
                trial ->
                        access.thread()
                                .onScreen(
                                        () -> {
                                            // One that answers after its time is kept, not told.
                                            if (mine == round && away.isPresent()) {
                                                tried(kind, trial);
                                            }
                                        }));
    }

    private void tried(DeviceKind kind, Trial trial) {
        away = Optional.empty();
        if (all.isRunning()) {
            all.ended(kind, trial);
            all.next().ifPresentOrElse(this::tryOut, () -> say(all.over(Optional.empty())));
        } else if (kind == DeviceKind.CUSTOMER_DISPLAY && trial.reached() == Level.TALKS) {
            hand.seen();
        } else {
            say(
                    Notice.of(
                            DeviceWords.tone(trial),
                            Words.of(
                                    "device.tested",
                                    DeviceWords.name(kind),
                                    DeviceWords.tried(trial, Words.of("device.now"))),
                            DeviceWords.cure(trial.cause())));
        }
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
                hand.drawer(DrawerLearning.openWhen(known));
                refresh();
            }
        }
    }

    /// A scan while this page is in front: never goods.
    public void scanned(String text) {
        if (hand.scanned(text)) return;
        access.around().play(Sound.REFUSED);
        say(Notice.of(Tone.WARN, Words.of("notice.noScansHere")));
    }

    /// @return whether the page has waited for a card
    public boolean tapped(Tap tap) {
        return hand.tapped(tap);
    }

    @Override
    public void said(Notice notice) {
        say(notice);
    }

    @Override
    public void ended(DeviceKind kind, Trial trial, Notice notice) {
        devices.keep(kind, trial);
        say(notice);
        refresh();
    }

    private void refresh() {
        known = devices.all();
        screen.set(with(screen.get().notice()));
    }

    private DevicesScreen with(Notice notice) {
        var code = hand.waits() == Waits.SCAN ? qr.encode(HandTests.CODE) : QrCode.NONE;
        var asks = hand.waits() == Waits.SEEN;
        return new DevicePicture(known, chosen, away, busy(), asks, code, notice)
                .at(access.clock().instant(), access.zone());
    }

    public void say(Notice notice) {
        screen.set(with(notice));
    }
}
