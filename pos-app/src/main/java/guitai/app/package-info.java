/// Puts the till together by hand, starts it and stops it: the only place that names the system
/// clock, threads and concrete adapters.
///
/// Read [guitai.app.Main] first, then [guitai.app.TillBuilder].
@NullMarked
package guitai.app;

import org.jspecify.annotations.NullMarked;
