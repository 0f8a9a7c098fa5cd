/// How this till is set up: typed values, each knowing where it came from.
///
/// Read [guitai.config.Settings] first, then [guitai.config.SettingsFile]. A file that cannot be
/// read correctly is refused with its line; it is never replaced by defaults.
@NullMarked
package guitai.config;

import org.jspecify.annotations.NullMarked;
