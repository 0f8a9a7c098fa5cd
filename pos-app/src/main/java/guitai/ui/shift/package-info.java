/// A shift's two ends and the cash between: float, drawer, blind count.
///
/// Here: opening, the cash desk, closing. Not here: the report that comes of it (`ui.report`). Read
/// [CountSheet] first.
@NullMarked
package guitai.ui.shift;

import org.jspecify.annotations.NullMarked;
