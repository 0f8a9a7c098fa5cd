package guitai.ui.technician;

import guitai.equipment.Condition;
import guitai.equipment.DeviceKind;
import guitai.flow.Refusal;
import guitai.scan.Tap;
import guitai.staff.Approval;
import guitai.staff.Operator;
import guitai.staff.OperatorId;
import guitai.staff.Staff;
import guitai.ui.signon.People;
import guitai.ui.text.Name;
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
import java.util.Set;
import java.util.function.Supplier;

/// The page on which a card is given to somebody of the staff by holding it to the reader, or
/// taken.
///
/// JavaFX thread only.
public final class StaffCardsViewModel {
    private final TillAccess access;
    private final Staff staff;
    private final Devices devices;
    private final Shown<StaffCardsScreen> screen = new Shown<>(StaffCardsScreen.NONE);
    private Approval approval = Approval.own();

    /// @param staff asked on the till's thread
    public StaffCardsViewModel(TillAccess access, Staff staff, Devices devices) {
        this.access = access;
        this.staff = staff;
        this.devices = devices;
    }

    public Shown<StaffCardsScreen> screen() {
        return screen;
    }

    /// @param word whose word it is that the set-up may be changed
    public void allowed(Approval word) {
        approval = word;
    }

    private record Known(List<Operator> all, Set<OperatorId> holders) {}

    private Known known() {
        return new Known(staff.all(), staff.holders());
    }

    /// What came of a card.
    private sealed interface Came {
        record Changed(Known now) implements Came {}

        /// It signs somebody else on, and would no longer.
        record Others(Operator owner) implements Came {}

        record Refused(Refusal why) implements Came {}
    }

    public void enter() {
        screen.set(StaffCardsScreen.NONE);
        access.thread().look(this::known, known -> show(known, Notice.NONE));
    }

    public void on(StaffCardsEvent event) {
        switch (event) {
            case StaffCardsEvent.Chosen(var index) -> choose(index);
            case StaffCardsEvent.Moved(var by) -> choose(screen.get().chosen() + by);
            case StaffCardsEvent.Asked.TAKE -> access.around().press(this::take);
            case StaffCardsEvent.Asked.BACK ->
                    access.around().press(() -> access.around().go(Place.DEVICES));
        }
    }

    private void choose(int index) {
        var s = screen.get();
        if (s.busy() || index < 0 || index >= s.rows().size()) return;
        screen.set(new StaffCardsScreen(s.rows(), index, say(s, index), false, Notice.NONE));
    }

    /// A card was held to the reader: it is the chosen person's from now on.
    public void held(Tap.Card card) {
        var s = screen.get();
        if (s.busy() || s.chosen() >= s.rows().size()) return;
        var person = s.rows().get(s.chosen()).person();
        work(() -> give(person.number(), card), Words.of("staffCard.given", person.name()));
    }

    /// On the till's thread.
    private Came give(String number, Tap.Card card) {
        var signOn = access.counter().signOn();
        var owner = signOn.owner(card).filter(o -> !o.id().value().equals(number));
        return owner.isPresent()
                ? new Came.Others(owner.get())
                : came(signOn.giveCard(number, card, approval));
    }

    private void take() {
        var s = screen.get();
        if (!s.mayTake()) return;
        var person = s.rows().get(s.chosen()).person();
        work(
                () -> came(access.counter().signOn().takeCard(person.number(), approval)),
                Words.of("staffCard.taken", person.name()));
    }

    private Came came(Optional<Refusal> refusal) {
        return refusal.isPresent() ? new Came.Refused(refusal.get()) : new Came.Changed(known());
    }

    private void work(Supplier<Came> step, Words done) {
        var s = screen.get();
        screen.set(new StaffCardsScreen(s.rows(), s.chosen(), s.say(), true, Notice.NONE));
        access.thread()
                .ask(
                        step,
                        came -> {
                            switch (came) {
                                case Came.Changed(var now) -> show(now, Notice.of(Tone.GOOD, done));
                                case Came.Others(var owner) ->
                                        refuse(
                                                Words.of(
                                                        "staffCard.others",
                                                        Name.of(owner.name()),
                                                        owner.id().value()));
                                case Came.Refused(var why) -> refuse(Refusals.of(why));
                            }
                        });
    }

    private void refuse(Words why) {
        access.around().play(Sound.REFUSED);
        say(Notice.of(Tone.BAD, why));
    }

    private void show(Known known, Notice notice) {
        var rows =
                known.all().stream()
                        .map(
                                one ->
                                        new StaffCardsScreen.Row(
                                                People.of(one), known.holders().contains(one.id())))
                        .toList();
        var before = screen.get();
        var chosen = before.chosen() < rows.size() ? before.chosen() : 0;
        var now = new StaffCardsScreen(rows, chosen, Words.NONE, false, notice);
        screen.set(new StaffCardsScreen(rows, chosen, say(now, chosen), false, notice));
    }

    private Words say(StaffCardsScreen s, int chosen) {
        if (chosen >= s.rows().size()) return Words.NONE;
        var ready =
                devices.all().stream()
                        .anyMatch(
                                one ->
                                        one.kind() == DeviceKind.CARD_READER
                                                && one.condition() == Condition.READY);
        return ready
                ? Words.of("staffCard.hold", s.rows().get(chosen).person().name())
                : Words.of("staffCard.noReader");
    }

    public void say(Notice notice) {
        var s = screen.get();
        screen.set(new StaffCardsScreen(s.rows(), s.chosen(), s.say(), false, notice));
    }
}
