/// A stand-in for head office: takes the journals of tills, and keeps the accounts of the shop's
/// own stored value.
///
/// Read [guitai.sandbox.headoffice.HeadOffice] first. The formats are Guitai's own. Whoever calls
/// is let in by [guitai.sandbox.mac.Door].
@NullMarked
package guitai.sandbox.headoffice;

import org.jspecify.annotations.NullMarked;
