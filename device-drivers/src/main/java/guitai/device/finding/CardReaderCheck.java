package guitai.device.finding;

import guitai.device.DeviceFault;
import guitai.device.DeviceReason;
import guitai.device.DeviceStatus;
import guitai.device.nfc.PcscReaders;
import guitai.device.nfc.Tapped;

import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.function.Consumer;

/// A reader of contactless cards: the service knows it, it can be opened, and it reads a card that
/// somebody holds to it now.
public final class CardReaderCheck implements Check {

    /// Makes what opens the reader; the listener hears every card.
    @FunctionalInterface
    public interface Reading {
        PcscReaders readers(Consumer<Tapped> heard);
    }

    private final Reading reading;

    /// @param reading such as `PcscReaders::any`
    public CardReaderCheck(Reading reading) {
        this.reading = reading;
    }

    @Override
    public Answer present() throws DeviceFault, InterruptedException {
        try (var reader = reading.readers(_ -> {}).open(_ -> {})) {
            return Answer.of(reader.name());
        }
    }

    /// To open it is to have spoken with it.
    @Override
    public Optional<Answer> talks() {
        return Optional.empty();
    }

    /// Waits until a card is held up; without one it runs into its limit.
    @Override
    public Optional<Answer> works() throws DeviceFault, InterruptedException {
        var heard = new ArrayBlockingQueue<Optional<Tapped>>(8);
        var readers = reading.readers(tapped -> heard.offer(Optional.of(tapped)));
        try (var _ = readers.open(status -> lost(status, heard))) {
            var first =
                    heard.take()
                            .orElseThrow(() -> new DeviceFault(DeviceReason.LOST, "the reader"));
            if (first instanceof Tapped.Unreadable(var why)) {
                throw new DeviceFault(DeviceReason.GARBLED, why.name());
            }
            // What kind, not whose: numbers of cards name people.
            return Optional.of(Answer.of(first.toString()));
        }
    }

    private static void lost(DeviceStatus status, ArrayBlockingQueue<Optional<Tapped>> heard) {
        switch (status.state()) {
            case FAULT, ABSENT -> heard.offer(Optional.empty());
            case OPENING, READY, DEGRADED -> {}
        }
    }
}
