package guitai.ui.technician;

import guitai.equipment.Cause;
import guitai.equipment.DeviceKind;
import guitai.equipment.Found;
import guitai.equipment.Listened;
import guitai.staff.Approval;
import guitai.ui.technician.LearnScreen.Row;
import guitai.ui.text.Notice;
import guitai.ui.text.Tone;
import guitai.ui.text.Words;
import guitai.ui.work.Sounds.Sound;
import guitai.ui.work.TillAccess;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// Finds out which protocol a scale speaks: on the chosen port every one there is is tried, and one
/// key binds the one that reads the weight.
final class ScaleListening implements Lesson {

    private enum Step {
        LOOKING,
        PORTS,
        LISTENING,
        HEARD,
        WRITTEN
    }

    private final TillAccess access;
    private final Devices devices;
    private final Finding finding;
    private final Binder binder;
    private final Supplier<Approval> approval;
    private final Consumer<LearnScreen> screen;
    private Step step = Step.LOOKING;
    private List<String> ports = List.of();
    private List<Listened.Candidate> heard = List.of();
    private String port = "";
    private String live = "";
    private int chosen;
    private int round;

    ScaleListening(
            TillAccess access,
            Devices devices,
            Finding finding,
            Binder binder,
            Supplier<Approval> approval,
            Consumer<LearnScreen> screen) {
        this.access = access;
        this.devices = devices;
        this.finding = finding;
        this.binder = binder;
        this.approval = approval;
        this.screen = screen;
    }

    @Override
    public void begin() {
        leave();
        chosen = 0;
        become(Step.LOOKING, Notice.NONE);
        int mine = round;
        finding.attached(
                found ->
                        access.thread()
                                .onScreen(
                                        () -> {
                                            if (mine == round) found(found);
                                        }));
    }

    private void found(List<Found> found) {
        ports =
                Stream.concat(
                                own().stream(),
                                found.stream()
                                        .filter(one -> one.kind() == DeviceKind.SCALE)
                                        .map(Found::where))
                        .distinct()
                        .toList();
        become(
                Step.PORTS,
                ports.isEmpty()
                        ? Notice.of(Tone.WARN, Words.of("learn.noPort"), Words.of("cure.plug"))
                        : Notice.NONE);
    }

    /// The port of the scale that is set up: it may be another model by now.
    private List<String> own() {
        return devices.all().stream()
                .filter(one -> one.kind() == DeviceKind.SCALE)
                .flatMap(one -> one.basis().stream())
                .filter(basis -> basis.name().equals("scale"))
                .map(basis -> basis.value())
                .filter(value -> value.startsWith("serial:") && value.contains("@"))
                .map(value -> value.substring("serial:".length(), value.lastIndexOf('@')))
                .toList();
    }

    @Override
    public void leave() {
        round++;
    }

    @Override
    public void tick() {}

    @Override
    public void choose(int index) {
        int many = step == Step.PORTS ? ports.size() : step == Step.HEARD ? heard.size() : 0;
        if (index < 0 || index >= many) return;
        chosen = index;
        become(step, Notice.NONE);
    }

    @Override
    public void next() {
        switch (step) {
            case PORTS -> listen();
            case HEARD -> bind();
            case LOOKING, LISTENING, WRITTEN -> {}
        }
    }

    private void listen() {
        port = ports.get(chosen);
        live = "";
        become(Step.LISTENING, Notice.NONE);
        int mine = round;
        devices.listen(
                port,
                said -> here(mine, () -> said(said)),
                listened -> here(mine, () -> listened(listened)));
    }

    private void here(int mine, Runnable step) {
        access.thread()
                .onScreen(
                        () -> {
                            if (mine == round) step.run();
                        });
    }

    private void said(String said) {
        live = said;
        become(step, Notice.NONE);
    }

    private void listened(Listened all) {
        heard = all.candidates();
        chosen = 0;
        if (!heard.isEmpty()) {
            access.around().play(Sound.GOOD);
            become(Step.HEARD, Notice.NONE);
            return;
        }
        access.around().play(Sound.REFUSED);
        var silent = all.cause() == Cause.NONE;
        become(
                Step.PORTS,
                Notice.of(
                        Tone.BAD,
                        silent ? Words.of("learn.silent") : DeviceWords.why(all.cause()),
                        silent ? Words.of("learn.silentNext") : DeviceWords.cure(all.cause())));
    }

    private void bind() {
        var one = heard.get(chosen);
        var value = "serial:" + port + "@" + one.protocol();
        binder.bind(
                new Found(DeviceKind.SCALE, "", port, Found.Why.SAYS_SO, "scale", value),
                approval.get(),
                notice -> become(notice.tone() == Tone.GOOD ? Step.WRITTEN : Step.HEARD, notice));
    }

    private void become(Step next, Notice notice) {
        step = next;
        screen.accept(
                new LearnScreen(
                        Words.of("learn.scale"),
                        said(),
                        rows(),
                        chosen,
                        button(),
                        step != Step.LOOKING && step != Step.LISTENING,
                        notice));
    }

    private Words said() {
        return switch (step) {
            case LOOKING -> Words.of("learn.looking");
            case PORTS -> Words.of("learn.choosePort");
            case LISTENING ->
                    live.isEmpty()
                            ? Words.of("learn.listening", port)
                            : Words.of("learn.hears", port, live);
            case HEARD -> Words.of("learn.speaks");
            case WRITTEN -> Words.of("learn.scaleWritten");
        };
    }

    private Words button() {
        return switch (step) {
            case PORTS -> ports.isEmpty() ? Words.NONE : Words.of("learn.listen");
            case HEARD -> Words.of("found.bind");
            case LOOKING, LISTENING, WRITTEN -> Words.NONE;
        };
    }

    private List<Row> rows() {
        return switch (step) {
            case PORTS ->
                    ports.stream()
                            .map(p -> new Row(Tone.PLAIN, Words.of("found.why", p), Words.NONE))
                            .toList();
            case HEARD, WRITTEN -> heard.stream().map(ScaleListening::row).toList();
            case LOOKING, LISTENING -> List.of();
        };
    }

    private static Row row(Listened.Candidate one) {
        var read =
                one.weight().isEmpty()
                        ? Words.of("learn.noWeight", one.line(), one.confidence())
                        : Words.of("learn.weight", one.weight(), one.line(), one.confidence());
        return new Row(
                one.weight().isEmpty() ? Tone.WARN : Tone.GOOD,
                Words.of("found.why", one.protocol()),
                read);
    }
}
