/// A shop, its customers, its line, its gateways and its power, all out of one number: the real
/// counter, payment states and journal under a clock that is only counted.
///
/// What is simulated is what stands outside the till; nothing of the till itself is. Read
/// [Simulation][guitai.simulation.Simulation] first, then [Audit][guitai.simulation.Audit], which
/// says what must be true when everything has settled.
@NullMarked
package guitai.simulation;

import org.jspecify.annotations.NullMarked;
