package guitai.peripheral;

import guitai.device.Supervisor;
import guitai.device.nfc.CardReader;
import guitai.device.nfc.PcscReaders;
import guitai.device.nfc.Tapped;
import guitai.device.pcsc.Pcsc;
import guitai.device.virtual.VirtualCardService;
import guitai.scan.Tap;
import guitai.slip.DeviceHealth;

import java.util.function.Consumer;

/// Starts to look after a reader of contactless cards.
public final class CardReaders {
    private CardReaders() {}

    /// A reader behind the operating system's service for cards. Returns at once; reader and
    /// service are looked for again whenever they are lost. Close what is returned to let go of it.
    ///
    /// @param words part of the reader's name; empty for the likeliest one there is
    /// @param tapped hears each tap once, on a device thread; must return quickly
    /// @param health hears each change, on a device thread; must not block
    public static Supervisor<CardReader> named(
            String words, Consumer<Tap> tapped, Consumer<DeviceHealth> health) {
        return on(PcscReaders.named(words, t -> tapped.accept(tap(t)))::open, health);
    }

    /// A reader made of software, for training; the driver is that of the real ones.
    public static Supervisor<CardReader> virtual(
            VirtualCardService service, Consumer<Tap> tapped, Consumer<DeviceHealth> health) {
        return on(PcscReaders.of(Pcsc.over(service), t -> tapped.accept(tap(t)))::open, health);
    }

    static Supervisor<CardReader> on(
            Supervisor.Opener<CardReader> opener, Consumer<DeviceHealth> health) {
        return Supervisor.start("nfc", opener, status -> health.accept(Troubles.health(status)));
    }

    /// The device library's word in those of the till.
    static Tap tap(Tapped tapped) {
        return switch (tapped) {
            case Tapped.CardNumber(var number) -> new Tap.Card(number);
            case Tapped.Token(var text) -> new Tap.Text(text);
            case Tapped.BankCard() -> new Tap.BankCard();
            case Tapped.Unreadable(var why) -> new Tap.Unusable(why(why));
        };
    }

    private static Tap.Why why(Tapped.Why why) {
        return switch (why) {
            case TAKEN_AWAY -> Tap.Why.TOO_SHORT;
            case NO_ANSWER -> Tap.Why.NO_ANSWER;
            case RANDOM_NUMBER -> Tap.Why.PHONE;
            case BROKEN, TOO_LONG -> Tap.Why.UNREADABLE;
            case IN_USE -> Tap.Why.IN_USE;
        };
    }
}
