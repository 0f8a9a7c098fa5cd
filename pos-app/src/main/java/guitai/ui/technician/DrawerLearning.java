package guitai.ui.technician;

import guitai.equipment.Basis;
import guitai.equipment.DeviceKind;
import guitai.equipment.DeviceReport;
import guitai.equipment.Found;
import guitai.equipment.SwitchLine;
import guitai.flow.CashDesk;
import guitai.flow.Refusal;
import guitai.staff.Approval;
import guitai.ui.technician.LearnScreen.Row;
import guitai.ui.text.Notice;
import guitai.ui.text.Tone;
import guitai.ui.text.Words;
import guitai.ui.work.Refusals;
import guitai.ui.work.Sounds.Sound;
import guitai.ui.work.TillAccess;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// Learns how the switch of a drawer is wired: the closed drawer is opened, closed by hand, and the
/// wire must have gone there and back.
///
/// It is opened as every drawer is, with a reason in the journal.
final class DrawerLearning implements Lesson {

    /// A drawer is out within half a second; a slow printer says so within two.
    private static final int OUT = 5;

    /// How long a person has to close it, in seconds.
    private static final int CLOSE = 60;

    private enum Step {
        CLOSED,
        OPENING,
        OPEN,
        LEARNED,
        NOTHING,
        WRITTEN
    }

    private final TillAccess access;
    private final Devices devices;
    private final Binder binder;
    private final Supplier<Approval> approval;
    private final Consumer<LearnScreen> screen;
    private final Supplier<String> reason;
    private Step step = Step.CLOSED;
    private SwitchLine closed = SwitchLine.UNKNOWN;
    private SwitchLine open = SwitchLine.UNKNOWN;
    private int left;
    private int round;
    private boolean asking;

    DrawerLearning(
            TillAccess access,
            Devices devices,
            Binder binder,
            Supplier<Approval> approval,
            Consumer<LearnScreen> screen,
            Supplier<String> reason) {
        this.access = access;
        this.devices = devices;
        this.binder = binder;
        this.approval = approval;
        this.screen = screen;
        this.reason = reason;
    }

    /// How the wire stands while the drawer is open, as it is set; `UNKNOWN` where it has no
    /// switch.
    static SwitchLine openWhen(List<DeviceReport> known) {
        var set =
                known.stream()
                        .filter(one -> one.kind() == DeviceKind.DRAWER)
                        .flatMap(one -> one.basis().stream())
                        .filter(basis -> basis.name().equals(SwitchLine.SETTING))
                        .map(Basis::value)
                        .findFirst()
                        .orElse("none");
        return switch (set) {
            case "high" -> SwitchLine.HIGH;
            case "low" -> SwitchLine.LOW;
            default -> SwitchLine.UNKNOWN;
        };
    }

    @Override
    public void begin() {
        leave();
        closed = SwitchLine.UNKNOWN;
        open = SwitchLine.UNKNOWN;
        become(Step.CLOSED, Notice.NONE);
    }

    @Override
    public void leave() {
        round++;
        asking = false;
    }

    @Override
    public void choose(int index) {}

    @Override
    public void next() {
        switch (step) {
            case CLOSED -> look(this::before);
            case LEARNED -> write(open == SwitchLine.HIGH ? "high" : "low");
            case NOTHING -> write("none");
            case OPENING, OPEN, WRITTEN -> {}
        }
    }

    private void look(Consumer<SwitchLine> then) {
        if (asking) return;
        asking = true;
        int mine = round;
        devices.drawerLine(
                line ->
                        access.thread()
                                .onScreen(
                                        () -> {
                                            if (mine != round) return;
                                            asking = false;
                                            then.accept(line);
                                        }));
    }

    private void before(SwitchLine now) {
        if (now == SwitchLine.UNKNOWN) {
            access.around().play(Sound.REFUSED);
            become(
                    Step.CLOSED,
                    Notice.of(Tone.BAD, Words.of("learn.noPrinter"), Words.of("cure.offline")));
            return;
        }
        closed = now;
        fire(Approval.own());
    }

    private void fire(Approval word) {
        var why = reason.get();
        access.thread().ask(() -> access.counter().cash().noSale(why, word), this::fired);
    }

    private void fired(CashDesk.Result result) {
        switch (result) {
            case CashDesk.Result.Refused(Refusal.NeedsOverride(var asked)) ->
                    access.around().authorise(asked, this::fire);
            case CashDesk.Result.Refused(var why) -> {
                access.around().play(Sound.REFUSED);
                become(Step.CLOSED, Notice.of(Tone.BAD, Refusals.of(why)));
            }
            case CashDesk.Result.DrawerOpened _, CashDesk.Result.Moved _ -> {
                left = OUT;
                become(Step.OPENING, Notice.NONE);
            }
        }
    }

    @Override
    public void tick() {
        switch (step) {
            case OPENING -> look(this::opening);
            case OPEN -> look(this::closing);
            case CLOSED, LEARNED, NOTHING, WRITTEN -> {}
        }
    }

    private void opening(SwitchLine now) {
        if (now != closed && now != SwitchLine.UNKNOWN) {
            open = now;
            left = CLOSE;
            become(Step.OPEN, Notice.NONE);
        } else if (--left <= 0) {
            become(Step.NOTHING, Notice.NONE);
        }
    }

    private void closing(SwitchLine now) {
        if (now == closed) {
            access.around().play(Sound.GOOD);
            become(Step.LEARNED, Notice.NONE);
        } else if (--left <= 0) {
            begin();
            become(Step.CLOSED, Notice.of(Tone.WARN, Words.of("learn.notClosed")));
        }
    }

    private void write(String value) {
        var setting =
                new Found(DeviceKind.DRAWER, "", "", Found.Why.ANSWERS, SwitchLine.SETTING, value);
        binder.bind(setting, approval.get(), notice -> become(Step.WRITTEN, notice));
    }

    private void become(Step next, Notice notice) {
        step = next;
        screen.accept(
                new LearnScreen(
                        Words.of("learn.drawer"),
                        Words.of(said()),
                        rows(),
                        -1,
                        button(),
                        step != Step.OPENING && step != Step.CLOSED,
                        notice));
    }

    private String said() {
        return switch (step) {
            case CLOSED -> "learn.drawerClosed";
            case OPENING -> "learn.drawerOpening";
            case OPEN -> "learn.drawerOpen";
            case LEARNED -> open == SwitchLine.HIGH ? "learn.drawerHigh" : "learn.drawerLow";
            case NOTHING -> "learn.drawerNothing";
            case WRITTEN -> "learn.drawerWritten";
        };
    }

    private Words button() {
        return switch (step) {
            case CLOSED -> Words.of("learn.drawerStart");
            case LEARNED -> Words.of("learn.write");
            case NOTHING -> Words.of("learn.writeNone");
            case OPENING, OPEN, WRITTEN -> Words.NONE;
        };
    }

    /// What the wire was at each step.
    private List<Row> rows() {
        var rows = new ArrayList<Row>();
        rows.add(row("learn.stepClosed", closed, true));
        rows.add(row("learn.stepOpen", open, true));
        rows.add(row("learn.stepAgain", closed, step == Step.LEARNED || step == Step.WRITTEN));
        return rows;
    }

    private static Row row(String name, SwitchLine line, boolean reached) {
        var words =
                reached
                        ? switch (line) {
                            case HIGH -> Words.of("learn.high");
                            case LOW -> Words.of("learn.low");
                            case UNKNOWN -> Words.NONE;
                        }
                        : Words.NONE;
        return new Row(words.isEmpty() ? Tone.PLAIN : Tone.GOOD, Words.of(name), words);
    }
}
