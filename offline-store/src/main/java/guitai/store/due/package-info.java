/// What this machine must still do, and may have to try more than once: print, reverse, refund.
///
/// Not what goes out in order: that is the journal with a cursor. A task that is done is forgotten;
/// the journal remembers. Read [DueTasks] first.
@NullMarked
package guitai.store.due;

import org.jspecify.annotations.NullMarked;
