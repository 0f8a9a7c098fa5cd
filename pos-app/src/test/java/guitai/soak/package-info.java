/// The real till with every device at once, while plugs come loose, paper runs out and lines talk
/// rubbish: what was scanned, printed and kicked is held against the journal afterwards.
///
/// Read [guitai.soak.DeviceSoakTest] first. What a till must do on one bad day each is
/// `scenario`'s.
@NullMarked
package guitai.soak;

import org.jspecify.annotations.NullMarked;
