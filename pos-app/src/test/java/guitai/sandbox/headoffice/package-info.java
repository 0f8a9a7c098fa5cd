/// The sandbox's head office as a machine of the shop meets it over HTTP.
///
/// Read [guitai.sandbox.Machine] first: it speaks the format, and shares no code with the sandbox.
@NullMarked
package guitai.sandbox.headoffice;

import org.jspecify.annotations.NullMarked;
