/// Paper that must come out: what it shows, its job, and the state the job is in.
///
/// Read [guitai.slip.PrintJob] first. How a slip looks is `receipt`; the printer is `peripheral`;
/// the order of printing is `flow`.
@NullMarked
package guitai.slip;

import org.jspecify.annotations.NullMarked;
