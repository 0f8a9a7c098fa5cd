/// PIN hashes: how a typed secret becomes something that can be kept, and is recognised again.
///
/// Read [guitai.credential.Argon2Pins]. Who may sign on, and how long to wait after a wrong PIN, is
/// `staff`'s.
@NullMarked
package guitai.credential;

import org.jspecify.annotations.NullMarked;
