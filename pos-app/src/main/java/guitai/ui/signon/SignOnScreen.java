package guitai.ui.signon;

import guitai.ui.text.Notice;
import guitai.ui.text.Words;

import java.time.Duration;
import java.util.List;

/// The staff as tiles, then the PIN of the one chosen; also the lock screen.
///
/// The PIN itself never gets here, only how many digits were typed.
///
/// @param chosen index into `people`, or -1 while nobody is chosen
/// @param locked true when someone is signed on and the till is locked: the first tile is theirs,
///   and another person may take over
/// @param barred how long no PIN is taken after too many wrong ones; zero when one is
/// @param memory what the till remembers, the last sale first: it is said here so that a restart
///   loses nobody's nerve
public record SignOnScreen(
        List<Person> people,
        int chosen,
        boolean locked,
        boolean checking,
        Duration barred,
        Notice notice,
        List<Words> memory) {

    public SignOnScreen {
        people = List.copyOf(people);
        memory = List.copyOf(memory);
        if (chosen < -1 || chosen >= people.size()) {
            throw new IllegalArgumentException("nobody at " + chosen);
        }
    }
}
