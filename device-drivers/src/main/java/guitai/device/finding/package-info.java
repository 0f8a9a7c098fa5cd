/// What is attached to this machine, and whether it works.
///
/// Read [Finder] first (what is there, and what it may be), then [Diagnosis] (present, talks, works
/// of one device). Nothing here keeps a device: every question opens, asks and closes, each with a
/// deadline. Not here: which device a till uses, and words for people.
@NullMarked
package guitai.device.finding;

import org.jspecify.annotations.NullMarked;
