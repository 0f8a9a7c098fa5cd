package guitai.device.nfc;

import guitai.device.DeviceFault;
import guitai.device.DeviceReason;
import guitai.device.pcsc.CardPresence;
import guitai.device.pcsc.Pcsc;
import guitai.device.pcsc.PcscContext;
import guitai.device.pcsc.PcscFault;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// One reader of the PC/SC service, from the thread that calls it.
///
/// Confined to its [Attendant], [#cancel] excepted. Closing releases what was opened, however far
/// that came.
final class Session {
    // How readers call their contactless side; the slot beside it is for a chip that stays in.
    private static final List<String> CONTACTLESS = List.of("PICC", "CONTACTLESS", "NFC", " CL ");
    private static final String SLOT_FOR_A_CHIP = "SAM";

    private volatile Optional<PcscContext> context = Optional.empty();
    private String reader = "";

    /// @param wanted a part of the name; empty takes the likeliest
    /// @return the name of the reader
    String open(Pcsc service, String wanted) throws PcscFault, DeviceFault {
        var opened = service.connect();
        context = Optional.of(opened);
        reader =
                choose(opened.readers(), wanted)
                        .orElseThrow(
                                () -> new DeviceFault(DeviceReason.NOT_FOUND, "reader " + wanted));
        return reader;
    }

    static Optional<String> choose(List<String> names, String wanted) {
        var fitting = names.stream().filter(name -> upper(name).contains(upper(wanted))).toList();
        return fitting.stream()
                .filter(name -> !upper(name).contains(SLOT_FOR_A_CHIP))
                .max(Comparator.comparing(Session::contactless))
                .or(() -> wanted.isEmpty() ? Optional.empty() : fitting.stream().findFirst());
    }

    private static boolean contactless(String name) {
        return CONTACTLESS.stream().anyMatch(upper(name)::contains);
    }

    private static String upper(String name) {
        return name.toUpperCase(Locale.ROOT);
    }

    Optional<CardPresence> await(CardPresence known, Duration wait) throws PcscFault {
        return context.orElseThrow().await(reader, known, wait);
    }

    /// The card's own words, or the fault that ended them.
    Tapped read() throws PcscFault {
        try (var card = context.orElseThrow().connect(reader)) {
            return new CardTalk(Apdu.to(card)).read();
        }
    }

    /// Any thread; ends [#await].
    void cancel() {
        context.ifPresent(PcscContext::cancel);
    }

    void close() {
        context.ifPresent(PcscContext::close);
        context = Optional.empty();
    }
}
