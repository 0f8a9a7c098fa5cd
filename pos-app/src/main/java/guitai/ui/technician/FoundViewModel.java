package guitai.ui.technician;

import guitai.equipment.Found;
import guitai.staff.Approval;
import guitai.ui.text.Notice;
import guitai.ui.text.Tone;
import guitai.ui.text.Words;
import guitai.ui.work.Place;
import guitai.ui.work.Shown;
import guitai.ui.work.TillAccess;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// What is attached, and one key to bind it.
///
/// JavaFX thread only; the ports are asked from here and tell wherever they like.
public final class FoundViewModel {

    private final TillAccess access;
    private final Finding finding;
    private final Devices devices;
    private final Binder binder;
    private final Shown<FoundScreen> screen =
            new Shown<>(new FoundScreen(List.of(), 0, false, Notice.NONE));
    private List<Found> plugged = List.of();
    private List<Found> answering = List.of();
    private List<Found> all = List.of();
    private Approval approval = Approval.own();
    private int chosen;

    public FoundViewModel(TillAccess access, Finding finding, Devices devices) {
        this.access = access;
        this.finding = finding;
        this.devices = devices;
        this.binder = new Binder(access, finding);
    }

    public Shown<FoundScreen> screen() {
        return screen;
    }

    /// @param word whose word it is that the set-up may be changed
    public void allowed(Approval word) {
        approval = word;
    }

    public void enter() {
        look();
    }

    public void on(FoundEvent event) {
        switch (event) {
            case FoundEvent.Chosen(var index) -> choose(index);
            case FoundEvent.Moved(var by) -> choose(chosen + by);
            case FoundEvent.Asked.LOOK -> access.around().press(this::look);
            case FoundEvent.Asked.ASK_NETWORK -> access.around().press(this::askNetwork);
            case FoundEvent.Asked.BIND -> access.around().press(this::bind);
            case FoundEvent.Asked.BACK ->
                    access.around().press(() -> access.around().go(Place.DEVICES));
        }
    }

    private void choose(int index) {
        if (index < 0 || index >= all.size()) return;
        chosen = index;
        show(screen.get().busy(), screen.get().notice());
    }

    private void look() {
        away(
                Notice.NONE,
                finding::attached,
                found -> {
                    plugged = found;
                    come(found.size());
                });
    }

    private void askNetwork() {
        away(
                Notice.of(Tone.PLAIN, Words.of("found.asking")),
                finding::onTheNetwork,
                found -> {
                    answering = found;
                    come(found.size());
                });
    }

    private void come(int many) {
        all = new ArrayList<>(plugged);
        all.addAll(answering);
        if (chosen >= all.size()) chosen = 0;
        show(
                false,
                many == 0
                        ? Notice.of(Tone.WARN, Words.of("found.none"), Words.of("found.noneNext"))
                        : Notice.of(Tone.GOOD, Words.of("found.came", many)));
    }

    private <T> void away(Notice said, Consumer<Consumer<T>> call, Consumer<T> then) {
        if (screen.get().busy()) return;
        show(true, said);
        call.accept(told -> access.thread().onScreen(() -> then.accept(told)));
    }

    private void bind() {
        if (!screen.get().mayBind()) return;
        show(true, Notice.NONE);
        binder.bind(all.get(chosen), approval, notice -> show(false, notice));
    }

    private void show(boolean busy, Notice notice) {
        var now =
                devices.all().stream()
                        .flatMap(one -> one.basis().stream())
                        .map(basis -> basis.name() + " = " + basis.value())
                        .toList();
        var rows =
                all.stream()
                        .map(
                                found ->
                                        new FoundScreen.Row(
                                                DeviceWords.name(found.kind()),
                                                found.name(),
                                                found.where(),
                                                why(found.why()),
                                                Binder.line(found),
                                                found.setByHand(),
                                                now.contains(Binder.line(found))))
                        .toList();
        screen.set(new FoundScreen(rows, chosen, busy, notice));
    }

    private static Words why(Found.Why why) {
        return Words.of(
                switch (why) {
                    case ANSWERS -> "found.answers";
                    case SAYS_SO -> "found.saysSo";
                    case MAKER -> "found.maker";
                    case POSSIBLE -> "found.possible";
                });
    }

    public void say(Notice notice) {
        show(screen.get().busy(), notice);
    }
}
