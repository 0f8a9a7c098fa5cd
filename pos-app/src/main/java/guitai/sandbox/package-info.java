/// The payment gateways again, from the other side: real HTTP servers that speak the same wire
/// formats, check our signatures, keep their own ledger, and fail on demand.
///
/// Read [guitai.sandbox.Sandbox] first. Training plays against it and so do the tests; it is a
/// second reading of the same documents and shares no code with `gateway`.
@NullMarked
package guitai.sandbox;

import org.jspecify.annotations.NullMarked;
