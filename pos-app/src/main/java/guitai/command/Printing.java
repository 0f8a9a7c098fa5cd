package guitai.command;

import java.time.Duration;

/// The print thread, as far as a command needs it.
public interface Printing {
    /// Waits until nothing is being printed and nothing can be: all is on paper, or the printer is
    /// in the way.
    ///
    /// @return false if the time ran out first
    boolean awaitQuiet(Duration limit) throws InterruptedException;
}
