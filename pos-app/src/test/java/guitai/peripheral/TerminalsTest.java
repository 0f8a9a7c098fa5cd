package guitai.peripheral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import guitai.device.DeviceFault;
import guitai.device.DeviceReason;
import guitai.device.terminal.TerminalWord;
import guitai.payment.ChannelCheck;
import guitai.payment.Doubt;
import guitai.slip.DeviceHealth;
import guitai.slip.PrintJob;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class TerminalsTest {

    @Test
    void what_a_terminal_says_of_its_channel_says_how_it_is() throws DeviceFault {
        assertThat(Terminals.word(new ChannelCheck.Works(Duration.ZERO)))
                .isEqualTo(TerminalWord.READY);
        assertThat(Terminals.word(new ChannelCheck.Unreachable(Doubt.GATEWAY_UNSURE)))
                .isEqualTo(TerminalWord.NO_LINE);
        assertThat(Terminals.word(new ChannelCheck.Refused("TERMINAL")))
                .isEqualTo(TerminalWord.ANOTHER);
        assertThat(Terminals.word(new ChannelCheck.KeysWrong("MAC")))
                .isEqualTo(TerminalWord.REFUSES);
    }

    @Test
    void a_terminal_that_does_not_answer_is_not_there_and_never_ready() {
        assertThatThrownBy(() -> Terminals.word(new ChannelCheck.Unreachable(Doubt.NO_ANSWER)))
                .isInstanceOfSatisfying(
                        DeviceFault.class,
                        fault -> assertThat(fault.reason()).isEqualTo(DeviceReason.UNREACHABLE));
        assertThatThrownBy(() -> Terminals.word(new ChannelCheck.Unreachable(Doubt.UNREADABLE)))
                .isInstanceOfSatisfying(
                        DeviceFault.class,
                        fault -> assertThat(fault.reason()).isEqualTo(DeviceReason.GARBLED));
    }

    @Test
    void a_terminal_without_its_acquirer_is_off_line_for_the_till() throws InterruptedException {
        var said = new LinkedBlockingQueue<DeviceHealth>();
        try (var _ = Terminals.watch(() -> TerminalWord.NO_LINE, said::add)) {
            assertThat(said.poll(10, TimeUnit.SECONDS)).isEqualTo(new DeviceHealth.Opening());
            assertThat(said.poll(10, TimeUnit.SECONDS))
                    .isEqualTo(new DeviceHealth.NotReady(PrintJob.Trouble.OFFLINE));
        }
    }
}
