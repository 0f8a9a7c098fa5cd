/// Copies of everything, and the way back. Read [Restore] first.
///
/// A copy is made by [guitai.store.Store#backup] while the till sells. It is taken back by
/// [Restore], on a home that nobody has open, and only when it loses nothing the home still has.
/// What a copy cannot know is said outside: after a restore, compare the last hash with head office
/// and apply the erasure list again.
@NullMarked
package guitai.store.backup;

import org.jspecify.annotations.NullMarked;
