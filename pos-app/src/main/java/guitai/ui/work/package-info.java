/// How a screen works with the till's one thread.
///
/// Here: values that are shown, the way to the flows and back, the queue in which scans wait their
/// turn, and the ports of sound and surroundings. Not here: any screen, any node. Read [TillThread]
/// first, then [Inbox].
@NullMarked
package guitai.ui.work;

import org.jspecify.annotations.NullMarked;
