/// What goes wrong on demand: every fault the sandbox can show, when it shows it, and the ones the
/// wire itself shows.
///
/// Read [guitai.sandbox.fault.Fault] first, then [guitai.sandbox.fault.Faults]. A gateway asks
/// [guitai.sandbox.fault.Faults] once a call, hands what it got to
/// [guitai.sandbox.fault.Interference], and plays the rest itself.
@NullMarked
package guitai.sandbox.fault;

import org.jspecify.annotations.NullMarked;
