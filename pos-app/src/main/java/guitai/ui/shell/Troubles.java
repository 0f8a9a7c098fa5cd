package guitai.ui.shell;

import guitai.journal.BooksUnavailable;
import guitai.ui.text.Notice;
import guitai.ui.text.Tone;
import guitai.ui.text.Words;
import guitai.ui.work.Sounds.Sound;

import java.util.function.Consumer;

/// What the till says when it is broken: what happened, where the money is, what to do now.
final class Troubles {

    private Troubles() {}

    /// Says it on the screen in front; a bug is told to whoever mends the program too.
    static void tell(RuntimeException thrown, TillViewModel till, Consumer<RuntimeException> bug) {
        till.play(Sound.REFUSED);
        till.say(of(thrown));
        if (!(thrown instanceof BooksUnavailable)) bug.accept(thrown);
    }

    static Notice of(RuntimeException thrown) {
        if (thrown instanceof BooksUnavailable disk) {
            return new Notice(
                    Tone.BAD,
                    Words.of("trouble.disk", Words.of(key(disk.reason()))),
                    Words.of("trouble.disk.money"),
                    Words.of("trouble.disk.next"));
        }
        return new Notice(
                Tone.BAD,
                Words.of("trouble.bug"),
                Words.of("trouble.bug.money"),
                Words.of("trouble.bug.next"));
    }

    private static String key(BooksUnavailable.Reason reason) {
        return switch (reason) {
            case DISK_FULL -> "trouble.diskFull";
            case READ_ONLY -> "trouble.readOnly";
            case DAMAGED -> "trouble.damaged";
            case CLOSED -> "trouble.closed";
            case OTHER -> "trouble.other";
        };
    }
}
