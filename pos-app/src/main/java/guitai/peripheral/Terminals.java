package guitai.peripheral;

import guitai.device.DeviceFault;
import guitai.device.DeviceReason;
import guitai.device.Supervisor;
import guitai.device.terminal.PaymentTerminal;
import guitai.device.terminal.TerminalWord;
import guitai.device.terminal.WatchedTerminal;
import guitai.payment.CardTerminal;
import guitai.payment.ChannelCheck;
import guitai.payment.Doubt;
import guitai.slip.DeviceHealth;

import java.util.function.Consumer;

/// Looks after the payment terminal as a device. What becomes of a payment on it is the gateway's
/// word alone, whatever is seen here.
public final class Terminals {
    private Terminals() {}

    /// Asks the terminal every few seconds how it is. Returns at once. Close what is returned to
    /// stop.
    ///
    /// @param health hears each change, on a device thread; must not block
    public static Supervisor<WatchedTerminal> watch(
            CardTerminal terminal, Consumer<DeviceHealth> health) {
        return watch(() -> word(terminal.check()), health);
    }

    static Supervisor<WatchedTerminal> watch(
            PaymentTerminal terminal, Consumer<DeviceHealth> health) {
        return Supervisor.start(
                "terminal",
                // Ours answers this question while a payment runs on it, so it is always asked.
                tell -> WatchedTerminal.open(terminal, () -> false, tell),
                status -> health.accept(Troubles.health(status)));
    }

    static TerminalWord word(ChannelCheck check) throws DeviceFault {
        return switch (check) {
            case ChannelCheck.Works _ -> TerminalWord.READY;
            case ChannelCheck.KeysWrong _, ChannelCheck.ClockWrong _ -> TerminalWord.REFUSES;
            case ChannelCheck.Refused(var code) ->
                    code.equals("TERMINAL") ? TerminalWord.ANOTHER : TerminalWord.REFUSES;
            // It answered for itself, and said that nobody answers it.
            case ChannelCheck.Unreachable(var why) when why == Doubt.GATEWAY_UNSURE ->
                    TerminalWord.NO_LINE;
            case ChannelCheck.Unreachable(var why) when why == Doubt.UNREADABLE ->
                    throw new DeviceFault(DeviceReason.GARBLED, "terminal");
            case ChannelCheck.Unreachable _ ->
                    throw new DeviceFault(DeviceReason.UNREACHABLE, "terminal");
        };
    }
}
