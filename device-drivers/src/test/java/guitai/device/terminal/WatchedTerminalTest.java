package guitai.device.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import guitai.device.DeviceFault;
import guitai.device.DeviceReason;
import guitai.device.DeviceState;
import guitai.device.DeviceStatus;
import guitai.device.Heard;
import guitai.device.Supervisor;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class WatchedTerminalTest {
    private static final Duration AT_ONCE = Duration.ofMillis(1);

    private final Heard<DeviceStatus> heard = new Heard<>();
    private final AtomicReference<Optional<TerminalWord>> says =
            new AtomicReference<>(Optional.of(TerminalWord.READY));
    private final AtomicInteger asked = new AtomicInteger();
    private final AtomicBoolean paying = new AtomicBoolean();

    private TerminalWord ask() throws DeviceFault {
        asked.incrementAndGet();
        return says.get().orElseThrow(() -> new DeviceFault(DeviceReason.UNREACHABLE, "terminal"));
    }

    private Supervisor<WatchedTerminal> watch() {
        return Supervisor.start(
                "terminal",
                tell -> WatchedTerminal.open(this::ask, paying::get, tell, AT_ONCE),
                heard);
    }

    @Test
    void a_terminal_whose_acquirer_is_silent_is_there_and_says_so() throws InterruptedException {
        try (var _ = watch()) {
            heard.awaitValue(DeviceStatus.READY);
            says.set(Optional.of(TerminalWord.NO_LINE));
            assertThat(heard.next()).isEqualTo(DeviceStatus.degraded(DeviceReason.OFFLINE));
            says.set(Optional.of(TerminalWord.BUSY));
            assertThat(heard.next()).isEqualTo(DeviceStatus.READY);
        }
    }

    @Test
    void a_terminal_that_is_switched_off_is_missed_and_found_again() throws InterruptedException {
        try (var _ = watch()) {
            heard.awaitValue(DeviceStatus.READY);
            says.set(Optional.empty());
            assertThat(heard.next()).isEqualTo(DeviceStatus.fault(DeviceReason.UNREACHABLE));
            assertThat(heard.next().state()).isEqualTo(DeviceState.ABSENT);
            says.set(Optional.of(TerminalWord.READY));
            assertThat(heard.next()).isEqualTo(DeviceStatus.READY);
        }
    }

    @Test
    void while_a_payment_runs_it_is_left_alone() throws InterruptedException {
        try (var _ = watch()) {
            heard.awaitValue(DeviceStatus.READY);
            paying.set(true);
            // One question may be under way; then it is quiet.
            Heard.until("nobody asks", this::isQuiet);
            says.set(Optional.of(TerminalWord.NO_LINE));
            assertThat(heard.isEmpty()).isTrue();
            paying.set(false);
            assertThat(heard.next()).isEqualTo(DeviceStatus.degraded(DeviceReason.OFFLINE));
        }
    }

    private boolean isQuiet() {
        int before = asked.get();
        java.util.concurrent.locks.LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        return asked.get() == before;
    }

    @Test
    void another_terminal_than_ours_is_not_used() throws InterruptedException {
        says.set(Optional.of(TerminalWord.ANOTHER));
        try (var _ = watch()) {
            heard.awaitValue(DeviceStatus.fault(DeviceReason.IN_USE));
            says.set(Optional.of(TerminalWord.REFUSES));
            heard.awaitValue(DeviceStatus.fault(DeviceReason.NOT_ALLOWED));
        }
    }
}
