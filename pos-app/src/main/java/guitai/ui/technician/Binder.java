package guitai.ui.technician;

import guitai.equipment.Found;
import guitai.flow.Refusal;
import guitai.staff.Approval;
import guitai.ui.technician.SetUps.Told;
import guitai.ui.text.Notice;
import guitai.ui.text.Tone;
import guitai.ui.text.Words;
import guitai.ui.work.Refusals;
import guitai.ui.work.Sounds.Sound;
import guitai.ui.work.TillAccess;

import java.util.function.Consumer;

/// Binds a device: asks whether somebody may, has the setting written, and tells the journal.
///
/// JavaFX thread only.
final class Binder {
    private final TillAccess access;
    private final Finding finding;

    Binder(TillAccess access, Finding finding) {
        this.access = access;
        this.finding = finding;
    }

    /// Nothing is written for somebody who may not.
    ///
    /// @param back what came of it, on the JavaFX thread
    void bind(Found found, Approval approval, Consumer<Notice> back) {
        access.thread()
                .ask(
                        () -> access.counter().setUp().mayChange(approval),
                        refused ->
                                refused.ifPresentOrElse(
                                        why -> back.accept(refused(why)),
                                        () -> write(found, approval, back)));
    }

    private Notice refused(Refusal why) {
        access.around().play(Sound.REFUSED);
        return Notice.of(Tone.BAD, Refusals.of(why));
    }

    private void write(Found found, Approval approval, Consumer<Notice> back) {
        finding.bind(
                found,
                told -> access.thread().onScreen(() -> written(found, approval, told, back)));
    }

    private void written(Found found, Approval approval, Told told, Consumer<Notice> back) {
        switch (told) {
            case Told.Applied(var source, var names, _, var later) ->
                    access.thread()
                            .ask(
                                    () -> access.counter().setUp().changed(source, names, approval),
                                    _ ->
                                            back.accept(
                                                    Notice.of(
                                                            Tone.GOOD,
                                                            Words.of("found.bound", line(found)),
                                                            InForce.of(later))));
            case Told.Refused(var faults) -> {
                access.around().play(Sound.REFUSED);
                var why = faults.isEmpty() ? "" : faults.getFirst().what();
                back.accept(
                        Notice.of(Tone.BAD, Words.of("setUp.refused"), Words.of("found.why", why)));
            }
            case Told.Exported _, Told.Planned _ ->
                    throw new IllegalStateException("binding answered " + told);
        }
    }

    /// The line of the settings; empty where there is none.
    static String line(Found found) {
        return found.canBeBound() ? found.setting() + " = " + found.value() : "";
    }
}
