package guitai.peripheral;

import static org.assertj.core.api.Assertions.assertThat;

import guitai.device.DeviceFault;
import guitai.device.DeviceReason;
import guitai.device.nfc.Tapped;
import guitai.scan.Tap;
import guitai.slip.DeviceHealth;
import guitai.slip.PrintJob;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CardReadersTest {

    @Test
    void every_word_of_the_reader_has_one_of_the_till() {
        assertThat(CardReaders.tap(new Tapped.CardNumber("04A1B2C3")))
                .isEqualTo(new Tap.Card("04A1B2C3"));
        assertThat(CardReaders.tap(new Tapped.Token("MB:1"))).isEqualTo(new Tap.Text("MB:1"));
        assertThat(CardReaders.tap(new Tapped.BankCard())).isEqualTo(new Tap.BankCard());
        for (var why : Tapped.Why.values()) {
            assertThat(CardReaders.tap(new Tapped.Unreadable(why)))
                    .isInstanceOf(Tap.Unusable.class);
        }
    }

    @Test
    void a_reader_that_is_not_there_is_looked_for_and_said() throws InterruptedException {
        var said = new LinkedBlockingQueue<DeviceHealth>();
        try (var _ =
                CardReaders.on(
                        _ -> {
                            throw new DeviceFault(DeviceReason.NO_SERVICE, "here");
                        },
                        said::add)) {
            assertThat(said.poll(10, TimeUnit.SECONDS)).isEqualTo(new DeviceHealth.Opening());
            assertThat(said.poll(10, TimeUnit.SECONDS))
                    .isEqualTo(new DeviceHealth.NotReady(PrintJob.Trouble.NOT_REACHABLE));
        }
    }
}
