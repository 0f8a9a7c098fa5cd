package guitai.ui.technician;

import guitai.equipment.DeviceKind;
import guitai.staff.Approval;
import guitai.ui.text.Notice;
import guitai.ui.work.Place;
import guitai.ui.work.Shown;
import guitai.ui.work.TillAccess;

import java.util.function.Supplier;

/// The page on which the till learns: how the switch of a drawer is wired, or which protocol a
/// scale speaks.
///
/// JavaFX thread only.
public final class LearnViewModel {
    private final TillAccess access;
    private final Shown<LearnScreen> screen = new Shown<>(LearnScreen.NONE);
    private final DrawerLearning drawer;
    private final ScaleListening scale;
    private Lesson now;
    private Approval approval = Approval.own();

    /// @param drawerReason what the journal says of a drawer that was opened by a lesson
    public LearnViewModel(
            TillAccess access, Devices devices, Finding finding, Supplier<String> drawerReason) {
        this.access = access;
        var binder = new Binder(access, finding);
        drawer =
                new DrawerLearning(
                        access, devices, binder, () -> approval, screen::set, drawerReason);
        scale = new ScaleListening(access, devices, finding, binder, () -> approval, screen::set);
        now = drawer;
    }

    public Shown<LearnScreen> screen() {
        return screen;
    }

    /// @param word whose word it is that the set-up may be changed
    public void allowed(Approval word) {
        approval = word;
    }

    /// Whether there is anything to learn of such a device.
    static boolean can(DeviceKind kind) {
        return kind == DeviceKind.DRAWER || kind == DeviceKind.SCALE;
    }

    /// Which device is learned of from now on.
    void of(DeviceKind kind) {
        now = kind == DeviceKind.SCALE ? scale : drawer;
    }

    public void enter() {
        now.begin();
    }

    /// Once a second, while the page is in front.
    public void tick() {
        if (access.around().inFront(Place.LEARN)) now.tick();
    }

    public void on(LearnEvent event) {
        switch (event) {
            case LearnEvent.Chosen(var index) -> now.choose(index);
            case LearnEvent.Moved(var by) -> now.choose(screen.get().chosen() + by);
            case LearnEvent.Asked.NEXT -> access.around().press(this::next);
            case LearnEvent.Asked.AGAIN -> access.around().press(this::again);
            case LearnEvent.Asked.BACK -> access.around().press(this::back);
        }
    }

    private void next() {
        if (!screen.get().next().isEmpty()) now.next();
    }

    private void again() {
        if (screen.get().again()) now.begin();
    }

    private void back() {
        now.leave();
        access.around().go(Place.DEVICES);
    }

    public void say(Notice notice) {
        var s = screen.get();
        screen.set(
                new LearnScreen(
                        s.title(), s.say(), s.rows(), s.chosen(), s.next(), s.again(), notice));
    }
}
