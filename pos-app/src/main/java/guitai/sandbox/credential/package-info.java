/// The keys of a merchant nobody has, and of the gateways that know him.
///
/// Read [guitai.sandbox.credential.Credentials] first. Made once a state folder; what a merchant
/// would have been given stands in its folder `merchant` as PEM, PKCS#12 and JSON for any client,
/// what only the gateways have in `gateway`. None of it is worth anything outside this sandbox.
@NullMarked
package guitai.sandbox.credential;

import org.jspecify.annotations.NullMarked;
