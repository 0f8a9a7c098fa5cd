/// Calls between machines of the shop and those that serve them: JSON over HTTP, authenticated in
/// both directions by a key that both sides have.
///
/// Read [guitai.sandbox.mac.LegKey] first: it says what is authenticated. The format is Guitai's
/// own. What a call means is decided by whoever is asked.
@NullMarked
package guitai.sandbox.mac;

import org.jspecify.annotations.NullMarked;
