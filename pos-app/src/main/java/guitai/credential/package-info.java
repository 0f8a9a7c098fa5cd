/// What has to be kept secret and proved: PIN hashes, and the keys of the payment channels.
///
/// Read [guitai.credential.Secrets] first for the keys: where they are looked for, and every way in
/// which one cannot be used, in words. [guitai.credential.Argon2Pins] is how a typed secret becomes
/// something that can be kept. Who may sign on, and how long to wait after a wrong PIN, is
/// `staff`'s; what is signed with a key is its gateway's.
@NullMarked
package guitai.credential;

import org.jspecify.annotations.NullMarked;
