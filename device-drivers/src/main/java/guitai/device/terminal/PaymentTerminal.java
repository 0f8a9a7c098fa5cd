package guitai.device.terminal;

import guitai.device.DeviceFault;

/// The way to ask a terminal how it is, without moving money.
@FunctionalInterface
public interface PaymentTerminal {
    /// Blocks for as long as its line waits; a few seconds at most.
    ///
    /// @throws DeviceFault `UNREACHABLE` or `SILENT` when there is no answer, `GARBLED` when it is
    ///   none
    TerminalWord ask() throws DeviceFault;
}
