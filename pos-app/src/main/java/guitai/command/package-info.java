/// The ways in besides the window: one class a sub-command.
///
/// Read [guitai.command.TillCommand] first. A command opens a till through
/// [guitai.command.TillStarter] and answers by its exit status: 0 good, 1 the answer is no, 2 wrong
/// use or bad input with one clear line on standard error.
@NullMarked
package guitai.command;

import org.jspecify.annotations.NullMarked;
